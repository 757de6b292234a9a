import CareRecords

/// What the return of one year tells of the health of a child looked after throughout it.
struct HealthYear: Sendable {
  let year: ReportingPeriod
  /// The score of the Strengths and Difficulties Questionnaire, 0 to 40.
  var score: Int?
  /// Why there is no score, of a child who should have one.
  var reason = ""
  /// Nil for a child under 10, who cannot be convicted.
  var isConvicted: Bool?
  /// Whether development checks are up to date; nil at 5 and over.
  var isDevelopmentChecked: Bool?
  var isImmunised = false
  var isDentallyChecked = false
  var isAssessed = false
  var misusesSubstances = false
  /// Nil without misuse.
  var interventionReceived: Bool?
  /// Nil without misuse, or where an intervention was received.
  var interventionOffered: Bool?
}
