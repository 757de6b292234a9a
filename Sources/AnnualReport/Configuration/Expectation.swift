import Documents
import ServiceFigures

/// What the authority expects of one of its figures, and the document that says so.
public struct Expectation: Hashable, Sendable {
  /// The test that a value passes or fails; shares are from 0 to 1.
  public enum Test: Hashable, Sendable {
    case atLeast(Double)
    case atMost(Double)
    case between(Double, Double)
  }

  /// The id of the figure.
  public let figureID: String
  /// What is expected.
  public let test: Test
  /// The plan, protocol or guidance that says so.
  public let source: String
}

extension Expectation {
  private static let tests = ["at_least", "at_most", "between"]

  /// Reads the expectations in the order in which they are written.
  static func read(_ setting: Setting) throws(Failure) -> [Expectation] {
    var expectations: [Expectation] = []
    for (key, value) in try setting.entries(of: "a mapping of figures to what is expected") {
      expectations.append(try read(value, of: try key.gradedFigure()))
    }
    return expectations
  }

  private static func read(
    _ setting: Setting, of definition: FigureDefinition
  ) throws(Failure) -> Expectation {
    let settings = try setting.settings(ConfigurationKey.expectation)
    let (name, value) = try settings.only(of: tests)
    func number(_ setting: Setting) throws(Failure) -> Double {
      definition.kind == .proportion
        ? try setting.percentage()
        : try setting.number(expected: "a number that is not negative, without %")
    }
    let test: Test
    switch name {
    case "at_least": test = .atLeast(try number(value))
    case "at_most": test = .atMost(try number(value))
    default:
      let bounds = try value.list(of: "two numbers")
      guard bounds.count == 2 else {
        throw value.error("the list does not have two items", expected: "the lowest and highest")
      }
      let (low, high) = (try number(bounds[0]), try number(bounds[1]))
      guard low <= high else {
        throw value.error(
          "the first number is larger than the second", expected: "the lowest and highest")
      }
      test = .between(low, high)
    }
    return Expectation(
      figureID: definition.id, test: test, source: try settings.required("source").text())
  }
}
