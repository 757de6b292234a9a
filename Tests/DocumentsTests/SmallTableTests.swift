import Documents
import Testing

@Suite("Small CSV files")
struct SmallTableTests {
  private func table(_ text: String) throws -> SmallTable {
    try SmallTable(Array(text.utf8), file: "t.csv")
  }

  @Test func `cells are read by their headings, quoted or not, blank lines left out`() throws {
    let table = try table("\u{FEFF}Name, Share \r\n\"a, \"\"b\"\"\nc\" ,95%\r\n\r\n d ,\n")
    #expect(table.columns == ["name", "share"])
    #expect(table.rows.map { $0["name"] } == ["a, \"b\"\nc", "d"])
    #expect(table.rows.map { $0["share"] } == ["95%", ""])
    #expect(table.rows.map(\.place) == ["t.csv:2", "t.csv:5"])
    #expect(table.rows[0]["nothing"] == "")
  }

  @Test(arguments: [
    ("", "t.csv: the file is empty; expected a row of headings"),
    ("a,b\n1\n", "t.csv:2: the row has 1 cells; expected 2, as the headings"),
    (
      "a,b\n1,\"2\n",
      "t.csv:2: the quotation mark that opens here is never closed; expected a closing quotation mark"
    ),
  ])
  func `a mistake is reported with its line`(_ text: String, _ message: String) {
    let failure = #expect(throws: Failure.self) { try table(text) }
    #expect(failure?.description == message)
  }

  @Test func `a cell of many quotation marks takes no longer than others`() throws {
    let start = ContinuousClock.now
    _ = try table("a,b\nx" + String(repeating: "\"", count: 40_000) + ",1\n")
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test(arguments: ["=1+1", "-AB12", "+44", "@x", "plain", "'quoted", "-5.5"])
  func `what the program sets off with an apostrophe reads back as it was`(_ text: String) throws {
    let table = try table("a\n" + CSVCell.line([text]))
    #expect(CSVCell.unquoted(table.rows[0]["a"]) == text)
  }
}
