import CareRecords
import Documents
import Testing

@testable import RecordImport

/// What the pages of the forms say of each cell, tried with files of two rows.
@Suite("What becomes of a cell")
struct CellFateTests {
  /// A file of a table with two rows; the first has the examples, the second other cells.
  private func records(
    _ headings: [String], _ examples: [[String]], of table: String = "rows"
  ) throws -> ImportedRecords {
    let lines = [headings] + examples
    return try TemporaryFolder([
      "\(table).csv": lines.map { CSVCell.line($0) }.joined()
    ]).records()
  }

  /// The issues of the last row in a column, and whether that row was refused.
  private func fate(
    _ records: ImportedRecords, _ column: String
  ) -> (checks: [Check], isRefused: Bool) {
    // Rule 357 looks at all episodes of a child: it finds that the first does not begin care.
    let issues = records.issues.filter {
      $0.line == 3 && $0.column == column && $0.check != .firstEpisodeNotStart
    }
    let refused = records.store.sources.reduce(0) { $0 + $1.rowsRefused }
    return (issues.map(\.check), refused == 1)
  }

  /// The columns that a row fills: those of Annex A that are not read have no examples.
  private func columns(of table: RecordTable) -> [ColumnSchema] {
    TableSchemas[table].columns.filter { table != .annexA || $0.kind != .unread }
  }

  /// The examples of a second row: ids differ from those of the first.
  private func second(_ columns: [ColumnSchema]) -> [String] {
    columns.map {
      $0.kind == .child || ["ESCALATION_ID", "IRO"].contains($0.name) ? "X2" : $0.example
    }
  }

  @Test(arguments: RecordTable.allCases)
  func `the examples of a table are read without an issue`(_ table: RecordTable) throws {
    let columns = columns(of: table)
    let records = try records(columns.map(\.heading), [columns.map(\.example)])
    let source = try #require(records.store.sources.first)
    #expect(source.table == table && source.rowsUsed == 1)
    #expect(records.issues.filter { $0.line > 0 }.map(\.check.code) == [])
    for column in columns { #expect(!column.example.isEmpty, "\(column.name)") }
  }

  @Test(arguments: RecordTable.allCases)
  func `a blank cell and any other text are reported and refused as the page says`(
    _ table: RecordTable
  ) throws {
    let columns = columns(of: table)
    for (index, column) in columns.enumerated() where column.kind != .unread {
      for (text, said) in [("", column.blank), ("Nonsense", column.otherText)] {
        var row = second(columns)
        row[index] = text
        let records = try records(columns.map(\.heading), [columns.map(\.example), row])
        let fate = fate(records, column.name)
        let isReturn = records.store.sources[0].format.isReturn
        let place = "\(table.name).\(column.name) '\(text)'"
        #expect(fate.isRefused == said.refusesRow, "\(place)")
        let check = said.check(inReturn: isReturn)
        #expect(fate.checks.map(\.code) == (check.map { [$0.code] } ?? []), "\(place)")
      }
    }
  }

  @Test(arguments: SafeguardingTables.read(withConferences: true).map(\.name))
  func `a cell of the dataset is reported and refused as its page says`(_ table: String) throws {
    let mapping = try #require(
      SafeguardingTables.read(withConferences: true).first { $0.name == table })
    let columns = TableSchemas[mapping.table].columns
    let examples = mapping.fields.map {
      SafeguardingTables.example(of: columns[$0.column], under: $0.heading)
    }
    for (index, field) in mapping.fields.enumerated() {
      let column = columns[field.column]
      let other = SafeguardingTables.otherTexts[field.heading] ?? column.otherText
      for (text, said) in [("", column.blank), ("Nonsense", other)] {
        var row = examples
        row[index] = text
        let records = try extract(mapping, [examples, row])
        let source = try #require(records.store.sources.first { $0.rowsRead == 2 })
        let place = "\(field.heading) '\(text)'"
        #expect((source.rowsRefused == 1) == said.refusesRow, "\(place)")
        let codes = records.issues.filter {
          $0.line == 3 && [column.name, field.heading].contains($0.column)
        }.map(\.check.code)
        let code = said.check(inReturn: false)?.code
        #expect(code.map(codes.contains) ?? codes.isEmpty, "\(place): \(codes)")
      }
    }
  }

  /// An extract of one table, with the episodes that its reviews need.
  private func extract(_ mapping: TableMapping, _ rows: [[String]]) throws -> ImportedRecords {
    let headings = mapping.fields.map(\.heading)
    // The roles and titles of IROs, and otherwise the ids of periods or blanks.
    let key = mapping.keyHeading ?? "OTHER"
    let isOfEpisodes = mapping.table == .episodes
    let keys = rows.indices.map { row in
      key.contains("ROLE") || key.contains("TITLE") ? "IRO" : isOfEpisodes ? "CLA007\(row)" : ""
    }
    let lines = [headings + [key]] + zip(rows, keys).map { $0 + [$1] }
    var files = ["rows.csv": lines.map { CSVCell.line($0) }.joined()]
    if mapping.table == .reviews {
      files["episodes.csv"] =
        "clae_cla_id,clae_person_id,clae_cla_episode_start_date\nCLA0077,C1,2024-01-01\n"
    }
    var options = ImportOptions()
    options.readsDatasetConferences = true
    return try TemporaryFolder(files).records(options)
  }
}
