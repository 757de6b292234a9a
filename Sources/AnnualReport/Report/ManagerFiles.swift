import CareRecords
import Documents
import Files
import ServiceFigures

/// What the manager adds to the figures.
///
/// These are the narrative, the rules of the conclusions, the decisions on them and the
/// recommendations.
public struct ManagerFiles: Sendable {
  /// What the manager writes to the sections.
  public internal(set) var narrative: Narrative
  /// The rules of the conclusions.
  public let rules: ConclusionRules
  /// The decisions of this year; nil where no file is kept.
  public let conclusions: ConclusionsFile?
  /// The recommendations of all years; nil where no file is kept.
  public let recommendations: RecommendationsFile?

  /// Holds nothing: no narrative, rules, decisions or recommendations.
  init() {
    narrative = Narrative()
    rules = ConclusionRules(rules: [])
    conclusions = nil
    recommendations = nil
  }

  /// Reads the files that a configuration names; a file that does not exist yet counts as empty.
  ///
  /// - Throws: `Failure` with file, line and column of a mistake.
  public init(
    for configuration: ReportConfiguration, templates: TemplateSources
  ) throws(Failure) {
    narrative = try Narrative(for: configuration)
    rules = try ConclusionRules(for: configuration, templates: templates)
    let label = configuration.period.label
    guard
      configuration.conclusions == nil || configuration.conclusions != configuration.recommendations
    else {
      throw Failure(
        configuration.file, what: "'findings' and 'recommendations' name the same file",
        expected: "a file for each")
    }
    if let path = configuration.conclusions.map(configuration.resolve) {
      conclusions =
        !FileSystem.exists(path)
        ? ConclusionsFile(label: label) : try ConclusionsFile(readingFrom: path, label: label)
    } else {
      conclusions = nil
    }
    if let path = configuration.recommendations.map(configuration.resolve) {
      recommendations =
        !FileSystem.exists(path)
        ? RecommendationsFile() : try RecommendationsFile(readingFrom: path)
    } else {
      recommendations = nil
    }
  }
}

/// A file of the manager's that a run adds to.
public struct ManagerFile: Hashable, Sendable {
  /// The path as seen from the working folder.
  public let path: String
  /// The text.
  public let text: String

  /// Whether the file has this text already.
  public var isWritten: Bool {
    let bytes = try? FileSystem.bytes(of: path, largest: 1 << 20, kind: "a file of settings")
    return bytes == Array(text.utf8)
  }
}
