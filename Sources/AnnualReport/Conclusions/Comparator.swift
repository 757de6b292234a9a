import CareRecords
import Documents
import ServiceFigures

/// A published share of others that a figure may be compared with, and where it was published.
public struct Comparator: Hashable, Sendable {
  /// The id of the figure.
  public let figureID: String
  /// Whose share it is: England, statistical neighbours, a region.
  public let name: String
  /// The period that it is about, in words.
  public let period: String
  /// The share from 0 to 1.
  public let value: Double
  /// Where it was published.
  public let source: String
  /// The day on which it was published.
  public let date: CivilDate
  /// The two numbers behind the share, where they were published too.
  public var counts: Counts?

  /// The numerator and the denominator of a share.
  public struct Counts: Hashable, Sendable {
    /// The numerator.
    public let part: Int
    /// The denominator, above 0.
    public let total: Int
  }
}

extension Comparator {
  /// Reads the comparators of a configuration: a list, or the path of a CSV file.
  static func read(
    _ setting: Setting, resolve: (String) -> String
  ) throws(Failure) -> [Comparator] {
    guard setting.node.text != nil else { return try read(setting) }
    let path = try setting.text(expected: "a list of comparators or a CSV file")
    return try ComparatorFile.read(resolve(path))
  }

  /// Reads the comparators in the order in which they are written.
  static func read(_ setting: Setting) throws(Failure) -> [Comparator] {
    var comparators: [Comparator] = []
    for item in try setting.list(of: "comparators") {
      let settings = try item.settings(ConfigurationKey.comparator)
      let figure = try settings.required("figure")
      let definition = try figure.figure()
      guard definition.kind == .proportion else {
        throw figure.error(
          "only shares can be held against those of others", expected: "a figure that is a share")
      }
      let name = try settings.required("name")
      let comparator = Comparator(
        figureID: definition.id, name: try name.text(),
        period: try settings.required("period").text(),
        value: try settings.required("value").percentage(),
        source: try settings.required("source").text(), date: try settings.required("date").date())
      guard
        !comparators.contains(where: {
          $0.figureID == comparator.figureID && $0.name == comparator.name
        })
      else {
        throw name.error(
          "an earlier comparator of the figure has the same name", expected: "each name once")
      }
      comparators.append(comparator)
    }
    return comparators
  }
}
