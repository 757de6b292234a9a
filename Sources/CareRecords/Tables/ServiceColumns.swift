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
        "ESCALATION_ID", .text, "The escalation's id; rows with the same one are its stages.",
        example: "ESC-2024-007")
    case .raised:
      .required(
        "RAISED", .date,
        "The day the escalation was raised; blank on a later stage's row takes that of the others.",
        blank: .refused(.requiredBlank, "unless another row of the escalation has the day"))
    case .stage:
      .required(
        "STAGE", .text, "The stage reached: a name of the setting `escalation_stages`.",
        example: "Team manager", blank: .reported(.requiredBlank, "not known"),
        otherText: .used(
          "any text is read; one that the setting does not name is an issue of the report "
            + "(`stage-unknown`)"))
    case .child:
      .optional(
        "CHILD", .child, "The id of the child whom it is about; blank for none.",
        blank: .used("about no child"))
    case .officer:
      .optional(
        "IRO", .text, "The IRO who raised it, as the register has IROs.", example: "Ann Ash")
    case .theme:
      .optional(
        "THEME", .text, "What it is about, in the service's own words.",
        example: "Delay in permanence planning")
    case .team:
      .optional("TEAM", .text, "The team that it is addressed to.", example: "Care and Court North")
    case .stageDate:
      .optional(
        "STAGE_DATE", .date, "The day the stage was reached; blank counts as reached.",
        blank: .used("the stage counts as reached"))
    case .responded:
      .optional(
        "RESPONDED", .endDate, "The day of the response at the stage; blank until then.",
        example: "10/06/2024", blank: .used("no response yet"),
        otherText: .reported(.dateInvalid, "whether and when there was a response is not known"))
    case .resolved:
      .optional(
        "RESOLVED", .endDate, "The day the escalation was settled; blank until then.",
        example: "14/06/2024", blank: .used("not settled yet"),
        otherText: .reported(.dateInvalid, "whether and when it was settled is not known"))
    case .outcome:
      .optional(
        "OUTCOME", .text, "What came of it, in the service's own words.",
        example: "Agreed and acted on", blank: .used("not recorded"))
    case .kind:
      .optional(
        "KIND",
        .word([
          AllowedValue("challenge", "It challenges practice"),
          AllowedValue("good-practice", "It praises practice"),
        ]), "Whether it challenges practice or praises it; blank is a challenge.",
        blank: .used("a challenge"),
        otherText: .reported(.answerInvalid, "whether it is a challenge is not known"))
    case .improperPressure:
      .optional(
        "IMPROPER_PRESSURE", .answer, "Whether it reports improper pressure on the IRO.",
        example: "N")
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
      .required(
        "IRO", .text, "The IRO's id or name, the same in every table of the service.",
        example: "Ann Ash")
    case .name: .optional("NAME", .text, "The IRO's name, where IRO is an id.", example: "Ann Ash")
    case .fte:
      .optional(
        "FTE", .decimalNumber,
        "The full-time equivalent of the post: 1 is full time. A number over 1.5 is a warning "
          + "(`fte-large`); one over 2 may be hours and is not read.",
        otherText: .reported(
          .numberInvalid, "figures of full-time equivalents are not supplied"))
    case .start:
      .optional(
        "START", .date, "The first day of the post.", example: "01/09/2019",
        blank: .used("in post from the first day on"),
        otherText: .reported(.dateInvalid, "figures of full-time equivalents are not supplied"))
    case .end:
      .optional(
        "END", .endDate, "The last day of the post; blank while it lasts.",
        blank: .used("the post lasts"),
        otherText: .reported(.dateInvalid, "figures of full-time equivalents are not supplied"))
    case .employment:
      .optional(
        "EMPLOYMENT",
        .word([
          AllowedValue("permanent", "Employed by the authority without an end"),
          AllowedValue("agency", "Supplied by an agency"),
          AllowedValue("fixed-term", "Employed by the authority for a fixed term"),
        ]), "How the IRO is employed.",
        blank: .used("not known; left out of the share of agency posts"),
        otherText: .reported(.answerInvalid, "the share of agency posts is not supplied"))
    case .sex: .optional("SEX", .sex, "The IRO's sex.", example: "F")
    case .ethnicOrigin:
      .optional("ETHNIC", .code(of: EthnicOrigin.self), "The IRO's ethnic origin.")
    case .childProtectionCases:
      .optional(
        "CP_CASES", .wholeNumber,
        "The number of child protection cases that the IRO has besides children in care.",
        blank: .used("counts as none"),
        otherText: .reported(.numberInvalid, "figures of all cases are not supplied"))
    case .otherCases:
      .optional(
        "OTHER_CASES", .wholeNumber, "The number of other cases that the IRO has.", example: "3",
        blank: .used("counts as none"),
        otherText: .reported(.numberInvalid, "figures of all cases are not supplied"))
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
        "The child's IRO, as the register has IROs; blank where the child has none.",
        example: "Ann Ash", blank: .used("the child has no IRO"))
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
        ]), "Whether it is an audit or a child's feedback.",
        otherText: .reported(.answerInvalid, "whether it is an audit or feedback is not known"))
    case .score:
      .optional(
        "SCORE", .text, "The score or grade given, as the scale writes it.", example: "4",
        blank: .used("no score"))
    case .scale:
      .optional(
        "SCALE", .text, "The name of the scale that the score is of.", example: "1 to 5",
        blank: .used("no scale"))
    case .note:
      .optional(
        "NOTE", .unread, "Free text, which is never read: it is about a child.",
        example: "The meeting was short")
    }
  }
}
