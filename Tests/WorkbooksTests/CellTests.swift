import Testing

@testable import Workbooks

@Suite("Cells of a workbook")
struct CellTests {
  /// The text of one row with these cells.
  private func row(_ cells: String) throws -> String {
    try TestBook("<row r=\"1\">\(cells)</row>").text()
  }

  @Test func `shared texts are joined from their runs, without how they are pronounced`() throws {
    var book = TestBook(
      "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
    book.shared = """
      <si><t>Child</t><phoneticPr fontId="1"/></si>\
      <si><r><rPr><b/></rPr><t>Re</t></r><r><t xml:space="preserve">view </t></r>\
      <rPh sb="0" eb="1"><t>ri</t></rPh></si>
      """
    #expect(try book.text() == "Review ,Child,Review \n")
  }

  @Test func `a text may be in the cell itself`() throws {
    #expect(
      try row(
        """
        <c t="inlineStr"><is><r><t>Ann</t></r><r><t> Other</t></r><rPh><t>x</t></rPh></is></c>\
        <c t="str"><v>saved</v></c><c t="inlineStr"><is><t/></is></c><c t="str"><v>end</v></c>
        """) == "Ann Other,saved,,end\n")
  }

  @Test func `texts are quoted where a reader of lines would misread them`() throws {
    #expect(
      try row(
        """
        <c t="str"><v>a,b</v></c><c t="str"><v>say "no"</v></c><c t="str"><v>a;b</v></c>\
        <c t="str"><v>  </v></c><c t="str"><v>one
        two&#13;
        three</v></c><c t="str"><v>a &amp; b &lt; c</v></c><c t="str"><v><![CDATA[<x>]]></v></c>
        """) == "\"a,b\",\"say \"\"no\"\"\",\"a;b\",  ,one two three,a & b < c,<x>\n")
  }

  @Test func `escaped characters are those that they stand for`() throws {
    #expect(
      try row(
        """
        <c t="str"><v>a_x000D_b_x000A_c_x000D__x000A_d</v></c><c t="str"><v>_x005F_x000D_</v></c>\
        <c t="str"><v>_xD83D__xDE00_</v></c><c t="str"><v>_xD83D_</v></c><c t="str"><v>_x0007_</v></c>\
        <c t="str"><v>_X000D_ _x00D_ _x</v></c><c t="str"><v>_x002C_</v></c>
        """) == "a b c d,_x000D_,\u{1F600},\u{FFFD},\u{7},_X000D_ _x00D_ _x,\",\"\n")
  }

  @Test func `truth values are TRUE and FALSE`() throws {
    #expect(
      try row("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"b\"><v>true</v></c>")
        == "TRUE,FALSE,TRUE\n")
  }

  @Test func `errors are written as they are and listed`() throws {
    let book = try TestBook(
      """
      <row r="3"><c r="B3" t="e"><v>#REF!</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>\
      <c t="e"><v>odd, "one"</v></c><c t="e"><v/></c><c t="str"><v>#REF!</v></c></row>
      """
    ).read()
    #expect(book.sheets[0].lines == "\n\n,#REF!,#DIV/0!,#ERROR!,#ERROR!,#REF!\n")
    #expect(book.sheets[0].errors.first == ["B3", "C3", "D3", "E3"])
    #expect(book.sheets[0].errors.count == 4)
  }

  @Test func `a formula is its saved result, and never blank without one`() throws {
    let sheet = try TestBook(
      """
      <row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>2x</v></c>\
      <c t="str"><f>""</f><v></v></c><c><f>C1</f><v></v></c><c><f>C1</f></c>\
      <c t="str"><f>C1</f></c><c t="b"><f>TRUE()</f><v>1</v></c><c t="s"><f>C1</f><v/></c></row>
      """
    ).read().sheets[0]
    #expect(sheet.lines == "2,2x,,#FORMULA!,#FORMULA!,#FORMULA!,TRUE,#FORMULA!\n")
    #expect(sheet.formulasWithoutResult.first == ["D1", "E1", "F1", "H1"])
  }

  @Test func `only the first of many cells are listed, and all are counted`() throws {
    let cells = String(repeating: "<c t=\"e\"><v>#N/A</v></c>", count: 50)
    let errors = try TestBook("<row>\(cells)</row>").read().sheets[0].errors
    #expect(errors.count == 50)
    #expect(errors.first.count == 20)
    #expect(errors.first.last == "T1")
  }

  @Test func `days that are written as text are read as days`() throws {
    #expect(
      try row(
        """
        <c t="d"><v>2024-02-29</v></c><c t="d"><v>2024-03-01T00:00:00.000Z</v></c>\
        <c t="d"><v>2024-03-01T14:30:05</v></c><c t="d"><v>14:30</v></c><c t="d"><v>T08:00:00</v></c>\
        <c t="d"><v>2023-02-29</v></c><c t="d"><v>soon</v></c><c t="d"><v>2024-03-01T25:00:00</v></c>
        """)
        == "29/02/2024,01/03/2024,01/03/2024 14:30:05,14:30:00,08:00:00,2023-02-29,soon,2024-03-01T25:00:00\n"
    )
  }

  @Test func `what is no number is kept as it is`() throws {
    #expect(
      try row(
        "<c><v>E92000001</v></c><c><v>nan</v></c><c><v>0x10</v></c><c><v>1e999</v></c><c><v> 7 </v></c>"
      )
        == "E92000001,nan,0x10,1e999,7\n")
  }

  @Test func `a cell of unknown kind, text or format is an error that names it`() throws {
    #expect(
      try TestBook("<row r=\"17\"><c r=\"C17\" t=\"z\"><v>1</v></c></row>").message()
        == "book.xlsx: the workbook cannot be opened: it is cut off or damaged (Reviews!C17 is of no known kind); "
        + "expected a workbook saved again by the spreadsheet program")
    #expect(
      try TestBook("<row r=\"17\"><c r=\"C17\" t=\"s\"><v>0</v></c></row>").message()
        .contains("Reviews!C17 holds a text that the workbook does not have"))
    var book = TestBook("<row><c s=\"2\"><v>1</v></c></row>")
    book.cellFormats = "<xf/><xf/>"
    #expect(try book.message().contains("Reviews!A1 has a format that the workbook does not have"))
    book.cellFormats = nil
    #expect(try book.text() == "1\n")
    book.sheets[0].rows = "<row><c s=\"\"><v>1</v></c><c s=\"x\"><v>1</v></c></row>"
    #expect(try book.message().contains("Reviews!B1 has a format that is no number"))
  }
}
