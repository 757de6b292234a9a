import CareRecords
import PublicEdition
import RecordImport
import ServiceFigures
import StatutoryReviews

/// The settings of one authority's annual report.
///
/// ```yaml
/// authority: {name: Exampleshire, code: E10000099}
/// year: 2024-25
/// inputs: [2023-24, 2024-25, service]
/// ```
public struct ReportConfiguration: Sendable {
  /// The configuration's file as the user named it.
  public var file: String
  /// The authority as printed; nil where none is named.
  ///
  /// A configuration file must name one.
  public var authority: Authority?
  /// The period of the report.
  public var period: ReportingPeriod
  /// The day printed on the report, if any.
  public var reportDate: CivilDate?
  /// Files, folders and patterns as they are written in the configuration.
  public var inputs: [String]
  /// How files of other systems are read.
  public var mappings: [FileMapping] = []
  /// The day from which no review is missing; nil to find it from the data.
  public var reviewsCompleteFrom: CivilDate?
  /// How periods of three and six months are counted.
  public var intervalRule = IntervalRule.calendarMonths
  /// The stages of escalation, lowest first; empty when none are named.
  public var stages: [EscalationStage] = []
  /// Bank holidays beyond those that the program knows.
  public var extraBankHolidays: [CivilDate] = []
  /// The year in which a collection year begins.
  ///
  /// The keys are the folders or files of the returns as they are written.
  public var collectionYears: [String: Int] = [:]
  /// What is expected of figures, in the order in which it is written.
  public var expectations: [Expectation] = []
  /// The range of children for each full-time officer; nil to use the range of guidance.
  public var caseloadRange: ClosedRange<Double>?
  /// Working days within which a dispute should be settled; nil to use those of guidance.
  public var disputeWorkingDays: Int?
  /// Working days within which a child is allocated; nil to use those of guidance.
  public var allocationWorkingDays: Int?
  /// Working days for sending decisions, completing and sending records; nil to use guidance.
  public var recordWorkingDays: (decisions: Int?, completed: Int?, sent: Int?)
  /// Children aged 0 to 17 in the area; nil where it is not set.
  public var population: Int?
  /// Whether conclusions show children and cells.
  public var showValues = false
  /// The largest count of children that the public edition withholds because it is small.
  public var withholdUpTo = PublicFigures.customaryThreshold
  /// Whether the report in Markdown has pictures, which are files next to it.
  public var markdownPictures = true
  /// The folder of templates as written; nil to use those of the program.
  public var templates: String?
  /// The folder of the manager's texts as written; nil where there are none.
  public var narrative: String?
  /// The file of the rules of the conclusions as written; nil to use that of the templates.
  public var rules: String?
  /// The file in which conclusions are decided on, as written; nil where none is kept.
  public var conclusions: String?
  /// The file of recommendations as written; nil where none is kept.
  public var recommendations: String?
  /// Published shares to compare figures with, in the order in which they are written.
  public var comparators: [Comparator] = []
  /// Saved figures of earlier years, as written.
  public var earlierFigures: [String] = []
  /// The answers of the health check, by number.
  public var healthCheck: [HealthCheckAnswer] = []

  /// Describes a report with only the settings that every report needs.
  public init(file: String, authority: Authority?, period: ReportingPeriod, inputs: [String]) {
    self.file = file
    self.authority = authority
    self.period = period
    self.inputs = inputs
  }

  /// The settings of the figures.
  ///
  /// - Parameter listsObligations: whether every obligation of the period is listed.
  public func figureSettings(listsObligations: Bool = false) -> FigureSettings {
    let calendar =
      extraBankHolidays.isEmpty
      ? WorkingDayCalendar.standard : WorkingDayCalendar(extraHolidays: extraBankHolidays)
    var settings = FigureSettings(
      rules: ReviewRules(
        period: period, completeFrom: reviewsCompleteFrom, intervalRule: intervalRule,
        calendar: calendar))
    settings.authority = authority
    settings.stages = stages
    settings.listsObligations = listsObligations
    if let caseloadRange { settings.caseloadRange = caseloadRange }
    if let disputeWorkingDays { settings.disputeWorkingDays = disputeWorkingDays }
    if let allocationWorkingDays { settings.allocationWorkingDays = allocationWorkingDays }
    settings.population = population
    settings.reportDate = reportDate
    if let days = recordWorkingDays.decisions { settings.recordWorkingDays.decisions = days }
    if let days = recordWorkingDays.completed { settings.recordWorkingDays.completed = days }
    if let days = recordWorkingDays.sent { settings.recordWorkingDays.sent = days }
    return settings
  }
}

// Paths in a configuration are relative to its file, so that a report can be made from anywhere.
extension ReportConfiguration {
  /// The text that leads from the working folder to the folder of the configuration.
  ///
  /// It is empty, or the folder of the configuration with a slash, and is put before a path.
  public var pathPrefix: String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  /// A path of the configuration as seen from the working folder.
  public func resolve(_ path: String) -> String {
    path.hasPrefix("/") ? path : pathPrefix + path
  }

  /// A path below the folder of the configuration as the configuration would write it.
  ///
  /// Reports name their inputs this way, so that they are the same from every working folder.
  public func written(_ path: String) -> String {
    path.hasPrefix(pathPrefix) ? String(path.dropFirst(pathPrefix.count)) : path
  }
}
