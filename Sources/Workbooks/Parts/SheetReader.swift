import Documents

/// Reads the part of one sheet, and writes its rows as lines.
struct SheetReader: PartReceiver {
  private let context: SheetContext
  private var lines: SheetLines
  private var sheet: Workbook.Sheet
  private var merges: [CellRange] = []

  private var cell = OpenCell()
  private var value: CollectedText
  private var inlineText: CollectedText
  private var isRowHidden = false
  private var lastColumn = 0
  /// How many cells the row has so far, blank ones among them.
  private var cells = 0
  private var hiddenColumns = HiddenColumns()

  /// The cell that is being read.
  private struct OpenCell {
    var column = 0
    var kind = CellKind.number
    var format = 0
    var hasFormula = false
    var hasValue = false
    var hasInlineText = false
  }

  private init(_ sheet: Workbook.Sheet, _ context: SheetContext) {
    self.context = context
    self.sheet = sheet
    lines = SheetLines(context, sheet: sheet.name)
    value = CollectedText(context.file, most: context.limits.cellBytes)
    inlineText = value
  }

  /// Reads a sheet's part.
  static func read(
    _ sheet: Workbook.Sheet, _ part: String, of archive: ZipArchive, _ context: SheetContext
  ) throws(Failure) -> Workbook.Sheet {
    var reader = SheetReader(sheet, context)
    try PartStream.read(part, of: archive, root: .worksheet, into: &reader)
    return try reader.finished()
  }

  private mutating func finished() throws(Failure) -> Workbook.Sheet {
    sheet.hiddenColumns = hiddenColumns.used
    let merged = try MergedAreas.overTable(merges, lines, context)
    for area in merged { sheet.merged.add(area.name) }
    sheet.text =
      try MergedCells.filling(lines.text, merged, below: lines.headingRow, context) ?? lines.text
    return sheet
  }

  // MARK: What the part holds

  mutating func start(_ element: PartElement, _ attributes: borrowing PartAttributes)
    throws(Failure)
  {
    switch element {
    case .cell: try startCell(attributes)
    case .value: cell.hasValue = true
    case .formula: cell.hasFormula = true
    case .inlineText: cell.hasInlineText = true
    case .row: try startRow(attributes)
    case .col: try startColumn(attributes)
    case .mergeCell: try noteMerge(attributes)
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>, in element: PartElement) throws(Failure) {
    switch element {
    case .value: try value.add(bytes)
    case .text: try inlineText.add(bytes)
    default: break
    }
  }

  mutating func end(_ element: PartElement) throws(Failure) {
    switch element {
    case .cell: try endCell()
    case .row:
      try context.countCells(cells)
      if try lines.endRow(), isRowHidden { sheet.hiddenRows.add(lines.row) }
    default: break
    }
  }

  private mutating func startRow(_ attributes: borrowing PartAttributes) throws(Failure) {
    var number: Int? = lines.row + 1
    if let given = attributes.withValue(of: "r", { PlainNumber.whole($0) }) { number = given }
    guard let number, number > lines.row, number <= Workbook.lastRow else {
      throw context.damaged(
        "\(sheet.name): after row \(lines.row) there is none that can follow it")
    }
    lines.startRow(number)
    isRowHidden = attributes.flag("hidden")
    lastColumn = 0
    cells = 0
  }

  private mutating func startColumn(_ attributes: borrowing PartAttributes) throws(Failure) {
    guard attributes.flag("hidden"), let first = attributes.number("min"),
      let last = attributes.number("max")
    else { return }
    guard hiddenColumns.hide(first, last) else {
      throw context.damaged("\(sheet.name): its columns are listed more than once")
    }
  }

  private mutating func noteMerge(_ attributes: borrowing PartAttributes) throws(Failure) {
    guard let range = attributes.withValue(of: "ref", { CellRange($0) }) ?? nil else { return }
    guard merges.count < context.limits.entries else {
      throw context.tooLarge(
        "\(sheet.name) has more than \(context.limits.entries) merged areas")
    }
    merges.append(range)
  }

  private mutating func startCell(_ attributes: borrowing PartAttributes) throws(Failure) {
    cell = OpenCell()
    value.clear()
    inlineText.clear()
    cell.column = lastColumn + 1
    if let given = attributes.withValue(of: "r", { CellPlace($0) }) {
      guard let given, given.row == lines.row else {
        throw context.damaged("\(sheet.name): row \(lines.row) holds a cell of another row")
      }
      cell.column = given.column
    }
    cells += 1
    guard cell.column <= Workbook.lastColumn, cells <= Workbook.lastColumn else {
      throw context.damaged("\(sheet.name): row \(lines.row) is too long")
    }
    lastColumn = cell.column
    // Some programs write an empty format for the usual one.
    let format = attributes.withValue(of: "s") { $0.isEmpty ? 0 : PlainNumber.whole($0) } ?? 0
    guard let format else { throw context.damaged("\(cellName) has a format that is no number") }
    cell.format = format
    if let kind = attributes.withValue(of: "t", { CellKind($0) }) {
      guard let kind else { throw context.damaged("\(cellName) is of no known kind") }
      cell.kind = kind
    }
  }

  // MARK: What a cell is written as

  private var cellName: String {
    "\(sheet.name)!" + Workbook.cellName(row: lines.row, column: cell.column)
  }

  private mutating func endCell() throws(Failure) {
    guard try writeCell() else { return }
    try lines.endCell(cell.column)
    hiddenColumns.noteFilled(cell.column)
  }

  /// Writes the cell; the result is whether it is filled.
  private mutating func writeCell() throws(Failure) -> Bool {
    if cell.hasInlineText {
      CellText.write(inlineText.bytes, to: &lines.line)
      return lines.hasWritten
    }
    if cell.hasFormula, !cell.hasValue || (value.bytes.isEmpty && cell.kind != .text) {
      lines.line.append(contentsOf: Workbook.formulaWithoutResult.utf8)
      sheet.formulasWithoutResult.add(lines.row, cell.column)
      return true
    }
    if cell.kind == .error, cell.hasValue {
      writeError()
      return true
    }
    guard !value.bytes.isEmpty else { return false }
    switch cell.kind {
    case .text, .inlineText, .error: CellText.write(value.bytes, to: &lines.line)
    case .shared:
      guard let index = PlainNumber.whole(value.bytes.span),
        context.texts.write(index, to: &lines.line)
      else { throw context.damaged("\(cellName) holds a text that the workbook does not have") }
    case .truth: writeTruth()
    case .day:
      if !WrittenDay.write(value.bytes, to: &lines.line) {
        CellText.write(value.bytes, to: &lines.line)
      }
    case .number: try writeNumber()
    }
    return lines.hasWritten
  }

  private mutating func writeNumber() throws(Failure) {
    guard let meaning = context.formats.meaning(cell.format) else {
      throw context.damaged("\(cellName) has a format that the workbook does not have")
    }
    let isNumber = NumberText.write(
      value.bytes, meaning, from1904: context.countsFrom1904, to: &lines.line)
    if !isNumber { CellText.write(value.bytes, to: &lines.line) }
  }

  private mutating func writeTruth() {
    if PlainNumber.flag(value.bytes.span) {
      lines.line.append(contentsOf: "TRUE".utf8)
    } else if ["0", "false"].contains(where: { value.bytes.elementsEqual($0.utf8) }) {
      lines.line.append(contentsOf: "FALSE".utf8)
    } else {
      CellText.write(value.bytes, to: &lines.line)
    }
  }

  private static let unknownError = Array("#ERROR!".utf8)

  /// Writes the error itself, which always begins with `#`.
  private mutating func writeError() {
    let isKnown =
      value.bytes.first == UInt8(ascii: "#")
      && value.bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x2C }
    lines.line.append(contentsOf: isKnown ? value.bytes : Self.unknownError)
    sheet.errors.add(lines.row, cell.column)
  }
}

/// The kinds of cells, by the letters that a sheet has for them.
private enum CellKind {
  case number, shared, text, inlineText, truth, error, day

  init?(_ letters: Span<UInt8>) {
    switch (letters.count, letters.isEmpty ? 0 : letters[0]) {
    case (1, UInt8(ascii: "n")): self = .number
    case (1, UInt8(ascii: "s")): self = .shared
    case (1, UInt8(ascii: "b")): self = .truth
    case (1, UInt8(ascii: "e")): self = .error
    case (1, UInt8(ascii: "d")): self = .day
    case (3, UInt8(ascii: "s")): self = .text
    case (9, UInt8(ascii: "i")): self = .inlineText
    default: return nil
    }
  }
}
