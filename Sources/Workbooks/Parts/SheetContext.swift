import Documents

/// What all sheets of a workbook share while they are read.
final class SheetContext {
  let file: String
  let limits: Workbook.Limits
  let formats: CellFormats
  let texts: SharedTexts
  let countsFrom1904: Bool
  private let mostCells: Int
  private let mostText: Int
  private var cells = 0
  private var textBytes = 0

  init(
    _ archive: ZipArchive, _ limits: Workbook.Limits, formats: CellFormats, texts: SharedTexts,
    countsFrom1904: Bool
  ) {
    file = archive.file
    self.limits = limits
    self.formats = formats
    self.texts = texts
    self.countsFrom1904 = countsFrom1904
    mostCells = limits.cells(ofFileWith: archive.fileBytes)
    mostText = limits.textBytes(ofFileWith: archive.fileBytes)
  }

  func damaged(_ reason: String) -> Failure { .damaged(file, reason) }

  func tooLarge(_ reason: String) -> Failure { .tooLarge(file, reason) }

  /// Counts the cells of a row, which may be blank.
  func countCells(_ count: Int) throws(Failure) {
    cells += count
    guard cells <= mostCells else { throw tooLarge("it has more than \(mostCells) cells") }
  }

  /// Counts bytes that are added to the text of a sheet.
  func countText(_ bytes: Int) throws(Failure) {
    textBytes += bytes
    guard textBytes <= mostText else { throw tooMuchText }
  }

  /// How many bytes the rows that are still to come may have.
  var textLeft: Int { mostText - textBytes }

  var tooMuchText: Failure {
    tooLarge("its rows hold more than \(Megabytes(mostText)) of text or blank cells")
  }
}

/// Which columns of a sheet are hidden, and which of them have filled cells.
struct HiddenColumns {
  private var isHidden = [Bool](repeating: false, count: Workbook.lastColumn + 1)
  private var isUsed = [Bool](repeating: false, count: Workbook.lastColumn + 1)
  /// How many columns were named so far; those of a sheet are named once each.
  private var named = 0

  /// Hides columns; false where far more are named than there can be.
  mutating func hide(_ first: Int, _ last: Int) -> Bool {
    let last = min(last, Workbook.lastColumn)
    guard first >= 1, first <= last else { return true }
    named += last - first + 1
    guard named <= 2 * Workbook.lastColumn else { return false }
    for column in first...last { isHidden[column] = true }
    return true
  }

  mutating func noteFilled(_ column: Int) {
    if isHidden[column] { isUsed[column] = true }
  }

  /// The letters of the hidden columns with filled cells.
  var used: [String] { isUsed.indices.filter { isUsed[$0] }.map(Workbook.columnName) }
}
