import Testing

@testable import Workbooks

@Suite("Rows of a sheet")
struct SheetTests {
  private func sheet(_ rows: String, before: String = "", after: String = "") throws
    -> Workbook.Sheet
  {
    var book = TestBook(rows)
    book.sheets[0].before = before
    book.sheets[0].after = after
    return try book.read().sheets[0]
  }

  @Test func `cells have names`() {
    #expect(Workbook.cellName(row: 17, column: 3) == "C17")
    #expect(Workbook.cellName(row: 1, column: 26) == "Z1")
    #expect(Workbook.cellName(row: 1, column: 27) == "AA1")
    #expect(Workbook.cellName(row: 9, column: 702) == "ZZ9")
    #expect(Workbook.cellName(row: 1_048_576, column: 16_384) == "XFD1048576")
    for column in [1, 26, 27, 52, 702, 703, 16_384] {
      let name = Array(Workbook.cellName(row: 8, column: column).utf8)
      #expect(CellPlace(name.span) == CellPlace(Array("\(Workbook.columnName(column))8".utf8).span))
      #expect(CellPlace(name.span)?.column == column)
    }
    for name in [
      "", "A", "7", "A0", "XFE1", "A1048577", "AAAA1", "A1B", "$A$1", "A-1", "A00000001",
    ] {
      #expect(CellPlace(Array(name.utf8).span) == nil)
    }
  }

  @Test func `line n is row n, and a line ends with its last filled cell`() throws {
    let text = try sheet(
      """
      <row r="2"><c r="B2"><v>1</v></c><c r="C2"/><c r="D2" s="0"/></row><row r="3"><c r="A3"/></row>\
      <row r="5"><c r="A5"><v>2</v></c><c r="D5"><v>3</v></c></row><row r="9"/>
      """
    ).lines
    #expect(text == "\n,1\n\n\n2,,,3\n")
  }

  @Test func `cells and rows without a place take the next one`() throws {
    let text = try sheet(
      """
      <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>\
      <row r="4"><c><v>5</v></c></row><row><c><v>6</v></c></row>
      """
    ).lines
    #expect(text == "1,,,2,3\n4\n\n5\n6\n")
  }

  @Test func `cells out of order are put in order`() throws {
    #expect(
      try sheet(
        "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c><v>2</v></c></row>"
      ).lines
        == "1,2,3\n")
  }

  @Test(arguments: [
    ("<row r=\"2\"/><row r=\"2\"/>", "Reviews: after row 2 there is none that can follow it"),
    ("<row r=\"2\"/><row r=\"1\"/>", "Reviews: after row 2 there is none that can follow it"),
    ("<row r=\"0\"/>", "Reviews: after row 0 there is none that can follow it"),
    ("<row r=\"1048577\"/>", "Reviews: after row 0 there is none that can follow it"),
    ("<row r=\"x\"/>", "Reviews: after row 0 there is none that can follow it"),
    ("<row r=\"1048576\"/><row/>", "Reviews: after row 1048576 there is none"),
    ("<row r=\"3\"><c r=\"A4\"/></row>", "Reviews: row 3 holds a cell of another row"),
    ("<row r=\"3\"><c r=\"XFE3\"/></row>", "Reviews: row 3 holds a cell of another row"),
    ("<row r=\"3\"><c r=\"XFD3\"/><c/></row>", "Reviews: row 3 is too long"),
    ("<row><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>", "Reviews!B1 is there twice"),
  ])
  func `a row or cell that is out of place is an error`(rows: String, message: String) throws {
    #expect(try TestBook(rows).message().contains(message))
  }

  @Test func `one stray cell in the last row and column does not fill the sheet with cells`() throws
  {
    let sheet = try sheet(
      """
      <row r="1"><c r="A1"><v>1</v></c></row>\
      <row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>
      """)
    #expect(sheet.text.count == 2 + 1_048_574 + 16_383 + 2)
    #expect(sheet.text.count { $0 == 0x0A } == 1_048_576)
  }

  @Test func `hidden rows are read and counted where they have cells`() throws {
    let sheet = try sheet(
      """
      <row hidden="1"><c><v>1</v></c></row><row hidden="true"><c/></row><row><c><v>2</v></c></row>\
      <row hidden="0"><c><v>3</v></c></row><row hidden="on"><c><v>4</v></c></row>
      """)
    #expect(sheet.lines == "1\n\n2\n3\n4\n")
    #expect(sheet.hiddenRows.count == 2)
    #expect(sheet.hiddenRows.first == [1, 5])
  }

  @Test func `hidden columns are read and named where they have cells`() throws {
    let sheet = try sheet(
      "<row><c><v>1</v></c><c><v>2</v></c><c r=\"AB1\"><v>3</v></c></row>",
      before: """
        <cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/>\
        <col min="27" max="16384" hidden="1"/></cols>
        """)
    #expect(sheet.hiddenColumns == ["B", "AB"])
    #expect(sheet.lines.hasPrefix("1,2,,"))
  }

  // MARK: Merged cells

  /// The merged areas that are found in a table of four columns, with a title in row 1, headings in
  /// row 3 and reviews in rows 4 to 8.
  private func merged(_ areas: String..., blank: Set<String> = []) throws -> [String] {
    var rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Reviews of the year</v></c></row>"
    for row in 3...8 {
      rows += "<row r=\"\(row)\">"
      for column in ["A", "B", "C", "D"] where !blank.contains("\(column)\(row)") {
        rows += "<c r=\"\(column)\(row)\"><v>1</v></c>"
      }
      rows += "</row>"
    }
    rows += "<row r=\"10\"><c r=\"A10\" t=\"str\"><v>Source: the case system</v></c></row>"
    let list = areas.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return try sheet(rows, after: "<mergeCells>\(list)</mergeCells>").merged.first
  }

  @Test func `a merged title, a merged note and a blank area are no harm`() throws {
    #expect(try merged("A1:D1") == [])
    #expect(try merged("A1:D2") == [])
    #expect(try merged("A10:D12") == [])
    #expect(try merged("F4:F8") == [])
    #expect(try merged("F4:XFD1048576") == [])
    #expect(try merged("A9:D9") == [])
  }

  @Test func `a value over several rows of the table is named`() throws {
    #expect(try merged("A4:A6", blank: ["A5", "A6"]) == ["A4:A6"])
    #expect(try merged("C7:B4", "A4:A5", blank: ["A5", "B5"]) == ["A4:A5", "B4:C7"])
    #expect(try merged("D8:D9") == [])
    #expect(try merged("A2:A3") == [])
  }

  @Test func `a value over several columns with headings is named`() throws {
    #expect(try merged("A5:B5", blank: ["B5"]) == ["A5:B5"])
    #expect(try merged("D5:E5") == [])
    #expect(try merged("A3:B3", blank: ["B3"]) == [])
  }

  /// The lines of four rows of three columns below headings, where the first cell of each area is filled.
  private func filled(_ areas: String..., blank: Set<String>) throws -> String {
    var rows = ""
    for row in 1...5 {
      rows += "<row r=\"\(row)\">"
      for column in ["A", "B", "C"] where !blank.contains("\(column)\(row)") {
        rows +=
          "<c r=\"\(column)\(row)\" t=\"str\"><v>\(column)\(row)\(column == "B" ? ", x" : "")</v></c>"
      }
      rows += "</row>"
    }
    let list = areas.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return try sheet(rows, after: "<mergeCells>\(list)</mergeCells>").lines
  }

  @Test func `a value merged over several rows is that of each`() throws {
    let headings = "A1,\"B1, x\",C1\n"
    #expect(
      try filled("B2:B4", blank: ["B3", "B4"]) == headings
        + "A2,\"B2, x\",C2\nA3,\"B2, x\",C3\nA4,\"B2, x\",C4\nA5,\"B5, x\",C5\n")
    // The last column, and areas that leave a row without any cell.
    #expect(
      try filled("C2:C3", "C4:C5", "A4:B5", blank: ["C3", "C5", "B4", "A5", "B5"]) == headings
        + "A2,\"B2, x\",C2\nA3,\"B3, x\",C2\nA4,,C4\n")
    // A row of its own value keeps it, and a row without cells stays without.
    #expect(
      try filled("C2:C4", blank: ["A3", "B3", "C3"]) == headings
        + "A2,\"B2, x\",C2\n\nA4,\"B4, x\",C4\nA5,\"B5, x\",C5\n")
  }

  @Test func `merged areas that are no areas, or overlap, do no harm`() throws {
    #expect(try merged("", "A", "A1:", ":", "B2:ZZZZ9", "A4:A6", "A4:A6", "A4:D8").count <= 3)
  }
}
