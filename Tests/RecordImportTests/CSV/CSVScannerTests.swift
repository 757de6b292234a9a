import TestSupport
import Testing

@testable import RecordImport

@Suite("The CSV scanner")
struct CSVScannerTests {
  private static let alphabet = Array("a,\"\n\r".utf8)

  private func rows(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) -> [ReferenceReader.Row]
  {
    FileBytes.withArray(bytes) { Self.rows($0, separator: separator) }
  }

  private static func rows(
    _ bytes: FileBytes, separator: UInt8 = UInt8(ascii: ","), after line: Int = 0
  ) -> [ReferenceReader.Row] {
    var scanner = CSVScanner(bytes, separator: separator)
    var rows: [ReferenceReader.Row] = []
    while scanner.next() {
      rows.append(
        ReferenceReader.Row(
          cells: (0..<scanner.cellCount).map { scanner[$0].text },
          line: Int(scanner.line) + line, hasTextAfterQuote: scanner.hasTextAfterQuote,
          isUnclosed: scanner.isUnclosed))
    }
    return rows
  }

  /// Every string of a length over the alphabet.
  private static func strings(_ length: Int) -> some Sequence<[UInt8]> {
    let base = alphabet.count
    let total = (0..<length).reduce(1) { count, _ in count * base }
    return (0..<total).lazy.map { number in
      var rest = number
      return (0..<length).map { _ in
        defer { rest /= base }
        return alphabet[rest % base]
      }
    }
  }

  @Test("reads every short text as the plain reader does", arguments: 0...7)
  func everyShortText(length: Int) {
    for bytes in Self.strings(length) {
      let expected = ReferenceReader.rows(bytes)
      let found = rows(bytes)
      if found != expected {
        Issue.record("\(String(decoding: bytes, as: UTF8.self).debugDescription): \(found)")
        return
      }
    }
  }

  @Test(
    "reads long random texts as the plain reader does",
    arguments: RandomCases.seeds(from: 0, few: 300, soak: 15_000))
  func longTexts(seed: UInt64) {
    var random = SeededNumbers(seed)
    let pieces = ["a", ",", "\"", "\n", "\r\n", "\r", "é", "abcdefghij", "\"\"", " ", "\t", "😀"]
    let count = Int.random(in: 0...200, using: &random)
    let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let bytes = Array(text.utf8)
    #expect(rows(bytes) == ReferenceReader.rows(bytes), "seed \(seed)")
  }

  @Test("reads other separators", arguments: CSVSeparator.allCases)
  func separators(_ separator: CSVSeparator) {
    let mark = String(UnicodeScalar(separator.byte))
    let text = ["a", "\"x\(mark)y\"", "c"].joined(separator: mark) + "\n"
    #expect(
      rows(Array(text.utf8), separator: separator.byte).map(\.cells) == [["a", "x\(mark)y", "c"]])
    FileBytes.withArray(Array(text.utf8)) { bytes in
      #expect(CSVSeparator(detectingIn: bytes) == separator)
    }
  }

  @Test("gives the same rows however the text is cut", arguments: 0...6)
  func everyCutOfShortTexts(length: Int) {
    for bytes in Self.strings(length) {
      for piece in 1...max(length, 1) {
        guard Self.cutRowsAgree(bytes, piece: piece) else {
          Issue.record("\(String(decoding: bytes, as: UTF8.self).debugDescription) cut at \(piece)")
          return
        }
      }
    }
  }

  @Test(
    "gives the same rows for cuts in quotes and characters",
    arguments: RandomCases.seeds(from: 0, few: 100, soak: 5_000))
  func everyCutOfLongTexts(seed: UInt64) {
    var random = SeededNumbers(seed &+ 1000)
    let pieces = ["a", ",", "\"b\nc\"", "\n", "\r\n", "é", "\"d\"\"e\r\nf,\"", "😀", "x\"y", "\""]
    let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    for piece in 1...40 { #expect(Self.cutRowsAgree(Array(text.utf8), piece: piece)) }
  }

  private static func cutRowsAgree(_ bytes: [UInt8], piece: Int) -> Bool {
    FileBytes.withArray(bytes) { whole in
      let borders = CSVBorders(
        whole, from: 0, separator: UInt8(ascii: ","), pieceLength: piece, hasQuotes: true)
      let expected = ReferenceReader.rows(bytes)
      guard borders.unclosed == nil else { return expected.last?.isUnclosed == true }
      var found: [ReferenceReader.Row] = []
      var from = 0
      var line = 0
      for end in borders.ends {
        FileBytes.withArray(Array(bytes[from..<end])) { stretch in
          found += rows(stretch, after: line)
          var scanner = CSVScanner(stretch, separator: UInt8(ascii: ","))
          while scanner.next() {}
          line += Int(scanner.nextLine) - 1
        }
        from = end
      }
      return found == expected && from == bytes.count
    }
  }

  @Test("finds marks, NUL and bytes outside ASCII wherever they stand")
  func survey() {
    for length in 0..<40 {
      for place in 0..<length {
        for (byte, name) in [
          (UInt8(ascii: "\""), "quotes"), (0, "NUL"), (0x80, "high"), (0xFF, "high"),
        ] {
          var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          bytes[place] = byte
          let survey = FileBytes.withArray(bytes) { ByteSurvey($0) }
          #expect(survey.hasQuotes == (name == "quotes"), "\(place) of \(length)")
          #expect(survey.hasNUL == (name == "NUL"), "\(place) of \(length)")
          #expect(survey.hasNonASCII == (name == "high"), "\(place) of \(length)")
        }
      }
    }
  }
}
