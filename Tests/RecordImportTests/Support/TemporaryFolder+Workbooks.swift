import TestSupport

extension TemporaryFolder {
  /// Writes a workbook with these sheets, each with the XML of its worksheet.
  func writeWorkbook(_ name: String, _ sheets: [(name: String, content: String)]) throws {
    try WrittenWorkbook.write(sheets, to: path + "/" + name)
  }

  /// The rows of a worksheet whose cells are texts.
  static func rows(_ rows: [[String]], hidden: Set<Int> = []) -> String {
    WrittenWorkbook.rows(rows, hidden: hidden)
  }
}
