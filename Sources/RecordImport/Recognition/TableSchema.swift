import CareRecords

/// What the cells of a column hold.
public enum ColumnKind: Sendable, Hashable {
  /// A child's id: upper-cased, never trimmed.
  case child
  /// A date, `DD/MM/YYYY` or `YYYY-MM-DD`.
  case date
  /// A code of one of the Department's lists.
  case code
  /// `Y` or `N`.
  case answer
  /// `1` for yes or `0` for no.
  case flag
  /// One of the words listed.
  case word([String])
  /// A whole number, or a decimal one with at most three places.
  case wholeNumber, decimalNumber
  /// Free text.
  case text
  /// Read by no figure of this version.
  case unread
}

/// A column that a table can have.
public struct ColumnSchema: Sendable, Hashable {
  /// The heading in capitals, as in a CSV file.
  public let name: String
  /// What its cells hold.
  public let kind: ColumnKind
  /// Whether a file without it is not this table.
  public let isRequired: Bool
  /// The element in XML.
  public let element: String

  /// The element of the service's XML for a heading: `REVIEW_DUE` is `reviewDue`.
  static func serviceElement(_ heading: String) -> String {
    var words = heading.lowercased().split(separator: "_").map(String.init)
    for index in words.indices.dropFirst() {
      words[index] = words[index].prefix(1).uppercased() + words[index].dropFirst()
    }
    return words.joined()
  }
}

/// A table that an input can hold, and how it is recognised.
public struct TableSchema: Sendable {
  /// The table.
  public let table: RecordTable
  /// The element of one record in the service's XML, nil where that form has none.
  public let element: String?
  /// The columns; builders find theirs by position.
  public let columns: [ColumnSchema]

  /// The required columns.
  public var required: [ColumnSchema] { columns.filter(\.isRequired) }

  /// The position of the column with a heading in capitals.
  public func position(of heading: String) -> Int? {
    columns.firstIndex { $0.name == heading }
  }
}
