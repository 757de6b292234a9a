import CareRecords
import OfficialStatistics
import PublicEdition
import RecordImport
import ServiceFigures

/// What a report is made of.
public struct ReportInput: Sendable {
  /// The figures of the period.
  public var figures: PeriodFigures
  /// The figures of the year before, worked out from the same records or saved then; nil where
  /// there are none.
  public var previous: PeriodFigures?
  /// The figures of the year before as its public edition printed them; nil where no such file is
  /// named.
  package var publishedBefore: PeriodFigures?
  /// Whether a public edition is made beside the one for managers.
  package var isPublished = true
  /// The settings of the report.
  public var configuration: ReportConfiguration
  /// What the manager writes, decides and recommends.
  public var manager: ManagerFiles
  /// The comparison of the sources of reviews with each other; nil where they were not compared.
  public var reconciliation: Reconciliation?
  /// The official statistics that figures are held against; nil where none are named.
  public var official: OfficialStatistics?
  /// Checks that could not be run, and why.
  public var checksNotRun: [CheckNotRun]
  /// The version of the program.
  public var version: String
  /// Whether the report is called final; a draft says in print that it is one.
  public var isFinal: Bool
  /// How much a public edition withholds.
  var disclosure = PublicFigures.Summary()
  /// Whether these are the figures of a public edition.
  var isPublic: Bool { figures.edition == .public }

  /// Puts the parts together.
  public init(
    figures: PeriodFigures, previous: PeriodFigures? = nil, configuration: ReportConfiguration,
    manager: ManagerFiles, reconciliation: Reconciliation? = nil,
    official: OfficialStatistics? = nil, checksNotRun: [CheckNotRun] = [], isFinal: Bool = false,
    version: String
  ) {
    self.figures = figures
    self.previous = previous
    self.configuration = configuration
    self.manager = manager
    self.reconciliation = reconciliation
    self.official = official
    self.checksNotRun = checksNotRun
    self.isFinal = isFinal
    self.version = version
  }

  /// The figures of the year before whose tables are printed next to this year's.
  ///
  /// A public edition prints only those that are public already. What protects this year's tables
  /// says nothing of tables of last year that were worked out anew.
  var tablesBefore: PeriodFigures? { isPublic ? publishedBefore : previous }

  /// Standards that the authority has set, by figure; they replace the general ones.
  var localStandards: [String: Standard] {
    var standards: [String: Standard] = [:]
    if let range = configuration.caseloadRange {
      let (low, high) = (range.lowerBound, range.upperBound)
      standards[Catalogue.caseloadPerFTE.id] = Standard(
        .between(low, high),
        words: "\(NumberWords.decimal(low)) to \(NumberWords.decimal(high)) children for each "
          + "full-time IRO",
        source: "the range set for this report")
    }
    for expectation in configuration.expectations {
      standards[expectation.figureID] = expectation.standard
    }
    return standards
  }

  /// Children expected for each full-time officer.
  var caseloadRange: ClosedRange<Double> {
    configuration.caseloadRange ?? configuration.figureSettings().caseloadRange
  }
}

extension Expectation {
  /// The expectation as a standard of its figure.
  var standard: Standard {
    let isShare = Catalogue.definition(figureID)?.kind == .proportion
    func words(_ number: Double) -> String {
      isShare ? NumberWords.percent(number) : NumberWords.decimal(number)
    }
    return switch test {
    case .atLeast(let least):
      Standard(.atLeast(least), words: "at least \(words(least))", source: source)
    case .atMost(let most):
      Standard(.atMost(most), words: "at most \(words(most))", source: source)
    case .between(let low, let high):
      Standard(
        .between(low, high), words: "between \(words(low)) and \(words(high))", source: source)
    }
  }
}
