import Documents
import ServiceFigures

/// What a rule compares a figure with.
public enum ConclusionTest: String, CaseIterable, Sendable {
  case expectation
  case lastYear = "last_year"
  case comparators
  case groups
}

/// A rule that makes proposals about a figure.
///
/// A proposal is a strength, a weakness, something urgent or something that we cannot say.
public struct ConclusionRule: Sendable {
  /// The figure; nil for all figures whose expectation is checked by no other rule.
  public let figure: FigureDefinition?
  /// What the figure is compared with.
  public let tests: [ConclusionTest]
  /// The breakdowns; each group of them is compared with the rest.
  public let breakdowns: [Dimension]
  /// Whether something must be done at once where what is expected is not met.
  public let isUrgent: Bool
  /// What is suggested for a weakness.
  public let recommendation: String
  /// What a member of the board could ask about a weakness; nil where the rule proposes nothing.
  public let question: String?
}

/// The rules of the conclusions, in the order in which they are written.
public struct ConclusionRules: Sendable {
  /// The rules.
  public let rules: [ConclusionRule]

  /// The name of the file of rules among the templates.
  static let name = "conclusion-rules.yaml"
}

extension ConclusionRules {
  /// Reads the rules of a configuration.
  ///
  /// Where it names none, reads those of its templates, or else those of the program.
  ///
  /// - Throws: `Failure` with file, line and column of a mistake.
  public init(
    for configuration: ReportConfiguration, templates: TemplateSources
  ) throws(Failure) {
    if let path = configuration.rules {
      try self.init(SettingsFile.read(configuration.resolve(path)))
      return
    }
    let text = try templates.text(Self.name) ?? ""
    try self.init(SettingsFile.parse(text, file: templates.place(of: Self.name)))
  }

  /// Reads rules from a text; `file` is what messages call it.
  public init(yaml: String, file: String) throws(Failure) {
    try self.init(SettingsFile.parse(yaml, file: file))
  }

  private init(_ root: Setting) throws(Failure) {
    let list = try root.settings(ConclusionRules.keys).required("rules")
    var rules: [ConclusionRule] = []
    for item in try list.list(of: "rules") {
      let settings = try item.settings(ConclusionRules.ruleKeys)
      let rule = try Self.rule(settings)
      guard !rules.contains(where: { $0.figure?.id == rule.figure?.id }) else {
        throw try settings.required("figure").error(
          "an earlier rule is about the same figure", expected: "one rule for each figure")
      }
      rules.append(rule)
    }
    guard !rules.isEmpty else {
      throw list.error("the list of rules is empty", expected: "at least one rule")
    }
    self.init(rules: rules)
  }

  private static func rule(_ settings: Settings) throws(Failure) -> ConclusionRule {
    let name = try settings.required("figure")
    let definition = try name.text() == any ? nil : name.gradedFigure()
    let tests = try tests(try settings.required("against"), of: definition)
    let breakdowns = try breakdowns(settings, tests, of: definition)
    var isUrgent = false
    if let urgent = settings["urgent"] {
      isUrgent = try urgent.bool()
      guard !isUrgent || tests.contains(.expectation) else {
        throw urgent.error(
          "only an expectation that is not met can be urgent",
          expected: "'expectation' among what the figure is held against")
      }
    }
    return ConclusionRule(
      figure: definition, tests: tests, breakdowns: breakdowns, isUrgent: isUrgent,
      recommendation: try settings.required("recommend").text(expected: "a sentence"),
      question: try settings["ask"]?.text(expected: "a question"))
  }

  private static func tests(
    _ setting: Setting, of definition: FigureDefinition?
  ) throws(Failure) -> [ConclusionTest] {
    var tests: [ConclusionTest] = []
    for item in try setting.list(of: "what the figure is held against") {
      let word = try item.word(of: ConclusionTest.allCases.map(\.rawValue))
      guard let test = ConclusionTest(rawValue: word) else { continue }
      guard !tests.contains(test) else {
        throw item.error("'\(word)' appears twice", expected: "each once")
      }
      if test != .expectation {
        guard let definition else {
          throw item.error(
            "'\(any)' stands for figures that something is expected of", expected: "expectation")
        }
        guard definition.kind == .proportion, definition.direction != .neither else {
          throw item.error(
            "only a share of which one direction is better can be compared",
            expected: "expectation")
        }
      }
      tests.append(test)
    }
    guard !tests.isEmpty else {
      throw setting.error(
        "the list is empty",
        expected: ConclusionTest.allCases.map(\.rawValue).listed("or"))
    }
    return tests
  }

  private static func breakdowns(
    _ settings: Settings, _ tests: [ConclusionTest], of definition: FigureDefinition?
  ) throws(Failure) -> [Dimension] {
    guard let list = settings["by"] else {
      guard tests.contains(.groups) else { return [] }
      throw try settings.required("against").error(
        "the key 'by' is missing", expected: "by: a list of breakdowns of the figure")
    }
    guard tests.contains(.groups), let definition else {
      throw list.error(
        "groups are not among what the figure is held against", expected: "'groups' beside 'by'")
    }
    // One IRO's reviews are a matter for supervision, not for a conclusion in a report.
    let known = definition.breakdowns.filter { $0 != .iro }
    guard !known.isEmpty else {
      throw list.error("the figure has no breakdown", expected: "a figure with groups")
    }
    var breakdowns: [Dimension] = []
    for item in try list.list(of: "breakdowns") {
      let word = try item.word(of: known.map(\.name))
      if let breakdown = known.first(where: { $0.name == word }) { breakdowns.append(breakdown) }
    }
    return breakdowns
  }

  /// The word for all figures that something is expected of.
  private static let any = "any"

  private static let keys = [
    ConfigurationKey("rules", "a list of rules", "The rules.", isRequired: true, keys: ruleKeys)
  ]

  /// The keys of one rule.
  static let ruleKeys = [
    ConfigurationKey(
      "figure", "the id of a figure, or any",
      "The figure; `any` for every one of which no other rule looks at what is expected.",
      isRequired: true),
    ConfigurationKey(
      "against", "a list", "What it is compared with: \(ConclusionTest.allCases.map(\.rawValue)).",
      isRequired: true),
    ConfigurationKey(
      "by", "a list of breakdowns", "The breakdowns of which each group is held against the rest."),
    ConfigurationKey(
      "urgent", "true or false",
      "Whether something must be done at once where what is expected is not met."),
    ConfigurationKey(
      "recommend", "a sentence", "What is suggested for a weakness.", isRequired: true),
    ConfigurationKey("ask", "a question", "What a member of the board could ask about it."),
  ]
}

extension TemplateSources {
  /// The path of a text that goes with the templates, as messages show it.
  func place(of name: String) throws(Failure) -> String {
    guard case .folder(let path) = self else { return name }
    let folder = try TemplateFolder(path)
    return FormerTemplateNames.written(name, in: folder).map(folder.path) ?? name
  }
}
