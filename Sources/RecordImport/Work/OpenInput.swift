import CareRecords
import Documents
import Files
import Workbooks

/// A file, or a sheet of a workbook, that has been opened and is on its way to records.
struct OpenInput: Sendable {
  let file: InputFile
  /// The sheet of a workbook; nil for other files.
  var sheet: SheetFacts?
  /// The bytes, transcoded to UTF-8 for CSV.
  var bytes: MappedFile
  var encoding: TextEncoding
  var isTranscoded = false
  /// The file as it was opened, where the bytes are a copy.
  private var original: MappedFile?
  let isXML: Bool
  var survey = ByteSurvey()
  var content = Content.unknown

  /// What the file turned out to be.
  enum Content: Sendable {
    case unknown
    /// The pieces of an XML file; nil where it must be read as a whole.
    case xml(XMLPieces?)
    case csv(CSVFile)
    /// Nothing is read from it.
    case passedOver(UnreadFile)
  }

  /// The name in messages: the file, with the sheet of a workbook.
  var name: String { sheet.map { "\(file.name) \($0.name)" } ?? file.name }

  /// Opens a file: one input, or one for each visible sheet of a workbook.
  static func open(_ file: InputFile) throws(Failure) -> [OpenInput] {
    let kind = try FileKind(of: file.path, named: file.name)
    switch kind {
    case .workbook: return try sheets(of: file)
    case .damagedZip, .protectedWorkbook:
      // A workbook that is cut off or protected should be an input.
      if file.isNamed || kind == .damagedZip { _ = try Workbook(file.path, named: file.name) }
      return try [OpenInput(file, passedOver: .other(.unreadKind(file.name, kind)))]
    case .text, .empty, .binary: return [try OpenInput(file)]
    case .webPage, .xmlWorkbook:
      return try [OpenInput(file, passedOver: .table(.unreadKind(file.name, kind)))]
    default: return try [OpenInput(file, passedOver: .other(.unreadKind(file.name, kind)))]
    }
  }

  private static func sheets(of file: InputFile) throws(Failure) -> [OpenInput] {
    let workbook = try Workbook(file.path, named: file.name)
    var inputs: [OpenInput] = []
    for sheet in workbook.sheets {
      let name = "\(file.name) \(sheet.name)"
      var input = OpenInput(sheet, of: file)
      if sheet.isHidden {
        input.content = .passedOver(
          UnreadFile(name: name, reason: "the sheet is hidden", isTable: false))
      } else if sheet.kind != .table || sheet.text.isEmpty {
        input.content = .passedOver(
          UnreadFile(name: name, reason: "the sheet holds no table", isTable: false))
      }
      inputs.append(input)
    }
    return inputs
  }

  /// A sheet of a workbook.
  private init(_ sheet: Workbook.Sheet, of file: InputFile) {
    self.file = file
    self.sheet = SheetFacts(sheet)
    bytes = MappedFile(copying: sheet.text)
    encoding = .utf8
    isTranscoded = true
    isXML = false
  }

  /// A file from which nothing is read; throws where the user has named it.
  private init(_ file: InputFile, passedOver rejection: Rejection) throws(Failure) {
    self.file = file
    bytes = MappedFile(copying: [])
    encoding = .utf8
    isXML = false
    try pass(over: rejection)
  }

  /// Opens a text; it is XML or CSV by the first character that is not blank.
  private init(_ file: InputFile) throws(Failure) {
    self.file = file
    bytes = try MappedFile(file)
    let mapped = bytes
    encoding = mapped.withBytes(0..<min(mapped.count, 4)) { TextEncoding(markAtStartOf: $0) }
    let markLength = encoding.markLength
    isXML = mapped.withBytes(markLength..<max(markLength, min(mapped.count, 4096))) { bytes in
      for index in 0..<bytes.count {
        switch bytes[index] {
        case 0x20, 0x09, 0x0A, 0x0D, 0: continue
        case UInt8(ascii: "<"): return true
        default: return false
        }
      }
      return false
    }
    if isXML { return }
    if encoding == .utf8,
      let unmarked = mapped.withBytes(0..<mapped.count, { TextEncoding(unmarkedUTF16: $0) })
    {
      encoding = unmarked
    }
    if encoding.isUTF16 { try transcode() }
  }

  /// The file with its table recognised, or passed over.
  func prepared(_ options: ImportOptions) throws(Failure) -> OpenInput {
    var input = self
    if case .passedOver = content { return input }
    if isXML {
      if let rejection = XMLStart.rejection(of: bytes, encoding, file) {
        try input.pass(over: rejection)
      } else {
        input.content = .xml(XMLPieces(bytes, length: max(options.pieceLength, 1)))
      }
      return input
    }
    do throws(Rejection) {
      try input.recognise(options)
    } catch {
      try input.pass(over: error)
    }
    return input
  }

  private mutating func recognise(_ options: ImportOptions) throws(Rejection) {
    if survey.hasNUL { throw file.isTable ? .broken(.binary(name)) : .other(.binary(name)) }
    if survey.hasNonASCII, encoding == .utf8 || encoding == .utf8WithMark, sheet == nil {
      let whole = 0..<bytes.count
      let isUTF8 = bytes.withBytes(whole) { TextEncoding.isUTF8($0) }
      bytes.dropPages(whole)
      if !isUTF8 {
        guard encoding == .utf8 else { throw .broken(.encoding(name, name: "UTF-8")) }
        encoding = .windows1252
        do throws(Failure) { try transcode() } catch { throw .broken(error) }
      }
    }
    do throws(Rejection) {
      content = .csv(try CSVFile(self, options))
    } catch {
      // Some programs write each row as one cell in quotation marks.
      guard let rows = rowsInQuotes() else { throw error }
      var unquoted = self
      unquoted.bytes = MappedFile(copying: rows)
      unquoted.isTranscoded = true
      guard let csv = try? CSVFile(unquoted, options) else { throw error }
      original = original ?? bytes
      (bytes, isTranscoded) = (unquoted.bytes, true)
      content = .csv(csv)
    }
  }

  /// The rows of a file in which each is one cell in quotation marks; nil for any other file.
  private func rowsInQuotes() -> [UInt8]? {
    let start = isTranscoded ? 0 : encoding.markLength
    return bytes.withBytes(start..<bytes.count) { bytes in
      guard bytes.count > 0, bytes[0] == UInt8(ascii: "\"") else { return nil }
      var scanner = CSVScanner(bytes, separator: 0x1F)
      var rows: [UInt8] = []
      while scanner.next() {
        guard scanner.cellCount == 1, !scanner.isUnclosed, !scanner.hasTextAfterQuote else {
          return nil
        }
        // Blank lines keep the numbers of those after them.
        let lines = rows.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        rows += [UInt8](repeating: 0x0A, count: max(Int(scanner.line) - lines, 0))
        scanner[0].append(to: &rows)
        rows.append(0x0A)
      }
      return rows
    }
  }

  /// Passes over a file in a folder; throws where the user has named it, or where it is broken.
  private mutating func pass(over rejection: Rejection) throws(Failure) {
    let isBroken = if case .broken = rejection.kind { true } else { false }
    if file.isNamed && sheet == nil || isBroken { throw rejection.failure }
    content = .passedOver(
      UnreadFile(name: name, reason: rejection.reason, isTable: rejection.kind == .table))
  }

  /// Whether the file is still as it was when it was opened.
  var isUnchanged: Bool { (original ?? bytes).isUnchanged }

  private mutating func transcode() throws(Failure) {
    let encoding = encoding
    let text = bytes.withBytes(0..<bytes.count) { encoding.transcoded($0) }
    guard let text else { throw .encoding(name, name: encoding.rawValue) }
    original = bytes
    bytes = MappedFile(copying: text)
    isTranscoded = true
  }
}
