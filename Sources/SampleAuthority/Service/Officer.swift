import CareRecords

/// One post of an invented Independent Reviewing Officer.
struct Officer: Sendable {
  let id: String
  let name: String
  /// Full-time equivalent in thousandths.
  let fullTime: Int
  let start: CivilDate
  var end: CivilDate?
  let employment: String
  let sex: Sex
  let ethnicOrigin: EthnicOrigin
  let childProtectionCases: Int
  let otherCases: Int
  /// The part of a full caseload that the officer is given, in thousandths.
  let share: Int

  /// Whether new children may be allocated on a day.
  func takesCases(on day: CivilDate) -> Bool {
    start <= day && (end.map { $0 > day.adding(days: 10) } ?? true)
  }
}

/// Makes a team of the size that the number of children needs.
struct OfficerTeam {
  private static let firstNames = [
    "Alex", "Bridget", "Carys", "Dev", "Esther", "Farah", "Gwen", "Hamish", "Imani", "Jo", "Kit",
    "Leila", "Morgan", "Nadia", "Owen", "Priya", "Robin", "Sam", "Tamsin", "Usha", "Val", "Wendy",
  ]
  private static let lastNames = [
    "Ashdown", "Birchall", "Coldbrook", "Dunmere", "Elmsby", "Fernley", "Garside", "Hollin",
    "Ivesdale", "Kestrel", "Larkham", "Marlowe", "Netherby", "Oakshott", "Penhale", "Quarles",
    "Rowanbank", "Saltmarsh", "Thornley",
  ]
  private static let origins = Weighted<EthnicOrigin>(
    (.wbri, 780), (.wiri, 20), (.woth, 40), (.mwbc, 30), (.apkn, 30), (.aind, 30), (.bcrb, 40),
    (.bafr, 30))
  private static let fullTimes = [1000, 1000, 800, 1000, 600, 1000, 900, 1000, 500]

  /// The posts, in order of their ids.
  static func make(stock: Int, seed: UInt64, window: SampleWindow) -> [Officer] {
    var random = SampleRandom(seed: seed, .officers)
    let wanted = max(500, stock * 1000 / 64)
    let turnovers = stock < 90 ? 0 : max(1, stock / 900)
    var posts: [(start: CivilDate, end: CivilDate?, fullTime: Int, employment: String)] = []
    var sum = 0
    while sum < wanted - turnovers * 1000 {
      let fullTime = min(
        fullTimes[posts.count % fullTimes.count],
        max(400, (wanted - turnovers * 1000 - sum + 50) / 100 * 100))
      let start = window.start.adding(days: -random.within(70...3300))
      posts.append((start, nil, fullTime, posts.count % 6 == 4 ? "fixed-term" : "permanent"))
      sum += fullTime
    }
    let october = window.last.from.adding(months: 6)
    for _ in 0..<turnovers {
      let start = window.start.adding(days: -random.within(400...3300))
      posts.append((start, october.adding(days: random.within(-12...8)), 1000, "permanent"))
      posts.append((october.adding(days: random.within(20...40)), nil, 600, "agency"))
      posts.append((october.adding(days: random.within(90...110)), nil, 500, "permanent"))
    }
    return posts.enumerated().map { index, post in
      let draw = random.below(firstNames.count * lastNames.count)
      let isAgency = post.employment == "agency"
      return Officer(
        id: index < 9 ? "IRO-0\(index + 1)" : "IRO-\(index + 1)",
        name: firstNames[draw % firstNames.count] + " " + lastNames[draw / firstNames.count],
        fullTime: post.fullTime, start: WorkingDays.england.onOrAfter(post.start), end: post.end,
        employment: post.employment, sex: random.chance(220) ? .male : .female,
        ethnicOrigin: random.pick(origins),
        childProtectionCases: isAgency ? 0 : random.within(0...8) * post.fullTime / 1000,
        otherCases: isAgency ? 0 : random.within(0...4), share: random.within(880...1120))
    }
  }
}
