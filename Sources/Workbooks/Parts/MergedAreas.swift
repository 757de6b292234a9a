import Documents

/// Finds merged areas that leave cells of a table blank.
///
/// Only the first cell of a merged area holds its value. That does harm where the area takes in
/// several rows of the table, as a child's id over the lines of three reviews, or several columns
/// that have a heading. A merged title above the table, a note that has its rows for itself, and a
/// blank area are left alone.
struct MergedAreas {
  private let areas: [CellRange]
  private let context: SheetContext
  /// The area that each column belongs to in the row that is being looked at.
  private var owners: [Int?]
  /// How many filled cells each area has.
  private var filled: [Int]
  /// How many rows have no cells outside of the area.
  private var rowsAlone: [Int]
  /// How many rows with cells come before the area.
  private var rowsBefore: [Int]
  private var isHarmful: [Bool]
  private let headingRow: Int
  /// How many headings there are up to each column.
  private var headings: [Int]
  /// How many rows with cells there were so far.
  private var rows = 0

  private init(_ areas: [CellRange], _ lines: SheetLines, _ context: SheetContext) {
    self.areas = areas
    self.context = context
    headingRow = lines.headingRow
    owners = Array(repeating: nil, count: lines.lastColumn + 1)
    headings = Array(repeating: 0, count: lines.lastColumn + 1)
    filled = Array(repeating: 0, count: areas.count)
    rowsAlone = filled
    rowsBefore = filled
    isHarmful = Array(repeating: false, count: areas.count)
  }

  /// The areas that do harm, in the order of rows and columns.
  static func overTable(
    _ areas: [CellRange], _ lines: SheetLines, _ context: SheetContext
  ) throws(Failure) -> [CellRange] {
    let heading = lines.headingRow
    let areas = areas.filter { $0.rows.upperBound >= heading }.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    guard !areas.isEmpty, heading > 0 else { return [] }
    var search = MergedAreas(areas, lines, context)
    try search.run(lines.text)
    return areas.indices.filter { search.isHarmful[$0] }.map { areas[$0] }
  }

  private mutating func run(_ text: [UInt8]) throws(Failure) {
    let byEnd = areas.indices.sorted { areas[$0].rows.upperBound < areas[$1].rows.upperBound }
    var begun = 0
    var ended = 0
    var width = 0
    var row = 0
    var start = 0
    while start < text.count {
      row += 1
      guard let columns = Self.filledColumns(text, &start) else { continue }
      while ended < byEnd.count, areas[byEnd[ended]].rows.upperBound < row {
        if areas[byEnd[ended]].rows.lowerBound < row { end(byEnd[ended]) }
        ended += 1
      }
      while begun < areas.count, areas[begun].rows.lowerBound <= row {
        width += begin(begun, row)
        begun += 1
        guard width < 1 << 28 else { throw context.tooLarge("its merged areas are too many") }
      }
      rows += 1
      if row == headingRow { noteHeadings(columns) }
      note(columns)
    }
    for area in byEnd[ended...] where areas[area].rows.lowerBound <= row { end(area) }
  }

  /// The columns of the area that a row can fill.
  private func columns(_ area: Int) -> Range<Int> {
    let columns = areas[area].columns
    return min(columns.lowerBound, owners.count)..<min(columns.upperBound + 1, owners.count)
  }

  private mutating func begin(_ area: Int, _ row: Int) -> Int {
    guard areas[area].rows.upperBound >= row else { return 1 }
    rowsBefore[area] = rows
    for column in columns(area) { owners[column] = area }
    return columns(area).count + 1
  }

  private mutating func end(_ area: Int) {
    let columns = columns(area)
    for column in columns where owners[column] == area { owners[column] = nil }
    guard filled[area] > 0, let first = columns.first, let last = columns.last else { return }
    let shared = rows - rowsBefore[area] - rowsAlone[area]
    let headed = headings[last] - headings[first - 1]
    let isBelow = areas[area].rows.upperBound > headingRow
    isHarmful[area] = shared > 1 || (isBelow && shared > 0 && headed > 1)
  }

  private mutating func noteHeadings(_ columns: [Int]) {
    for column in columns { headings[column] = 1 }
    for column in headings.indices.dropFirst() { headings[column] += headings[column - 1] }
  }

  private mutating func note(_ columns: [Int]) {
    var first: Int?
    var isAlone = true
    for column in columns {
      let owner = owners[column]
      if let owner { filled[owner] += 1 }
      if column == columns[0] { first = owner } else if owner != first { isAlone = false }
    }
    if isAlone, let first { rowsAlone[first] += 1 }
  }

  /// The filled columns of the line that begins at an index, which moves on to the next line.
  private static func filledColumns(_ text: [UInt8], _ start: inout Int) -> [Int]? {
    var columns: [Int] = []
    var column = 1
    var isQuoted = false
    var isFilled = false
    while start < text.count {
      let byte = text[start]
      start += 1
      if byte == 0x0A { break }
      if byte == UInt8(ascii: ","), !isQuoted {
        isFilled = false
        column += 1
        continue
      }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isFilled { columns.append(column) }
      isFilled = true
    }
    return columns.isEmpty ? nil : columns
  }
}
