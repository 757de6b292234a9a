import CareRecords
import StatutoryReviews

/// What kind of number a figure is.
public enum FigureKind: String, Sendable {
  case count, proportion, rate, duration, distribution
}

/// Which way a figure is better; the volume of challenge has no good direction.
public enum Direction: String, Sendable {
  case higherIsBetter, lowerIsBetter, neither
}

/// A table or a column without which a figure cannot be given.
public enum Need: Hashable, Sendable {
  case table(RecordTable)
  case column(RecordColumn)
  /// Either of two columns serves.
  case either(RecordColumn, RecordColumn)
  /// All of some tables, or else another one.
  case tables([RecordTable], or: RecordTable)
  /// The names of the stages of escalation, which are a setting.
  case stages

  /// A column of a known table.
  static func column(_ column: some TableColumn) -> Need { .column(RecordColumn(column)) }

  /// Either of two columns of known tables.
  static func either(_ first: some TableColumn, _ second: some TableColumn) -> Need {
    .either(RecordColumn(first), RecordColumn(second))
  }

  /// The need as files and reports name it.
  public var words: String {
    switch self {
    case .table(let table): table.name
    case .column(let column): "\(column)"
    case .either(let first, let second): "\(first) or \(second)"
    case .tables(let tables, let other):
      tables.map(\.name).joined(separator: " and ") + ", or \(other.name)"
    case .stages: "escalation_stages"
    }
  }
}

/// What statute or guidance expects of a figure.
public struct Standard: Hashable, Sendable {
  /// The test that a value passes or fails.
  public enum Test: Hashable, Sendable {
    case all
    case atLeast(Double)
    case atMost(Double)
    case none
    case between(Double, Double)
  }

  /// The test that a value passes or fails.
  public var test: Test
  /// The expectation in words: `every review in time`.
  public var words: String
  /// The statute, guidance or local source.
  public var source: String

  /// States an expectation with its source.
  public init(_ test: Test, words: String, source: String) {
    self.test = test
    self.words = words
    self.source = source
  }
}

/// The one definition of a figure, from which everything that prints or explains it reads.
public struct FigureDefinition: Sendable {
  /// The id in files, such as `reviews.onTime`.
  public let id: String
  /// The title in print; it names the unit.
  public let title: String
  /// What is counted: reviews, children, challenges, IROs, working days.
  public let unit: String
  /// What its median, mean and extremes are measured in, where that is not what is counted:
  /// children are counted, the scores of their questionnaires are points.
  public let spreadUnit: String
  /// What kind of number it is.
  public let kind: FigureKind
  /// The sentence that defines the figure.
  public let sentence: String
  /// What the numerator and denominator are, for a proportion.
  public let numerator: String
  /// What the denominator is, for a proportion.
  public let denominator: String
  /// The reasons for which records are left out.
  public let leftOut: [LeftOutReason]
  /// The statute or guidance that asks for it.
  public let citation: Citation
  /// Which way it is better.
  public let direction: Direction
  /// The groups by which it is broken down.
  public let breakdowns: [Dimension]
  /// What statute or guidance expects; nil where nothing.
  public let standard: Standard?
  /// What must be supplied for it.
  public let needs: [Need]
  /// Whether a rate for every 10,000 children of the area stands beside the count, where their
  /// number is set.
  public let isPerPopulation: Bool
  let calculation: Calculation

  init(
    _ id: String, _ title: String, unit: String, spreadUnit: String? = nil, kind: FigureKind,
    is sentence: String, numerator: String = "", denominator: String = "",
    leftOut: [LeftOutReason] = [], citation: Citation, direction: Direction = .neither,
    by breakdowns: [Dimension] = [], standard: Standard? = nil, needs: [Need],
    isPerPopulation: Bool = false, _ calculation: Calculation
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.spreadUnit = spreadUnit ?? unit
    self.kind = kind
    self.sentence = sentence
    self.numerator = numerator
    self.denominator = denominator
    self.leftOut = leftOut
    self.citation = citation
    self.direction = direction
    self.breakdowns = breakdowns
    self.standard = standard
    self.needs = needs
    self.isPerPopulation = isPerPopulation
    self.calculation = calculation
  }
}

extension FigureDefinition {
  /// Whether it is a share of something that is not counted in whole numbers: its value is from 0
  /// to 1, and it is printed as a percentage.
  public var isShare: Bool { kind == .rate && unit.hasPrefix("share of") }

  /// The heading of the column of groups of one of its breakdowns.
  public func heading(of dimension: Dimension) -> String {
    // Each stage counts here, not only the highest.
    if case .stages = calculation, dimension == .stage { return "Stage" }
    return dimension.heading
  }
}

/// What a record is to a figure.
enum Outcome {
  /// In the numerator, or counted.
  case met
  /// In the denominator only.
  case notMet
  /// In the population, but in neither.
  case leftOut(LeftOutReason)
  /// Not of the figure's population.
  case outside
}

/// How a figure reads one record of its population.
struct Measure<Subject>: Sendable {
  let outcome: @Sendable (Subject) -> Outcome
  /// The days of a record that is met, where the figure tells of days too.
  var amount: (@Sendable (Subject) -> Int)?
}

/// The population that a figure runs over and how it reads it.
enum Calculation: Sendable {
  case reviews(Measure<ReviewSubject>)
  case obligations(Measure<ObligationSubject>)
  case children(Measure<ChildSubject>)
  case starts(Measure<CareMove>)
  case endings(Measure<CareMove>)
  case challenges(Measure<Challenge>)
  case stages(Measure<ChallengeStage>)
  case intervals(Measure<ReviewInterval>)
  case placementChanges(Measure<PlacementChange>)
  case adoptions(Measure<PlacementForAdoption>)
  case incidents(Measure<MissingIncident>)
  case careLeavers(Measure<CareLeaverOutcomes>)
  case recentReviews(Measure<RecentReview>)
  /// Worked out from the whole service once the children have been read.
  case service(@Sendable (ServiceFacts) -> FigureResult)

  /// The table whose columns the breakdowns read.
  var table: SubjectTable {
    switch self {
    case .reviews, .obligations, .intervals: .reviews
    case .children, .starts, .endings, .placementChanges, .adoptions, .recentReviews:
      .episodes
    case .incidents, .careLeavers: .others
    case .challenges, .stages: .escalations
    case .service: .officers
    }
  }
}
