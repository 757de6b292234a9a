// The service's own exports, for which there is no national standard. Its Reviews are in
// `ReviewColumn`.

/// The columns of Escalations.
public enum EscalationColumn: Int, TableColumn {
  case id, raised, stage, child, officer, theme, team, stageDate, responded, resolved, outcome
  case kind, improperPressure

  /// The table that has them.
  public static let table = RecordTable.escalations

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .id:
      .required(
        "ESCALATION_ID", .text, "The escalation's id; rows with the same one are its stages.")
    case .raised:
      .required(
        "RAISED", .date,
        "The day the escalation was raised; blank on a later stage's row takes that of the others.")
    case .stage:
      .required("STAGE", .text, "The stage reached: a name of the setting `escalation_stages`.")
    case .child:
      .optional("CHILD", .child, "The id of the child whom it is about; blank for none.")
    case .officer:
      .optional("IRO", .text, "The IRO who raised it, as the register has IROs.")
    case .theme: .optional("THEME", .text, "What it is about, in the service's own words.")
    case .team: .optional("TEAM", .text, "The team that it is addressed to.")
    case .stageDate:
      .optional("STAGE_DATE", .date, "The day the stage was reached; blank counts as reached.")
    case .responded:
      .optional("RESPONDED", .endDate, "The day of the response at the stage; blank until then.")
    case .resolved:
      .optional("RESOLVED", .endDate, "The day the escalation was settled; blank until then.")
    case .outcome: .optional("OUTCOME", .text, "What came of it, in the service's own words.")
    case .kind:
      .optional(
        "KIND",
        .word([
          AllowedValue("challenge", "It challenges practice"),
          AllowedValue("good-practice", "It praises practice"),
        ]), "Whether it challenges practice or praises it; blank is a challenge.")
    case .improperPressure:
      .optional(
        "IMPROPER_PRESSURE", .answer, "Whether it reports improper pressure on the IRO.")
    }
  }
}

/// The columns of IROs.
public enum OfficerColumn: Int, TableColumn {
  case officer, name, fte, start, end, employment, sex, ethnicOrigin, childProtectionCases
  case otherCases

  /// The table that has them.
  public static let table = RecordTable.officers

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .officer:
      .required("IRO", .text, "The IRO's id or name, the same in every table of the service.")
    case .name: .optional("NAME", .text, "The IRO's name, where IRO is an id.")
    case .fte:
      .optional("FTE", .decimalNumber, "The full-time equivalent of the post: 1 is full time.")
    case .start: .optional("START", .date, "The first day of the post.")
    case .end: .optional("END", .endDate, "The last day of the post; blank while it lasts.")
    case .employment:
      .optional(
        "EMPLOYMENT",
        .word([
          AllowedValue("permanent", "Employed by the authority without an end"),
          AllowedValue("agency", "Supplied by an agency"),
          AllowedValue("fixed-term", "Employed by the authority for a fixed term"),
        ]), "How the IRO is employed.")
    case .sex: .optional("SEX", .sex, "The IRO's sex.")
    case .ethnicOrigin:
      .optional("ETHNIC", .code(of: EthnicOrigin.self), "The IRO's ethnic origin.")
    case .childProtectionCases:
      .optional(
        "CP_CASES", .wholeNumber,
        "The number of child protection cases that the IRO has besides children in care.")
    case .otherCases:
      .optional("OTHER_CASES", .wholeNumber, "The number of other cases that the IRO has.")
    }
  }
}

/// The columns of Allocations.
public enum AllocationColumn: Int, TableColumn {
  case child, officer, start, end

  /// The table that has them.
  public static let table = RecordTable.allocations

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .officer:
      .required(
        "IRO", .text, mayBeBlank: true,
        "The child's IRO, as the register has IROs; blank where the child has none.")
    case .start: .required("START", .date, "The first day of the allocation.")
    case .end: .optional("END", .endDate, "The last day of the allocation; blank while it lasts.")
    }
  }
}

/// The columns of Feedback.
public enum FeedbackColumn: Int, TableColumn {
  case date, kind, score, scale, note

  /// The table that has them.
  public static let table = RecordTable.feedback

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .date: .required("DATE", .date, "The day of the audit or of the feedback.")
    case .kind:
      .required(
        "KIND",
        .word([
          AllowedValue("audit", "A quality-assurance audit of a review"),
          AllowedValue("feedback", "What a child said of a review or of the service"),
        ]), "Whether it is an audit or a child's feedback.")
    case .score:
      .optional("SCORE", .text, "The score or grade given, as the scale writes it.")
    case .scale: .optional("SCALE", .text, "The name of the scale that the score is of.")
    case .note:
      .optional("NOTE", .unread, "Free text, which is never read: it is about a child.")
    }
  }
}
