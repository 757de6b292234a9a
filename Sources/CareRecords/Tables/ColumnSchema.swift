/// A value that a cell may hold, with what it means.
public struct AllowedValue: Sendable, Hashable {
  /// The text in the cell.
  public let text: String
  /// What it means.
  public let meaning: String

  init(_ text: String, _ meaning: String) {
    self.text = text
    self.meaning = meaning
  }
}

/// What the cells of a column hold.
public enum ColumnKind: Sendable, Hashable {
  /// A child's id, compared in upper case and without outer blanks.
  case child
  /// A date, `DD/MM/YYYY` or `YYYY-MM-DD`, with or without a time of day.
  case date
  /// The date on which something ended; blank, or a day that stands for none, while it lasts.
  case endDate
  /// A code of one of the Department's lists.
  case code([AllowedValue])
  /// `Y` or `N`.
  case answer
  /// `1` for yes or `0` for no.
  case flag
  /// One of the words listed.
  case word([AllowedValue])
  /// A whole number, or a decimal one with at most three places.
  case wholeNumber, decimalNumber
  /// Free text.
  case text
  /// Not read for any figure in this version.
  case unread

  /// Whether the cells hold dates.
  package var isDate: Bool { self == .date || self == .endDate }

  /// A code of a list.
  static func code<Code: CodeSet>(of list: Code.Type) -> ColumnKind {
    .code(list.list.map { AllowedValue($0.code, $0.label) })
  }

  /// The values that a cell may hold; nil where they cannot be listed.
  public var allowedValues: [AllowedValue]? {
    switch self {
    case .code(let values), .word(let values): values
    case .answer: [AllowedValue("Y", "Yes"), AllowedValue("N", "No")]
    case .flag: [AllowedValue("1", "Yes"), AllowedValue("0", "No")]
    case .child, .date, .endDate, .wholeNumber, .decimalNumber, .text, .unread: nil
    }
  }
}

/// A column that a table can have, as it is declared.
public struct ColumnSchema: Sendable, Hashable {
  /// The heading as people write it; the same as the name in every table but Annex A.
  public let heading: String
  /// The heading in capitals with `_` for blanks.
  ///
  /// Headings are compared in this form, and messages use it.
  public let name: String
  /// What its cells hold.
  public let kind: ColumnKind
  /// Whether the table must have the column: a file without it is not this table.
  public let isRequired: Bool
  /// Whether a cell may be blank in a row that can be used.
  public let mayBeBlank: Bool
  /// What the column means, in a sentence.
  public let meaning: String
  /// A cell that the column can hold, of nobody.
  public let example: String
  /// What becomes of a blank cell.
  public let blank: CellFate
  /// What becomes of a cell with any text that the column is not for.
  public let otherText: CellFate
  /// The name of the element in XML.
  public internal(set) var element: String

  private init(
    _ heading: String, _ kind: ColumnKind, _ isRequired: Bool, mayBeBlank: Bool, _ meaning: String,
    _ example: String?, _ blank: CellFate?, _ otherText: CellFate?
  ) {
    self.mayBeBlank = mayBeBlank
    self.heading = heading
    name = Self.normalise(heading)
    self.kind = kind
    self.isRequired = isRequired
    self.meaning = meaning
    self.example = example ?? kind.example
    self.blank = blank ?? kind.blank(isRequired: !mayBeBlank)
    self.otherText = otherText ?? kind.otherText(isRequired: !mayBeBlank)
    element = name
  }

  /// Declares a column that the table must have.
  ///
  /// The example and what becomes of other cells are those of the kind, where they are left out.
  static func required(
    _ heading: String, _ kind: ColumnKind, mayBeBlank: Bool = false, _ meaning: String,
    example: String? = nil, blank: CellFate? = nil, otherText: CellFate? = nil
  ) -> ColumnSchema {
    ColumnSchema(
      heading, kind, true, mayBeBlank: mayBeBlank || kind == .endDate, meaning, example, blank,
      otherText)
  }

  /// Declares a column that a file can lack.
  static func optional(
    _ heading: String, _ kind: ColumnKind, _ meaning: String, example: String? = nil,
    blank: CellFate? = nil, otherText: CellFate? = nil
  ) -> ColumnSchema {
    ColumnSchema(
      heading, kind, false, mayBeBlank: true, meaning, example, blank, otherText)
  }

  /// A heading in the form in which headings are compared.
  ///
  /// Outer blanks are removed, inner blanks become `_`, letters become capitals and apostrophes
  /// become straight. Characters that cannot be seen are removed.
  public static func normalise(_ heading: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    var heading = heading
    if heading.unicodeScalars.contains(where: isInvisible) {
      heading = String(
        String.UnicodeScalarView(heading.unicodeScalars.filter { !isInvisible($0) }))
    }
    let words = heading.split(whereSeparator: isBlank).joined(separator: "_").uppercased()
    // Spreadsheets make apostrophes curly.
    return words.contains("\u{2019}") ? words.replacing("\u{2019}", with: "'") : words
  }
}

/// Whether a character takes no room and ends no word: zero-width spaces and byte order marks.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200B...0x200F, 0x2060, 0xFEFF, 0x00AD: true
  default: false
  }
}

/// A column by its position in a table; `TableColumn` is for a known table.
public protocol ColumnPosition: Hashable, Sendable {
  /// The table that has the column.
  var table: RecordTable { get }
  /// The position among the columns of the table, from 0.
  var ordinal: Int { get }
}

extension ColumnPosition {
  /// The heading in capitals, as in a CSV file.
  public var name: String { TableSchemas[table].columns[ordinal].name }
}

/// A column of one table: an enumeration for each table, with cases in the order of the columns.
///
/// Rows are read by position, so that `row[ReviewColumn.due]` is compiled to `row[4]`.
public protocol TableColumn: ColumnPosition, RawRepresentable<Int>, CaseIterable {
  /// The table that has the columns.
  static var table: RecordTable { get }
  /// The heading, what the cells hold and what they mean.
  var schema: ColumnSchema { get }
}

extension TableColumn {
  /// The table that has the column.
  @inlinable @inline(__always)
  public var table: RecordTable { Self.table }

  /// The position among the columns of the table, from 0.
  @inlinable @inline(__always)
  public var ordinal: Int { rawValue }
}

/// A column of any table, as figures name what they need: `Reviews.PARENTS_CONTRIBUTED`.
public struct RecordColumn: ColumnPosition, CustomStringConvertible {
  /// The table.
  public let table: RecordTable
  /// The position among the columns of the table, from 0.
  public let ordinal: Int

  /// Names a column.
  public init(_ column: some TableColumn) {
    table = column.table
    ordinal = column.ordinal
  }

  init(_ table: RecordTable, ordinal: Int) {
    self.table = table
    self.ordinal = ordinal
  }

  /// The text in files and messages.
  public var description: String { "\(table.name).\(name)" }
}
