import Testing

@testable import Documents

@Suite("Cells of CSV files")
struct CSVCellTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("é;x", "é;x"),
    ("2024-04-01", "2024-04-01"), ("\"\u{301},", "\"\"\"\u{301},\""),
  ])
  func `a cell is quoted where it must be`(text: String, cell: String) {
    #expect(CSVCell.quoted(text) == cell)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-", "'-"), ("@x", "'@x"), ("-1,2", "\"'-1,2\""),
    ("-1+1", "'-1+1"), ("+1.2.3", "'+1.2.3"), ("-inf", "'-inf"), ("\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""),
  ])
  func `what a spreadsheet would run is set off`(text: String, cell: String) {
    #expect(CSVCell.quoted(text) == cell)
  }

  @Test(arguments: ["-2.5", "+1", "-7", " =1"])
  func `a number, and text that only looks dangerous, stays as it is`(text: String) {
    #expect(CSVCell.quoted(text) == text)
  }

  @Test func `a line has its cells in order and ends`() {
    #expect(CSVCell.line(["a", "b,c", ""]) == "a,\"b,c\",\n")
  }
}
