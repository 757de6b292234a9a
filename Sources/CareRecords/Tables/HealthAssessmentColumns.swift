/// The columns of HealthAssessments.
public enum HealthAssessmentColumn: Int, TableColumn {
  case child, kind, held

  /// The table that has them.
  public static let table = RecordTable.healthAssessments

  /// The words of ASSESSMENT, in the order of the kinds that they stand for.
  static let words = [
    AllowedValue("initial", "The assessment when a child comes into care"),
    AllowedValue("review", "A later assessment"),
    AllowedValue("unstated", "An assessment of which nothing says whether it was the initial one"),
    AllowedValue("other", "Another check, such as of teeth"),
  ]

  /// The declaration of the column.
  public var schema: ColumnSchema {
    switch self {
    case .child: .childId
    case .kind:
      .required(
        "ASSESSMENT", .word(Self.words), mayBeBlank: true, "Which check of health it was.",
        blank: .used("which it was is not known"),
        otherText: .reported(.answerInvalid, "which it was is not known"))
    case .held:
      .required(
        "ASSESSED", .endDate, "The day the child was assessed; blank until then.",
        example: "21/05/2024", blank: .used("not held"),
        otherText: .reported(.dateInvalid, "whether and when it was held is not known"))
    }
  }
}

extension HealthAssessmentKind {
  /// The word of ASSESSMENT; nil where the kind is unknown.
  public var word: String? {
    let words = HealthAssessmentColumn.words
    return words.indices.contains(Int(rawValue)) ? words[Int(rawValue)].text : nil
  }
}
