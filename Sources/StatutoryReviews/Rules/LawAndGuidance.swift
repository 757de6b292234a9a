import CareRecords

/// The law and guidance that a report rests on, as last checked.
///
/// This file has all citations and all statements about law and guidance, except the times of
/// reviews, which are in the file of each timetable. Whoever checks the law again changes this file
/// and `asOf`.
public enum LawAndGuidance {
  /// The last day of the month in which everything here was checked.
  public static let asOf = CivilDate(dayNumber: 20_787)  // 30 November 2026

  /// A statement about law or guidance that the report prints.
  public struct Statement: Hashable, Sendable {
    /// What it is about, as a list of such things names it.
    public let subject: String
    /// The statement, in sentences.
    public let words: String
    /// Whether the text of the source itself was read; if not, published accounts of it were.
    public let isTextSeen: Bool
  }

  /// What has changed, or was looked for and has not, in the order in which it is printed.
  public static let statements = [
    Statement(
      subject: "sections 13 and 78 of the Children’s Wellbeing and Schools Act",
      words: "The Children’s Wellbeing and Schools Act 2026 (c. 21) received Royal Assent on 29 "
        + "April 2026 and comes into force in steps. Section 13 widens section 25 of the Children "
        + "Act 1989: once it is in force, a child may be deprived of liberty not only in secure "
        + "accommodation but also in other accommodation for care and treatment. Regulations set "
        + "the day on which it comes into force.",
      isTextSeen: true),
    Statement(
      subject: "the effect of the rest of the Act on reviews",
      words: "Nothing was found in the Act that changes when reviews are due.",
      isTextSeen: false),
    Statement(
      subject: "the IRO Handbook",
      words:
        "The IRO Handbook of 2010 remains the statutory guidance for IROs. No newer edition was "
        + "found.",
      isTextSeen: false),
    Statement(
      subject: "Ofsted’s inspections",
      words: "Ofsted has given no overall grade to children’s services since April 2026. The "
        + "judgement that speaks of the children in this report is the one on the experiences and "
        + "progress of children in care. A renewed framework of inspection is to come in 2027.",
      isTextSeen: false),
  ]
}

extension Instrument {
  /// The regulations on care planning and reviews.
  static let carePlanning = Instrument(
    name: "Care Planning, Placement and Case Review (England) Regulations 2010",
    number: "SI 2010/959")
  /// The regulations on placements for adoption.
  static let adoptionAgencies = Instrument(
    name: "Adoption Agencies Regulations 2005", number: "SI 2005/389")
}

// The rules of England's timetable, which the catalogue of figures names.
extension Citation {
  /// The meaning of a working day.
  public static let workingDay = Citation(
    .workingDay, short: "reg 2", .carePlanning, provision: "regulation 2 (working day)")
  /// All times of ordinary reviews.
  public static let reviewTimes = Citation(
    .reviewTimes, short: "reg 33", .carePlanning, provision: "regulation 33")
  /// The time of the first review.
  public static let firstReview = Citation(
    .firstReview, short: "reg 33(1)", .carePlanning, provision: "regulation 33(1)")
  /// The times of the second review and of later ones.
  public static let laterReviews = Citation(
    .laterReviews, short: "reg 33(2)", .carePlanning, provision: "regulation 33(2)")
  /// Reviews of agreed series of short breaks.
  public static let shortBreaks = Citation(
    .shortBreaks, short: "reg 48(3)", .carePlanning, provision: "regulation 48(3)")
  /// Reviews of children placed for adoption.
  public static let adoption = Citation(
    .adoption, short: "AAR reg 36", .adoptionAgencies, provision: "regulation 36")
}

extension Citation {
  /// Where children under 16 may be placed.
  public static let placementsUnder16 = Citation(
    short: "reg 27A",
    full: "\(Instrument.carePlanning.name) (\(Instrument.carePlanning.number)), regulation 27A "
      + "(placement of children under 16)")
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
  /// When a child is to have a plan for permanence.
  public static let permanence = Citation(
    short: "Handbook 3",
    full: "IRO Handbook (2010), statutory guidance, chapter 3 (permanence planning)")
  /// When child protection conferences are held.
  public static let conferences = Citation(
    short: "Working Together 3",
    full: "Working Together to Safeguard Children (2023), statutory guidance, chapter 3 (child "
      + "protection conferences)")
  /// How often the approval of a foster carer is reviewed.
  public static let carerReviews = Citation(
    short: "FSR reg 28",
    full: "Fostering Services (England) Regulations 2011 (SI 2011/581), regulation 28")
  /// When the health of a child who comes into care is assessed.
  public static let initialHealth = Citation(
    short: "reg 7, health guidance",
    full: "\(Instrument.carePlanning.name) (\(Instrument.carePlanning.number)), regulation 7, and "
      + "Promoting the health and well-being of looked-after children (2015), statutory guidance "
      + "(initial health assessment)")
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
