import CareRecords

/// What the words of other systems mean in our columns.
///
/// Nothing is guessed: a word that could mean two things is not translated, but listed.
enum ValueWords {
  /// What to read in place of a cell, for the column of a table.
  enum Meaning: Equatable {
    /// The cell is read as it is.
    case itself
    /// This is read in its place.
    case value(String)
    case unknown
  }

  /// Whether the cells of a column are words of a list, which are translated.
  static func hasList(_ column: ColumnSchema) -> Bool {
    column.kind.allowedValues != nil
  }

  static func meaning(of text: String, _ column: ColumnSchema) -> Meaning {
    guard let allowed = column.kind.allowedValues else { return .itself }
    let folded = FoldedText.of(text)
    if let same = allowed.first(where: { $0.text.lowercased() == folded }) {
      // A mapping reads codes in capitals or small letters.
      return same.text == text || same.text.count > 1 ? .itself : .value(same.text)
    }
    if case .code = column.kind, startsWithCode(text, allowed) { return .itself }
    let value: String? =
      switch column.name {
      case "REVIEW_CODE": participation(folded)
      case "CANCELLED": cancelled(folded) ?? answer(folded)
      case "EMPLOYMENT": employment(folded)
      case "KIND" where allowed.contains { $0.text == "audit" }: feedback(folded)
      case "KIND": challenge(folded)
      case "SEX": ["male": "M", "boy": "M", "female": "F", "girl": "F"][folded]
      default: column.kind == .answer ? answer(folded) : nil
      }
    if let value { return .value(value) }
    return .unknown
  }

  /// Whether a text begins with a code, as in `C2 - Full care order`, or is the meaning of one.
  ///
  /// A mapping reads both.
  private static func startsWithCode(_ text: String, _ allowed: [AllowedValue]) -> Bool {
    let word = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.uppercased()
    if allowed.contains(where: { $0.text == word }) { return true }
    let folded = FoldedText.of(text)
    return allowed.contains { FoldedText.of($0.meaning) == folded }
  }

  static func answer(_ folded: String) -> String? {
    switch folded.prefix(while: \.isLetter) {
    case "y", "yes", "true", "t": return "Y"
    case "n", "no", "false", "f": return "N"
    default: break
    }
    return ["1": "Y", "0": "N"][folded]
  }

  private static func cancelled(_ folded: String) -> String? {
    let isNot = has(folded, "not cancelled", "not abandoned")
    let off = [
      "cancelled", "canceled", "abandoned", "did not take place", "not held", "did not go ahead",
      "called off",
    ]
    if !isNot, off.contains(where: folded.contains) { return "Y" }
    let on = ["held", "completed", "complete", "took place", "went ahead", "finalised", "occurred"]
    if isNot || on.contains(folded) { return "N" }
    return nil
  }

  private static func employment(_ folded: String) -> String? {
    if has(folded, "agency", "locum"), !folded.hasPrefix("no") { return "agency" }
    if has(folded, "fixed", "ftc", "temporary") || folded == "temp" { return "fixed-term" }
    if folded.hasPrefix("perm") || has(folded, "permanent", "substantive") { return "permanent" }
    return nil
  }

  private static func challenge(_ folded: String) -> String? {
    if has(folded, "good practice", "praise", "positive", "compliment", "good-practice") {
      return "good-practice"
    }
    return has(folded, "challenge", "concern", "escalation", "dispute", "alert", "drp")
      ? "challenge" : nil
  }

  private static func feedback(_ folded: String) -> String? {
    if has(folded, "audit", "observation", "dip sample") { return "audit" }
    return has(folded, "feedback", "survey", "questionnaire", "child", "young person")
      ? "feedback" : nil
  }

  private static func has(_ text: String, _ words: String...) -> Bool {
    words.contains(where: text.contains)
  }

  /// The code of participation that words describe; nil where they leave it open.
  ///
  /// `Attended` alone is open: the child may have spoken (PN1) or not (PN4).
  static func participation(_ folded: String) -> String? {
    if let code = participationCode(folded) { return code }
    if let label = ParticipationCode.list.first(where: { FoldedText.of($0.label) == folded }) {
      return label.code
    }
    if has(folded, "under 4", "under four", "aged under", "too young", "under the age of 4", "u4") {
      return "PN0"
    }
    let saysNothing = has(
      folded, "not convey", "no views", "not contribute", "no contribution", "not speak",
      "views not", "not share", "nor convey", "without conveying", "without views", "didn't speak",
      "no view", "not express", "did not give", "not give views", "not participate",
      "no participation")
    let isAbsent = has(
      folded, "not attend", "n't attend", "absent", "non attend", "non-attend", "not present",
      "refused to attend", "declined to attend", "would not come", "did not come",
      "not in attendance",
      "didn't come", "dna")
    let isThere = !isAbsent && has(folded, "attend", "present", "in person", "was there", "came")
    let isForChild = folded.contains("spoke for them") && !folded.contains("themsel")
    let hasAdvocate = has(folded, "advoca", "on behalf", "representative", "briefed") || isForChild
    let hasSymbols = has(
      folded, "symbol", "gesture", "non-verbal", "non verbal", "nonverbal", "makaton")
    let spoke = has(
      folded, "spoke", "speak", "spoken", "contribut", "themsel", "own views", "gave views",
      "gave their views", "shared views", "chaired", "views shared", "participated", "expressed",
      "conveyed",
      "took part")
    if isAbsent {
      if saysNothing { return "PN7" }
      if hasAdvocate { return "PN5" }
      return has(
        folded, "view", "convey", "letter", "written", "wrote", "form", "phone", "text", "video",
        "consult", "contribut", "mind of my own", "momo", "email", "drawing", "via iro", "spoke")
        ? "PN6" : nil
    }
    guard isThere else { return nil }
    if saysNothing { return "PN4" }
    if hasAdvocate { return "PN2" }
    if hasSymbols { return "PN3" }
    return spoke ? "PN1" : nil
  }

  /// A code such as `PN1` or `PN 1` at the start of a text or in brackets.
  private static func participationCode(_ folded: String) -> String? {
    guard let match = folded.firstMatch(of: /(?:^|[\s(\[\-–:])pn ?([0-7])(?![0-9])/) else {
      return nil
    }
    return "PN\(match.1)"
  }
}
