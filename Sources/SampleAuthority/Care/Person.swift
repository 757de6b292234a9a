import CareRecords

/// One invented child.
struct Person: Sendable {
  let id: Int
  let sex: Sex
  let birth: CivilDate
  let ethnicOrigin: EthnicOrigin
  let pupilNumber: String
  let homePostcode: String
  /// Whether the child came to the country alone to seek asylum.
  let isUnaccompanied: Bool
  /// The day on which the child's own first child was born; nil for a child without one.
  let childBirth: CivilDate?

  /// The 18th birthday, the day on which care ends.
  var adulthood: CivilDate { birth.adding(months: 18 * 12) }

  /// The age in whole years on a day.
  func age(on day: CivilDate) -> Int {
    let (year, month, date) = birth.components
    let other = day.components
    let years = other.year - year
    guard other.month == month else { return other.month < month ? years - 1 : years }
    let birthday = min(date, CivilDate.daysInMonth(month, of: other.year))
    return other.day < birthday ? years - 1 : years
  }
}

/// Invents the details that do not depend on the child's path through care.
enum PersonDetails {
  private static let homeEthnicOrigins = Weighted<EthnicOrigin>(
    (.wbri, 690), (.wiri, 6), (.woth, 42), (.wirt, 4), (.wrom, 8), (.mwbc, 42), (.mwba, 16),
    (.mwas, 20), (.moth, 34), (.aind, 8), (.apkn, 22), (.aban, 8), (.aoth, 14), (.chne, 2),
    (.bcrb, 18), (.bafr, 30), (.both, 14), (.ooth, 12), (.refu, 3), (.nobt, 7))
  private static let unaccompaniedEthnicOrigins = Weighted<EthnicOrigin>(
    (.aoth, 310), (.bafr, 280), (.ooth, 330), (.woth, 50), (.both, 30))

  static func make(
    id: Int, birth: CivilDate, path: CarePath, horizon: CivilDate, _ random: inout SampleRandom
  ) -> Person {
    let isUnaccompanied = path == .unaccompanied
    let sex: Sex =
      random.chance(isUnaccompanied ? 950 : path == .remand ? 900 : 535) ? .male : .female
    let origin = random.pick(isUnaccompanied ? unaccompaniedEthnicOrigins : homeEthnicOrigins)
    var childBirth: CivilDate?
    let firstChild = birth.adding(days: random.within(5700...6500))
    if sex == .female, path != .shortBreaks, random.chance(25), firstChild <= horizon {
      childBirth = firstChild
    }
    return Person(
      id: id, sex: sex, birth: birth, ethnicOrigin: origin,
      pupilNumber: pupilNumber(birth: birth, isUnaccompanied, horizon, &random),
      homePostcode: isUnaccompanied ? "" : Postcodes.make(&random),
      isUnaccompanied: isUnaccompanied, childBirth: childBirth)
  }

  /// A pupil number of authority 000, which does not exist, or the code for no pupil number.
  private static func pupilNumber(
    birth: CivilDate, _ isUnaccompanied: Bool, _ horizon: CivilDate, _ random: inout SampleRandom
  ) -> String {
    let draw = random.below(1_000_000_000)
    if CivilDate.days(from: birth, to: horizon) < 4 * 365 + 240 { return "UN1" }
    if isUnaccompanied, draw % 3 != 0 { return "UN2" }
    let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)
    var bytes = [letters[draw % letters.count]] + Array("000".utf8)
    var rest = draw
    for _ in 0..<9 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Invents postcodes in areas that do not exist: no postcode in the country begins with X.
enum Postcodes {
  private static let areas = Array("ABDEFGHJ".utf8)
  private static let units = Array("ABDEFGHJLNPQRSTUWXYZ".utf8)

  static func make(_ random: inout SampleRandom) -> String {
    let digit = UInt8(ascii: "0")
    let bytes = [
      UInt8(ascii: "X"), areas[random.below(areas.count)], digit + UInt8(random.within(1...9)),
      UInt8(ascii: " "), digit + UInt8(random.below(10)), units[random.below(units.count)],
      units[random.below(units.count)],
    ]
    return String(decoding: bytes, as: UTF8.self)
  }
}
