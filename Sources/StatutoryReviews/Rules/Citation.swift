/// A source of law or guidance that a figure or a due date rests on.
public struct Citation: Hashable, Sendable {
  /// The short form printed beside a figure: `reg 33(1)`.
  public let short: String
  /// The full reference printed in the method appendix.
  public let full: String

  /// Names a source.
  public init(short: String, full: String) {
    self.short = short
    self.full = full
  }

  private static let planning =
    "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)"

  /// The meaning of a working day.
  public static let workingDay = Citation(
    short: "reg 2", full: "\(planning), regulation 2 (working day)")
  /// The first review within 20 working days.
  public static let firstReview = Citation(
    short: "reg 33(1)", full: "\(planning), regulation 33(1)")
  /// The second review within 3 months, later ones within 6.
  public static let laterReviews = Citation(
    short: "reg 33(2)", full: "\(planning), regulation 33(2)")
  /// All times of ordinary reviews.
  public static let reviewTimes = Citation(short: "reg 33", full: "\(planning), regulation 33")
  /// Reviews of agreed series of short breaks.
  public static let shortBreaks = Citation(
    short: "reg 48(3)", full: "\(planning), regulation 48(3)")
  /// Reviews of children placed for adoption.
  public static let adoption = Citation(
    short: "AAR reg 36",
    full: "Adoption Agencies Regulations 2005 (SI 2005/389), regulation 36")
  /// Where children under 16 may be placed.
  public static let placementsUnder16 = Citation(
    short: "reg 27A", full: "\(planning), regulation 27A (placement of children under 16)")
  /// What the annual report covers.
  public static let annualReport = Citation(
    short: "Handbook 7.11", full: "IRO Handbook (2010), statutory guidance, paragraph 7.11")
  /// The caseload of a full-time officer.
  public static let caseload = Citation(
    short: "Handbook 7.15", full: "IRO Handbook (2010), statutory guidance, paragraph 7.15")
  /// How long a dispute may take.
  public static let dispute = Citation(
    short: "Handbook 6.2", full: "IRO Handbook (2010), statutory guidance, paragraph 6.2")
  /// When an officer is appointed.
  public static let appointment = Citation(
    short: "Handbook 3", full: "IRO Handbook (2010), statutory guidance, chapter 3")
  /// When decisions and records of a review are sent.
  public static let records = appointment
  /// Improper pressure on officers.
  public static let nairo2 = Citation(
    short: "NAIRO 2",
    full: "National Association of Independent Reviewing Officers, recommendations (April 2021), 2")
  /// The service as a whole.
  public static let nairo9 = Citation(
    short: "NAIRO 9",
    full: "National Association of Independent Reviewing Officers, recommendations (April 2021), 9")
  /// The code lists of the annual return.
  public static let ssda903 = Citation(
    short: "SSDA903",
    full: "Department for Education, Children looked-after by local authorities in England"
      + " (SSDA903) return, guide to the collection")
}
