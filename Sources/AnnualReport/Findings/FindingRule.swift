import ServiceFigures

/// What a rule holds a figure against.
public enum FindingTest: String, CaseIterable, Sendable {
  case expectation
  case lastYear = "last_year"
  case comparators
  case groups
}

/// A rule that makes proposals of a figure: a strength, a weakness, something urgent or something
/// that cannot be told.
public struct FindingRule: Sendable {
  /// The figure; nil for every figure of which no other rule looks at what is expected.
  public let figure: FigureDefinition?
  /// What it is held against.
  public let tests: [FindingTest]
  /// The breakdowns of which each group is held against the rest.
  public let breakdowns: [Dimension]
  /// Whether something must be done at once where what is expected is not met.
  public let isUrgent: Bool
  /// What is suggested for a weakness.
  public let recommendation: String
}

/// The rules of the findings, in the order in which they are written.
public struct FindingRules: Sendable {
  /// The rules.
  public let rules: [FindingRule]

  /// The name of the file of rules among the templates.
  static let name = "findings-rules.yaml"
}
