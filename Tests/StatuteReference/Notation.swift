import CareRecords

/// The day that a text names; a test that misspells one stops.
func day(_ text: some StringProtocol) -> CivilDate {
  guard let day = CivilDate(text: String(text)) else { preconditionFailure("\(text) is no date") }
  return day
}

extension ReferenceEpisode {
  /// Reads an episode in short notation.
  ///
  /// For example `2024-04-02..2024-08-01 S C2 U4 X1`, or `2024-04-02.. S C2 U4` while it is open;
  /// `-` is a blank code, `?` text that is no code, `@2023` the return it came in (else 2024).
  init(_ child: String, _ text: String) {
    var words = text.split(separator: " ").map(String.init)
    var returnYear = 2024
    if let last = words.last, last.hasPrefix("@"), let year = Int(last.dropFirst()) {
      returnYear = year
      words.removeLast()
    }
    precondition(words.count == 4 || words.count == 5, "\(text) is no episode")
    let isOpen = words[0].hasSuffix("..")
    self.init(
      child: child, decom: day(words[0].prefix(10)),
      dec: isOpen ? nil : day(words[0].suffix(10)), rne: Self.code(words[1]),
      ls: Self.code(words[2]), place: Self.code(words[3]),
      rec: words.count == 5 ? Self.code(words[4]) : .blank, returnYear: returnYear)
  }

  private static func code<Code: CodeSet>(_ text: String) -> Code {
    text == "-" ? .blank : Code.list.first { $0.code == text }?.member ?? .unlisted
  }
}
