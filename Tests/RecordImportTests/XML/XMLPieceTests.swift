import CareRecords
import Files
import TestSupport
import Testing

@testable import RecordImport

@Suite("The annual return in XML, cut into pieces")
struct XMLPieceTests {
  /// Bits of a return: usual ones, some that keep it from being cut, and some that are faults.
  private static func text(_ random: inout SeededNumbers, faults: Bool) -> String {
    var text =
      ["", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "<?xml version='1.0'?>"]
      .randomElement(using: &random) ?? ""
    text +=
      ["<EXPSSDA903>", "<EXPSSDA903 a='b>c'>", "<EXPSSDA903\n>"].randomElement(
        using: &random) ?? ""
    let usual = [
      "", "\n", " \n\n", "text & more".replacing("& ", with: "&amp; "), "<OTHER><CHILD/></OTHER>",
    ]
    let unusual = [
      "<!-- <CHILD> -->", "<?p <CHILD>?>", "<![CDATA[<CHILD>]]>", "<CHILD a='1'></CHILD>",
      "<X><CHILD><HEADER><CHILDID>N</CHILDID></HEADER></CHILD></X>",
    ]
    let wrong = ["</CHILD>", "<CHILD>", "&", "<HEADER>", "\u{1}", "</EXPSSDA903>"]
    for child in 0..<Int.random(in: 0...8, using: &random) {
      text += usual.randomElement(using: &random) ?? ""
      if Int.random(in: 0..<12, using: &random) == 0 {
        text += unusual.randomElement(using: &random) ?? ""
      }
      if faults, Int.random(in: 0..<10, using: &random) == 0 {
        text += wrong.randomElement(using: &random) ?? ""
      }
      text += "<CHILD><HEADER><CHILDID>C\(child / 2)</CHILDID>\n<ÄH>é</ÄH>"
      text += "<AREVIEW><REVIEW>0\(child + 1)/05/2024</REVIEW></AREVIEW><DOB>x</DOB></HEADER>"
      text += "<EPISODE><DECOM>01/04/2024</DECOM><RNE>\n?</RNE></EPISODE></CHILD>"
    }
    return text + "\n</EXPSSDA903>\n"
  }

  @Test(arguments: RandomCases.seeds(from: 0, few: 20, soak: 1_000))
  func `says the same whatever pieces it is cut into`(_ seed: UInt64) throws {
    var random = SeededNumbers(seed)
    let folder = try TemporaryFolder(["x.xml": Self.text(&random, faults: false)])
    let whole = try? folder.records()
    for length in [1, 100, 300, 700] {
      var options = ImportOptions()
      options.pieceLength = length
      let pieces = try? folder.records(options)
      #expect(pieces?.everything == whole?.everything)
      #expect(pieces?.issueLines == whole?.issueLines)
      #expect(pieces?.sourceLines == whole?.sourceLines)
    }
  }

  @Test(arguments: RandomCases.seeds(from: 0, few: 40, soak: 2_000))
  func `has its faults told at the same place`(_ seed: UInt64) throws {
    var random = SeededNumbers(seed &+ 1000)
    let folder = try TemporaryFolder(["x.xml": Self.text(&random, faults: true)])
    var options = ImportOptions()
    options.pieceLength = 100
    let found = Result { try folder.records() }.map { $0.issueLines }
    let cut = Result { try folder.records(options) }.map { $0.issueLines }
    switch (found, cut) {
    case (.success(let lines), .success(let others)): #expect(lines == others)
    case (.failure(let error), .failure(let other)): #expect("\(error)" == "\(other)")
    default: Issue.record("only one reading fails")
    }
  }

  @Test
  func `is cut before children, and not at all where a document type could change its words`() {
    func pieces(_ text: String) -> [String]? {
      let file = MappedFile(copying: Array(text.utf8))
      return XMLPieces(file, length: 1)?.ranges.map { range in
        file.withBytes(range) { bytes in
          String(decoding: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self)
        }
      }
    }
    #expect(
      pieces("<EXPSSDA903><CHILD>a</CHILD> <CHILD>b</CHILD></EXPSSDA903>")
        == ["<EXPSSDA903>", "<CHILD>a</CHILD> ", "<CHILD>b</CHILD></EXPSSDA903>"])
    #expect(pieces("<!DOCTYPE x><EXPSSDA903><CHILD>a</CHILD></EXPSSDA903>") == nil)
    #expect(
      pieces("<?xml version='1.0' encoding='latin1'?><EXPSSDA903><CHILD/></EXPSSDA903>") == nil)
    #expect(pieces("<EXPSSDA903X><CHILD>a</CHILD></EXPSSDA903X>") == nil)
    #expect(pieces("<iroExport><CHILD>a</CHILD></iroExport>") == nil)
  }
}
