import Documents
import Testing

@testable import Workbooks

@Suite("Workbooks")
struct WorkbookTests {
  @Test func `sheets come in the order of the workbook`() throws {
    var book = TestBook()
    book.sheets = [
      .init(name: "Zoe &amp; Co", rows: "<row><c><v>1</v></c></row>"),
      .init(name: "A_x0041_", rows: "<row><c><v>2</v></c></row>"), .init(name: "Blank"),
    ]
    let sheets = try book.read().sheets
    #expect(sheets.map(\.name) == ["Zoe & Co", "AA", "Blank"])
    #expect(sheets.map(\.lines) == ["1\n", "2\n", ""])
  }

  @Test func `a name or a reason cannot take hold of the terminal`() throws {
    var book = TestBook("<row r=\"0\"/>")
    book.sheets[0].name = "A_x001B_[2J&#10;B"
    #expect(try book.message().contains("(A [2J B: after row 0"))
    book.sheets[0].name = String(repeating: "x", count: 1_024)
    #expect(try book.message().contains("xxx…); expected"))
    book.sheets[0].name += "x"
    #expect(try book.message().contains("(a sheet has a name of more than 1024 bytes)"))
  }

  @Test func `hidden sheets are named and not read`() throws {
    var book = TestBook()
    book.sheets = [
      .init(name: "A", rows: "<row><c><v>1</v></c></row>", state: "visible"),
      .init(name: "B", rows: "<row><c t=\"broken\"/></row>", state: "hidden"),
      .init(name: "C", rows: "<row", state: "veryHidden"),
    ]
    let sheets = try book.read().sheets
    #expect(sheets.map(\.isHidden) == [false, true, true])
    #expect(sheets.map(\.lines) == ["1\n", "", ""])
  }

  @Test func `charts, dialogs and macro sheets are no tables`() throws {
    var book = TestBook()
    book.sheets = [
      .init(name: "A", rows: "<row"), .init(name: "B", rows: "<row"),
      .init(name: "C", rows: "<row"),
      .init(name: "D", rows: "<row><c><v>1</v></c></row>"),
    ]
    book.sheets[0].kind = "chartsheet"
    book.sheets[1].kind = "dialogsheet"
    book.sheets[2].kind = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"
    let sheets = try book.read().sheets
    #expect(sheets.map(\.kind) == [.chart, .dialog, .macro, .table])
    #expect(sheets.map(\.isHidden) == [false, false, false, false])
    #expect(sheets.map(\.lines) == ["", "", "", "1\n"])
  }

  @Test func `a strict workbook is read like a usual one`() throws {
    var book = TestBook(numbers: [("45382", "dd/mm/yyyy")])
    book.sheets[0].rows += "<row><c t=\"s\"><v>0</v></c></row>"
    book.shared = "<si><t>x</t></si>"
    book.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    book.references = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(try book.text() == "31/03/2024\nx\n")
  }

  @Test func `elements of other namespaces or in other places do not count`() throws {
    var book = TestBook(
      """
      <x:row xmlns:x="urn:x"><c><v>9</v></c></x:row><row><c><v>1</v><ext><v>9</v></ext></c>\
      <wrap><c><v>9</v></c></wrap></row>
      """)
    book.sheets[0].after = "<ext><sheetData><row><c><v>9</v></c></row></sheetData></ext>"
    #expect(try book.text() == "1\n")
  }

  @Test func `the workbook is found by its kind of content where no reference leads to it`() throws
  {
    let package = try TestBook("<row><c><v>1</v></c></row>").package()
    package.parts.removeAll { $0.name == "_rels/.rels" }
    #expect(try package.read().sheets[0].lines == "1\n")
  }

  @Test func `names of parts may differ in capitals, slashes and escapes`() throws {
    let package = try TestBook("<row><c><v>1</v></c></row>").package()
    for index in package.parts.indices {
      let name = package.parts[index].name
      if name.hasSuffix("t0.xml") { package.parts[index].name = "XL\\Tables\\T0.xml" }
    }
    #expect(try package.read().sheets[0].lines == "1\n")
    #expect(PartPath.resolve("../a/./b.xml", from: "xl/book.xml") == "a/b.xml")
    #expect(PartPath.resolve("/xl/../../b.xml", from: "q/w") == "b.xml")
    #expect(PartPath.decoded("a%20b%zz%4") == "a b%zz%4")
    #expect(PartPath.relationships(of: "xl/book.xml") == "xl/_rels/book.xml.rels")
    #expect(PartPath.relationships(of: "") == "_rels/.rels")
  }

  @Test func `parts in UTF-16 are read`() throws {
    let package = try TestBook("<row><c t=\"str\"><v>Zoë</v></c></row>").package()
    for index in package.parts.indices where package.parts[index].name.hasSuffix("t0.xml") {
      let text = String(decoding: package.parts[index].content, as: UTF8.self)
        .replacing("UTF-8", with: "UTF-16")
      package.parts[index].content =
        [0xFF, 0xFE]
        + text.utf16.flatMap { unit -> [UInt8] in
          [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    }
    #expect(try package.read().sheets[0].lines == "Zoë\n")
  }

  @Test func `a workbook with macros is read`() throws {
    var book = TestBook("<row><c><v>1</v></c></row>")
    book.types = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    #expect(try book.text() == "1\n")
  }

  // MARK: What cannot be read

  private static let again = "; expected a workbook saved again by the spreadsheet program"

  @Test func `a workbook that was cut off is an error that says so`() throws {
    let package = try TestBook("<row><c><v>1</v></c></row>").package()
    let bytes = try package.bytes()
    try package.write([UInt8](bytes.prefix(bytes.count / 2)))
    #expect(
      package.messageOfFile()
        == "book.xlsx: the workbook cannot be opened: it is cut off or damaged "
        + "(its list of parts is missing)" + Self.again)
    #expect(try package.kind() == .damagedZip)
  }

  @Test func `a changed byte is found`() throws {
    let package = try TestBook("<row><c t=\"str\"><v>unique text</v></c></row>").package()
    var bytes = try package.bytes(packed: false)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "unique".utf8) })
    bytes[place] = UInt8(ascii: "U")
    try package.write(bytes)
    #expect(
      package.messageOfFile()
        == "book.xlsx: the workbook cannot be opened: it is cut off or damaged "
        + "(xl/tables/t0.xml: its bytes have changed since it was saved)" + Self.again)
  }

  @Test(arguments: [
    ("xl/tables/t0.xml", "xl/tables/t0.xml is missing"),
    ("xl/_rels/book.xml.rels", "the sheet Reviews has no part"),
    ("xl/book.xml", "xl/book.xml is missing"),
  ])
  func `a missing part is an error that names it`(part: String, reason: String) throws {
    let package = try TestBook("<row/>").package()
    package.parts.removeAll { $0.name == part }
    #expect(try package.message().contains("(\(reason))"))
  }

  @Test func `a part that is there twice is an error`() throws {
    let package = try TestBook("<row/>").package()
    package.parts.append(("XL/tables/t0.xml", Array("<worksheet/>".utf8)))
    #expect(try package.message().contains("(xl/tables/t0.xml is there twice)"))
  }

  @Test(arguments: [
    ("<row><c></row>", "xl/tables/t0.xml is not well-formed XML in line 2"),
    ("<row>&nbsp;</row>", "xl/tables/t0.xml is not well-formed XML in line 2"),
    ("<row>\u{1}</row>", "xl/tables/t0.xml is not well-formed XML in line 2"),
  ])
  func `a part that is not XML is an error with its line`(rows: String, reason: String) throws {
    #expect(try TestBook(rows).message().contains("(\(reason))"))
  }

  /// What reading says where the first sheet's part is another text.
  private func message(sheet: String) throws -> String {
    let package = try TestBook().package()
    for index in package.parts.indices where package.parts[index].name.hasSuffix("t0.xml") {
      package.parts[index].content = Array(sheet.utf8)
    }
    return try package.message()
  }

  @Test func `a part with a document type or of another kind is an error`() throws {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    #expect(
      try message(
        sheet: "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet xmlns=\"\(main)\">&a;</worksheet>"
      )
      .contains("(xl/tables/t0.xml has a document type)"))
    #expect(try message(sheet: "<worksheet/>").contains("(xl/tables/t0.xml does not begin as"))
    #expect(
      try message(sheet: "<sst xmlns=\"\(main)\"/>").contains("(xl/tables/t0.xml does not begin as")
    )
    #expect(try message(sheet: "").contains("(xl/tables/t0.xml is not well-formed XML"))
    #expect(try message(sheet: "<worksheet xmlns=\"\(main)\">").contains("is not well-formed XML"))
    #expect(try message(sheet: "<worksheet xmlns=\"\(main)\"><sheetData/></worksheet>") == "")
  }

  @Test func `a sheet of another file is an error`() throws {
    let package = try TestBook().package()
    for index in package.parts.indices where package.parts[index].name.hasSuffix("book.xml.rels") {
      let text = String(decoding: package.parts[index].content, as: UTF8.self)
      package.parts[index].content = Array(
        text.replacing("Target=\"tables", with: "TargetMode=\"External\" Target=\"tables").utf8)
    }
    #expect(try package.message().contains("(the sheet Reviews is in another file)"))
  }

  @Test func `a file that is not there is an error`() throws {
    #expect(TestPackage.message("/nowhere/book.xlsx").hasPrefix("book.xlsx: it cannot be read ("))
    #expect(TestPackage.message("/tmp").hasPrefix("book.xlsx: it cannot be read ("))
  }
}

extension TestPackage {
  /// What reading any path says.
  static func message(_ path: String) -> String {
    do throws(Failure) { _ = try Workbook(path, named: "book.xlsx") } catch {
      return error.description
    }
    return ""
  }
}
