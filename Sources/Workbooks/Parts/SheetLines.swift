import Documents

/// The lines of a sheet, to which one row after another is added.
struct SheetLines {
  /// The finished lines.
  private(set) var text: [UInt8] = []
  /// The number of the row that is being read, or was read last.
  private(set) var row = 0
  /// The last column that any row fills.
  private(set) var lastColumn = 0
  /// The rows that fill more cells than all before them, with how many.
  private(set) var fuller: [(row: Int, cells: Int)] = []

  /// The cells of the row that is being read, one after another.
  var line: [UInt8] = []
  /// Where each cell of the row begins and ends in `line`.
  private var cells: [(column: Int, start: Int, end: Int)] = []
  private var isInOrder = true
  /// The most bytes that the row may have.
  private var textLeft = 0
  /// How many lines `text` has.
  private var finished = 0
  private let context: SheetContext
  private let sheet: String

  init(_ context: SheetContext, sheet: String) {
    self.context = context
    self.sheet = sheet
  }

  mutating func startRow(_ number: Int) {
    row = number
    textLeft = context.textLeft
    line.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    isInOrder = true
  }

  /// Whether there is text in `line` that belongs to no cell yet.
  var hasWritten: Bool { line.count > (cells.last?.end ?? 0) }

  /// Makes what was added to `line` the cell of a column.
  mutating func endCell(_ column: Int) throws(Failure) {
    if let last = cells.last, last.column >= column { isInOrder = false }
    cells.append((column, cells.last?.end ?? 0, line.count))
    guard line.count <= textLeft else { throw context.tooMuchText }
  }

  /// Adds the row as a line; the result is whether it has cells.
  mutating func endRow() throws(Failure) -> Bool {
    if !isInOrder { try sortCells() }
    guard let last = cells.last else { return false }
    let blankLines = row - 1 - finished
    try context.countText(blankLines + last.column + line.count)
    text.append(0x0A, count: blankLines)
    var column = 1
    for cell in cells {
      text.append(UInt8(ascii: ","), count: cell.column - column)
      column = cell.column
      text.append(contentsOf: line[cell.start..<cell.end])
    }
    text.append(0x0A)
    finished = row
    lastColumn = max(lastColumn, last.column)
    if cells.count > fuller.last?.cells ?? 0 { fuller.append((row, cells.count)) }
    return true
  }

  private mutating func sortCells() throws(Failure) {
    cells.sort { $0.column < $1.column }
    for (one, next) in zip(cells, cells.dropFirst()) where one.column == next.column {
      let name = Workbook.cellName(row: row, column: one.column)
      throw context.damaged("\(sheet)!\(name) is there twice")
    }
  }

  /// The row that the headings are likely in: the first that fills half as many cells as the fullest.
  var headingRow: Int {
    let most = fuller.last?.cells ?? 0
    return fuller.first { $0.cells * 2 >= most }?.row ?? 0
  }
}
