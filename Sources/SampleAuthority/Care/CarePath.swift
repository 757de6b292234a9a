import CareRecords

/// The course of a period of care; only the generator knows it from the beginning.
enum CarePath: Sendable {
  /// Care proceedings, placement order, placement for adoption.
  case adoption
  /// Care proceedings that end in special guardianship.
  case guardianship
  /// Return home within a year.
  case homeSoon
  /// Care for one to four years, then home or to relatives.
  case someYears
  /// Care that usually lasts until adulthood.
  case longTerm
  /// A few days under police protection, sometimes a little longer by agreement.
  case police
  /// Remanded by a court.
  case remand
  /// Care of an unaccompanied child seeking asylum.
  case unaccompanied
  /// A series of short breaks agreed in advance.
  case shortBreaks
}

/// Draws the age at which care begins, and the path that care then takes.
enum CareEntry {
  /// Bands of age at the beginning of care, in days.
  private static let ages = Weighted<ClosedRange<Int>>(
    (0...10, 90), (11...364, 90), (365...1825, 160), (1826...3651, 165), (3652...5843, 300),
    (5844...6540, 195))
  private static let under1 = Weighted<CarePath>(
    (.adoption, 280), (.guardianship, 170), (.homeSoon, 260), (.someYears, 130), (.longTerm, 150),
    (.police, 10))
  private static let under5 = Weighted<CarePath>(
    (.adoption, 120), (.guardianship, 170), (.homeSoon, 330), (.someYears, 170), (.longTerm, 185),
    (.police, 15), (.shortBreaks, 10))
  private static let under10 = Weighted<CarePath>(
    (.adoption, 10), (.guardianship, 110), (.homeSoon, 360), (.someYears, 190), (.longTerm, 265),
    (.police, 20), (.shortBreaks, 45))
  private static let under16 = Weighted<CarePath>(
    (.guardianship, 30), (.homeSoon, 390), (.someYears, 175), (.longTerm, 300), (.police, 25),
    (.remand, 15), (.unaccompanied, 28), (.shortBreaks, 45))
  private static let older = Weighted<CarePath>(
    (.homeSoon, 290), (.someYears, 70), (.longTerm, 180), (.police, 10), (.remand, 40),
    (.unaccompanied, 480), (.shortBreaks, 10))
  private static let again = Weighted<CarePath>(
    (.homeSoon, 400), (.someYears, 250), (.longTerm, 350))

  static func age(_ random: inout SampleRandom) -> Int { random.within(random.pick(ages)) }

  static func path(age: Int, _ random: inout SampleRandom) -> CarePath {
    switch age {
    case ..<365: random.pick(under1)
    case ..<1826: random.pick(under5)
    case ..<3652: random.pick(under10)
    case ..<5844: random.pick(under16)
    default: random.pick(older)
    }
  }

  /// The path of a second or later period of care.
  static func pathOfReturn(_ random: inout SampleRandom) -> CarePath { random.pick(again) }
}
