import CareRecords
import Testing

@testable import RecordImport

/// Files whose rows or records are not where they should be.
struct StructuralDamageTests {
  private static let headings = "CHILD,DOB,REVIEW,REVIEW_CODE\n"

  private func counts(_ rows: String, headings: String = headings) throws -> [String] {
    try TemporaryFolder(["r.csv": headings + rows]).records().sourceLines
  }

  @Test(arguments: [
    "A2;18/03/2012;22/08/2024;PN6", "A2|18/03/2012|22/08/2024|PN6",
    "\"A2,18/03/2012,22/08/2024,PN6\"", "A2\t18/03/2012\t22/08/2024\tPN6",
  ])
  func `a row in one cell is refused and not taken for a note`(_ row: String) throws {
    let rows = "A1,18/03/2012,22/08/2024,PN6\n\(row)\n"
    #expect(try counts(rows) == ["r.csv Reviews ssda903-csv 2 1 1"])
  }

  @Test(arguments: [
    "Extracted by JB, on 01/04/2025, from the live system, unchecked", "Total: 1; late: 0",
  ])
  func `a note below the table is set aside, also one with separators`(_ note: String) throws {
    let rows = "A1,18/03/2012,22/08/2024,PN6\n\"\(note)\"\n"
    #expect(try counts(rows) == ["r.csv Reviews ssda903-csv 2 1 0"])
  }

  @Test func `a file that ends within a row is cut off`() throws {
    let whole = (1...4).map { "A\($0),18/03/2012,22/08/2024,PN6\n" }.joined()
    func error(_ end: String) throws -> String {
      try TemporaryFolder(["r.csv": Self.headings + whole + end]).error()
    }
    let cut =
      "r.csv:6: the file ends within a row, after 3 of 4 cells and without a line end, so it is cut "
      + "off; expected the whole file"
    #expect(try error("A5,18/03/2012,22/0") == cut)
    for end in [
      "A5,18/03/2012,22/08/2024,PN6", "A5,18/03/2012,22/08/2024\n", "Total,4", "\"A note, of JB\"",
      "Source", "",
    ] {
      #expect(try error(end) == "no error", "\(end)")
    }
    // Where other rows lack their last cells too, the last one need not be cut.
    #expect(try error("A5,18/03/2012,22/08/2024\nA6,18/03/2012,22/08/2024") == "no error")
  }

  @Test(arguments: ["Total,17,,", "Grand Total,,17,", ",,Total,17", ",Count: 5,,"])
  func `a row of totals is no dispute, also with a number for a child`(_ row: String) throws {
    let rows = "1,A1,03/06/2024,Informal\n\(row)\n2,A2,03/06/2024,Informal\n"
    #expect(
      try counts(rows, headings: "ESCALATION_ID,CHILD,RAISED,STAGE\n")
        == ["r.csv Escalations service-csv 3 2 0"])
  }

  @Test func `a list of children and their IROs is no register`() throws {
    let records = try TemporaryFolder([
      "list.csv": "Child ID,IRO,Start,End\nA1,Ann,01/05/2022,\n",
      "iros.csv": "IRO,Start,End\nAnn,01/05/2022,\n",
      "r.csv": Self.headings + "A1,18/03/2012,22/08/2024,PN6\n",
    ]).records()
    #expect(
      records.sourceLines == [
        "iros.csv IROs service-csv 1 1 0", "r.csv Reviews ssda903-csv 1 1 0",
      ])
  }

  @Test(arguments: [
    ("<EPISODES><EPISODE><DECOM>01/05/2024</DECOM></EPISODE></EPISODES>", "EPISODE"),
    ("<EPISODE><EPISODE><DECOM>01/05/2024</DECOM></EPISODE></EPISODE>", "EPISODE"),
    (
      "<HEADER><AREVIEW><AREVIEW><REVIEW>01/05/2024</REVIEW></AREVIEW></AREVIEW></HEADER>",
      "AREVIEW"
    ),
    ("<EPISODE><AREVIEW><REVIEW>01/05/2024</REVIEW></AREVIEW></EPISODE>", "AREVIEW"),
  ])
  func `a record of the return inside another element is an error`(
    _ content: String, _ element: String
  ) throws {
    let file =
      "<?xml version=\"1.0\"?><EXPSSDA903><CHILD>"
      + "<HEADER><CHILDID>A1</CHILDID><DOB>01/02/2010</DOB></HEADER>\(content)</CHILD></EXPSSDA903>"
    #expect(
      try TemporaryFolder(["x.xml": file]).error()
        == "x.xml:1: \(element) stands inside another element, where no record is read; "
        + "expected every record directly inside CHILD or HEADER")
  }

  @Test(arguments: [
    "#BUSY!", "#FIELD!", "#ERROR!", "#BLOCKED!", "#N/A!", "Err:502", "err:508", "Loading...",
    "####",
  ])
  func `an error of any spreadsheet is one`(_ cell: String) {
    #expect(cell.withByteField { $0.isSpoilt })
  }

  @Test(arguments: ["#", "#1", "Err", "Erring", "Loading bay", "#12 Elm Road", "# of days?"])
  func `other texts are none`(_ cell: String) {
    #expect(!cell.withByteField { $0.isSpoilt })
  }

  @Test(arguments: ["O\u{2019}Dowd", "O\u{2018}Dowd", "o`dowd"])
  func `a name with another apostrophe is the same name`(_ name: String) throws {
    let records = try TemporaryFolder([
      "iros.csv": "IRO,FTE,START\nO'Dowd,1,01/05/2022\n",
      "a.csv": "CHILD,IRO,START,END\nA1,\(name),01/05/2022,\n",
    ]).records()
    let store = records.store
    #expect(store.allocations.first?.officer == store.officerPosts.first?.officer)
  }

  @Test(arguments: ["P00471.00", "P-00471", "P 00471", "P00471 (JB)", "P00,471", "P/00471"])
  func `an id with signs may be that of a child without them`(_ id: String) throws {
    let records = try TemporaryFolder([
      "e.csv": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
        + "P00471,01/05/2022,S,C2,N1,U4,PR1,,\nP00472,01/05/2022,S,C2,N1,U4,PR1,,\n",
      "r.csv": "CHILD,REVIEW,REVIEW_CODE,IRO\n\"\(id)\",03/06/2024,PN1,Ann\n",
    ]).records()
    let pairs = records.store.idsOfOneChild.map { records.store.id(ofChild: $0.meant.child) }
    #expect(pairs == ["P00471"])
  }

  @Test func `marks of a direction around an id are blanks`() throws {
    let records = try TemporaryFolder([
      "r.csv": Self.headings + "\u{202A}A1\u{202C},18/03/2012,\u{200E}22/08/2024,PN6\n"
    ]).records()
    #expect(records.reviewLines == ["A1 2024-08-22 PN6 2012-03-18"])
  }
}

extension String {
  fileprivate func withByteField<Result>(_ body: (ByteField) -> Result) -> Result {
    let bytes = Array(utf8)
    return unsafe bytes.withUnsafeBufferPointer { unsafe body(ByteField($0)) }
  }
}
