/// What becomes of a cell that is blank, or that holds anything its column is not for.
///
/// The pages of the forms print it, and a test tries each cell.
public struct CellFate: Sendable, Hashable {
  /// The check that reports the cell; nil where nothing is reported.
  public let check: Check?
  /// The Department's rule that reports it in place of `check` in an annual return; nil for none.
  public let rule: Check?
  /// Whether the row is refused.
  public let refusesRow: Bool
  /// What is then known, in a few words; of a refused row, what else may happen.
  public let meaning: String

  /// The row is refused.
  package static func refused(_ check: Check, _ exception: String = "") -> CellFate {
    CellFate(check: check, rule: nil, refusesRow: true, meaning: exception)
  }

  /// The row is used, and the cell is an issue; in an annual return it is one of a rule.
  static func reported(_ check: Check, rule: Check? = nil, _ meaning: String) -> CellFate {
    CellFate(check: check, rule: rule, refusesRow: false, meaning: meaning)
  }

  /// The row is used, and the cell is no issue, except to a rule on annual returns.
  static func used(rule: Check? = nil, _ meaning: String) -> CellFate {
    CellFate(check: nil, rule: rule, refusesRow: false, meaning: meaning)
  }

  /// The check that reports the cell.
  public func check(inReturn isReturn: Bool) -> Check? { isReturn ? rule ?? check : check }
}

extension ColumnKind {
  /// A cell that a column of this kind can hold; blank for texts, which differ too much.
  var example: String {
    switch self {
    case .child: "001234"
    case .date: "03/06/2024"
    case .endDate: "31/03/2025"
    case .code(let values), .word(let values): values.first?.text ?? ""
    case .answer: "Y"
    case .flag: "1"
    case .wholeNumber: "14"
    case .decimalNumber: "0.8"
    case .text, .unread: ""
    }
  }

  /// What becomes of a blank cell.
  func blank(isRequired: Bool) -> CellFate {
    switch self {
    case .unread: .used("")
    case .endDate: .used("it has not ended")
    case .child: isRequired ? .refused(.childBlank) : .used("no child")
    case _ where isRequired: .refused(.requiredBlank)
    default: .used("not known")
    }
  }

  /// What becomes of a cell with any other text.
  func otherText(isRequired: Bool) -> CellFate {
    switch self {
    case .unread: .used("")
    case .child:
      .used("read as an id, with [these exceptions](../tables.md#every-cell)")
    case .text: .used("any text is read")
    case .date:
      isRequired ? .refused(.dateInvalid) : .reported(.dateInvalid, "not known")
    case .endDate: .reported(.dateInvalid, "whether and when it ended is not known")
    case .code: .reported(.codeUnlisted, "not known")
    case .answer, .flag, .word: .reported(.answerInvalid, "not known")
    case .wholeNumber, .decimalNumber: .reported(.numberInvalid, "not known")
    }
  }
}
