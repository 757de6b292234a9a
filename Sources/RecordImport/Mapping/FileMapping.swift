import CareRecords

/// How files of another system are read into one of our tables, as a configuration describes it.
///
/// A CSV file that has all the headings named is read by this mapping, before any form that the
/// program knows. A column of the table that the mapping does not name is read where the file has
/// it under its own name.
public struct FileMapping: Sendable, Hashable {
  /// The table that the rows go into.
  public var table: RecordTable
  /// For each column of the table, the heading in the file.
  public var headings: [String: String]
  /// How the system writes dates; the form of the Department's files is always read too.
  public var dates: [DatePattern]
  /// The replacement for a cell, by the column of the table and by the cell.
  public var values: [String: [String: String]]

  /// Describes a mapping.
  ///
  /// - Parameters:
  ///   - table: the table that the rows go into.
  ///   - headings: the heading in the file, by the column of the table.
  ///   - dates: how the system writes dates.
  ///   - values: the replacement for a cell, by the column of the table and by the cell.
  public init(
    table: RecordTable, headings: [String: String], dates: [DatePattern] = [],
    values: [String: [String: String]] = [:]
  ) {
    self.table = table
    self.headings = headings
    self.dates = dates
    self.values = values
  }

  /// The name of the mapping in messages.
  var name: String { "the mapping of \(table.name)" }

  /// The headings that the mapping names, in the order of the table's columns.
  private var named: [(written: String, normalised: String)] {
    TableSchemas[table].columns.compactMap { column in
      headings[column.name].map { ($0, ColumnSchema.normalise($0)) }
    }
  }

  /// The headings of the mapping that a file lacks, as the configuration writes them.
  func missing(in file: Headings) -> [String] {
    let known = Set(file.normalised)
    return named.filter { !known.contains($0.normalised) }.map(\.written)
  }

  /// How many of the mapping's headings a file has.
  func shared(with file: Headings) -> Int { named.count - missing(in: file).count }

  /// The mapping for a file with these headings; nil where the file lacks a named heading or a
  /// required column.
  func fitted(to file: Headings) -> TableMapping? {
    guard missing(in: file).isEmpty else { return nil }
    let known = Set(file.normalised)
    let taken = Set(named.map(\.normalised))
    var fields: [TableMapping.Field] = []
    for (index, column) in TableSchemas[table].columns.enumerated() {
      let heading = headings[column.name].map(ColumnSchema.normalise)
      guard let heading = heading ?? (taken.contains(column.name) ? nil : column.name),
        known.contains(heading)
      else {
        if column.isRequired { return nil }
        continue
      }
      fields.append(
        TableMapping.Field(
          column: index, heading: heading, reading: reading(of: column),
          isRequired: column.isRequired))
    }
    return TableMapping(
      name: name, format: format, table: table, fields: fields, keyHeading: nil, knownPrefix: nil)
  }

  private func reading(of column: ColumnSchema) -> CellReading {
    var folded: [String: String] = [:]
    for (cell, value) in values[column.name] ?? [:] { folded[CellReading.fold(cell)] = value }
    return CellReading(
      content: column.kind == .date && !dates.isEmpty ? .date(dates) : .asWritten, values: folded)
  }

  /// The form of the file: reviews of another system are the service's own, other tables have one
  /// form.
  private var format: InputFormat {
    table == .reviews ? .serviceCSV : Recognition.format(of: table, columns: [])
  }
}
