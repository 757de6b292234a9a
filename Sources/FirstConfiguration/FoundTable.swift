import CareRecords
import RecordImport

/// A table of a file with its headings found, and the rows below them.
struct FoundTable {
  let file: String
  /// The sheet of a workbook; nil for a file of one table, and where several sheets are one table.
  let sheet: String?
  /// The sheets that are one table, because they have the same headings; empty for any other.
  var sheets: [String] = []
  /// The line of the headings, from 1; of the first sheet where several are one table.
  let headingLine: Int
  let columns: [ColumnProfile]
  /// The number of rows with data.
  let rows: Int
  /// The table that the program takes the file for without a mapping; nil for any other file.
  let known: KnownTable?
  /// Why nothing is read from a file of a known form.
  let notRead: String?
  /// What the file and the lines above the headings say.
  let titles: [String]

  /// Makes one table of the sheets of a workbook that have the same headings.
  init(_ tables: [FoundTable], headed first: FoundTable) {
    file = first.file
    sheet = nil
    sheets = tables.compactMap(\.sheet)
    headingLine = first.headingLine
    rows = tables.reduce(0) { $0 + $1.rows }
    known = first.known
    notRead = first.notRead
    titles = [first.titles.first ?? ""]
    columns = first.columns.map { column in
      let name = ColumnSchema.normalise(column.heading)
      return ColumnProfile(
        heading: column.heading, position: column.position,
        cells: tables.flatMap { table in
          table.columns.first { ColumnSchema.normalise($0.heading) == name }?.cells ?? []
        })
    }
  }

  var headings: [String] { columns.map(\.heading) }

  /// Whether it is our Reviews without CANCELLED, but with a column that could be it.
  var mayLackCancelled: Bool {
    guard let known, known.table == .reviews, known.columns < columns.count else { return false }
    return !headings.contains { ColumnSchema.normalise($0) == ReviewColumn.cancelled.name }
  }

  /// Finds the headings in the first lines; nil where no line looks like headings.
  init?(_ table: TextTable) {
    let candidates = table.lines.prefix(TextTable.mostTitles)
    var best: (index: Int, points: Int)?
    for (index, line) in candidates.enumerated() {
      let points = Self.points(line.cells)
      if points > best?.points ?? 0 { best = (index, points) }
    }
    guard let best else { return nil }
    let heading = table.lines[best.index]
    file = table.file
    sheet = table.sheet
    headingLine = heading.number
    titles =
      [table.file.split(separator: "/").last.map(String.init) ?? "", table.sheet ?? ""]
      + table.lines[..<best.index].flatMap(\.cells)
    let rows = Self.rows(table.lines[(best.index + 1)...], below: heading.cells)
    self.rows = rows.count
    columns = heading.cells.enumerated().filter { !$0.element.isEmpty }.map { position, heading in
      ColumnProfile(
        heading: heading, position: position,
        cells: rows.map { position < $0.cells.count ? $0.cells[position] : "" })
    }
    known = KnownTable(headings: heading.cells)
    notRead = known == nil ? reasonNotRead(headings: heading.cells) : nil
  }

  /// How much a line looks like headings: 0 if not at all.
  ///
  /// Headings are texts; a title is one text alone, and a row has dates and numbers.
  private static func points(_ cells: [String]) -> Int {
    let filled = cells.filter { !$0.isEmpty }
    guard filled.count >= 2 else { return 0 }
    let texts = filled.filter { cell in
      cell.count <= 80 && cell.contains(where: \.isLetter)
        && DateForms([(cell, 1)]).share != 1
    }
    guard texts.count * 4 >= filled.count * 3,
      Set(filled.map { $0.lowercased() }).count * 4 >= filled.count * 3
    else { return 0 }
    // A row of group headings such as "Child, , Review" has fewer than the headings below it.
    if let known = KnownTable(headings: cells), known.columns * 2 >= filled.count {
      return known.columns * 20 + filled.count
    }
    let words = filled.map(HeadingWords.init)
    let fits = words.count { word in
      Synonyms.all.contains { $0.fit(word)?.fit.points ?? 0 >= 80 }
    }
    return fits == 0 ? (texts.count == filled.count ? 1 : 0) : fits * 10 + filled.count
  }

  /// Words with which a line of totals or notes begins.
  private static let totals = ["total", "grand total", "count", "applied filters", "sub-total"]

  /// The rows below the headings without totals, notes and repeated headings.
  private static func rows(
    _ lines: ArraySlice<TextTable.Line>, below heading: [String]
  ) -> [TextTable.Line] {
    let width = heading.count { !$0.isEmpty }
    var rows = lines.filter { line in
      let first = line.cells.first?.lowercased() ?? ""
      return line.cells != heading && !totals.contains(where: first.hasPrefix)
    }
    while let last = rows.last {
      let filled = last.cells.count { !$0.isEmpty }
      guard filled * 4 < width || filled == 1 && width > 1 else { break }
      rows.removeLast()
    }
    return rows
  }
}
