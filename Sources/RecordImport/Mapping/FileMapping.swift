import CareRecords
import Documents

/// A file, or a sheet of a workbook, as mappings and messages name it.
struct MappedName: Sendable {
  var file: String
  var sheet: String?
  /// The name in messages.
  var name: String
}

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
  /// The hours a week of a full-time post, in thousandths, where FTE has hours; otherwise nil.
  public var fullTimeHours: Int?
  /// The day on which a list of allocations without START was true; otherwise nil.
  public var asAt: CivilDate?
  /// How the ids of children in the files become those of the return; nil to use the rule of all
  /// inputs.
  public var childIds: ChildIdRule?
  /// Whether each row is an escalation of its own, so that no column has to number them.
  public var isOneRowEach = false
  /// The stage that every row is at, for escalations without STAGE; otherwise nil.
  public var stage: String?
  /// The cells of the rows that are read, by the heading that they are under; other rows are passed
  /// over.
  public var only: [String: [String]] = [:]
  /// The cells of the rows that are passed over, by the heading that they are under.
  public var except: [String: [String]] = [:]
  /// The names of the files that are read by the mapping, such as `Caseloads*.csv`; nil for all that
  /// have its headings.
  public var file: String?
  /// The only sheet of a workbook that is read by the mapping; nil for every sheet that it fits.
  public var sheet: String?

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

  /// What stands in `values` for every other cell that says something.
  static let anyOther = "*"

  /// The name of the mapping in messages.
  var name: String { "the mapping of \(table.name)" }

  /// Whether a file, or its sheet, may be read by the mapping; folders do not count.
  ///
  /// `*` is any text and `?` one character; capitals make no difference. A file without sheets is
  /// read even if the mapping names a sheet: it may be that sheet, saved as CSV.
  func mayRead(_ name: MappedName) -> Bool {
    if let sheet, let own = name.sheet, FoldedText.of(sheet) != FoldedText.of(own) {
      return false
    }
    guard let file else { return true }
    let last = name.file.split(separator: "/").last ?? ""
    return Self.matches(Array(last.lowercased())[...], Array(file.lowercased())[...])
  }

  private static func matches(
    _ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>
  ) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" {
      return (name.startIndex...name.endIndex).contains { matches(name[$0...], rest) }
    }
    guard let next = name.first, first == "?" || first == next else { return false }
    return matches(name.dropFirst(), rest)
  }

  /// The headings that the mapping names, in the order of the table's columns.
  private var named: [(written: String, normalised: String)] {
    TableSchemas[table].columns.compactMap { column in
      headings[column.name].map { ($0, ColumnSchema.normalise($0)) }
    } + (only.keys.sorted() + except.keys.sorted()).map { ($0, ColumnSchema.normalise($0)) }
  }

  /// The headings that the mapping names, as the configuration writes them.
  var namedHeadings: [String] { named.map(\.written) }

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
    let taken = Set(headings.values.map(ColumnSchema.normalise))
    var fields: [TableMapping.Field] = []
    let numbered = isOneRowEach && table == .escalations ? EscalationColumn.id.ordinal : nil
    for (index, column) in TableSchemas[table].columns.enumerated() {
      if index == numbered { continue }
      if constants.contains(where: { $0.column == index }) { continue }
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
      name: name, format: format, table: table, fields: fields, keyHeading: nil, knownPrefix: nil,
      constants: constants, filters: filters, numbered: numbered)
  }

  private var filters: [TableMapping.Filter] {
    func filters(_ rows: [String: [String]], isKept: Bool) -> [TableMapping.Filter] {
      rows.sorted { $0.key < $1.key }.map { heading, cells in
        TableMapping.Filter(
          heading: ColumnSchema.normalise(heading), cells: Set(cells.map(FoldedText.of)),
          isKept: isKept)
      }
    }
    return filters(only, isKept: true) + filters(except, isKept: false)
  }

  /// The cells that every row has: a list as on one day is of allocations that are known on that day
  /// alone.
  private var constants: [TableMapping.Constant] {
    if let stage, table == .escalations {
      return [TableMapping.Constant(column: EscalationColumn.stage.ordinal, text: stage)]
    }
    guard let asAt, table == .allocations else { return [] }
    return [AllocationColumn.start, .end].map {
      TableMapping.Constant(column: $0.ordinal, text: asAt.slashText)
    }
  }

  /// What the mapping of a file with all its headings must still say, in words; nil if nothing.
  ///
  /// A table that needs a column can only be read if the mapping or the file names it.
  func unfinished(for file: Headings) -> String? {
    guard missing(in: file).isEmpty, fitted(to: file) == nil else { return nil }
    let known = Set(file.normalised)
    let taken = Set(headings.values.map(ColumnSchema.normalise))
    let lacking = TableSchemas[table].required.filter { column in
      headings[column.name] == nil && (taken.contains(column.name) || !known.contains(column.name))
    }
    return lacking.map { column in
      switch (table, column.name) {
      case (.allocations, AllocationColumn.start.name):
        "\(column.name) (or as_at, the day on which the list was true)"
      case (.escalations, EscalationColumn.stage.name):
        "\(column.name) (or stage, the stage that every row is at)"
      case (.escalations, EscalationColumn.id.name):
        "\(column.name) (or one_row_each, where each row is an escalation of its own)"
      default: column.name
      }
    }.listed("and")
  }

  /// The mapping with which years of two digits are those within 50 years of a year.
  package func readingYears(near year: Int) -> FileMapping {
    var mapping = self
    mapping.dates = dates.map { $0.readingYears(near: year) }
    return mapping
  }

  private func reading(of column: ColumnSchema) -> CellReading {
    var folded: [String: String] = [:]
    for (cell, value) in values[column.name] ?? [:] { folded[FoldedText.of(cell)] = value }
    let others = folded.removeValue(forKey: Self.anyOther)
    return CellReading(content: content(of: column), values: folded, others: others)
  }

  private func content(of column: ColumnSchema) -> CellReading.Content {
    if column.kind.isDate, !dates.isEmpty { return .date(dates) }
    if column.kind == .child, let childIds { return .childId(childIds) }
    if let fullTimeHours, table == .officers, column.name == OfficerColumn.fte.name {
      return .hours(fullTime: fullTimeHours)
    }
    if case .code(let values) = column.kind {
      return .code(
        values.map { CellReading.CodeText(code: $0.text, meaning: FoldedText.of($0.meaning)) })
    }
    return .asWritten
  }

  /// The form of the file: reviews of another system are the service's own, other tables have one
  /// form.
  private var format: InputFormat {
    table == .reviews ? .serviceCSV : Recognition.format(of: table, columns: [])
  }
}
