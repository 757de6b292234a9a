import CareRecords
import ServiceFigures

/// What the manager says beside the figures: the narrative, the rules of the findings, the decisions
/// on them and the recommendations.
public struct ManagerFiles: Sendable {
  /// What the manager writes to the sections.
  public internal(set) var narrative: Narrative
  /// The rules of the findings.
  public let rules: FindingRules
  /// The decisions of this year; nil where no file is kept.
  public let findings: FindingsFile?
  /// The recommendations of all years; nil where no file is kept.
  public let recommendations: RecommendationsFile?

  /// Reads the files that a configuration names; one that is not there yet holds nothing.
  ///
  /// - Throws: `ConfigurationError` with file, line and column of a mistake.
  public init(
    for configuration: ReportConfiguration, templates: TemplateSources
  ) throws(ConfigurationError) {
    narrative = try Narrative(for: configuration)
    rules = try FindingRules(for: configuration, templates: templates)
    let label = configuration.period.label
    guard configuration.findings == nil || configuration.findings != configuration.recommendations
    else {
      throw ConfigurationError(
        configuration.file, what: "'findings' and 'recommendations' name the same file",
        expected: "a file for each")
    }
    if let path = configuration.findings.map(configuration.resolve) {
      findings =
        FileIdentity(path) == nil
        ? FindingsFile(label: label) : try FindingsFile(readingFrom: path, label: label)
    } else {
      findings = nil
    }
    if let path = configuration.recommendations.map(configuration.resolve) {
      recommendations =
        FileIdentity(path) == nil
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
    let bytes = try? TextFile.bytes(of: path, largest: 1 << 20, kind: "a file of settings")
    return bytes == Array(text.utf8)
  }
}

extension ReportInput {
  /// The findings of the year with what was decided on each.
  ///
  /// A final public edition has those alone that the manager has decided on: its own figures can give
  /// rise to one that the manager has never seen.
  public func settledFindings(_ manager: ManagerFiles) -> [SettledFinding] {
    let settled = (manager.findings ?? FindingsFile(label: figures.period.label))
      .settled(proposals(manager))
    return isPublic && isFinal ? settled.filter { $0.decision != .undecided } : settled
  }

  /// The manager's files after this run.
  public func updated(_ manager: ManagerFiles) -> [ManagerFile] {
    var files: [ManagerFile] = []
    if let path = configuration.findings, let findings = manager.findings {
      files.append(
        ManagerFile(
          path: configuration.resolve(path), text: findings.updated(proposals(manager)).text))
    }
    if let path = configuration.recommendations, let recommendations = manager.recommendations {
      let updated = recommendations.updated(figures, configuration.figureSettings())
      files.append(ManagerFile(path: configuration.resolve(path), text: updated.text))
    }
    return files
  }

  /// What the rules propose.
  func proposals(_ manager: ManagerFiles) -> [ProposedFinding] {
    FindingProposals(self, manager.rules, figures.assessments(local: localStandards)).all
  }
}
