extension Workbook {
  /// One sheet of a workbook, with its rows as text.
  package struct Sheet: Sendable {
    /// What a sheet is; only a table has rows.
    package enum Kind: Sendable {
      case table, chart, dialog, macro
    }

    /// The name on the sheet's tab.
    package let name: String
    package let kind: Kind
    /// Whether the sheet is hidden, in either of Excel's two ways; its rows are not read then.
    package let isHidden: Bool
    /// The rows as comma-separated text in UTF-8: line n is row n of the sheet.
    ///
    /// A row that has no cells is an empty line. A line ends with the last cell of its row that is
    /// filled. Line breaks in cells are written as blanks, so that every line is a row.
    package internal(set) var text: [UInt8] = []
    /// The hidden rows that have filled cells.
    package internal(set) var hiddenRows = Found<Int>()
    /// The letters of the hidden columns that have filled cells, from left to right.
    package internal(set) var hiddenColumns: [String] = []
    /// The cells with a formula whose result was not saved; their text is `#FORMULA!`.
    package internal(set) var formulasWithoutResult = Found<String>()
    /// The cells with an error, such as `#REF!`, which is their text.
    package internal(set) var errors = Found<String>()
    /// The merged areas, such as `A5:A7`, that leave cells of the table blank.
    package internal(set) var merged = Found<String>()
  }

  /// How many of something were found, and the first of them.
  package struct Found<Element: Sendable>: Sendable {
    /// The most that are kept.
    package static var most: Int { 20 }

    package private(set) var count = 0
    /// The first, in the order of the sheet.
    package private(set) var first: [Element] = []

    mutating func add(_ element: @autoclosure () -> Element) {
      count += 1
      if first.count < Self.most { first.append(element()) }
    }
  }

  /// The text of a cell whose formula has no saved result.
  package static let formulaWithoutResult = "#FORMULA!"
}

extension Workbook.Found<String> {
  /// Adds the name of a cell.
  mutating func add(_ row: Int, _ column: Int) {
    add(Workbook.cellName(row: row, column: column))
  }
}
