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
  let issues: [DataIssue]
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
    store: RecordStore, issues: [DataIssue], checksNotRun: [CheckNotRun], showValues: Bool = false
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
    switch format {
    case .text: text()
    case .json: json()
    case .csv: csv()
    }
  }

  func file(of issue: DataIssue) -> String {
    issue.source.map { store.sources[Int($0)].file } ?? ""
  }

  func child(of issue: DataIssue) -> String {
    showValues ? issue.child.map { store.children[$0] } ?? "" : ""
  }

  func value(of issue: DataIssue) -> String { showValues ? issue.value : "" }
}

extension IssuesReport {
  /// The CSV form: one line for each issue, as in RFC 4180 but with LF line ends.
  func csv() -> String {
    var text = CSVCell.line(Self.columns)
    for issue in issues {
      let cells = [
        issue.check.code, issue.check.severity.word, file(of: issue),
        issue.line > 0 ? "\(issue.line)" : "", child(of: issue), issue.column,
        value(of: issue), issue.action.words, issue.check.rule,
      ]
      text += CSVCell.line(cells)
    }
    return text
  }
}

extension [DataIssue] {
  /// Sorts issues by file, line, check and column, those about no file first.
  package mutating func sort(by sources: [InputSource]) {
    // Sources are in the order of their files. The sources of one XML file share a position.
    var places: [Int] = []
    for (index, source) in sources.enumerated() {
      let isSame = index > 0 && sources[index - 1].file == source.file
      places.append(isSame ? places[index - 1] : index)
    }
    func place(_ issue: DataIssue) -> Int { issue.source.map { places[Int($0)] } ?? -1 }
    let keys = map { issue in
      UInt64(place(issue) + 1) << 40 | UInt64(issue.line) << 8 | UInt64(issue.check.rawValue)
    }
    let order = indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      if self[left].source != self[right].source {
        return (self[left].source ?? 0) < (self[right].source ?? 0)
      }
      if self[left].column != self[right].column { return self[left].column < self[right].column }
      return left < right
    }
    self = order.map { self[$0] }
  }
}
