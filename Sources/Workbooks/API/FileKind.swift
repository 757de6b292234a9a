import Documents

/// What a file is, by its content; the ending of its name does not count.
package enum FileKind: Sendable, CaseIterable {
  /// An Excel workbook that `Workbook` reads.
  case workbook
  case binaryWorkbook, oldWorkbook, protectedWorkbook, openDocumentWorkbook, xmlWorkbook
  case wordDocument, presentation, oldDocument, richText, pdf, picture, webPage
  case zip, damagedZip, gzip, otherArchive
  case empty, text, binary

  /// What the file is, in words that follow "it is".
  package var description: String {
    switch self {
    case .workbook: "an Excel workbook (.xlsx)"
    case .binaryWorkbook: "a binary Excel workbook (.xlsb)"
    case .oldWorkbook: "an old Excel workbook (.xls)"
    case .protectedWorkbook: "a workbook or document that is protected by a password"
    case .openDocumentWorkbook: "an OpenDocument workbook (.ods)"
    case .xmlWorkbook: "an Excel 2003 workbook in XML"
    case .wordDocument: "a Word document (.docx)"
    case .presentation: "a presentation"
    case .oldDocument: "an old Office file, perhaps an Excel workbook (.xls)"
    case .richText: "a rich text document (.rtf)"
    case .pdf: "a PDF"
    case .picture: "a picture"
    case .webPage: "a web page (HTML)"
    case .zip: "a ZIP file"
    case .damagedZip: "a workbook or ZIP file that is cut off or damaged"
    case .gzip: "a compressed file (gzip)"
    case .otherArchive: "a compressed file (7z or RAR)"
    case .empty: "an empty file"
    case .text: "a text"
    case .binary: "a file of an unknown kind"
    }
  }

  /// What to do so that its tables can be read, in words that follow "expected"; nil where the file
  /// can be read as it is or holds no tables.
  package var remedy: String? {
    switch self {
    case .workbook, .text, .empty, .binary, .picture: nil
    case .binaryWorkbook, .oldWorkbook, .openDocumentWorkbook, .xmlWorkbook, .webPage:
      "the same table saved as .xlsx or CSV"
    case .protectedWorkbook: "a workbook saved without a password"
    case .wordDocument, .presentation, .oldDocument, .richText, .pdf:
      "its tables saved as .xlsx or CSV"
    case .zip, .otherArchive: "the files in it, unpacked"
    case .gzip: "the file in it, unpacked"
    case .damagedZip: "the file copied or saved again"
    }
  }

  /// Finds what a file is.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: its name in messages.
  package init(of path: String, named name: String) throws(Failure) {
    if let kind = try FileKind(startOf: path, named: name) {
      self = kind
      return
    }
    var limits = Workbook.Limits()
    limits.parts = 1 << 20
    do throws(Failure) {
      let archive = try ZipArchive(path, named: name, limits: limits)
      let kind = try FileKind(partsOf: archive, ContentTypes.read(archive))
      self = kind == .zip && WorkbookPart.isIn(archive) ? .workbook : kind
    } catch {
      self = .damagedZip
    }
  }

  /// Finds what a file is by its first bytes; nil where it is a ZIP file, whose parts say more.
  init?(startOf path: String, named name: String) throws(Failure) {
    let start = try FileStart(path, named: name)
    if start.begins(with: "PK\u{3}\u{4}") || start.begins(with: "PK\u{5}\u{6}") { return nil }
    self = start.kind
  }
}

// What a ZIP file is by its parts.
extension FileKind {
  private static let contentTypes: [(part: String, kind: FileKind)] = [
    ("application/vnd.ms-excel.sheet.binary.", .binaryWorkbook),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.", .workbook),
    ("application/vnd.ms-excel.", .workbook),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.", .wordDocument),
    ("application/vnd.ms-word.", .wordDocument),
    ("application/vnd.openxmlformats-officedocument.presentationml.", .presentation),
    ("application/vnd.ms-powerpoint.", .presentation),
  ]

  /// The kind of file whose main part has this kind of content; nil for other parts.
  init?(contentType: String) {
    let type = contentType.lowercased()
    guard type.hasSuffix(".main+xml") || type.hasSuffix(".main"),
      let found = Self.contentTypes.first(where: { type.hasPrefix($0.part) })
    else { return nil }
    self = found.kind
  }

  /// Finds what a ZIP file is by the kinds of its parts, or else by their names.
  init(partsOf archive: ZipArchive, _ types: ContentTypes) {
    let listed =
      types.overrides.filter { archive.contains($0.key) }.map(\.value)
      + types.endings.values
    let kinds = Set(listed.compactMap { FileKind(contentType: $0) })
    if let kind = Self.allCases.first(where: kinds.contains) {
      self = kind
    } else if Self.isOpenDocument(archive) {
      self = .openDocumentWorkbook
    } else if archive.contains("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if archive.contains("word/document.xml") {
      self = .wordDocument
    } else if archive.contains("ppt/presentation.xml") {
      self = .presentation
    } else {
      self = .zip
    }
  }

  private static func isOpenDocument(_ archive: ZipArchive) -> Bool {
    guard archive.contains("mimetype") else { return false }
    var type: [UInt8] = []
    try? archive.read("mimetype") { bytes throws(Failure) in
      type.append(bytes)
      return type.count < 100
    }
    return String(decoding: type, as: UTF8.self).hasPrefix(
      "application/vnd.oasis.opendocument.spreadsheet")
  }
}
