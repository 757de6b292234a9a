import CareRecords

/// What the return of one year says about the health of a child looked after throughout it.
struct HealthYear: Sendable {
  let year: ReportingPeriod
  /// The score of the Strengths and Difficulties Questionnaire, 0 to 40.
  var score: Int?
  /// Why a child who should have a score has none.
  var reason = ""
  /// Whether the child was convicted; nil under the age of 10, when this is not possible.
  var isConvicted: Bool?
  /// Whether development checks are up to date; nil from the age of 5.
  var isDevelopmentChecked: Bool?
  var isImmunised = false
  var isDentallyChecked = false
  var isAssessed = false
  var misusesSubstances = false
  /// Whether an intervention was received; nil without substance misuse.
  var interventionReceived: Bool?
  /// Whether an intervention was offered; nil without misuse, or where one was received.
  var interventionOffered: Bool?
}

/// Invents the health of children looked after for a whole reporting year (OC2).
struct HealthMaker {
  private static let scores = Weighted<ClosedRange<Int>>(
    (0...7, 240), (8...13, 270), (14...16, 130), (17...22, 220), (23...31, 140))
  private static let reasons = Weighted<String>(
    ("SDQ2", 190), ("SDQ3", 70), ("SDQ4", 500), ("SDQ5", 240))

  let seed: UInt64
  let window: SampleWindow

  /// The years in which the child was looked after from the first day to the last.
  func years(of child: Child, at index: Int) -> [HealthYear] {
    var random = SampleRandom(seed: seed, .health, index: index)
    // The usual score is drawn once: children differ more from one another than from year to year.
    let usualScore = random.within(random.pick(Self.scores))
    return window.years.filter(child.isLookedAfter(throughout:)).map { year in
      var health = HealthYear(year: year)
      questionnaire(&health, of: child.person, usually: usualScore, &random)
      checks(&health, of: child.person, &random)
      substances(&health, of: child.person, &random)
      return health
    }
  }

  /// Draws the score: the carer of a child who is 4 to 16 in the year is asked for one.
  private func questionnaire(
    _ health: inout HealthYear, of person: Person, usually usual: Int,
    _ random: inout SampleRandom
  ) {
    let year = health.year
    let (change, isScored) = (random.within(-4...4), random.chance(790))
    let (isOutsideAge, reason) = (random.chance(600), random.pick(Self.reasons))
    let fourth = person.birth.adding(months: 4 * 12)
    let seventeenth = person.birth.adding(months: 17 * 12)
    guard fourth <= year.to, seventeenth >= year.from else { return }
    if isScored {
      health.score = min(40, max(0, usual + change))
    } else if isOutsideAge, fourth > year.from || seventeenth <= year.to {
      health.reason = "SDQ1"
    } else {
      health.reason = reason
    }
  }

  private func checks(
    _ health: inout HealthYear, of person: Person, _ random: inout SampleRandom
  ) {
    let age = person.age(on: health.year.to)
    let isDevelopmentChecked = random.chance(890)
    if age < 5 { health.isDevelopmentChecked = isDevelopmentChecked }
    health.isImmunised = random.chance(age < 16 ? 870 : 760)
    health.isDentallyChecked = random.chance(age < 2 ? 520 : age < 16 ? 830 : 740)
    health.isAssessed = random.chance(age < 16 ? 930 : 840)
  }

  private func substances(
    _ health: inout HealthYear, of person: Person, _ random: inout SampleRandom
  ) {
    let age = person.age(on: health.year.to)
    let isConvicted = random.chance(age < 14 ? 6 : 38)
    if age >= 10 { health.isConvicted = isConvicted }
    let misuses = random.chance(age < 11 ? 0 : age < 15 ? 15 : 85)
    let (isReceived, isOffered) = (random.chance(450), random.chance(800))
    guard misuses else { return }
    health.misusesSubstances = true
    health.interventionReceived = isReceived
    if !isReceived { health.interventionOffered = isOffered }
  }
}
