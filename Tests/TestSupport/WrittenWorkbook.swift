import CLibZip
import Foundation

/// Workbooks for tests, with as few parts as Excel needs.
public enum WrittenWorkbook {
  /// What kept a workbook from being written.
  public enum Fault: Error {
    case archive(path: String)
  }

  /// Writes a workbook with these sheets, each with the XML of its worksheet.
  public static func write(
    _ sheets: [(name: String, content: String)], to path: String
  ) throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let package = "http://schemas.openxmlformats.org/package/2006"
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="\(package)/content-types"><Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/book.xml" ContentType="application/vnd.openxmlformats-officedocument.\
        spreadsheetml.sheet.main+xml"/></Types>
        """
      ),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(package)/relationships"><Relationship Id="b" Target="book.xml" \
        Type="\(office)/officeDocument"/></Relationships>
        """
      ),
    ]
    var list = ""
    var targets = ""
    for (index, sheet) in sheets.enumerated() {
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\"/>"
      targets +=
        "<Relationship Id=\"s\(index)\" Type=\"\(office)/worksheet\" Target=\"s\(index).xml\"/>"
      parts.append(
        ("s\(index).xml", "<worksheet xmlns=\"\(main)\">\(sheet.content)</worksheet>"))
    }
    parts.append(
      (
        "book.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list)</sheets></workbook>"
      ))
    parts.append(
      (
        "_rels/book.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\">\(targets)</Relationships>"
      ))
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw Fault.archive(path: path)
    }
    for (part, text) in parts {
      let bytes = Array(text.utf8)
      let copy = malloc(bytes.count)
      bytes.withUnsafeBytes { content in
        if let start = content.baseAddress {
          copy?.copyMemory(from: start, byteCount: content.count)
        }
      }
      let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
      guard zip_file_add(archive, part, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else {
        throw Fault.archive(path: path)
      }
    }
    guard zip_close(archive) == 0 else { throw Fault.archive(path: path) }
  }

  /// The rows of a worksheet whose cells are texts.
  public static func rows(_ rows: [[String]], hidden: Set<Int> = []) -> String {
    let lines = rows.enumerated().map { index, cells in
      let texts = cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
      let state = hidden.contains(index + 1) ? " hidden=\"1\"" : ""
      return "<row r=\"\(index + 1)\"\(state)>\(texts)</row>"
    }
    return "<sheetData>\(lines.joined())</sheetData>"
  }
}
