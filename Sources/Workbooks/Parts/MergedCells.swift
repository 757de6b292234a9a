import Documents

/// Writes the value of a merged area into each of its rows.
///
/// A value merged over several rows is that of all of them: an IRO next to ten children. Of an area of
/// several columns the first column gets it. The area is an issue all the same, because the rows below the
/// first may have had values of their own before they were merged.
struct MergedCells {
  /// A column of rows that have one value.
  private struct Fill {
    var column: Int
    var rows: ClosedRange<Int>
    var value: [UInt8] = []
  }

  /// By the first row.
  private var waiting: [Fill]
  private var active: [Fill] = []
  private var filled: [UInt8] = []

  /// The lines of a sheet with the values of merged areas in every row that has a cell; nil where no area
  /// takes in several rows below the headings.
  static func filling(
    _ text: [UInt8], _ areas: [CellRange], below heading: Int, _ context: SheetContext
  ) throws(Failure) -> [UInt8]? {
    let fills = areas.filter { $0.rows.lowerBound > heading && $0.rows.count > 1 }.map { area in
      Fill(column: area.columns.lowerBound, rows: area.rows)
    }
    guard !fills.isEmpty else { return nil }
    var cells = MergedCells(waiting: fills.sorted { $0.rows.lowerBound > $1.rows.lowerBound })
    try cells.run(text, context)
    return cells.filled
  }

  private init(waiting: [Fill]) { self.waiting = waiting }

  private mutating func run(_ text: [UInt8], _ context: SheetContext) throws(Failure) {
    filled.reserveCapacity(text.count)
    var row = 0
    var start = 0
    while start < text.count {
      row += 1
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      active.removeAll { $0.rows.upperBound < row }
      let before = filled.count
      if active.isEmpty, waiting.last?.rows.lowerBound != row || end == start {
        filled.append(contentsOf: text[start..<end])
      } else if end > start {
        write(Self.cells(of: text[start..<end]), row)
      }
      filled.append(0x0A)
      // An area that begins in a row without cells has no value.
      while let next = waiting.last, next.rows.lowerBound <= row { _ = waiting.popLast() }
      try context.countText(max(filled.count - before - (end - start) - 1, 0))
      start = end + 1
    }
  }

  /// Writes a row with the values of the areas that it is in, and takes up those that begin in it.
  private mutating func write(_ cells: [ArraySlice<UInt8>], _ row: Int) {
    var cells = cells
    for fill in active where fill.column > cells.count || cells[fill.column - 1].isEmpty {
      while cells.count < fill.column { cells.append([]) }
      cells[fill.column - 1] = fill.value[...]
    }
    while let next = waiting.last, next.rows.lowerBound <= row {
      _ = waiting.popLast()
      guard next.rows.lowerBound == row, next.column <= cells.count else { continue }
      var fill = next
      fill.value = Array(cells[next.column - 1])
      if !fill.value.isEmpty { active.append(fill) }
    }
    for (index, cell) in cells.enumerated() {
      if index > 0 { filled.append(UInt8(ascii: ",")) }
      filled.append(contentsOf: cell)
    }
  }

  /// The cells of a line, with the quotation marks around them.
  private static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var isQuoted = false
    for index in line.indices {
      if line[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if line[index] == UInt8(ascii: ","), !isQuoted {
        cells.append(line[start..<index])
        start = index + 1
      }
    }
    cells.append(line[start...])
    return cells
  }
}
