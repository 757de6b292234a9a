import CareRecords
import Documents
import RecordImport

/// Words that mean nothing in a column, although they are no blank.
///
/// They are the same in every service and name nobody, so they may be shown.
enum PlainWords {
  /// Whether a cell of a column says nothing: nobody in a column of IROs, no end in one of ends.
  static func saysNothing(_ text: String, _ column: ColumnSchema) -> Bool {
    let words = FoldedText.of(text).filter { $0 != "." }.split { !$0.isLetter && $0 != "/" }
      .joined(separator: " ")
    if column.kind == .endDate { return lasting.contains(words) }
    return column.name == ReviewColumn.officer.name && NobodyWords.of(text) != nil
  }

  /// Whether a cell says that a dispute is settled; a plain yes does so under a question about it.
  static func saysSettled(_ text: String, asAnswer isQuestion: Bool) -> Bool {
    let folded = FoldedText.of(text)
    if isQuestion, ValueWords.answer(folded) == "Y" { return true }
    let first = folded.split { !$0.isLetter }.first.map(String.init) ?? ""
    return ["resolved", "closed", "settled", "withdrawn", "concluded", "completed"].contains(first)
  }

  /// Whether a cell says that an allocation has ended.
  static func saysEnded(_ text: String) -> Bool {
    ["ended", "closed", "inactive", "ceased", "finished", "deallocated", "de-allocated", "former"]
      .contains(FoldedText.of(text))
  }

  /// What stands in a column of ends where there is none yet.
  private static let lasting: Set<String> = [
    "current", "currently", "current iro", "ongoing", "on going", "present", "to present",
    "to date", "still open", "still in post", "still ongoing", "in post", "open", "active",
    "live", "continuing", "until further notice", "not yet", "outstanding", "unresolved",
    "not resolved", "not closed", "still live", "in progress", "tbc", "tba",
  ]
}
