import Documents

/// What the numbers of each cell format are.
struct CellFormats: PartReceiver {
  /// The meaning of each cell format, by its number.
  private(set) var meanings: [NumberMeaning] = []
  /// Whether the workbook has formats at all.
  let isListed: Bool
  private var custom: [Int: NumberMeaning] = [:]
  private let file: String
  private let limits: Workbook.Limits

  private init(_ file: String, _ limits: Workbook.Limits, isListed: Bool) {
    self.file = file
    self.limits = limits
    self.isListed = isListed
  }

  /// Reads the formats of a workbook; all numbers are plain where it has none.
  static func read(
    _ part: String?, of archive: ZipArchive, _ limits: Workbook.Limits
  ) throws(Failure) -> CellFormats {
    var formats = CellFormats(archive.file, limits, isListed: part != nil)
    if let part { try PartStream.read(part, of: archive, root: .styleSheet, into: &formats) }
    return formats
  }

  mutating func start(
    _ element: PartElement, _ attributes: borrowing PartAttributes
  ) throws(Failure) {
    guard element == .numFmt || element == .xf else { return }
    guard meanings.count < limits.entries, custom.count < limits.entries else {
      throw .tooLarge(file, "it has more than \(limits.entries) cell formats")
    }
    let id = attributes.number("numFmtId") ?? 0
    if element == .xf {
      meanings.append(custom[id] ?? NumberMeaning(builtIn: id))
    } else if let code = attributes.text("formatCode") {
      custom[id] = NumberMeaning(code: code)
    }
  }

  /// What the numbers of a cell format are; nil where the workbook has no such format.
  func meaning(_ index: Int) -> NumberMeaning? {
    if index < meanings.count { return meanings[index] }
    return isListed && !(meanings.isEmpty && index == 0) ? nil : .plain
  }
}
