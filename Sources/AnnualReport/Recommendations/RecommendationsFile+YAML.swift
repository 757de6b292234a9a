import CareRecords
import Documents
import ServiceFigures

extension RecommendationsFile {
  /// Reads a file of recommendations.
  ///
  /// - Throws: `Failure` with file, line and column of a mistake.
  public init(readingFrom file: String) throws(Failure) {
    try self.init(try SettingsFile.read(file))
  }

  /// Reads recommendations from a text; messages name it as `file`.
  public init(yaml: String, file: String) throws(Failure) {
    try self.init(try SettingsFile.parse(yaml, file: file))
  }

  private init(_ root: Setting) throws(Failure) {
    let list = try root.settings(Self.keys).required("recommendations")
    var items: [Recommendation] = []
    for item in try list.list(of: "recommendations") {
      let keys = try item.settings(Self.itemKeys)
      let recommendation = try Self.recommendation(keys)
      guard !items.contains(where: { $0.id == recommendation.id }) else {
        throw try keys.required("id").error(
          "an earlier recommendation has the same id", expected: "each id once")
      }
      items.append(recommendation)
    }
    self.init(items)
  }

  private static func recommendation(
    _ keys: Settings
  ) throws(Failure) -> Recommendation {
    var item = Recommendation(
      id: try keys.required("id").text(), made: try label(try keys.required("made")),
      text: try keys.required("text").text(expected: "a sentence"),
      inPlainWords: try keys["in_plain_words"]?.text(expected: "a sentence for children"),
      owner: try keys.required("owner").text(expected: "who is responsible for it"),
      due: try keys.required("due").date(), measure: try keys.required("measure").gradedFigure(),
      target: try keys["target"]?.text(), evidence: try evidence(try keys.required("evidence")))
    if let then = keys["then"] { item.then = try value(then, of: item.measure) }
    if let progress = keys["progress"] {
      let words = Recommendation.Progress.allCases.map(\.rawValue)
      item.progress = Recommendation.Progress(rawValue: try progress.word(of: words))
      guard let happened = keys["happened"] else {
        throw progress.error(
          "'happened' is missing", expected: "happened: what happened, in a sentence")
      }
      item.happened = try happened.text(expected: "a sentence")
    } else if let happened = keys["happened"] {
      throw happened.error(
        "'progress' is missing",
        expected: "progress: "
          + Recommendation.Progress.allCases.map(\.rawValue).listed("or"))
    }
    return item
  }

  private static func label(_ setting: Setting) throws(Failure) -> String {
    let words = "the period of a report, such as 2024-25"
    let text = try setting.text(expected: words)
    let isLabel =
      ReportingPeriod(label: text) != nil
      || (text.utf8.count == 4 || text.utf8.count == 7)
        && text.utf8.enumerated().allSatisfy { index, byte in
          index == 4 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
        }
    guard isLabel else { throw setting.wrong(expected: words) }
    return text
  }

  private static func evidence(_ setting: Setting) throws(Failure) -> [String] {
    var ids: [String] = []
    for item in try setting.list(of: "conclusions or figures") {
      let id = try item.text(expected: "the id of a conclusion or a figure")
      let figure = String(id.prefix { $0 != "/" })
      guard
        figure == "missing" || Catalogue.definition(figure) != nil
          || FigureFamily(rawValue: figure) != nil
      else {
        let nearest = NearestName.quoted(figure, in: Catalogue.figures.map(\.id))
        throw item.error(
          "no figure has this id",
          expected: nearest.map { "an id that begins with \($0)" }
            ?? "the id of a conclusion or a figure")
      }
      ids.append(id)
    }
    guard !ids.isEmpty else {
      throw setting.error("the list is empty", expected: "the id of a conclusion or a figure")
    }
    return ids
  }

  private static func value(
    _ setting: Setting, of definition: FigureDefinition
  ) throws(Failure) -> RecordedValue {
    let keys = try setting.settings(Self.valueKeys)
    let mark = try keys["definition"]?.text()
    if definition.kind == .proportion {
      let total = try keys.required("out_of")
      let count = try total.wholeNumber(in: 1...1_000_000_000)
      let met = try keys.required("number").wholeNumber(in: 0...count)
      var (lower, upper) = (0.0, 1.0)
      if let interval = Proportion.wilson(met: met, of: count) {
        (lower, upper) = (interval.lower, interval.upper)
      }
      if let bounds = keys["interval"] {
        let items = try bounds.list(of: "two numbers")
        guard items.count == 2 else {
          throw bounds.error(
            "the list does not have two items", expected: "the lower and the upper limit")
        }
        (lower, upper) = (try items[0].number(), try items[1].number())
        let share = Double(met) / Double(count)
        guard lower <= share, share <= upper, upper <= 1 else {
          throw bounds.error(
            "the interval does not hold the share", expected: "limits from 0 to 1 around it")
        }
      }
      return RecordedValue(
        .share(met: met, total: count, lower: lower, upper: upper), definition: mark)
    }
    if let total = keys["out_of"] {
      throw total.error("the figure is not a share", expected: "only a number")
    }
    let number = try keys.required("number")
    let value = try number.number()
    guard value <= 1_000_000_000 else {
      throw number.error("the number is too large", expected: "a number up to 1000000000")
    }
    return RecordedValue(.number(value), definition: mark)
  }

  private static let keys = [
    ConfigurationKey(
      "recommendations", "a list of recommendations", "The recommendations.", isRequired: true,
      keys: itemKeys)
  ]

  /// The keys of one recommendation, in the order in which they are written.
  static let itemKeys = [
    ConfigurationKey("id", "text", "The id that readers see.", isRequired: true),
    ConfigurationKey(
      "made", "a year such as 2024-25", "The period of the report that makes it.",
      isRequired: true),
    ConfigurationKey("text", "a sentence", "What should be done.", isRequired: true),
    ConfigurationKey(
      "in_plain_words", "a sentence", "The same for the children it is about."),
    ConfigurationKey("owner", "text", "Who is responsible for it.", isRequired: true),
    ConfigurationKey("due", "a date", "The day by which it should be done.", isRequired: true),
    ConfigurationKey(
      "measure", "the id of a figure", "The figure that shows progress.", isRequired: true),
    ConfigurationKey("target", "text", "What the figure should come to."),
    ConfigurationKey(
      "evidence", "a list of conclusions or figures", "What it answers to.", isRequired: true),
    ConfigurationKey(
      "then", "a mapping", "The figure when it was made; the program fills it in.",
      keys: valueKeys),
    ConfigurationKey(
      "progress", "not started, under way, done or dropped", "How far it has come."),
    ConfigurationKey("happened", "a sentence", "What happened."),
  ]

  /// The keys of a value that was recorded.
  static let valueKeys = [
    ConfigurationKey("number", "a number", "The number, or the numerator.", isRequired: true),
    ConfigurationKey("out_of", "a whole number", "The denominator of a share."),
    ConfigurationKey("interval", "a list of two numbers", "The 95% interval of a share."),
    ConfigurationKey(
      "definition", "text", "A code that changes when the figure's definition changes."),
  ]
}

extension RecommendationsFile {
  /// The text of the file.
  public var text: String {
    guard !recommendations.isEmpty else { return Self.head + "recommendations: []\n" }
    var text = Self.head + "recommendations:\n"
    for item in recommendations {
      text += "  - id: \(YAMLText.quoted(item.id))\n"
      func add(_ key: String, _ value: String?) {
        if let value { text += "    \(key): \(value)\n" }
      }
      add("made", YAMLText.quoted(item.made))
      add("text", YAMLText.quoted(item.text))
      add("in_plain_words", item.inPlainWords.map(YAMLText.quoted))
      add("owner", YAMLText.quoted(item.owner))
      add("due", "\(item.due)")
      add("measure", item.measure.id)
      add("target", item.target.map(YAMLText.quoted))
      add("evidence", YAMLText.list(item.evidence))
      add("then", item.then?.text)
      add("progress", item.progress?.rawValue)
      add("happened", item.happened.map(YAMLText.quoted))
    }
    return text
  }

  private static let head = """
    # The recommendations of the service's annual reports, of all years. Give each an id, the year
    # of the report that makes it (made), what should be done (text), optionally the same in words
    # for the children it is about (in_plain_words), who is responsible for it (owner), by when
    # (due), the figure that shows progress (measure), optionally what the figure should come to
    # (target), and the conclusions or figures that it answers to (evidence).
    #
    # The program adds 'then', the figure as it was when the recommendation was made. In the year
    # after, say how far it has come (progress: not started, under way, done or dropped) and what
    # happened (happened). Comments are not kept.

    """
}

extension RecordedValue {
  /// The value as a mapping on one line.
  ///
  /// Fractions are written with the fewest digits that read back as the same number.
  fileprivate var text: String {
    var parts: [String]
    switch number {
    case .share(let met, let total, let lower, let upper):
      parts = ["number: \(met)", "out_of: \(total)", "interval: [\(lower), \(upper)]"]
    case .number(let value):
      parts = ["number: \(value == value.rounded() ? "\(Int(value))" : "\(value)")"]
    }
    if let definition { parts.append("definition: \(YAMLText.quoted(definition))") }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}
