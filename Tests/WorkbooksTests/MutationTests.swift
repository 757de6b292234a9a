import Documents
import TestSupport
import Testing

@testable import Workbooks

/// Workbooks that were changed at random are read or refused: no crash, no hang, no odd result.
@Suite("Changed workbooks")
struct MutationTests {
  /// A workbook with something of everything.
  private static var book: TestBook {
    var book = TestBook(
      """
      <row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
      <row r="2" spans="1:9"><c r="A2" s="1"><v>45382.5</v></c><c r="B2" t="inlineStr"><is><r><t>a</t></r>\
      <rPh><t>b</t></rPh></is></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>\
      <row><c><f>A1</f><v/></c><c s="2"><v>7</v></c><c t="d"><v>2024-03-31</v></c><c s="3"><v>0.25</v></c></row>\
      <row r="9"><c r="D9" t="str"><f>"x"</f><v>say "x", _x000D_ twice</v></c></row>
      """)
    book.shared =
      "<si><t>Child</t></si><si><r><t xml:space=\"preserve\">Re </t></r><r><t>view</t></r></si>"
    book.formats =
      "<numFmt numFmtId=\"164\" formatCode=\"0000\"/><numFmt numFmtId=\"165\" formatCode=\"h:mm\"/>"
    book.cellFormats =
      "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
    book.properties = "<workbookPr date1904=\"0\"/>"
    book.sheets[0].before = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
    book.sheets[0].after = "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>"
    book.sheets.append(.init(name: "Old", rows: "<row/>", state: "hidden"))
    return book
  }

  /// Texts that often are handled wrongly, which take the place of others.
  private static let oddTexts = [
    "", "0", "-1", "1", "2", "16385", "1048577", "999999999", "9999999999999999999999", "1e308",
    "NaN",
    "XFD1048576", "A1:XFD1048576", "A1", "[h]", "\\", "_", "\"", "&amp;", "&#38;", "&#x10FFFF;",
    "&#0;",
    "true", "s", "str", "e", "d", "_xD800_", "../..", "/", "%", "\u{0}", "\u{FFFE}", "é", "T",
    "2024-13-01",
  ]

  /// Changes a part: bytes, stretches, tags, or texts between quotation marks.
  private func changed(_ part: [UInt8], _ random: inout SeededNumbers) -> [UInt8] {
    var bytes = part
    for _ in 0...random.number(in: 0...3) where !bytes.isEmpty {
      let place = random.number(in: 0...(bytes.count - 1))
      switch random.number(in: 0...6) {
      case 0: bytes[place] = UInt8(random.number(in: 0...255))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.number(in: 1...40)))
      case 2:
        let stretch = Array(bytes[place..<min(bytes.count, place + random.number(in: 1...80))])
        bytes.insert(contentsOf: stretch, at: random.number(in: 0...bytes.count))
      case 3:
        replace(in: &bytes, after: place, from: UInt8(ascii: "\""), to: UInt8(ascii: "\""), &random)
      case 4:
        replace(in: &bytes, after: place, from: UInt8(ascii: ">"), to: UInt8(ascii: "<"), &random)
      case 5: repeatElement(in: &bytes, after: place, random.number(in: 2...5))
      default: removeAttribute(in: &bytes, after: place, repeating: random.happens(30))
      }
    }
    return bytes
  }

  /// Puts an odd text in the place of one between two marks.
  private func replace(
    in bytes: inout [UInt8], after place: Int, from: UInt8, to: UInt8, _ random: inout SeededNumbers
  ) {
    guard let start = bytes[place...].firstIndex(of: from),
      let end = bytes[(start + 1)...].firstIndex(of: to)
    else { return }
    bytes.replaceSubrange((start + 1)..<end, with: random.one(of: Self.oddTexts).utf8)
  }

  /// Repeats what lies between two starts of tags.
  private func repeatElement(in bytes: inout [UInt8], after place: Int, _ times: Int) {
    guard let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")),
      let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "<"))
    else { return }
    let element = Array(bytes[start..<end])
    for _ in 1..<times { bytes.insert(contentsOf: element, at: end) }
  }

  /// Removes or repeats an attribute.
  private func removeAttribute(in bytes: inout [UInt8], after place: Int, repeating: Bool) {
    guard let start = bytes[place...].firstIndex(of: UInt8(ascii: " ")),
      let open = bytes[start...].firstIndex(of: UInt8(ascii: "\"")),
      let end = bytes[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
    else { return }
    if repeating {
      bytes.insert(contentsOf: Array(bytes[start...end]), at: start)
    } else {
      bytes.removeSubrange(start...end)
    }
  }

  /// Reads the file, and checks what every result must be like.
  private func check(_ package: TestPackage, _ seed: UInt64) {
    var limits = Workbook.Limits()
    limits.textBytes = 4 << 20
    limits.sharedTextBytes = 4 << 20
    do throws(Failure) {
      _ = try FileKind(of: package.path, named: "book.xlsx")
      let book = try Workbook(package.path, named: "book.xlsx", limits: limits)
      #expect(book.sheets.reduce(0) { $0 + $1.text.count } <= limits.textBytes, "seed \(seed)")
      for sheet in book.sheets {
        #expect(sheet.text.isEmpty || sheet.text.last == 0x0A, "seed \(seed)")
        #expect(sheet.text.count { $0 == 0x0A } <= Workbook.lastRow, "seed \(seed)")
        #expect(String(validating: sheet.text, as: UTF8.self) != nil, "seed \(seed)")
        #expect(!sheet.isHidden || sheet.text.isEmpty, "seed \(seed)")
      }
    } catch {
      #expect(error.place == "book.xlsx", "seed \(seed)")
      #expect(!error.expected.isEmpty, "seed \(seed)")
    }
  }

  @Test func `a workbook whose bytes were changed is read or refused`() throws {
    let package = try Self.book.package()
    let whole = try package.bytes()
    for seed in RandomCases.seeds(from: 1, few: 300, soak: 100_000) {
      var random = SeededNumbers(seed)
      var bytes = whole
      for _ in 0...random.number(in: 0...5) {
        bytes[random.number(in: 0...(bytes.count - 1))] = UInt8(random.number(in: 0...255))
      }
      if random.happens(20) { bytes.removeLast(random.number(in: 1...(bytes.count - 1))) }
      try package.write(bytes)
      check(package, seed)
    }
  }

  @Test func `a workbook whose parts were changed is read or refused`() throws {
    let parts = try Self.book.package().parts
    let package = try TestPackage()
    for seed in RandomCases.seeds(from: 1, few: 700, soak: 200_000) {
      var random = SeededNumbers(seed)
      package.parts = parts
      for _ in 0...random.number(in: 0...1) {
        let part = random.number(in: 0...(parts.count - 1))
        package.parts[part].content = changed(package.parts[part].content, &random)
      }
      try package.write(packed: false)
      check(package, seed)
    }
  }
}
