import CareRecords
import Documents
import RecordImport

/// A column that says what each row is about, where some rows are not about our table.
///
/// IROs chair child protection conferences too, and an export of workers lists social workers: such
/// rows are no reviews and no allocations to an IRO.
struct RowKinds {
  let heading: String
  /// What rows say that are read.
  var kept: [(text: String, count: Int)] = []
  /// What rows say that are passed over.
  var passed: [(text: String, count: Int)] = []

  private static let headings: [HeadingWords] = [
    "Type", "Review type", "Type of review", "Meeting type", "Type of meeting", "Conference type",
    "Event type", "Event", "Meeting", "Relationship type", "Relationship", "Role", "Worker role",
    "Worker type", "Type of worker", "Involvement type", "Professional type", "Role type",
    "Professional role", "Form type", "Activity", "Step", "Workflow step", "Episode type",
    "Type of conference", "Allocation type", "Category", "Review category", "Job title",
  ].map(HeadingWords.init)

  /// Nil unless some rows are clearly of the table, and some clearly are not.
  init?(_ found: FoundTable, _ mapping: ProposedMapping) {
    let placed = Set(mapping.placements.map(\.profile.position))
    for column in found.columns where !placed.contains(column.position) {
      guard column.counts.count <= 30, Self.isOfKinds(column, of: mapping.table) else { continue }
      var kinds = RowKinds(heading: column.heading)
      for (text, count) in column.counts {
        if Self.isOf(mapping.table, FoldedText.of(text)) {
          kinds.kept.append((text, count))
        } else {
          kinds.passed.append((text, count))
        }
      }
      if !kinds.kept.isEmpty, kinds.passed.contains(where: { Self.isOther(mapping.table, $0.text) })
      {
        self = kinds
        return
      }
    }
    return nil
  }

  private init(heading: String) { self.heading = heading }

  /// Whether a column says what each row is about: by its heading, or because every row says so in a few
  /// words, among them `review`.
  private static func isOfKinds(_ column: ColumnProfile, of table: RecordTable) -> Bool {
    if column.words.fit(headings, not: [])?.isWhole == true { return true }
    return table == .reviews && column.filled == column.cells.count && column.counts.count <= 12
      && column.counts.contains { text, _ in
        HeadingWords(FoldedText.of(text)).words.contains("review")
      }
  }

  /// Adds the kinds of rows of another file.
  mutating func add(_ other: RowKinds) {
    for (text, count) in other.kept where !kept.contains(where: { $0.text == text }) {
      kept.append((text, count))
    }
    for (text, count) in other.passed where !passed.contains(where: { $0.text == text }) {
      passed.append((text, count))
    }
  }

  /// Whether the words are of a review of a looked-after child, or of an IRO.
  private static func isOf(_ table: RecordTable, _ folded: String) -> Bool {
    let words = Set(HeadingWords(folded).words)
    switch table {
    case .reviews:
      if isOther(table, folded) { return false }
      return !words.isDisjoint(with: [
        "lac", "looked", "care", "review", "lacr", "initial", "first", "second",
      ])
    case .allocations:
      let isOfficer =
        words.contains("iro") || words.isSuperset(of: ["independent", "reviewing"])
        || words.isSuperset(of: ["reviewing", "officer"])
      return isOfficer
        && words.isDisjoint(with: [
          "manager", "management", "support", "business", "admin", "administrator", "assistant",
        ])
    case .officers: return isOf(.allocations, folded)
    default: return true
    }
  }

  /// Whether the words are clearly of something else.
  private static func isOther(_ table: RecordTable, _ text: String) -> Bool {
    let words = Set(HeadingWords(text).words)
    switch table {
    case .reviews:
      return !words.isDisjoint(
        with: [
          "cp", "icpc", "rcpc", "icp", "rcp", "protection", "conference", "strategy", "pathway",
          "supervision", "midway", "pep", "core", "foster", "carer", "cin", "need", "adoption",
          "disruption", "professional", "visit", "consultation", "preparation",
        ])
    case .allocations, .officers: return !isOf(table, FoldedText.of(text))
    default: return false
    }
  }
}
