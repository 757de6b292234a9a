import CareRecords

/// The way a period of care goes, known from its beginning to the generator alone.
enum CarePath: Sendable {
  /// Care proceedings, placement order, placement for adoption.
  case adoption
  /// Care proceedings that end in special guardianship.
  case guardianship
  /// Home again within a year.
  case homeSoon
  /// One to four years, then home or to relatives.
  case someYears
  /// Care until adulthood, as a rule.
  case longTerm
  /// A few days under police protection, sometimes a little longer by agreement.
  case police
  /// Remanded by a court.
  case remand
  /// An unaccompanied child seeking asylum.
  case unaccompanied
  /// A series of short breaks agreed in advance.
  case shortBreaks
}

/// How old children are when care begins, and which way it then goes.
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

  /// The way a second or later period of care goes.
  static func pathOfReturn(_ random: inout SampleRandom) -> CarePath { random.pick(again) }
}
