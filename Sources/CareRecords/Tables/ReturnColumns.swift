// The main tables of the Department's annual return (SSDA903). The Department's guide to the return
// says what each column means.

/// The columns of the Header.
public enum HeaderColumn: Int, TableColumn {
  case child, sex, birthDate, ethnicOrigin, pupilNumber, mother, childBirthDate

  /// The table that has them.
  public static let table = RecordTable.header

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .sex:
      .required(
        "SEX", .sex,
        "The child's sex: a letter in returns from 2024-25 on, a number in earlier ones.",
        example: "F", blank: .used(rule: .sexInvalid, "not known"),
        otherText: .reported(.codeUnlisted, rule: .sexInvalid, "not known"))
    case .birthDate:
      .required(
        "DOB", .date, "The child's date of birth.", example: "14/09/2012",
        blank: .reported(
          .requiredBlank, rule: .birthDateInvalid,
          "the date of birth in another table counts; without one the age is not known"),
        otherText: .reported(
          .dateInvalid, rule: .birthDateInvalid,
          "the date of birth in another table counts; without one the age is not known"))
    case .ethnicOrigin:
      .required(
        "ETHNIC", .code(of: EthnicOrigin.self), "The child's ethnic origin.",
        blank: .used(rule: .ethnicOriginInvalid, "not known"),
        otherText: .reported(.codeUnlisted, rule: .ethnicOriginInvalid, "not known"))
    case .pupilNumber:
      .optional("UPN", .unread, "The child's unique pupil number.", example: "A123456789012")
    case .mother:
      .optional(
        "MOTHER", .text,
        "Whether the child is a mother: `1` yes, `0` no. Only whether the cell is filled is read.",
        example: "0", blank: .used("not a mother"), otherText: .used("counts as filled"))
    case .childBirthDate:
      .optional(
        "MC_DOB", .unread, "The date of birth of the child's own child.", example: "02/02/2024")
    }
  }
}

/// The columns of the Episodes.
public enum EpisodeColumn: Int, TableColumn {
  case child, began, reasonBegan, legalStatus, need, placement, provider, ended, reasonCeased
  case reasonChanged, homePostcode, postcode, urn
  // Only in other exports, in no annual return.
  case entered

  /// The table that has them.
  public static let table = RecordTable.episodes

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .began:
      .required(
        "DECOM", .date, "The day the episode began.", otherText: .refused(.episodeStartInvalid))
    case .reasonBegan:
      .required(
        "RNE", .code(of: ReasonNewEpisode.self), "Why the episode began.", example: "S",
        blank: .used("not known"),
        otherText: .reported(
          .codeUnlisted, rule: .reasonBeganInvalid, "whether care began is not known"))
    case .legalStatus:
      .required(
        "LS", .code(of: LegalStatus.self), "The child's legal status in the episode.",
        example: "C2", blank: .used("not known"),
        otherText: .reported(
          .codeUnlisted, rule: .legalStatusInvalid,
          "not known, nor if it is one of short breaks"))
    case .need:
      .optional(
        "CIN", .code(of: CategoryOfNeed.self), "The main reason why the child needed services.",
        otherText: .reported(.codeUnlisted, rule: .needInvalid, "not known"))
    case .placement:
      .required(
        "PLACE", .code(of: PlacementType.self), "The type of the placement.", example: "U1",
        blank: .used("not known"),
        otherText: .reported(
          .codeUnlisted, rule: .placementInvalid,
          "not known, nor when reviews are due"))
    case .provider:
      .optional(
        "PLACE_PROVIDER", .code(of: PlacementProvider.self), "Who provides the placement.")
    case .ended:
      .required(
        "DEC", .endDate, "The day the episode ended; blank while it lasts.",
        blank: .used(
          rule: .endWithoutReason,
          "the episode lasts; where REC says that care ended, the day is not known"),
        otherText: .reported(
          .episodeEndInvalid, "the episode has ended, on a day that is not known"))
    case .reasonCeased:
      .required(
        "REC", .code(of: ReasonEpisodeCeased.self), mayBeBlank: true,
        "Why the episode ended; blank while it lasts.", example: "E4A",
        blank: .used(
          rule: .endWithoutReason,
          "the episode lasts; where DEC is a day, care ended, and why is not known"),
        otherText: .reported(
          .codeUnlisted, rule: .reasonCeasedInvalid, "whether care ended is not known"))
    case .reasonChanged:
      .optional(
        "REASON_PLACE_CHANGE", .code(of: ReasonPlaceChange.self),
        "Why the placement ended, where another one followed it.")
    case .homePostcode:
      .optional(
        "HOME_POST", .unread, "The postcode of the child's home before coming into care.",
        example: "AB1 2CD")
    case .postcode:
      .optional(
        "PL_POST", .text,
        "The postcode of the placement; with URN it tells whether two episodes are of one place.",
        example: "AB3 4EF")
    case .urn:
      .optional(
        "URN", .text,
        "The unique reference number of the placement at Ofsted; with PL_POST it tells whether two "
          + "episodes are of one place.", example: "SC123456")
    case .entered:
      .optional(
        "ENTERED_CARE", .date,
        "The day the child came into care for the period that the episode is of. No annual return "
          + "has it; the Standard Safeguarding Dataset does.")
    }
  }
}

/// The columns of the Reviews, of the annual return and of the service's own export.
public enum ReviewColumn: Int, TableColumn {
  case child, birthDate, date, code
  // Only in the service's own export.
  case due, officer, lateReason, team, cancelled, parentsContributed, childSeenBefore
  case midwayCheck, decisionsSent, recordCompleted, recordSent
  case workerReportOnTime, carePlanUpdated, permanencePlan, advocacyOffered

  /// The table that has them.
  public static let table = RecordTable.reviews

  /// The columns that the annual return has.
  public static let ofReturn: [ReviewColumn] = [.child, .birthDate, .date, .code]

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .date:
      .required(
        "REVIEW", .date, "The day the review was held.",
        blank: .refused(
          .reviewDateInvalid,
          "but outside the annual return a row that is cancelled, or has no code either, was not held "
            + "and is set aside (`review-not-held`)"), otherText: .refused(.reviewDateInvalid))
    case .code:
      .optional(
        "REVIEW_CODE", .code(of: ParticipationCode.self), "How the child took part in the review.",
        example: "PN1", blank: .reported(.participationInvalid, "not known"),
        otherText: .reported(.participationInvalid, "not known"))
    case .due:
      .optional(
        "REVIEW_DUE", .date,
        "The day by which the case system has the review due; compared with the day by the "
          + "regulations, which counts.", blank: .used("not compared"),
        otherText: .reported(.dateInvalid, "not known"))
    case .officer:
      .optional(
        "IRO", .text, "The IRO of the review, as the register has IROs.", example: "Ann Ash")
    case .lateReason:
      .optional(
        "LATE_REASON", .text, "Why the review was late, in the service's own words.",
        example: "Social worker not available")
    case .team:
      .optional(
        "TEAM", .text, "The team that is responsible for the child.",
        example: "Care and Court North")
    case .cancelled:
      .optional(
        "CANCELLED", .answer, "Whether the review was cancelled, and so not held.", example: "N",
        blank: .used("not cancelled"),
        otherText: .reported(.cancelledUnreadable, "whether the review was held is not known"))
    case .parentsContributed:
      .optional("PARENTS_CONTRIBUTED", .answer, "Whether a parent contributed to the review.")
    case .childSeenBefore:
      .optional(
        "CHILD_SEEN_BEFORE", .answer, "Whether the IRO spoke with the child before the review.")
    case .midwayCheck:
      .optional(
        "MIDWAY_DATE", .date, "The day of the IRO's midway check between two reviews.",
        example: "11/03/2024", blank: .used("no midway check"),
        otherText: .reported(.dateInvalid, "whether there was a check is not known"))
    case .decisionsSent:
      .optional(
        "DECISIONS_SENT", .date, "The day the decisions of the review were sent out.",
        example: "10/06/2024")
    case .recordCompleted:
      .optional(
        "RECORD_COMPLETED", .date, "The day the record of the review was complete.",
        example: "24/06/2024")
    case .recordSent:
      .optional(
        "RECORD_SENT", .date, "The day the record of the review was sent out.",
        example: "01/07/2024")
    case .workerReportOnTime:
      .optional(
        "SW_REPORT_ON_TIME", .answer,
        "Whether the social worker's report reached the IRO in time before the review.")
    case .carePlanUpdated:
      .optional(
        "CARE_PLAN_UPDATED", .answer,
        "Whether the child's care plan had been brought up to date for the review.")
    case .permanencePlan:
      .optional(
        "PERMANENCE_PLAN", .answer,
        "Whether the child had a plan for permanence by the end of the review.")
    case .advocacyOffered:
      .optional(
        "ADVOCACY_OFFERED", .answer,
        "Whether the child was offered an advocate for the review.")
    }
  }
}

extension ColumnSchema {
  /// CHILD, the first column of most tables.
  static let childId = required(
    "CHILD", .child, "The child's id, the same in every table and every year.")
  /// DOB, the date of birth that the smaller tables repeat.
  static let childBirthDate = optional(
    "DOB", .date, "The child's date of birth, used where no Header has one.", example: "14/09/2012")
}

extension ColumnKind {
  /// The sex of a person: letters in later returns, numbers in earlier ones.
  static let sex = ColumnKind.code(
    (Sex.list + Sex.letters).map { AllowedValue($0.code, $0.label) })
}
