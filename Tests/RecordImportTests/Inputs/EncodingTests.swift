import CareRecords
import Testing

@testable import RecordImport

@Suite("Encodings and separators")
struct EncodingTests {
  private static let text = "CHILD;REVIEW;IRO\r\nÉ1;01/02/2024;Zoë “Z”\r\n"

  private func read(_ bytes: [UInt8]) throws -> ImportedRecords {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "r.csv")
    return try folder.records()
  }

  private func expectText(_ records: ImportedRecords, _ encoding: String) throws {
    let source = try #require(records.store.sources.first)
    #expect(source.encoding == encoding && source.separator == "semicolon")
    #expect(records.store.id(ofChild: 0) == "É1")
    #expect(records.store.officers[0] == "Zoë “Z”")
    #expect(source.rowsRead == 1)
  }

  @Test("UTF-8 is read with and without a mark")
  func utf8() throws {
    try expectText(read(Array(Self.text.utf8)), "UTF-8")
    try expectText(read([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)), "UTF-8 with BOM")
  }

  @Test("UTF-16 is read in both orders of its bytes")
  func utf16() throws {
    let units = Array(Self.text.utf16)
    try expectText(
      read([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), "UTF-16LE with BOM"
    )
    try expectText(
      read([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }), "UTF-16BE with BOM"
    )
  }

  @Test("anything else is taken for Windows-1252, and said to be")
  func windows1252() throws {
    let special: [Character: UInt8] = ["É": 0xC9, "ë": 0xEB, "“": 0x93, "”": 0x94]
    let bytes = Self.text.flatMap { special[$0].map { [$0] } ?? Array(String($0).utf8) }
    let records = try read(bytes)
    try expectText(records, "Windows-1252")
    #expect(records.issueLines.first == "r.csv:0 encoding-assumed used")
  }

  @Test("UTF-8 is told from other bytes as the Unicode Standard says")
  func validity() {
    func isUTF8(_ bytes: [UInt8]) -> Bool { FileBytes.withArray(bytes) { TextEncoding.isUTF8($0) } }
    for first in UInt8.min...UInt8.max {
      for second: UInt8 in [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF] {
        for rest: [UInt8] in [
          [], [0x80], [0x80, 0xBF], [0x41, 0x41], [0x80, 0x41], [0xC0, 0x80],
        ] {
          let bytes = [first, second] + rest
          if isUTF8(bytes) != (String(validating: bytes, as: UTF8.self) != nil) {
            Issue.record("\(bytes)")
          }
        }
      }
    }
    #expect(isUTF8([]) && !isUTF8([0xC3]))
  }

  @Test(
    "headings are found whatever their case and blanks",
    arguments: [
      " child , Review Code,\tREVIEW", "CHILD,review_code,\"REVIEW\"", "ChIlD,REVIEW  CODE,review",
    ])
  func headings(heading: String) throws {
    let folder = try TemporaryFolder(["r.csv": heading + "\nA,PN1,01/02/2024\n"])
    #expect(try folder.records().reviewLines == ["A 2024-02-01 PN1 -"])
  }

  @Test("columns that no table has are noted and not read")
  func ignored() throws {
    let folder = try TemporaryFolder(["r.csv": "CHILD,Notes,REVIEW,\nA,x,01/02/2024,\n"])
    let records = try folder.records()
    #expect(records.store.sources.map(\.ignoredColumns) == [["Notes", ""]])
    #expect(
      records.issueLines == [
        "r.csv:0 column-ignored (no heading) used", "r.csv:0 column-ignored Notes used",
      ])
  }
}
