import CareRecords

/// How a file of another system feeds one of our tables: which of its columns feed which of ours.
///
/// It is one mechanism for forms that the program knows (`SafeguardingTables`) and for those that
/// a configuration describes. A file read by its own columns never comes near it.
struct TableMapping: Sendable {
  /// What messages call the form.
  var name: String
  /// The form of the sources that are read by it.
  var format: InputFormat
  /// The table that the rows go into.
  var table: RecordTable
  /// What feeds the columns of the table.
  var fields: [Field]
  /// A heading whose cell is kept beside each record until tables have been joined.
  var keyHeading: String?
  /// How headings begin that are known and not needed; others are listed as not read.
  var knownPrefix: String?

  /// A column of our table and what feeds it.
  struct Field: Sendable {
    /// The position in the table's columns.
    var column: Int
    /// The heading, normalised.
    var heading: String
    var reading: CellReading
    /// Whether a file without the heading is not of this form.
    var isRequired: Bool
  }

  /// The headings without which a file is not of this form.
  var required: [String] { fields.filter(\.isRequired).map(\.heading) }

  /// The columns of the table that a file with these headings feeds, in the order of the table.
  func columns(_ headings: Headings) -> [String] {
    let fed = Set(fields.filter { headings.normalised.contains($0.heading) }.map(\.column))
    let columns = TableSchemas[table].columns
    return columns.indices.filter { fed.contains($0) }.map { columns[$0].name }
  }

  /// Headings that feed nothing, as written.
  func ignored(_ headings: Headings) -> [String] {
    let used = Set(fields.map(\.heading) + [keyHeading].compactMap { $0 })
    return zip(headings.written, headings.normalised).filter { _, name in
      !used.contains(name) && !(knownPrefix.map { name.hasPrefix($0) } ?? false)
    }.map(\.0)
  }

  /// The positions in a row of the cells that feed each field, and last of the key; -1 for none.
  func positions(_ headings: Headings) -> [Int32] {
    (fields.map(\.heading) + [keyHeading ?? ""]).map { heading in
      let found = heading.isEmpty ? nil : headings.normalised.firstIndex(of: heading)
      return Int32(found ?? -1)
    }
  }
}
