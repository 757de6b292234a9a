import CareRecords
import Testing

@testable import RecordImport

@Suite("Recognition")
struct RecognitionTests {
  @Test("takes every table for itself by its columns", arguments: RecordTable.allCases)
  func everyTable(_ table: RecordTable) throws {
    let schema = TableSchemas[table]
    for columns in [schema.columns, schema.columns.reversed()] {
      let found = try #require(Recognition(Headings(columns.map(\.name))))
      #expect(found.schema.table == table)
      #expect(found.ignored.isEmpty && !found.positions.contains(-1))
    }
    #expect(schema.table == table && table.ordinal == RecordTable.allCases.firstIndex(of: table))
  }

  @Test("needs no more than the required columns", arguments: RecordTable.allCases)
  func requiredColumns(_ table: RecordTable) throws {
    let names = TableSchemas[table].required.map(\.name)
    #expect(Recognition(Headings(names))?.schema.table == table)
  }

  @Test("tells the annual return's reviews from the service's")
  func reviewForms() {
    func format(_ names: String...) -> InputFormat? { Recognition(Headings(names))?.format }
    #expect(format("CHILD", "DOB", "REVIEW", "REVIEW_CODE") == .ssda903CSV)
    #expect(format("CHILD", "DOB", "REVIEW", "REVIEW_CODE", "Notes") == .ssda903CSV)
    #expect(format("CHILD", "REVIEW", "REVIEW_DUE") == .serviceCSV)
  }

  @Test("names the nearest table and what it lacks")
  func nearest() {
    func nearest(_ names: String...) -> String {
      Recognition.nearest(Headings(names)).map { "\($0.schema.table.name): \($0.missing)" }
        ?? "none"
    }
    #expect(nearest("CHILD", "IRO", "TEAM", "REVIEW_DUE") == "Reviews: [\"REVIEW\"]")
    #expect(nearest("CHILD", "DECOM", "LS") == "Episodes: [\"RNE\", \"PLACE\", \"DEC\", \"REC\"]")
    #expect(nearest("CHILD") == "none")
    #expect(nearest("IRO") == "IROs: []")
  }

  @Test("gives each return the year that holds most of its dates")
  func collectionYears() throws {
    let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"
    let folder = try TemporaryFolder([
      "one/r.csv": reviews + "A,,31/03/2024,PN1\nA,,01/04/2024,PN1\n",
      "two/r.csv": reviews + "A,,31/03/2024,PN1\nA,,01/04/2024,PN1\nB,,01/02/2024,PN1\n",
      "none/h.csv": "CHILD,SEX,DOB,ETHNIC\nA,1,01/02/2010,WBRI\n",
      "given/r.csv": reviews + "A,,31/03/2024,PN1\n",
      "own/r.csv": "CHILD,REVIEW,IRO\nA,01/04/2024,Ann\n",
    ])
    var options = ImportOptions()
    options.collectionYears = ["\(folder.path)/given": 2019]
    let sources = try folder.records(options).store.sources
    func year(_ name: String) -> Int? {
      sources.first { $0.returnName.hasSuffix("/" + name) }?.collectionYear
    }
    #expect(year("one") == 2024 && year("two") == 2023)
    #expect(year("none") == nil && year("given") == 2019 && year("own") == nil)
  }
}
