import CareRecords
import Documents
import Files

/// A file that has been opened and is on its way to records.
struct OpenInput: Sendable {
  let file: InputFile
  /// The bytes, transcoded to UTF-8 for CSV.
  var bytes: MappedFile
  var encoding: TextEncoding
  let isXML: Bool
  var survey = ByteSurvey()
  var content = Content.unknown

  /// What the file turned out to be.
  enum Content: Sendable {
    case unknown
    /// The pieces of an XML file; nil where it must be read as a whole.
    case xml(XMLPieces?)
    case csv(CSVFile)
  }

  /// Opens a file; it is XML or CSV by the first character that is not blank.
  init(_ file: InputFile) throws(Failure) {
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
    let isUTF16 = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    if isUTF16, !isXML { try transcode() }
  }

  /// The file with its table recognised; nil for a file of no interest in a folder.
  func prepared(_ options: ImportOptions) throws(Failure) -> OpenInput? {
    var input = self
    if isXML {
      input.content = .xml(XMLPieces(bytes, length: max(options.pieceLength, 1)))
      return input
    }
    if survey.hasNUL { throw .binary(file.name) }
    if survey.hasNonASCII, encoding == .utf8 || encoding == .utf8WithMark {
      let whole = 0..<bytes.count
      let isUTF8 = bytes.withBytes(whole) { TextEncoding.isUTF8($0) }
      bytes.dropPages(whole)
      if !isUTF8 {
        guard encoding == .utf8 else { throw .encoding(file.name, name: "UTF-8") }
        input.encoding = .windows1252
        try input.transcode()
      }
    }
    guard let csv = try CSVFile(input, options) else { return nil }
    input.content = .csv(csv)
    return input
  }

  private mutating func transcode() throws(Failure) {
    let encoding = encoding
    let text = bytes.withBytes(0..<bytes.count) { encoding.transcoded($0) }
    guard let text else { throw .encoding(file.name, name: encoding.rawValue) }
    bytes = MappedFile(copying: text)
  }
}
