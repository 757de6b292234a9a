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
  /// What was read by an earlier name, each with a line that gives the new one.
  public let notes: [String]

  /// Holds nothing: no narrative, rules, decisions or recommendations.
  init() {
    narrative = Narrative()
    rules = ConclusionRules(rules: [])
    conclusions = nil
    recommendations = nil
    notes = []
  }

  /// Reads the files that a configuration names; a file that does not exist yet counts as empty.
  ///
  /// A file of conclusions that does not exist yet begins with the decisions of the file with its
  /// former name, which is left as it is.
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
        configuration.file, what: "'conclusions' and 'recommendations' name the same file",
        expected: "a file for each")
    }
    var notes = try templates.notes()
    if let path = configuration.conclusions.map(configuration.resolve) {
      if FileSystem.exists(path) {
        conclusions = try ConclusionsFile(readingFrom: path, label: label)
      } else if let (former, file) = try ConclusionsFile.former(of: path, label: label) {
        conclusions = file
        notes.append(
          "\(configuration.written(path)) begins with the decisions of "
            + "\(configuration.written(former)), which is left as it was; decide in the new file "
            + "from now on")
      } else {
        conclusions = ConclusionsFile(label: label)
      }
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
    self.notes = notes
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
