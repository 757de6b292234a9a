import CareRecords
import PublicEdition
import RecordImport
import ServiceFigures
import StatutoryReviews

/// The settings of one authority's annual report.
///
/// ```yaml
/// authority: {name: Exampleshire, code: E10000099, old_code: 999}
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
  /// The board that the report is made for; nil where none is named.
  public var board: Board?
  /// Who wrote the report; nil where nobody is named.
  public var author: String?
  /// Who approved it; nil where nobody is named.
  public var approvedBy: String?
  /// Files, folders and patterns as they are written in the configuration.
  public var inputs: [String]
  /// How files of other systems are read.
  public var mappings: [FileMapping] = []
  /// How the ids of children become those of the return, in all inputs; nil to read them as they
  /// are.
  public var childIds: ChildIdRule?
  /// Whether IROs chair the conferences of an SSD extract, so that they are read as the service's.
  public var readsDatasetConferences = false
  /// Whether files are used although fewer than half of their children are in the annual return.
  public var acceptsUnmatchedChildren = false
  /// Whether a report is made although no row of a table could be read.
  public var acceptsUnreadTables = false
  /// The rows that are accepted as lost.
  public var acceptedRows: [AcceptedRows] = []
  /// The day from which no review is missing; nil to find it from the data.
  public var reviewsCompleteFrom: CivilDate?
  /// When reviews are due; no key of the file sets it.
  public var timetable = ReviewTimetable.england
  /// How months between reviews are counted.
  public var intervalRule = IntervalRule.calendarMonths
  /// The stages of escalation, lowest first; empty when none are named.
  public var stages: [EscalationStage] = []
  /// The area of the service as a whole to which each theme of challenge belongs.
  public var challengeAreas = ChallengeAreas()
  /// Bank holidays beyond those that the program knows.
  public var extraBankHolidays: [CivilDate] = []
  /// The collection years of returns, each given by the year in which it begins.
  ///
  /// The keys are the returns' folders or files, as the configuration writes them.
  public var collectionYears: [String: Int] = [:]
  /// What is expected of figures, in the order of the configuration.
  public var expectations: [Expectation] = []
  /// The expected range of children for each full-time IRO; nil to use the range in the guidance.
  public var caseloadRange: ClosedRange<Double>?
  /// Working days within which a dispute should be settled; nil to use the number in the guidance.
  public var disputeWorkingDays: Int?
  /// Working days within which a child should be allocated to an IRO.
  ///
  /// It is nil to use the number in the guidance.
  public var allocationWorkingDays: Int?
  /// Working days within which decisions are sent, and records are completed and sent.
  ///
  /// Each is nil to use the number in the guidance.
  public var recordWorkingDays: (decisions: Int?, completed: Int?, sent: Int?)
  /// Children aged 0 to 17 in the area; nil where it is not set.
  public var population: Int?
  /// Whether what is printed about the data, such as the list of issues, shows children and cells.
  public var showValues = false
  /// The largest count of children that the public edition withholds because it is small.
  public var withholdUpTo = PublicFigures.customaryThreshold
  /// Whether the report in Markdown has pictures, which are files next to it.
  public var markdownPictures = true
  /// The folder of templates, as the configuration writes it; nil to use the program's own.
  public var templates: String?
  /// The folder of the manager's texts, as the configuration writes it; nil if there are none.
  public var narrative: String?
  /// The file with the rules of conclusions, as the configuration writes it.
  ///
  /// It is nil to use the rules that are among the templates.
  public var rules: String?
  /// The file with the decisions on conclusions, as the configuration writes it.
  ///
  /// It is nil if no decisions are kept.
  public var conclusions: String?
  /// The file of recommendations, as the configuration writes it; nil if none are kept.
  public var recommendations: String?
  /// Published shares to compare figures with, in the order of the configuration.
  public var comparators: [Comparator] = []
  /// Files and folders of official statistics, as the configuration writes them.
  public var official: [String] = []
  /// The files with saved figures of earlier years, as the configuration writes them.
  public var earlierFigures: [String] = []
  /// The answers of the health check, in the order of their numbers.
  public var healthCheck: [HealthCheckAnswer] = []
  /// Keys that the file writes with their former name, each with a line that gives the new one.
  public internal(set) var notes: [String] = []

  /// Describes a report with only the settings that every report needs.
  public init(file: String, authority: Authority?, period: ReportingPeriod, inputs: [String]) {
    self.file = file
    self.authority = authority
    self.period = period
    self.inputs = inputs
  }

  /// The settings with which the figures are worked out.
  ///
  /// - Parameter listsObligations: whether every obligation of the period is listed.
  public func figureSettings(listsObligations: Bool = false) -> FigureSettings {
    let calendar =
      extraBankHolidays.isEmpty
      ? WorkingDayCalendar.standard : WorkingDayCalendar(extraHolidays: extraBankHolidays)
    var settings = FigureSettings(
      rules: ReviewRules(
        period: period, completeFrom: reviewsCompleteFrom, timetable: timetable,
        intervalRule: intervalRule, calendar: calendar))
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
  /// What to put before a path of the configuration, so that it is right from the working folder.
  ///
  /// It is the folder of the configuration with a slash at the end; empty if the configuration was
  /// named without a folder.
  public var pathPrefix: String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  /// A path of the configuration as seen from the working folder.
  public func resolve(_ path: String) -> String {
    path.hasPrefix("/") ? path : pathPrefix + path
  }

  /// A path as the configuration would write it: the reverse of `resolve`.
  ///
  /// Reports name their inputs this way, so that they are the same from every working folder.
  public func written(_ path: String) -> String {
    path.hasPrefix(pathPrefix) ? String(path.dropFirst(pathPrefix.count)) : path
  }
}
