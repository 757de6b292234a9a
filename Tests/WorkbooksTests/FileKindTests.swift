import Documents
import Testing

@testable import Workbooks

@Suite("Kinds of files")
struct FileKindTests {
  private func kind(_ bytes: [UInt8]) throws -> FileKind {
    let package = try TestPackage()
    try package.write(bytes)
    return try package.kind()
  }

  private func kind(_ text: String) throws -> FileKind { try kind(Array(text.utf8)) }

  private func kind(parts: [(String, String)]) throws -> FileKind {
    let package = try TestPackage(parts.map { ($0.0, Array($0.1.utf8)) })
    try package.write()
    return try package.kind()
  }

  /// A container of old Office programs whose list of contents, in sector 1, has these names.
  private func container(_ names: String...) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 1536 - bytes.count)
    bytes[0x1E] = 9
    bytes[0x30] = 1
    for (index, name) in names.enumerated() {
      for (place, unit) in name.utf16.enumerated() {
        bytes[1024 + 128 * index + 2 * place] = UInt8(unit & 0xFF)
        bytes[1025 + 128 * index + 2 * place] = UInt8(unit >> 8)
      }
    }
    return bytes
  }

  @Test func `a workbook is known by its content, whatever its name`() throws {
    let package = try TestBook("<row/>").package()
    try package.write()
    #expect(try package.kind() == .workbook)
    package.parts.removeFirst()
    #expect(try package.read().sheets.count == 1)
    #expect(try package.kind() == .workbook)
  }

  @Test func `other ZIP files are told apart by their parts`() throws {
    func types(_ type: String) -> [(String, String)] {
      [
        (
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Override PartName="/main.xml" ContentType="\(type)"/></Types>
          """
        ), ("main.xml", ""),
      ]
    }
    #expect(
      try kind(parts: types("application/vnd.ms-excel.sheet.binary.macroEnabled.main"))
        == .binaryWorkbook)
    #expect(
      try kind(
        parts: types(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"))
        == .wordDocument)
    #expect(
      try kind(
        parts: types(
          "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"))
        == .presentation)
    #expect(try kind(parts: [("xl/workbook.bin", "")]) == .binaryWorkbook)
    #expect(try kind(parts: [("word/document.xml", "")]) == .wordDocument)
    #expect(
      try kind(parts: [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])
        == .openDocumentWorkbook)
    #expect(try kind(parts: [("reviews.csv", "CHILD")]) == .zip)
    #expect(try kind(parts: [("[Content_Types].xml", "<broken")]) == .damagedZip)
    #expect(try kind("PK\u{3}\u{4}and so on") == .damagedZip)
  }

  @Test func `old workbooks and those with a password are told apart by their contents`() throws {
    #expect(try kind(container("Root Entry", "Workbook")) == .oldWorkbook)
    #expect(try kind(container("Root Entry", "Book")) == .oldWorkbook)
    #expect(try kind(container("Root Entry", "WORKBOOK")) == .oldWorkbook)
    #expect(
      try kind(container("Root Entry", "EncryptedPackage", "EncryptionInfo")) == .protectedWorkbook)
    #expect(try kind(container("Root Entry", "WordDocument")) == .oldDocument)
    var far = container("Root Entry")
    far[0x30...0x33] = [0xFF, 0xFF, 0xFF, 0x7F]
    far[0x1E] = 255
    #expect(try kind(far) == .oldDocument)
    #expect(try kind([0xD0, 0xCF, 0x11, 0xE0]) == .oldDocument)
  }

  @Test func `files that are no workbooks are known by their first bytes`() throws {
    #expect(try kind("%PDF-1.7") == .pdf)
    #expect(try kind([0x1F, 0x8B, 8, 0]) == .gzip)
    #expect(try kind("Rar!\u{1A}\u{7}") == .otherArchive)
    #expect(try kind([0x37, 0x7A, 0xBC, 0xAF]) == .otherArchive)
    #expect(try kind([0x89, 0x50, 0x4E, 0x47]) == .picture)
    #expect(try kind([0xFF, 0xD8, 0xFF, 0xE0]) == .picture)
    #expect(try kind("GIF89a") == .picture)
    #expect(try kind("\u{FEFF}\n <!DOCTYPE HTML>") == .webPage)
    #expect(try kind("<html xmlns:x=\"urn\">") == .webPage)
    #expect(try kind("{\\rtf1") == .richText)
    #expect(try kind("") == .empty)
    #expect(try kind("CHILD,DOB\n1,2\u{1A}") == .text)
    #expect(try kind([0xFF, 0xFE, 0x41, 0]) == .text)
    #expect(try kind([0x41, 0, 0x42]) == .binary)
    #expect(
      try kind("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">") == .xmlWorkbook)
    #expect(try kind("<Message/>") == .text)
  }

  @Test func `every kind has words for what it is`() {
    for kind in FileKind.allCases { #expect(!kind.description.isEmpty) }
    #expect(FileKind.oldWorkbook.description == "an old Excel workbook (.xls)")
    #expect(FileKind.oldWorkbook.remedy == "the same table saved as .xlsx or CSV")
  }

  @Test func `reading a file of another kind says what it is and what to do`() throws {
    let package = try TestPackage()
    try package.write(container("Root Entry", "Workbook"))
    #expect(
      package.messageOfFile()
        == "book.xlsx: it is an old Excel workbook (.xls), not a workbook that can be read; "
        + "expected the same table saved as .xlsx or CSV")
    try package.write(container("Root Entry", "EncryptedPackage"))
    #expect(
      package.messageOfFile()
        == "book.xlsx: the workbook is protected by a password; "
        + "expected a workbook saved without a password")
    try package.write(Array("CHILD,DOB\n".utf8))
    #expect(
      package.messageOfFile()
        == "book.xlsx: it is a text, not a workbook that can be read; "
        + "expected an Excel workbook (.xlsx) or a CSV file")
    let document = try TestPackage([("word/document.xml", [])])
    #expect(try document.message().contains("it is a Word document (.docx), not a workbook"))
  }
}
