import CareRecords
import Testing

@testable import RecordImport

@Suite("Sheets of a workbook")
struct WorkbookInputTests {
  private static let reviews = [
    ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"], ["A", "01/02/2010", "01/06/2023", "PN1"],
    ["B", "01/02/2011", "soon", "PN1"],
  ]
  private static let allocations = [
    ["CHILD", "IRO", "START", "END"], ["A", "Ann", "01/04/2023", ""],
  ]

  @Test func `are tables of their own, whose cells issues name`() throws {
    let folder = try TemporaryFolder()
    try folder.writeWorkbook(
      "book.xlsx",
      [
        ("Reviews", TemporaryFolder.rows(Self.reviews)),
        ("IROs of children", TemporaryFolder.rows(Self.allocations)),
      ])
    let records = try folder.records()
    #expect(
      records.store.sources.map { "\($0.sheet ?? "-") \($0.table.name) \($0.rowsUsed)" } == [
        "Reviews Reviews 1", "IROs of children Allocations 1",
      ])
    #expect(
      records.issues.filter { $0.check.code == "date-invalid" || $0.check.code == "166" }.map {
        let source = records.store.sources[Int($0.source ?? 0)]
        return source.place(line: $0.line, column: $0.column).replacing(folder.path + "/", with: "")
      } == ["book.xlsx Reviews!C3"])
  }

  @Test func `with hidden rows and merged cells are read, and both are named`() throws {
    let folder = try TemporaryFolder()
    try folder.writeWorkbook(
      "book.xlsx",
      [
        (
          "Reviews",
          TemporaryFolder.rows(Self.reviews, hidden: [2])
            + "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>"
        )
      ])
    let records = try folder.records()
    #expect(records.store.sources[0].rowsRead == 2)
    #expect(
      records.issues.filter { [.hiddenCells, .mergedCells].contains($0.check) }.map {
        "\($0.check.code) \($0.value)"
      }.sorted() == ["hidden-cells 1 row", "merged-cells B2:B3"])
  }

  @Test func `that are no workbook, and sheets of no known table, are named`() throws {
    let folder = try TemporaryFolder(["h.csv": "CHILD,REVIEW,IRO\nA,01/06/2023,Ann\n"])
    try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], to: "old.xls")
    try folder.writeWorkbook(
      "book.xlsx",
      [("Notes", TemporaryFolder.rows([["Shoe", "Size"], ["A", "38"]]))])
    let records = try folder.records()
    #expect(records.store.sources.map(\.table) == [.reviews])
    #expect(
      records.store.unreadFiles.map { $0.name.replacing(folder.path + "/", with: "") }.sorted()
        == ["book.xlsx Notes", "old.xls"])
  }
}
