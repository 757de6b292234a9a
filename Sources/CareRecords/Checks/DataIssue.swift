/// How much an issue matters.
public enum Severity: UInt8, Comparable, Sendable, CaseIterable {
  case note, warning, error

  /// The word in files and messages.
  public var word: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// Whether the left one comes first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What was done with the record an issue is about.
public enum IssueAction: UInt8, Sendable {
  case used, usedWithoutField, leftOut, merged, notRead, setAside, refused

  /// The words in files and messages.
  public var words: String {
    switch self {
    case .used: "used"
    case .usedWithoutField: "used without the field"
    case .leftOut: "left out of timeliness"
    case .merged: "merged with the other row"
    case .notRead: "not read"
    case .setAside: "set aside"
    case .refused: "refused"
    }
  }
}

/// A mistake in the data, as a value: issues are not errors of the program.
///
/// The text of the cell and the child are separate from the message, so that the message names no
/// one. They are printed only where the reader asks for them, or in a restricted file.
public struct DataIssue: Sendable, Hashable {
  /// The check that found it.
  public var check: Check
  /// The position of the source in the store's list, nil for an issue about no file.
  public var source: UInt16?
  /// The line in the file, from 1; 0 for the file as a whole.
  public var line: UInt32
  /// The column's heading, empty for the whole row; of an issue about a file from which nothing was
  /// read, the name of the file.
  public var column: String
  /// The child's number in the store.
  public var child: UInt32?
  /// The cell as written, or what the check's definition says.
  public var value: String
  /// What was done with the record.
  public var action: IssueAction

  /// Makes an issue.
  public init(
    _ check: Check, source: UInt16?, line: UInt32, column: String = "", child: UInt32? = nil,
    value: String = "", action: IssueAction
  ) {
    self.check = check
    self.source = source
    self.line = line
    self.column = column
    self.child = child
    self.value = value
    self.action = action
  }

  /// Makes an issue about a file from which nothing was read.
  public init(_ check: Check, file: String, detail: String) {
    self.init(check, source: nil, line: 0, column: file, value: detail, action: .notRead)
  }

  /// The file from which nothing was read; empty where something was.
  public var file: String { source == nil ? column : "" }

  /// How much it matters.
  public var severity: Severity { check.severity(where: action) }

  /// Makes an issue in a column of a table.
  public init(
    _ check: Check, source: UInt16?, line: UInt32, column: some ColumnPosition,
    child: UInt32? = nil, value: String = "", action: IssueAction
  ) {
    self.init(
      check, source: source, line: line, column: column.name, child: child, value: value,
      action: action)
  }
}
