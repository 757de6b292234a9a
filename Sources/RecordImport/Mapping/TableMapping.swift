import CareRecords
import Documents

/// Which columns of another system's file feed which columns of one of our tables.
///
/// It is used both for forms that the program knows (`SafeguardingTables`) and for forms that a
/// configuration describes. A file with the table's own columns does not use it.
struct TableMapping: Sendable {
  /// The name of the form in messages.
  var name: String
  /// The format of the sources that are read by this mapping.
  var format: InputFormat
  /// The table that the rows go into.
  var table: RecordTable
  /// The headings that feed the columns of the table.
  var fields: [Field]
  /// A heading whose cell is kept with each record until the tables have been joined.
  var keyHeading: String?
  /// The first letters of headings that are known and not needed; others are listed as not read.
  var knownPrefix: String?
  /// Cells that are the same in every row and that no heading feeds.
  var constants: [Constant] = []
  /// What a row must say to be read.
  var filters: [Filter] = []
  /// The column that gets a number of its own in each row; nil for none.
  var numbered: Int?

  /// A cell that the mapping itself gives.
  struct Constant: Sendable {
    /// The position in the table's columns.
    var column: Int
    var text: String
  }

  /// Which rows are read, by what they say under a heading.
  struct Filter: Sendable {
    /// The heading, normalised.
    var heading: String
    /// The cells, folded as `FoldedText.of` does.
    var cells: Set<String>
    /// Whether rows with these cells are read, and others passed over; or the reverse.
    var isKept: Bool

    /// Whether a row with a cell is read.
    func keeps(_ cell: String) -> Bool { cells.contains(FoldedText.of(cell)) == isKept }
  }

  /// A column of our table and the heading that feeds it.
  struct Field: Sendable {
    /// The position in the table's columns.
    var column: Int
    /// The heading, normalised.
    var heading: String
    var reading: CellReading
    /// Whether the heading must be there: a file without it is not of this form.
    var isRequired: Bool
  }

  /// The headings that must be there: a file without them is not of this form.
  var required: [String] { fields.filter(\.isRequired).map(\.heading) }

  /// The columns of the table that a file with these headings feeds, in the order of the table.
  func columns(_ headings: Headings) -> [String] {
    let fed = Set(fields.filter { headings.normalised.contains($0.heading) }.map(\.column))
    let columns = TableSchemas[table].columns
    return columns.indices.filter { fed.contains($0) }.map { columns[$0].name }
  }

  /// Headings that feed nothing, as written.
  func ignored(_ headings: Headings) -> [String] {
    let used = Set(
      fields.map(\.heading) + [keyHeading].compactMap { $0 } + filters.map(\.heading))
    return zip(headings.shown, headings.normalised).filter { _, name in
      !used.contains(name) && !(knownPrefix.map { name.hasPrefix($0) } ?? false)
    }.map(\.0)
  }

  /// The position in a row of the cell for each field, then of the key and of each filter.
  ///
  /// It is -1 where there is none.
  func positions(_ headings: Headings) -> [Int32] {
    (fields.map(\.heading) + [keyHeading ?? ""] + filters.map(\.heading)).map { heading in
      let found = heading.isEmpty ? nil : headings.normalised.firstIndex(of: heading)
      return Int32(found ?? -1)
    }
  }
}
