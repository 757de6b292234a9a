// A file that imports this module also sees the types it returns: records, figures, reports,
// errors.

@_exported import AnnualReport
@_exported import CareRecords
@_exported import Documents
@_exported import OfficialStatistics
@_exported import PublicEdition
@_exported import RecordImport
@_exported import ServiceFigures
@_exported import StatutoryReviews
import Synchronization
@_exported import Templates

/// One year's run: from a configuration or inputs to the figures, both editions and their files.
///
/// ```swift
/// let run = try ReportRun(configuration: "iro-report.yaml")
/// let onTime = try run.figures.figure("reviews.onTime")
/// try run.files().write(into: ReportDestination("out"))
/// ```
///
/// Only the configuration is read at once. Every other step is done when it, or a step that needs
/// it, is first asked for. Its result is kept, so that nothing is worked out twice. A step that a
/// command does not need is never done. A run can be used from several threads.
///
/// Nothing is printed, and only `write` writes files. The same inputs give the same results,
/// because no clock is read.
public final class ReportRun: Sendable {
  /// The version of the program, which reports and files of figures name.
  public static let version = "0.1.0"

  /// The progress of a run.
  public enum Progress: Hashable, Sendable {
    /// The number of bytes read, out of the bytes of all inputs.
    case reading(Int, of: Int)
    /// The inputs are read.
    case read
  }

  /// The settings of the report.
  public let configuration: ReportConfiguration
  /// Where the templates of the report come from.
  public let templates: TemplateSources

  /// Whether each issue in the data is listed; otherwise they are only counted, which is quicker.
  public let listsIssues: Bool

  let progress: (@Sendable (Progress) -> Void)?
  let readRecords = Once<(records: ImportedRecords, files: [String])>()
  let settingsDigests = Once<[(name: String, sha256: String)]>()
  let allIssues = Once<ImportedRecords>()
  let yearsFigures = Mutex<(computed: ComputedFigures, listsObligations: Bool)?>(nil)
  let figuresBefore = Once<PeriodFigures?>()
  let reconciledReviews = Once<Reconciliation>()
  let savedYears = Once<EarlierYears>()
  let managersFiles = Once<ManagerFiles>()
  let officialStatistics = Once<OfficialStatistics?>()
  /// The report as a draft and as a final one, each without and with a public edition beside it.
  let reports = (0..<4).map { _ in Once<Report>() }
  let released = Once<Result<PublicFigures, PublicationRefusal>>()

  /// Prepares a run from settings that were read or made in code.
  ///
  /// - Parameters:
  ///   - configuration: the settings.
  ///   - templates: a folder of templates, relative to the working folder; nil to use the folder
  ///     that the settings name, or else the templates of the program.
  ///   - listsIssues: whether each issue in the data is listed, or only counted.
  ///   - progress: called while inputs are read, from any thread.
  public init(
    _ configuration: ReportConfiguration, templates: String? = nil, listsIssues: Bool = true,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) {
    self.configuration = configuration
    self.listsIssues = listsIssues
    self.templates =
      (templates ?? configuration.templates.map(configuration.resolve))
      .map(TemplateSources.folder) ?? .embedded
    self.progress = progress
  }

  /// Reads a configuration.
  ///
  /// - Throws: `Failure` with the line and column of the first mistake.
  public convenience init(
    configuration file: String, templates: String? = nil, listsIssues: Bool = true,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) throws(Failure) {
    self.init(
      try ReportConfiguration(readingFrom: file), templates: templates, listsIssues: listsIssues,
      progress: progress)
  }

  /// Prepares a run of inputs with the default rules; its report names no authority.
  ///
  /// ```swift
  /// let run = ReportRun(inputs: ["exports"], period: ReportingPeriod(startingIn: 2024))
  /// ```
  ///
  /// - Parameters:
  ///   - inputs: files, folders and patterns such as `exports/*.csv`.
  ///   - period: the period of the figures.
  ///   - progress: called while inputs are read, from any thread.
  public convenience init(
    inputs: [String], period: ReportingPeriod, progress: (@Sendable (Progress) -> Void)? = nil
  ) {
    self.init(
      ReportConfiguration(file: "", authority: nil, period: period, inputs: inputs),
      progress: progress)
  }

  /// Whether a file is a configuration; this depends on its extension.
  ///
  /// All other files are inputs or saved figures.
  public static func isConfiguration(_ file: String) -> Bool {
    file.hasSuffix(".yaml") || file.hasSuffix(".yml")
  }
}

/// A value that is made when it is first asked for, and then kept; a failure is not.
final class Once<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  func value<Thrown: Error>(
    _ make: () throws(Thrown) -> Value
  ) throws(Thrown) -> Value {
    try kept.withLock { kept throws(Thrown) in
      if let kept { return kept }
      let value = try make()
      kept = value
      return value
    }
  }
}
