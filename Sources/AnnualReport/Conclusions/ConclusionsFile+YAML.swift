import Documents
import Files

extension ConclusionsFile {
  /// Reads a file of conclusions.
  ///
  /// - Parameters:
  ///   - file: the path.
  ///   - label: the period of the report, which must be that of the file.
  /// - Throws: `Failure` with file, line and column of a mistake.
  public init(readingFrom file: String, label: String) throws(Failure) {
    try self.init(try SettingsFile.read(file), label: label)
  }

  /// Reads conclusions from a text; `file` is what messages call it.
  public init(yaml: String, file: String, label: String) throws(Failure) {
    try self.init(try SettingsFile.parse(yaml, file: file), label: label)
  }

  /// The decisions in the file with the former name, such as `findings-2024-25.yaml` for
  /// `conclusions-2024-25.yaml`; nil where there is none, or only one of another period.
  ///
  /// - Throws: `Failure` with file, line and column of a mistake.
  static func former(
    of path: String, label: String
  ) throws(Failure) -> (path: String, file: ConclusionsFile)? {
    let name = path.split(separator: "/").last ?? ""
    let former = path.dropLast(name.count) + name.replacing("conclusions", with: "findings")
    guard former != path, FileSystem.exists(String(former)) else { return nil }
    let root = try SettingsFile.read(String(former))
    guard try root.settings(Self.keys).required("year").text() == label else { return nil }
    return (String(former), try ConclusionsFile(root, label: label))
  }

  private init(_ root: Setting, label: String) throws(Failure) {
    let settings = try root.settings(Self.keys)
    let year = try settings.required("year")
    // Last year's decisions are about last year's numbers.
    guard try year.text() == label else {
      throw year.error(
        "the conclusions are of another period than the report",
        expected: "'\(label)', or a file of its own for each year")
    }
    self.init(label: label)
    for item in try settings.required("conclusions").list(of: "conclusions") {
      let keys = try item.settings(Self.conclusionKeys)
      let id = try keys.required("id")
      let record = try Self.record(keys)
      guard !records.contains(where: { $0.id == record.id }) else {
        throw id.error("an earlier conclusion has the same id", expected: "each conclusion once")
      }
      records.append(record)
    }
  }

  private static func record(_ keys: Settings) throws(Failure) -> ConclusionRecord {
    let kinds = ProposedConclusion.Kind.allCases.map(\.rawValue)
    let kind = ProposedConclusion.Kind(rawValue: try keys.required("proposed").word(of: kinds))
    func texts(_ key: String, of what: String, _ expected: String) throws(Failure) -> [String] {
      var texts: [String] = []
      for item in try keys[key]?.list(of: what) ?? [] {
        texts.append(try item.text(expected: expected))
      }
      return texts
    }
    return ConclusionRecord(
      id: try keys.required("id").text(), kind: kind ?? .cannotTell,
      sentence: try keys.required("sentence").text(),
      details: try texts("details", of: "sentences", "a sentence"),
      evidence: try texts("evidence", of: "figures and groups", "the id of a figure or a group"),
      numbers: try keys["numbers"]?.text(), suggestion: try keys["suggestion"]?.text(),
      decision: try decision(keys), note: try keys["note"]?.text(), now: try keys["now"]?.text(),
      earlier: try texts("earlier", of: "decisions", "a decision and what it was on"))
  }

  private static func decision(_ keys: Settings) throws(Failure) -> ConclusionDecision {
    let setting = try keys.required("decision")
    let decision = try setting.word(of: ["undecided", "adopted", "reworded", "dismissed"])
    if decision != "reworded", let words = keys["words"] {
      throw words.error(
        "the conclusion has words but is not reworded", expected: "decision: reworded")
    }
    if decision != "dismissed", let reason = keys["reason"] {
      throw reason.error(
        "the conclusion has a reason but is not dismissed", expected: "decision: dismissed")
    }
    switch decision {
    case "adopted": return .adopted
    case "reworded":
      guard let words = keys["words"] else {
        throw setting.error(
          "a conclusion is reworded without words", expected: "words: the sentence to print")
      }
      return .reworded(try words.text(expected: "the sentence to print"))
    case "dismissed":
      guard let reason = keys["reason"] else {
        throw setting.error(
          "a conclusion is dismissed without a reason", expected: "reason: why it is not adopted")
      }
      return .dismissed(reason: try reason.text(expected: "why it is not adopted"))
    default: return .undecided
    }
  }

  private static let keys = [
    ConfigurationKey(
      "year", "a year such as 2024-25", "The period of the report.", isRequired: true),
    ConfigurationKey(
      "conclusions", "a list of conclusions", "The conclusions.", isRequired: true,
      keys: conclusionKeys, formerName: "findings"),
  ]

  /// The keys of one conclusion, in the order in which they are written.
  static let conclusionKeys = [
    ConfigurationKey("id", "text", "The id of the conclusion.", isRequired: true),
    ConfigurationKey("proposed", "a kind of conclusion", "What is proposed.", isRequired: true),
    ConfigurationKey("sentence", "a sentence", "The sentence proposed.", isRequired: true),
    ConfigurationKey("details", "a list of sentences", "What else the figures show."),
    ConfigurationKey("evidence", "a list", "The figures and groups it rests on."),
    ConfigurationKey("numbers", "text", "The numbers on which it was decided."),
    ConfigurationKey("now", "text", "The numbers since, where they have moved."),
    ConfigurationKey("suggestion", "a sentence", "What is suggested for a weakness."),
    ConfigurationKey(
      "decision", "undecided, adopted, reworded or dismissed", "The manager's decision.",
      isRequired: true),
    ConfigurationKey("words", "a sentence", "The manager's own words, for reworded."),
    ConfigurationKey("reason", "text", "Why it is not adopted, for dismissed."),
    ConfigurationKey("note", "text", "Anything to be kept."),
    ConfigurationKey(
      "earlier", "a list",
      "What was decided on its parts in an earlier version, where it was not the same."),
  ]
}

extension ConclusionsFile {
  /// The text of the file.
  public var text: String {
    var text = Self.head + "year: \(YAMLText.quoted(label))\n"
    guard !records.isEmpty else { return text + "conclusions: []\n" }
    text += "conclusions:\n"
    for record in records {
      text += "  - id: \(YAMLText.quoted(record.id))\n"
      text += "    proposed: \(record.kind.rawValue)\n"
      text += "    sentence: \(YAMLText.quoted(record.sentence))\n"
      func list(_ key: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        text += "    \(key):\n" + values.map { "      - \(YAMLText.quoted($0))\n" }.joined()
      }
      list("details", record.details)
      text += "    evidence: \(YAMLText.list(record.evidence))\n"
      func add(_ key: String, _ value: String?) {
        if let value { text += "    \(key): \(YAMLText.quoted(value))\n" }
      }
      add("numbers", record.numbers)
      add("now", record.now)
      add("suggestion", record.suggestion)
      list("earlier", record.earlier)
      text += "    decision: \(record.decision.word)\n"
      switch record.decision {
      case .reworded(let words): add("words", words)
      case .dismissed(let reason): add("reason", reason)
      case .undecided, .adopted: break
      }
      add("note", record.note)
    }
    return text
  }

  private static let head = """
    # What the figures of the year seem to show, for the manager to decide on. The program adds to
    # this file in every run and keeps what was decided; comments are not kept, so write a note.
    #
    # decision: undecided
    #           adopted                       printed as the manager's
    #           reworded   words: "..."       printed in the manager's own words
    #           dismissed  reason: "..."      printed nowhere; the reason is kept here
    #
    # Where 'now' stands, the numbers have moved since the decision. Look again, change what must be
    # changed, and take out the line 'numbers' to decide on the numbers as they are now.

    """
}
