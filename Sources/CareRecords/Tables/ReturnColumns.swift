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
        "The child's sex: a letter in returns from 2024-25 on, a number in earlier ones.")
    case .birthDate: .required("DOB", .date, "The child's date of birth.")
    case .ethnicOrigin:
      .required("ETHNIC", .code(of: EthnicOrigin.self), "The child's ethnic origin.")
    case .pupilNumber: .optional("UPN", .unread, "The child's unique pupil number.")
    case .mother:
      .optional(
        "MOTHER", .text,
        "Whether the child is a mother: `1` yes, `0` no. Only whether the cell is filled is read.")
    case .childBirthDate:
      .optional("MC_DOB", .unread, "The date of birth of the child's own child.")
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
    case .began: .required("DECOM", .date, "The day the episode began.")
    case .reasonBegan:
      .required("RNE", .code(of: ReasonNewEpisode.self), "Why the episode began.")
    case .legalStatus:
      .required("LS", .code(of: LegalStatus.self), "The child's legal status in the episode.")
    case .need:
      .optional(
        "CIN", .code(of: CategoryOfNeed.self), "The main reason why the child needed services.")
    case .placement:
      .required("PLACE", .code(of: PlacementType.self), "The type of the placement.")
    case .provider:
      .optional(
        "PLACE_PROVIDER", .code(of: PlacementProvider.self), "Who provides the placement.")
    case .ended: .required("DEC", .endDate, "The day the episode ended; blank while it lasts.")
    case .reasonCeased:
      .required(
        "REC", .code(of: ReasonEpisodeCeased.self), mayBeBlank: true,
        "Why the episode ended; blank while it lasts.")
    case .reasonChanged:
      .optional(
        "REASON_PLACE_CHANGE", .code(of: ReasonPlaceChange.self),
        "Why the placement ended, where another one followed it.")
    case .homePostcode:
      .optional("HOME_POST", .unread, "The postcode of the child's home before coming into care.")
    case .postcode:
      .optional(
        "PL_POST", .text,
        "The postcode of the placement; with URN it tells whether two episodes are of one place.")
    case .urn:
      .optional(
        "URN", .text,
        "The unique reference number of the placement at Ofsted; with PL_POST it tells whether two "
          + "episodes are of one place.")
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

  /// The table that has them.
  public static let table = RecordTable.reviews

  /// The columns that the annual return has.
  public static let ofReturn: [ReviewColumn] = [.child, .birthDate, .date, .code]

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .birthDate: .childBirthDate
    case .date: .required("REVIEW", .date, "The day the review was held.")
    case .code:
      .optional(
        "REVIEW_CODE", .code(of: ParticipationCode.self), "How the child took part in the review.")
    case .due:
      .optional(
        "REVIEW_DUE", .date,
        "The day by which the case system has the review due; compared with the day by the "
          + "regulations, which counts.")
    case .officer: .optional("IRO", .text, "The IRO of the review, as the register has IROs.")
    case .lateReason:
      .optional("LATE_REASON", .text, "Why the review was late, in the service's own words.")
    case .team: .optional("TEAM", .text, "The team that is responsible for the child.")
    case .cancelled:
      .optional("CANCELLED", .answer, "Whether the review was cancelled, and so not held.")
    case .parentsContributed:
      .optional("PARENTS_CONTRIBUTED", .answer, "Whether a parent contributed to the review.")
    case .childSeenBefore:
      .optional(
        "CHILD_SEEN_BEFORE", .answer, "Whether the IRO spoke with the child before the review.")
    case .midwayCheck:
      .optional(
        "MIDWAY_DATE", .date, "The day of the IRO's midway check between two reviews.")
    case .decisionsSent:
      .optional("DECISIONS_SENT", .date, "The day the decisions of the review were sent out.")
    case .recordCompleted:
      .optional("RECORD_COMPLETED", .date, "The day the record of the review was complete.")
    case .recordSent:
      .optional("RECORD_SENT", .date, "The day the record of the review was sent out.")
    }
  }
}

extension ColumnSchema {
  /// CHILD, the first column of most tables.
  static let childId = required(
    "CHILD", .child, "The child's id, the same in every table and every year.")
  /// DOB, the date of birth that the smaller tables repeat.
  static let childBirthDate = optional(
    "DOB", .date, "The child's date of birth, used where no Header has one.")
}

extension ColumnKind {
  /// The sex of a person: letters in later returns, numbers in earlier ones.
  static let sex = ColumnKind.code(
    (Sex.list + Sex.letters).map { AllowedValue($0.code, $0.label) })
}
