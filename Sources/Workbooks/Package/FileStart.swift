import Documents
import Files

/// The first bytes of a file, which say what it is.
struct FileStart {
  private let file: MappedFile
  private let bytes: [UInt8]

  init(_ path: String, named name: String) throws(Failure) {
    file = try MappedFile(path, named: name)
    bytes = Self.bytes(of: file, 0..<(1 << 16))
  }

  /// The bytes of a stretch, as far as the file has them.
  private static func bytes(of file: MappedFile, _ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<file.count)
    return unsafe file.withStretch(range) { start, count in
      unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }
  }

  func begins(with text: String) -> Bool { bytes.starts(with: text.utf8) }

  private func begins(withBytes start: [UInt8]) -> Bool { bytes.starts(with: start) }

  /// What the file is, if it is no ZIP file.
  var kind: FileKind {
    if bytes.isEmpty { return .empty }
    if begins(withBytes: [0xD0, 0xCF, 0x11, 0xE0]) { return kindOfContainer }
    if begins(with: "%PDF") { return .pdf }
    if begins(withBytes: [0x1F, 0x8B]) { return .gzip }
    if begins(with: "Rar!") || begins(withBytes: [0x37, 0x7A, 0xBC, 0xAF]) { return .otherArchive }
    if begins(withBytes: [0x89, 0x50, 0x4E, 0x47]) || begins(withBytes: [0xFF, 0xD8, 0xFF])
      || begins(with: "GIF8")
    {
      return .picture
    }
    return kindOfText
  }

  // MARK: Texts

  private var kindOfText: FileKind {
    if begins(withBytes: [0xFF, 0xFE]) || begins(withBytes: [0xFE, 0xFF]) { return .text }
    if bytes.contains(where: Self.isBinary) { return .binary }
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
      .drop { $0 == "\u{FEFF}" || $0.isWhitespace }
    if start.hasPrefix("{\\rtf") { return .richText }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .webPage }
    if start.hasPrefix("<"), start.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      return .xmlWorkbook
    }
    return .text
  }

  /// Whether a byte never is in a text: a control character other than blanks, line and page breaks,
  /// and the end mark of old systems.
  private static func isBinary(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B
  }

  // MARK: Containers of old Office programs

  /// What a container of old Office programs is, by the names in its list of contents.
  private var kindOfContainer: FileKind {
    if contains("EncryptedPackage") { return .protectedWorkbook }
    if ["Workbook", "Book", "WORKBOOK", "BOOK"].contains(where: contains) { return .oldWorkbook }
    return .oldDocument
  }

  /// Whether the list of contents, or the start of the file, has a name.
  private func contains(_ name: String) -> Bool {
    // A name in the list is in UTF-16 and ends with a zero, and the one before it lies far off.
    let wanted: [UInt8] =
      name.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] } + [0, 0]
    return Self.contains(wanted, in: contents) || Self.contains(wanted, in: bytes)
  }

  /// The list of contents, which lies in the sector that the file's head names.
  private var contents: [UInt8] {
    guard bytes.count >= 0x34 else { return [] }
    let shift = min(Int(bytes[0x1E]), 16)
    let sector = (0..<4).reduce(0) { $0 | Int(bytes[0x30 + $1]) << (8 * $1) }
    let start = (sector + 1) << shift
    guard start < file.count else { return [] }
    return Self.bytes(of: file, start..<(start + 1 << 16))
  }

  private static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { index in
      bytes[index] == first && bytes[index..<(index + wanted.count)].elementsEqual(wanted)
    }
  }
}
