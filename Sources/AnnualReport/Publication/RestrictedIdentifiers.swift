import Documents
import Files

/// The children's identifiers in the files for managers.
struct RestrictedIdentifiers: Sendable {
  /// Texts that name a child.
  private var identifiers: Set<String> = []
  /// Identifiers with other symbols in them, such as AB12/34, by their first word.
  private var byFirstWord: [Substring: [Substring]] = [:]
  /// The digits of every identifier, and each number in one.
  private var numbers: Set<String> = []
  /// The lists of obligations that name the children.
  private var lists: Set<String> = []

  /// The longest list of children.
  private static let largestList = 1 << 28
  /// The longest file that is searched.
  private static let largest = 1 << 26
  /// The fewest bytes of an identifier that is looked for within words.
  private static let shortestPart = 6
  /// A part of an identifier that has fewer digits could be any number.
  private static let fewestDigits = 4

  /// No identifiers.
  init() {}

  /// Reads the lists of children in the restricted edition.
  ///
  /// - Throws: `Failure` for a list that cannot be read.
  init(_ folder: TemplateFolder) throws(Failure) {
    for name in folder.names where name.hasSuffix(".csv") {
      let isObligations = name.hasPrefix("obligations")
      let isRead = ["reconciliation-", "issues-"].contains(where: name.hasPrefix)
      guard isObligations || isRead else { continue }
      let path = folder.path(of: name)
      guard case .file? = FileSystem.kind(path).kind else { continue }
      let bytes = try FileSystem.bytes(
        of: path, largest: Self.largestList, kind: "a list as generate writes it")
      let table = try SmallTable(bytes, file: path)
      if isObligations, table.columns.contains("child") { lists.insert(name) }
      identifiers.formUnion(table.rows.map { CSVCell.unquoted($0["child"]) })
    }
    for identifier in identifiers {
      numbers.formUnion(NumberTokens.of(identifier))
      numbers.insert(Self.digits(of: identifier))
    }
    // Shorter identifiers are words or numbers that occur everywhere.
    identifiers = identifiers.filter { $0.utf8.count >= 4 }
    for identifier in identifiers where !identifier.allSatisfy(Self.isOfWord) {
      let rest = identifier.drop { !Self.isOfWord($0) }
      byFirstWord[rest.prefix(while: Self.isOfWord), default: []].append(rest)
    }
  }

  /// Whether the list of a period's children was there, also by the name of an earlier version.
  func areComplete(for label: String, isAlone: Bool) -> Bool {
    lists.contains("obligations-\(label).csv") || isAlone && lists.contains("obligations.csv")
  }

  /// Whether one of the identifiers is in a text, and not only as a part of a longer word.
  func areNamed(in text: some StringProtocol) -> Bool {
    guard !identifiers.isEmpty else { return false }
    if let decoded = Self.percentDecoded(text), areNamed(in: decoded) { return true }
    let words = text.split { !Self.isOfWord($0) }
    if words.contains(where: { identifiers.contains(String($0)) || isNamed(within: $0) }) {
      return true
    }
    guard !byFirstWord.isEmpty else { return false }
    return words.contains { word in
      byFirstWord[Substring(word)]?.contains { text[word.startIndex...].hasPrefix($0) } ?? false
    }
  }

  /// Whether a word such as `case-105264` or `ID105264` has an identifier as one of its parts.
  ///
  /// A shorter identifier, or one without a digit, is a part of many words.
  private func isNamed(within word: some StringProtocol) -> Bool {
    guard word.utf8.count > Self.shortestPart, word.contains(where: \.isNumber) else {
      return false
    }
    let parts = word.split { $0 == "-" || $0 == "_" } + word.split { !$0.isNumber }
    return parts.contains { part in
      part.utf8.count >= Self.shortestPart && part.contains(where: \.isNumber)
        && identifiers.contains(String(part))
    }
  }

  /// The text with `%2F` and the like as characters; nil for a text without them.
  private static func percentDecoded(_ text: some StringProtocol) -> String? {
    guard text.utf8.contains(0x25) else { return nil }
    var bytes: [UInt8] = []
    var isChanged = false
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
        isChanged = true
      } else {
        bytes.append(byte)
      }
    }
    return isChanged ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// The lines of a text, from 1, on which an identifier is.
  func lines(of text: String) -> [Int] {
    guard areNamed(in: text) else { return [] }
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let found = lines.indices.filter { areNamed(in: lines[$0]) }.map { $0 + 1 }
    // An identifier that goes over the end of a line is on none.
    return found.isEmpty ? [1] : found
  }

  /// Whether an identifier is in a file that can be read as text.
  func areNamed(inFile path: String) -> Bool {
    guard case .file(let size)? = FileSystem.kind(path).kind, size <= Self.largest,
      let bytes = try? FileSystem.bytes(of: path, largest: Self.largest, kind: "a file")
    else { return false }
    return areNamed(in: Self.text(bytes))
  }

  /// Whether a number may be an identifier or a part of one, so that it must not be printed.
  func mayHold(_ number: String) -> Bool {
    guard !number.hasSuffix("%") else { return false }
    let digits = Self.digits(of: number)
    return numbers.contains(digits) || numbers.contains(number)
      || digits.count >= Self.fewestDigits && numbers.contains { $0.contains(digits) }
  }

  /// The text of a file in UTF-8, or in UTF-16 as spreadsheets write it.
  private static func text(_ bytes: [UInt8]) -> String {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (low, high) = isLittle ? (index, index + 1) : (index + 1, index)
      return UInt16(bytes[low]) | UInt16(bytes[high]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func digits(of text: String) -> String {
    String(text.filter { ("0"..."9").contains($0) })
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}
