import CareRecords
import Documents
import RecordImport

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

  /// What yes and no mean under a heading; nil where they mean nothing.
  struct Answers: Equatable {
    var yes: String?
    var no: String?

    /// The answers to a question as the column puts it.
    static func plain(_ column: ColumnSchema) -> Answers {
      column.kind == .answer ? Answers(yes: "Y", no: "N") : Answers()
    }

    /// The answers under a heading; where its question is the opposite one, yes is the column's no.
    init(_ column: ColumnSchema, under heading: HeadingWords, isOpposite: Bool) {
      self = .plain(column)
      if isOpposite { (yes, no) = (no, yes) }
      if column.name == ReviewColumn.cancelled.name,
        !heading.set.isDisjoint(with: ["reason", "why", "status", "outcome", "date"])
      {
        (yes, no) = (nil, nil)
      }
      if ValueWords.isKindOfChallenge(column),
        !heading.set.isDisjoint(with: ["good", "praise", "positive"])
      {
        (yes, no) = ("good-practice", "challenge")
      }
    }

    private init(yes: String? = nil, no: String? = nil) {
      self.yes = yes
      self.no = no
    }

    fileprivate func value(_ folded: String) -> String? {
      ValueWords.answer(folded).flatMap { $0 == "Y" ? yes : no }
    }
  }

  /// Whether a column says of an escalation that it praises or challenges; Feedback has a KIND too.
  static func isKindOfChallenge(_ column: ColumnSchema) -> Bool {
    column.kind.allowedValues?.contains { $0.text == "good-practice" } ?? false
  }

  /// Whether the cells of a column are words of a list, which are translated.
  static func hasList(_ column: ColumnSchema) -> Bool {
    column.kind.allowedValues != nil
  }

  static func meaning(
    of text: String, _ column: ColumnSchema, _ answers: Answers? = nil
  ) -> Meaning {
    guard let allowed = column.kind.allowedValues else { return .itself }
    let folded = FoldedText.of(text)
    let plain = Answers.plain(column)
    let answers = answers ?? plain
    if answers == plain || column.kind != .answer,
      let same = allowed.first(where: { $0.text.lowercased() == folded })
    {
      // A mapping reads codes in capitals or small letters.
      return same.text == text || same.text.count > 1 ? .itself : .value(same.text)
    }
    if case .code = column.kind, startsWithCode(text, allowed) { return .itself }
    let value: String? =
      switch column.name {
      case "REVIEW_CODE": ParticipationWords.code(folded)
      case "CANCELLED": cancelled(folded) ?? (isOpen(folded) ? nil : answers.value(folded))
      case "EMPLOYMENT": employment(folded)
      case "KIND" where allowed.contains { $0.text == "audit" }: feedback(folded)
      case "KIND" where allowed.contains { $0.text == "initial" }: conference(folded)
      case "ASSESSMENT": HealthAssessmentKind(named: text)?.word
      case "KIND": challenge(folded) ?? answers.value(folded)
      case "SEX": ["male": "M", "boy": "M", "female": "F", "girl": "F"][folded]
      default: answers.value(folded)
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

  /// The answer with which a text begins.
  ///
  /// What follows a no must be separated from it: `No - rearranged` is a no, and `No IRO available`
  /// and `N/K` are none.
  static func answer(_ folded: String) -> String? {
    if ["✓", "✔", "☑", "✅"].contains(folded) { return "Y" }
    if ["✗", "✘", "☒", "❌"].contains(folded) { return "N" }
    let word = folded.prefix { $0.isLetter || $0.isNumber }
    let rest = folded[word.endIndex...].drop { $0 == " " }
    let isSeparate = rest.isEmpty || ",.;:-–—(".contains(rest[rest.startIndex])
    switch word {
    case "yes": return rest.hasPrefix("/") ? nil : "Y"
    case "y", "true", "t", "1": return isSeparate ? "Y" : nil
    case "no", "n", "false", "f", "0": return isSeparate ? "N" : nil
    default: return nil
    }
  }

  /// Words of headings under which any text says something of a review that was cancelled.
  static let cancellation: Set<String> = [
    "cancelled", "cancellation", "cancelling", "abandoned", "held", "happened",
  ]

  /// Words that a review did not take place, and that it did.
  private static let off = [
    "cancelled", "canceled", "abandoned", "did not take place", "not held", "did not go ahead",
    "called off", "not completed", "not take place", "did not happen",
  ]
  private static let on = [
    "held", "completed", "complete", "took place", "went ahead", "finalised", "occurred",
    "finished",
  ]

  /// Whether words say that a review was cancelled: `Y`, `N`, or nil where they leave it open.
  ///
  /// `Cancelled, then held` says both, and so neither.
  static func cancelled(_ folded: String) -> String? {
    if has(folded, "not cancelled", "not abandoned") { return "N" }
    var rest = folded
    for words in off { rest = rest.replacing(words, with: " ") }
    if rest != folded { return on.contains(where: rest.contains) ? nil : "Y" }
    return on.contains(folded) ? "N" : nil
  }

  /// Whether words say of a review both that it was cancelled and that it took place.
  private static func isOpen(_ folded: String) -> Bool { off.contains(where: folded.contains) }

  private static func employment(_ folded: String) -> String? {
    if has(folded, "agency", "locum"), !folded.hasPrefix("no") { return "agency" }
    if has(folded, "fixed", "ftc", "temporary") || folded == "temp" { return "fixed-term" }
    if folded.hasPrefix("perm") || has(folded, "permanent", "substantive") { return "permanent" }
    return nil
  }

  /// Whether a text praises practice.
  static func praises(_ text: String) -> Bool {
    challenge(FoldedText.of(text)) == "good-practice"
  }

  private static func challenge(_ folded: String) -> String? {
    if has(
      folded, "good practice", "praise", "positive", "compliment", "good-practice",
      "commend", "well done", "thank")
    {
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

  private static func conference(_ folded: String) -> String? {
    if has(folded, "initial", "icpc") { return "initial" }
    return has(folded, "review", "rcpc") ? "review" : nil
  }

  private static func has(_ text: String, _ words: String...) -> Bool {
    words.contains(where: text.contains)
  }
}
