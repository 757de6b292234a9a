/// The words of a heading, so that `Date of Review`, `review date` and `ReviewDate` are the same.
struct HeadingWords: Hashable {
  /// The words in their order, in small letters.
  let words: [String]

  /// Words without which a heading means the same.
  private static let empty: Set<String> = [
    "the", "of", "a", "an", "s", "is", "was", "on", "in", "for", "has", "been", "their", "if",
    "and", "or", "at",
  ]
  /// Words that mean the same in headings.
  private static let same: [String: String] = [
    "no": "number", "num": "number", "nr": "number", "nbr": "number", "#": "number",
    "reference": "ref", "identifier": "id", "cla": "lac", "cic": "lac", "children": "child",
    "canceled": "cancelled", "hrs": "hour", "hr": "hour", "childs": "child", "parental": "parent",
    "decision": "decision", "recs": "recommendation",
  ]

  init(_ heading: String) {
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    func end() {
      if !word.isEmpty { words.append(word.lowercased()) }
      word = ""
    }
    for character in heading {
      let isWord = character.isLetter || character.isNumber || character == "#"
      // `ReviewDate` is two words, and `DOB` is one.
      let begins = character.isUppercase && previous.isLowercase
      if !isWord || begins { end() }
      if isWord { word.append(character) }
      previous = character
    }
    end()
    let known = words.map(Self.singular).map { Self.same[$0] ?? $0 }
    let needed = known.filter { !Self.empty.contains($0) }
    self.words = needed.isEmpty ? known : needed
  }

  /// The word without the `s` of the plural.
  private static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") else {
      return word
    }
    return String(word.dropLast())
  }

  /// The words without regard to their order.
  var set: Set<String> { Set(words) }

  /// How well the words fit a list of headings: 100 for one of them, less for one with more words.
  ///
  /// - Returns: the points and the heading of the list; nil where none fits.
  func fit(
    _ names: [HeadingWords], not others: Set<String>
  ) -> (points: Int, isWhole: Bool)? {
    guard !words.isEmpty else { return nil }
    let set = set
    if names.contains(where: { $0.words == words }) { return (100, true) }
    if names.contains(where: { $0.set == set }) { return (96, true) }
    guard set.isDisjoint(with: others) else { return nil }
    let most = names.filter { $0.set.isSubset(of: set) }.map(\.set.count).max() ?? 0
    guard most * 2 >= set.count else { return nil }
    return (40 + 40 * most / set.count, false)
  }
}
