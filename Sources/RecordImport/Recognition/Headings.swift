/// The heading of a CSV file: its names as written and in the form they are compared in.
struct Headings: Sendable {
  /// The names as written.
  let written: [String]
  /// Outer blanks off, inner ones to `_`, in capitals, with straight apostrophes.
  let normalised: [String]

  init(_ written: [String]) {
    self.written = written
    normalised = written.map(Self.normalise)
  }

  /// The first name that stands there twice, blank ones apart.
  var duplicate: String? {
    var seen: Set<String> = []
    return normalised.first { !$0.isEmpty && !seen.insert($0).inserted }
  }

  static func normalise(_ name: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    let words = name.split(whereSeparator: isBlank).joined(separator: "_").uppercased()
    // Spreadsheets curl them.
    return words.contains("\u{2019}") ? words.replacing("\u{2019}", with: "'") : words
  }
}
