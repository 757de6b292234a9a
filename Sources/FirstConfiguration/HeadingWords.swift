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
    // `Level (1-3)` is a level.
    for character in heading.replacing(/\([^\p{L}()]*\)/, with: " ") {
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

  /// The words without numbers, ordinals and quarters.
  var withoutNumbers: Set<String> {
    self.set.filter { word in
      !word.contains(where: \.isNumber)
        && !["first", "second", "third", "fourth", "fifth", "sixth", "quarter"].contains(word)
    }
  }

  /// The words without regard to their order.
  var set: Set<String> { Set(words) }

  /// How well a heading fits one of a list.
  struct Fit: Equatable {
    /// 100 for a heading of the list, less for one with more words.
    var points: Int
    /// The place in the list, which has the closest headings first; nil where words are added.
    var place: Int?

    /// Whether the heading is one of the list.
    var isWhole: Bool { place != nil }
  }

  /// How well the words fit a list of headings; nil where none fits.
  func fit(_ names: [HeadingWords], not others: Set<String>) -> Fit? {
    guard !words.isEmpty else { return nil }
    let set = set
    if let place = names.firstIndex(where: { $0.words == words })
      ?? names.firstIndex(where: { $0.set == set })
    {
      return Fit(points: 100, place: place)
    }
    guard set.isDisjoint(with: others) else { return nil }
    let most = names.filter { $0.set.isSubset(of: set) }.map(\.set.count).max() ?? 0
    guard most * 2 >= set.count else { return nil }
    return Fit(points: 40 + 40 * most / set.count, place: nil)
  }
}
