/// The form of an input file.
public enum InputFormat: String, Sendable {
  case ssda903CSV = "ssda903-csv"
  case ssda903XML = "ssda903-xml"
  case serviceCSV = "service-csv"
  case serviceXML = "service-xml"
  /// A table of the Standard Safeguarding Dataset (SSD), which most case systems can produce.
  case ssdCSV = "ssd-csv"
  /// A list of Annex A to Ofsted's inspection guidance.
  case annexACSV = "annex-a-csv"

  /// Whether the file is part of the Department's annual return.
  public var isReturn: Bool { self == .ssda903CSV || self == .ssda903XML }
}

/// One table of one input file: what it was recognised as and what was done with its rows.
///
/// A CSV file is one source; an XML file is one source for each table found in it.
public struct InputSource: Sendable {
  /// The file as the user named it, or below the folder that the user named.
  public var file: String
  /// The sheet of a workbook; nil for other files.
  public var sheet: String?
  /// For each column of a sheet its letters, such as `C`.
  public var letters: [String: String] = [:]
  /// The format of the file.
  public var format: InputFormat
  /// The table that the rows went into.
  public var table: RecordTable
  /// The encoding that was found, such as `UTF-8`.
  public var encoding: String
  /// The separator of a CSV file, such as `comma`; nil for XML.
  public var separator: String?
  /// SHA-256 of the whole file in lower-case hexadecimal digits.
  public var sha256: String
  /// The columns found, in capitals.
  public var columns: [String]
  /// Headings that the table does not have, as written; their cells were not read.
  public var ignoredColumns: [String]
  /// Rows after the heading, without blank ones: those used, refused and set aside.
  public var rowsRead: Int
  /// Rows that became a record or part of one, or that turned out to be about people outside the
  /// service.
  public var rowsUsed: Int
  /// Rows that could not be used, each with an issue.
  public var rowsRefused: Int
  /// How many rows were refused for each reason.
  public var refusedFor: [Check: Int] = [:]
  /// The columns of which no day is read, because some day can only be month first.
  public var daysOfUnknownOrder: [DaysOfUnknownOrder] = []
  /// Rows that are no records: totals, notes, and reviews that were not held.
  public var rowsSetAside = 0
  /// Rows that name an IRO by NAME and not by the id of the register; they count as that IRO's.
  public var rowsByName = 0
  /// Rows that name an IRO by a NAME that several IROs of the register have.
  public var rowsOfSharedName = 0
  /// The name of the return that this source belongs to: its folder or XML file.
  public var returnName: String
  /// The year in which the return's collection year begins.
  ///
  /// It is nil outside the annual return, or where nothing in the return shows the year.
  public var collectionYear: Int?
  /// Whether there are returns of several years and nothing shows which one this table is for.
  ///
  /// No figure of a single year rests on such a table.
  public var isYearOpen = false

  /// Describes a source.
  public init(
    file: String, format: InputFormat, table: RecordTable, encoding: String, separator: String?,
    sha256: String, columns: [String], ignoredColumns: [String] = [], returnName: String
  ) {
    self.file = file
    self.format = format
    self.table = table
    self.encoding = encoding
    self.separator = separator
    self.sha256 = sha256
    self.columns = columns
    self.ignoredColumns = ignoredColumns
    self.returnName = returnName
    rowsRead = 0
    rowsUsed = 0
    rowsRefused = 0
  }

  /// The file with its sheet, as messages name it.
  public var name: String { sheet.map { "\(file) \($0)" } ?? file }

  /// Where a cell or a row is, as messages name it: `reviews.csv:17`, `return.xlsx Reviews!C17`.
  public func place(line: UInt32, column: String) -> String {
    guard let sheet else { return line > 0 ? "\(file):\(line)" : file }
    return line > 0 ? "\(file) \(sheet)!\(letters[column] ?? "")\(line)" : "\(file) \(sheet)"
  }

  /// Whether the source holds the column's table and has the column.
  public func has(_ column: some ColumnPosition) -> Bool {
    table == column.table && columns.contains(column.name)
  }
}

/// A column of which no day is read, because some cell can only have been written month first.
public struct DaysOfUnknownOrder: Hashable, Sendable {
  /// The column.
  public var column: String
  /// The cells that can only be month first: `1 cell (line 8)`.
  public var monthFirst: String
  /// The cells that can only be day first; nil where there are none.
  public var dayFirst: String?

  /// Describes a column.
  public init(column: String, monthFirst: String, dayFirst: String?) {
    self.column = column
    self.monthFirst = monthFirst
    self.dayFirst = dayFirst
  }
}
