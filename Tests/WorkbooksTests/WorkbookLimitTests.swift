import Documents
import Testing

@testable import Workbooks

/// What a small file unpacks to must not use up the machine: every reading here ends soon.
@Suite("Limits of workbooks", .timeLimit(.minutes(1)))
struct WorkbookLimitTests {
  private func message(_ book: TestBook, _ change: (inout Workbook.Limits) -> Void) throws -> String
  {
    var limits = Workbook.Limits()
    change(&limits)
    return try book.message(limits)
  }

  private static let end = "; expected a workbook that holds only the tables for the report"

  @Test func `a file, a part and all parts together have limits`() throws {
    let book = TestBook("<row><c><v>1</v></c></row>" + String(repeating: " ", count: 5_000))
    #expect(
      try message(book) { $0.fileBytes = 99 }
        == "book.xlsx: the workbook is too large to be read (the file has more than 99 bytes)"
        + Self.end)
    #expect(
      try message(book) { $0.partBytes = 5_000 }
        == "book.xlsx: the workbook is too large to be read (a part of it unpacks to more than 5000 bytes)"
        + Self.end)
    #expect(
      try message(book) { $0.unpackedBytes = 6_000 }
        == "book.xlsx: the workbook is too large to be read (it unpacks to more than 6000 bytes)"
        + Self.end)
    #expect(try message(book) { $0.unpackedBytes = 9_000 } == "")
  }

  @Test func `parts, sheets, cells, formats and merged areas have limits`() throws {
    var book = TestBook("<row><c><v>1</v></c><c/><c/></row>")
    book.sheets.append(
      .init(name: "Other", after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"))
    book.cellFormats = "<xf/>"
    #expect(try message(book) { $0.parts = 3 }.contains("(it has more than 3 parts)"))
    #expect(try message(book) { $0.sheets = 1 }.contains("(it has more than 1 sheets)"))
    #expect(try message(book) { $0.cells = 2 }.contains("(it has more than 2 cells)"))
    #expect(try message(book) { $0.entries = 0 }.contains("(it has more than 0 cell formats)"))
    book.cellFormats = nil
    #expect(try message(book) { $0.entries = 0 }.contains("(Other has more than 0 merged areas)"))
    #expect(try message(book) { $0.cells = 3 } == "")
  }

  @Test func `texts have limits`() throws {
    var book = TestBook(
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c><c t=\"str\"><v>12345</v></c></row>")
    book.shared = "<si><t>0123456789</t></si><si/>"
    #expect(
      try message(book) { $0.cellBytes = 9 }.contains("(a cell holds more than 9 bytes of text)"))
    #expect(
      try message(book) { $0.sharedTextBytes = 41 }.contains(
        "(its cells share more than 41 bytes of text)"))
    #expect(try message(book) { $0.sharedTextBytes = 42 } == "")
    #expect(
      try message(book) { $0.textBytes = 24 }
        .contains("(its rows hold more than 24 bytes of text or blank cells)"))
    #expect(try message(book) { $0.textBytes = 28 } == "")
  }

  // MARK: Bombs

  @Test func `a small file that unpacks to a thousand times its size is refused`() throws {
    let blanks = String(repeating: " ", count: 20 << 20)
    var book = TestBook("<row><c><v>1</v></c></row>" + blanks)
    book.sheets.append(.init(name: "Other", rows: blanks))
    #expect(try book.message().contains("(it unpacks to more than 3"))
  }

  @Test func `a long text that many cells share is refused`() throws {
    let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 200) + "</row>"
    var book = TestBook(String(repeating: row, count: 100))
    book.shared = "<si><t>\(String(repeating: "long ", count: 6_000))</t></si>"
    #expect(try book.message().contains("(its rows hold more than"))
  }

  @Test func `rows that are filled in the last column only are refused`() throws {
    let rows = (1...3_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(try TestBook(rows).message().contains("(its rows hold more than"))
  }

  @Test func `many sheets that are filled in the last row only are refused`() throws {
    var book = TestBook()
    let sheet = TestBook.Sheet(rows: "<row r=\"1048576\"><c><v>1</v></c></row>")
    book.sheets = Array(repeating: sheet, count: 60)
    #expect(try book.message().contains("(its rows hold more than"))
  }

  @Test func `an element with very many attributes is refused at once`() throws {
    let few = (0..<200).map { " a\($0)=\"\"" }.joined()
    #expect(
      try TestBook("<row\(few)/>").message().contains("holds an element with too many attributes"))
    let spaces = (0..<200).map { " xmlns:a\($0)=\"urn:a\"" }.joined()
    #expect(
      try TestBook("<row\(spaces)/>").message().contains(
        "holds an element with too many attributes"))
    let many = (0..<300_000).map { " a\($0)=\"\"" }.joined()
    #expect(
      try TestBook("<row\(many)/>").message().contains("holds a tag or a comment that is too long"))
    let comment = String(repeating: "x", count: 300_000)
    #expect(
      try TestBook("<!--\(comment)-->").message().contains(
        "holds a tag or a comment that is too long"))
    #expect(
      try TestBook("<row><c t=\"str\"><v>\(comment.prefix(100_000))</v></c></row>").message() == "")
  }

  @Test func `elements in elements without end are refused`() throws {
    #expect(
      try TestBook(String(repeating: "<a>", count: 100_000)).message().contains(
        "holds too many elements in each other"))
  }

  @Test func `very many merged areas are looked at once each`() throws {
    var areas = ""
    for row in 1...20_000 { areas += "<mergeCell ref=\"A\(row):XFD\(row + 9)\"/>" }
    var book = TestBook(
      "<row><c><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row><row><c><v>1</v></c></row>")
    book.sheets[0].after = "<mergeCells>\(areas)</mergeCells>"
    _ = try book.read()
  }

  @Test func `columns that are hidden again and again are refused`() throws {
    var book = TestBook("<row/>")
    book.sheets[0].before =
      "<cols>" + String(repeating: "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", count: 3)
      + "</cols>"
    #expect(try book.message().contains("Reviews: its columns are listed more than once"))
  }
}
