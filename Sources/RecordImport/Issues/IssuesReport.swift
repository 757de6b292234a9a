import CareRecords
import Documents

/// Issues in a form for people or programs.
///
/// Cells and children are left out unless asked for, so that a report can be passed on. The same
/// issues always give the same bytes.
package struct IssuesReport: Sendable {
  /// A form of output.
  package enum Format: String, CaseIterable, Sendable {
    /// For people: grouped by check, with counts and the first places.
    case text
    /// For programs: every issue, and the checks that could not be run.
    case json
    /// For spreadsheets: one line an issue.
    case csv
  }

  /// The columns of the CSV form.
  static let columns = [
    "check", "severity", "file", "line", "child", "field", "value", "action", "message",
  ]

  let store: RecordStore
  let issues: IssueList
  let checksNotRun: [CheckNotRun]
  let showValues: Bool

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - store: the records that the issues are about, for the names of files and children.
  ///   - issues: the issues, in the order in which they are to be listed.
  ///   - checksNotRun: checks that could not be run.
  ///   - showValues: whether children and cells are shown.
  package init(
    store: RecordStore, issues: IssueList, checksNotRun: [CheckNotRun], showValues: Bool = false
  ) {
    self.store = store
    self.issues = issues
    self.checksNotRun = checksNotRun
    self.showValues = showValues
  }

  /// Prepares a report on everything found while reading.
  package init(_ records: ImportedRecords, showValues: Bool = false) {
    self.init(
      store: records.store, issues: records.issues, checksNotRun: records.checksNotRun,
      showValues: showValues)
  }

  /// The report in one of the forms, with a line end after the last line.
  package func rendered(as format: Format) -> String {
    var bytes: [UInt8] = []
    write(as: format) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the report in one of the forms, piece by piece: it can be longer than memory.
  package func write(as format: Format, to output: @escaping ([UInt8]) -> Void) {
    switch format {
    case .text: output(Array(text().utf8))
    case .json: json(to: output)
    case .csv: csv(to: output)
    }
  }

  func file(of issue: DataIssue) -> String {
    issue.source.map { store.sources[Int($0)].file } ?? issue.file
  }

  func sheet(of issue: DataIssue) -> String? {
    issue.source.flatMap { store.sources[Int($0)].sheet }
  }

  func child(of issue: DataIssue) -> String {
    showValues ? issue.child.map { store.id(ofChild: $0) } ?? "" : ""
  }

  /// The cell, where cells are shown; a count or a detail says nothing of a child.
  func value(of issue: DataIssue) -> String {
    showValues || issue.check.definition.value != .cell ? issue.value : ""
  }
}

extension IssuesReport {
  /// A file with its sheet, in one cell.
  private static func joined(_ file: String, _ sheet: String?) -> String {
    sheet.map { "\(file) \($0)" } ?? file
  }

  /// The CSV form: one line for each issue, as in RFC 4180 but with LF line ends.
  private func csv(to output: ([UInt8]) -> Void) {
    var bytes = Array(CSVCell.line(Self.columns).utf8)
    for issue in issues {
      let cells = [
        issue.check.code, issue.severity.word, Self.joined(file(of: issue), sheet(of: issue)),
        issue.line > 0 ? "\(issue.line)" : "", child(of: issue),
        issue.source == nil ? "" : issue.column,
        value(of: issue), issue.action.words, issue.check.rule,
      ]
      bytes += CSVCell.line(cells).utf8
      if bytes.count >= 1 << 16 {
        output(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    output(bytes)
  }
}
