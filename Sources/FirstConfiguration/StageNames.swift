import Documents
import RecordImport

/// The stages of a protocol, as a log of disputes names them, in the order in which they are
/// reached.
struct StageNames {
  struct Stage: Equatable {
    var name: String
    var isFormal: Bool
    var isCafcass: Bool
    var count: Int
  }

  let stages: [Stage]

  /// Who is asked at a stage, the lowest first.
  private static let ladder = [
    "informal", "verbal", "chat", "conversation", "discussion", "iro", "social worker",
    "practitioner", "assistant team manager", "team manager", "practice manager", "practice lead",
    "team leader", "service manager",
    "group manager", "locality manager", "operations manager", "principal", "service lead",
    "head of service", "assistant director", "deputy director", "director", "chief executive",
    "cafcass",
  ]
  /// What people write for those who are asked.
  private static let short = [
    "sw": "social worker", "atm": "assistant team manager", "tm": "team manager",
    "pm": "practice manager", "sm": "service manager", "gm": "group manager",
    "hos": "head of service", "ad": "assistant director", "dcs": "director",
    "ceo": "chief executive",
  ]
  /// More names than a protocol has stages are not stages.
  private static let most = 12

  /// Words of stages at which nothing formal has been raised yet.
  private static let talks = ["informal", "verbal", "chat", "conversation", "discussion"]

  /// Whether a stage is a talk, unless its name says that it is formal.
  private static func isInformal(_ folded: String) -> Bool {
    talks.contains(where: folded.contains) && !folded.split { !$0.isLetter }.contains("formal")
  }

  /// A text that several files or sheets have is one stage.
  ///
  /// Nil where the texts are too many to be stages.
  init?(_ texts: [(text: String, count: Int)]) {
    var counts: [(text: String, count: Int)] = []
    for text in texts {
      let same = counts.firstIndex { FoldedText.of($0.text) == FoldedText.of(text.text) }
      if let same { counts[same].count += text.count } else { counts.append(text) }
    }
    guard !counts.isEmpty, counts.count <= Self.most else { return nil }
    let ordered = counts.enumerated().sorted { left, right in
      let (first, second) = (Self.rank(left.element.text), Self.rank(right.element.text))
      return first != second
        ? first.lexicographicallyPrecedes(second) : left.offset < right.offset
    }.map(\.element)
    stages = ordered.map { text, count in
      let folded = FoldedText.of(text)
      return Stage(
        name: text, isFormal: !Self.isInformal(folded), isCafcass: folded.contains("cafcass"),
        count: count)
    }
  }

  /// A number in the name, or else the place of the person on the ladder.
  private static func rank(_ text: String) -> [Int] {
    let folded = FoldedText.of(text).split { !$0.isLetter && !$0.isNumber }
      .map { short[String($0)] ?? String($0) }.joined(separator: " ")
    // The longest words count: an assistant director is no director.
    let named = ladder.indices.filter { folded.contains(ladder[$0]) }
    let place = named.max { ladder[$0].count < ladder[$1].count } ?? ladder.count / 2
    if folded.contains("cafcass") { return [1, 99, place] }
    if let number = folded.firstMatch(of: /[0-9]+/).flatMap({ Int($0.0) }) {
      return [1, number, place]
    }
    return [isInformal(folded) ? 0 : 1, 0, place]
  }
}
