import Documents

/// The texts that the sheets of a workbook share, each held once and as it is written into a line.
struct SharedTexts: PartReceiver {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  private var text: CollectedText
  private let archive: ZipArchive
  private let most: Int

  private init(_ archive: ZipArchive, _ limits: Workbook.Limits) {
    self.archive = archive
    most = limits.sharedTextBytes(ofFileWith: archive.fileBytes)
    text = CollectedText(archive.file, most: limits.cellBytes)
  }

  /// Reads the texts of a workbook, of which there may be none.
  static func read(
    _ part: String?, of archive: ZipArchive, _ limits: Workbook.Limits
  ) throws(Failure) -> SharedTexts {
    var texts = SharedTexts(archive, limits)
    if let part { try PartStream.read(part, of: archive, root: .sst, into: &texts) }
    return texts
  }

  mutating func start(_ element: PartElement, _ attributes: borrowing PartAttributes)
    throws(Failure)
  {
    if element == .si { text.clear() }
  }

  mutating func text(_ bytes: Span<UInt8>, in element: PartElement) throws(Failure) {
    if element == .text { try text.add(bytes) }
  }

  mutating func end(_ element: PartElement) throws(Failure) {
    guard element == .si else { return }
    CellText.write(text.bytes, to: &bytes)
    ends.append(bytes.count)
    guard bytes.count + 16 * ends.count <= most else {
      throw .tooLarge(archive.file, "its cells share more than \(Megabytes(most)) of text")
    }
  }

  /// Writes a text into a line; the result is false where there is no text of this number.
  func write(_ index: Int, to line: inout [UInt8]) -> Bool {
    guard index < ends.count else { return false }
    line.append(contentsOf: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
    return true
  }
}

/// The text of an element or a cell, collected from pieces.
struct CollectedText {
  private(set) var bytes: [UInt8] = []
  private let file: String
  private let most: Int

  init(_ file: String, most: Int) {
    self.file = file
    self.most = most
  }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func add(_ piece: Span<UInt8>) throws(Failure) {
    guard bytes.count + piece.count <= most else {
      throw .tooLarge(file, "a cell holds more than \(most) bytes of text")
    }
    bytes.append(piece)
  }
}
