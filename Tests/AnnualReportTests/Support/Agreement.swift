import Foundation

/// Where the words of a text do not agree with their numbers: *1 reviews*, *2 review*, *1 are*.
enum Agreement {
  /// The faults in a text, each with the words around it.
  static func faults(in text: String) -> [String] {
    let words = sentences(of: text).split(whereSeparator: \.isWhitespace).map(String.init)
    return words.indices.compactMap { place in
      // *A printed 0 is a true zero* speaks of the sign.
      guard let number = number(words[place]), place == 0 || words[place - 1] != "printed" else {
        return nil
      }
      let next = following(words, place)
      // In *1 of 2 reviews was late* the verb goes with the 1.
      let isPart = place > 0 && words[place - 1] == "of"
      let isFault =
        number == 1 ? isFaultOfOne(next) : isFaultOfMany(next, isPart: isPart)
      guard isFault else { return nil }
      return words[max(0, place - 4)..<min(words.count, place + 5)].joined(separator: " ")
    }
  }

  private static func isFaultOfOne(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    // *1 review*, *1 late review*, *1 proposed conclusion waits*; *1 are*, *1 of them is not looked at*.
    if plurals.contains(first) || pluralVerbs.contains(first) { return true }
    guard first != "of", words.count > 1 else { return false }
    return singulars.contains(first)
      ? pluralVerbs.contains(words[1])
      : plurals.contains(words[1])
        || words.count > 2 && singulars.contains(words[1])
          && pluralVerbs.contains(words[2])
  }

  private static func isFaultOfMany(_ words: [String], isPart: Bool) -> Bool {
    guard let first = words.first else { return false }
    // *12 month ends*, *4 review conferences*
    if words.count > 1, singulars.contains(first), plurals.contains(words[1]) { return false }
    if singulars.contains(first) || singularVerbs.contains(first) { return true }
    guard words.count > 1, !isPart else { return false }
    return plurals.contains(first) && singularVerbs.contains(words[1])
  }

  /// The whole number that a word is, without signs around it that end nothing.
  private static func number(_ word: String) -> Int? {
    let digits = word.drop { "(“\"".contains($0) }.filter { $0 != "," }
    return word.last == "," ? nil : Int(digits)
  }

  /// Up to three words after a number within its sentence.
  private static func following(_ words: [String], _ place: Int) -> [String] {
    var result: [String] = []
    for word in words[(place + 1)...].prefix(3) {
      let letters = word.prefix { $0.isLetter || $0 == "-" }
      if letters.isEmpty { break }
      result.append(String(letters))
      if letters.count < word.count { break }
    }
    return result
  }

  /// The running text, without tables, headings, links and signs; paragraphs and items of lists end
  /// their sentences.
  private static func sentences(of text: String) -> String {
    text.replacing("\n\n", with: "\n¶\n").replacing("\n- ", with: "\n¶ ").split(separator: "\n")
      .filter { !$0.hasPrefix("|") && !$0.hasPrefix("#") }
      .joined(separator: "\n").replacing(/\]\([^)]*\)/, with: "]").replacing("*", with: "")
  }

  private static let nouns: [(one: String, many: String)] = [
    ("review", "reviews"), ("child", "children"), ("day", "days"), ("week", "weeks"),
    ("month", "months"), ("year", "years"), ("time", "times"), ("challenge", "challenges"),
    ("conclusion", "conclusions"), ("recommendation", "recommendations"), ("figure", "figures"),
    ("count", "counts"), ("share", "shares"), ("record", "records"), ("row", "rows"),
    ("file", "files"), ("proof", "proofs"), ("IRO", "IROs"), ("score", "scores"),
    ("point", "points"), ("case", "cases"), ("audit", "audits"), ("answer", "answers"),
    ("notice", "notices"), ("escalation", "escalations"), ("incident", "incidents"),
    ("period", "periods"), ("placement", "placements"), ("change", "changes"),
    ("quarter", "quarters"), ("group", "groups"), ("reason", "reasons"), ("number", "numbers"),
    ("matter", "matters"), ("warning", "warnings"), ("note", "notes"), ("error", "errors"),
    ("theme", "themes"), ("stage", "stages"), ("worker", "workers"), ("episode", "episodes"),
    ("allocation", "allocations"), ("interval", "intervals"), ("leaver", "leavers"),
    ("difference", "differences"), ("section", "sections"), ("source", "sources"), ("end", "ends"),
    ("conference", "conferences"),
  ]
  private static let singulars = Set(nouns.map(\.one))
  private static let plurals = Set(nouns.map(\.many))
  private static let singularVerbs: Set<String> = ["is", "was", "has", "waits", "stands", "does"]
  private static let pluralVerbs: Set<String> = ["are", "were", "have", "wait", "stand", "do"]
}
