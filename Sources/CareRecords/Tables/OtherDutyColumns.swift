// Tables of the service about work of IROs other than reviews of children in care.

/// The columns of Conferences.
public enum ConferenceColumn: Int, TableColumn {
  case child, family, kind, strategy, due, held, officer

  /// The table that has them.
  public static let table = RecordTable.conferences

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child:
      // A key of this table alone: most of these children are not in care, so their ids are not
      // compared with those of the return.
      .required(
        "CHILD", .text, mayBeBlank: true,
        "The id of the child, by which a review finds the conference before it; it need not be an "
          + "id of the return. Blank where the service records conferences by family.",
        example: "CP-2041",
        blank: .used("the conference is the FAMILY's; without one the row is refused"),
        otherText: .used("any text is an id"))
    case .family:
      .optional(
        "FAMILY", .text,
        "The id of the family: rows of one family on one day are one conference. Without it each "
          + "child's counts.", example: "F-118", blank: .used("the child's own conference"),
        otherText: .used("any text is an id"))
    case .kind:
      .required(
        "KIND",
        .word([
          AllowedValue("initial", "An initial child protection conference"),
          AllowedValue("review", "A review conference"),
        ]), "Whether it is an initial conference or a review.",
        otherText: .reported(.answerInvalid, "which of the two it is is not known"))
    case .strategy:
      .optional(
        "STRATEGY", .date,
        "The day of the strategy discussion, from which an initial conference is due.",
        example: "02/05/2024", blank: .used("DUE counts"),
        otherText: .reported(.dateInvalid, "when the conference was due is not known"))
    case .due:
      .optional(
        "DUE", .date,
        "The day by which the case system has the conference due. It counts where neither STRATEGY "
          + "nor the conference before tells.", example: "24/05/2024",
        blank: .used("due by STRATEGY or by the conference before"),
        otherText: .reported(
          .dateInvalid, "not known, unless STRATEGY or the conference before tells"))
    case .held:
      .required(
        "HELD", .endDate, "The day the conference was held; blank until then.",
        example: "21/05/2024", blank: .used("not held yet"),
        otherText: .reported(.dateInvalid, "whether and when it was held is not known"))
    case .officer:
      .optional(
        "IRO", .text, "The IRO who chaired it, as the register has IROs.", example: "Ann Ash")
    }
  }
}

/// The columns of CarerReviews.
public enum CarerReviewColumn: Int, TableColumn {
  case carer, due, held, officer

  /// The table that has them.
  public static let table = RecordTable.carerReviews

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .carer:
      .required(
        "CARER", .text, "The id of the foster carer or of the household; no name is needed.",
        example: "FC-072")
    case .due:
      .required(
        "DUE", .date, mayBeBlank: true, "The day by which the review was due.",
        example: "14/06/2024", blank: .used("when it was due is not known"),
        otherText: .reported(.dateInvalid, "when it was due is not known"))
    case .held:
      .required(
        "HELD", .endDate, "The day the review was held; blank until then.", example: "11/06/2024",
        blank: .used("not held yet"),
        otherText: .reported(.dateInvalid, "whether and when it was held is not known"))
    case .officer:
      .optional(
        "IRO", .text, "The IRO who held it, as the register has IROs.", example: "Ann Ash")
    }
  }
}
