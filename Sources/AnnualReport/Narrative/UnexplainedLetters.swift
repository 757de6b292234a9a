/// Capital letters that the report does not explain, each told of once.
struct UnexplainedLetters {
  private let explanation = /\(([A-Z]{2,6})s?\)/
  private let capitals = /\b([A-Z]{2,6})s?\b/
  /// Letters that the report itself explains, that everyone knows, or that are told of already.
  private var known: Set<String> = ["IRO", "UK", "GP", "OK", "AM", "PM", "PDF"]

  /// The letters of a line that are met for the first time and stand without their words.
  mutating func letters(in line: String) -> [String] {
    known.formUnion(line.matches(of: explanation).map { String($0.1) })
    // A line of capitals alone is a heading.
    guard line.contains(where: \.isLowercase) else { return [] }
    return line.matches(of: capitals).compactMap { match in
      let letters = String(match.1)
      // What was left to be filled in is another slip.
      guard !letters.allSatisfy({ $0 == "X" }), !["TBC", "TBA", "TBD"].contains(letters),
        known.insert(letters).inserted
      else { return nil }
      return "'\(letters)' is not explained; write its words once, with (\(letters)) after them"
    }
  }
}
