import CLibZip
import Documents
import Files
import Foundation
import Testing

@testable import Workbooks

/// A ZIP file with the parts of a test, in a folder that goes when the test ends.
final class TestPackage {
  /// The parts by their names.
  var parts: [(name: String, content: [UInt8])]
  private let folder: TemporaryFolder

  init(_ parts: [(name: String, content: [UInt8])] = []) throws {
    self.parts = parts
    folder = try TemporaryFolder()
  }

  var path: String { folder.path + "/book.xlsx" }

  /// The bytes of the file.
  func bytes(packed: Bool = true) throws -> [UInt8] {
    try write(packed: packed)
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// Writes other bytes as the file.
  func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path)) }

  /// Writes the file.
  func write(packed: Bool = true) throws {
    var code: Int32 = 0
    let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code))
    for (name, content) in parts {
      let copy = malloc(max(content.count, 1))
      content.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { copy?.copyMemory(from: start, byteCount: bytes.count) }
      }
      let source = try #require(zip_source_buffer(archive, copy, zip_uint64_t(content.count), 1))
      let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      try #require(index >= 0)
      let method = packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE
      zip_set_file_compression(archive, zip_uint64_t(index), method, 9)
    }
    try #require(zip_close(archive) == 0)
  }

  func read(_ limits: Workbook.Limits = Workbook.Limits()) throws -> Workbook {
    try write()
    return try Workbook(path, named: "book.xlsx", limits: limits)
  }

  /// What reading says; empty where it succeeds.
  func message(_ limits: Workbook.Limits = Workbook.Limits()) throws -> String {
    try write()
    return messageOfFile(limits)
  }

  /// What reading the file as it is says; empty where it succeeds.
  func messageOfFile(_ limits: Workbook.Limits = Workbook.Limits()) -> String {
    do throws(Failure) { _ = try Workbook(path, named: "book.xlsx", limits: limits) } catch {
      return error.description
    }
    return ""
  }

  /// What the file is.
  func kind() throws -> FileKind { try FileKind(of: path, named: "book.xlsx") }
}

/// A workbook of a test, written part by part.
struct TestBook {
  /// A sheet: the content of its `sheetData`, and what comes before and after.
  struct Sheet {
    var name = "Reviews"
    var rows = ""
    var before = ""
    var after = ""
    var state = ""
    var kind = "worksheet"
  }

  var sheets: [Sheet] = []
  /// The items of the shared texts, the number formats and the cell formats.
  var shared: String?
  var formats: String?
  var cellFormats: String?
  var properties = ""
  var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  var folder = "xl/"

  init(_ rows: String = "") { sheets = [Sheet(rows: rows)] }

  /// A workbook whose column A holds numbers, one below the other, in these formats.
  init(numbers: [(value: String, format: String)]) {
    var rows = ""
    var list = ""
    var cells = "<xf numFmtId=\"0\"/>"
    for (index, number) in numbers.enumerated() {
      rows += "<row><c s=\"\(index + 1)\"><v>\(number.value)</v></c></row>"
      if let id = Int(number.format), "\(id)" == number.format, id < 100 {
        cells += "<xf numFmtId=\"\(id)\"/>"
      } else {
        let code = number.format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        list += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code)\"/>"
        cells += "<xf numFmtId=\"\(164 + index)\"/>"
      }
    }
    self.init(rows)
    formats = list
    cellFormats = cells
  }

  func package() throws -> TestPackage {
    let package = try TestPackage()
    func add(_ name: String, _ content: String) {
      package.parts.append(
        (name, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(content)".utf8)))
    }
    let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    add(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/\(folder)book.xml" ContentType="\(types)"/></Types>
      """)
    add(
      "_rels/.rels",
      """
      <Relationships xmlns="\(relationships)"><Relationship Id="r1" \
      Type="\(references)/officeDocument" Target="\(folder)book.xml"/></Relationships>
      """)
    var list = ""
    var targets = ""
    for (index, sheet) in sheets.enumerated() {
      let state = sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\"\(state)/>"
      let kind = sheet.kind.contains(":") ? sheet.kind : "\(references)/\(sheet.kind)"
      targets += "<Relationship Id=\"s\(index)\" Type=\"\(kind)\" Target=\"tables/t\(index).xml\"/>"
      add(
        "\(folder)tables/t\(index).xml",
        """
        <worksheet xmlns="\(main)">\(sheet.before)<sheetData>\(sheet.rows)</sheetData>\
        \(sheet.after)</worksheet>
        """)
    }
    if let shared {
      targets +=
        "<Relationship Id=\"h\" Type=\"\(references)/sharedStrings\" Target=\"/\(folder)texts.xml\"/>"
      add("\(folder)texts.xml", "<sst xmlns=\"\(main)\">\(shared)</sst>")
    }
    if formats != nil || cellFormats != nil {
      targets += "<Relationship Id=\"f\" Type=\"\(references)/styles\" Target=\"./looks.xml\"/>"
      add(
        "\(folder)looks.xml",
        """
        <styleSheet xmlns="\(main)"><numFmts>\(formats ?? "")</numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\(cellFormats ?? "")</cellXfs></styleSheet>
        """)
    }
    add(
      "\(folder)book.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="\(references)">\(properties)<sheets>\(list)</sheets></workbook>
      """)
    add(
      "\(folder)_rels/book.xml.rels",
      "<Relationships xmlns=\"\(relationships)\">\(targets)</Relationships>")
    return package
  }

  func read(_ limits: Workbook.Limits = Workbook.Limits()) throws -> Workbook {
    try package().read(limits)
  }

  /// The text of the first sheet.
  func text() throws -> String { try read().sheets[0].lines }

  func message(_ limits: Workbook.Limits = Workbook.Limits()) throws -> String {
    try package().message(limits)
  }
}

extension Workbook.Sheet {
  var lines: String { String(decoding: text, as: UTF8.self) }
}
