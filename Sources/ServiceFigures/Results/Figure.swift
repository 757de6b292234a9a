/// The numbers of a figure or of one of its rows; a number without meaning for the figure is nil.
public struct FigureNumbers: Hashable, Sendable {
  /// Records counted.
  public var count: Int?
  /// Records in the numerator of a proportion.
  public var numerator: Int?
  /// Records in the denominator of a proportion.
  public var denominator: Int?
  /// The share of a proportion, from 0 to 1, or the value of a rate.
  public var value: Double?
  /// The mean, of month ends or of a spread.
  public var mean: Double?
  /// The largest of the month ends.
  public var peak: Double?
  /// The smallest of a spread.
  public var min: Double?
  /// The median, of days or of a spread.
  public var median: Double?
  /// The 90th percentile.
  public var p90: Double?
  /// The longest, or the largest of a spread.
  public var max: Double?

  /// Makes numbers that are all nil.
  public init() {}

  /// Sets the median, 90th percentile and maximum of some days, which may be in any order.
  mutating func describe(days: [Int32]) {
    let sorted = days.sorted()
    median = Quantiles.quantile(0.5, ofSorted: sorted)
    p90 = Quantiles.quantile(0.9, ofSorted: sorted)
    max = sorted.last.map { Double($0) }
  }
}

/// A number of records left out of a figure for one reason.
public struct LeftOut: Hashable, Sendable {
  /// Why they were left out.
  public var reason: LeftOutReason
  /// Records left out.
  public var count: Int
}

/// One group of a breakdown.
public struct FigureRow: Hashable, Sendable {
  /// The key in files.
  public var key: String
  /// The words in print.
  public var label: String
  /// The numbers themselves.
  public var numbers: FigureNumbers
  /// What was left out, by reason.
  public var leftOut: [LeftOut] = []
  /// Whether a public edition withholds it to protect children's identities; it then has no
  /// numbers.
  public var isWithheld = false
  /// Whether it combines several groups, which a public edition prints together.
  public var isMerged = false

  /// Makes a group.
  public init(
    key: String, label: String, numbers: FigureNumbers, leftOut: [LeftOut] = [],
    isWithheld: Bool = false, isMerged: Bool = false
  ) {
    self.key = key
    self.label = label
    self.numbers = numbers
    self.leftOut = leftOut
    self.isWithheld = isWithheld
    self.isMerged = isMerged
  }

  /// The key of the row that combines several texts in a public edition.
  public static let allOthers = "all others"

  /// Whether the row is a single group, and not a merged or unrecorded one.
  public var isOneGroup: Bool {
    !isMerged && !["unknown", "not recorded", "Not stated", Self.allOthers].contains(key)
  }
}

/// All groups of one breakdown.
public struct Breakdown: Hashable, Sendable {
  /// The dimension by which the records are grouped.
  public var dimension: Dimension
  /// The groups, empty ones left out.
  public var rows: [FigureRow]

  /// Makes a breakdown.
  public init(dimension: Dimension, rows: [FigureRow]) {
    self.dimension = dimension
    self.rows = rows
  }
}

/// Whether a figure can be given.
public enum FigureStatus: Hashable, Sendable {
  case available
  /// More than 5% of the population is undetermined: the value lies between these (ruling 14).
  case partial(lower: Double, upper: Double)
  /// A table, column or setting is missing.
  case notSupplied(needs: String)
  /// The denominator is 0.
  case notApplicable
  /// A public edition does not show it, to protect children's identities.
  case withheld
  /// It was counted with a definition that this version of the program later changed.
  case definedOtherwise(until: String)
  /// The figures come from a version of the program that did not have this figure.
  case unknown

  /// The word in files.
  public var word: String {
    switch self {
    case .available: "available"
    case .partial: "partial"
    case .notSupplied: "notSupplied"
    case .notApplicable: "notApplicable"
    case .withheld: "withheld"
    case .definedOtherwise: "definedOtherwise"
    case .unknown: "unknown"
    }
  }
}

/// What working out a figure gives.
public struct FigureResult: Hashable, Sendable {
  /// Whether the figure can be given.
  public var status: FigureStatus = .available
  /// The numbers themselves.
  public var numbers = FigureNumbers()
  /// Wilson's interval of a proportion.
  public var interval: Interval?
  /// The interval widened for several reviews of one child.
  public var clusteredInterval: Interval?
  /// What was left out, by reason.
  public var leftOut: [LeftOut] = []
  /// The groups by which it is broken down.
  public var breakdowns: [Breakdown] = []

  /// Makes the result of a figure.
  public init(status: FigureStatus = .available, leftOut: [LeftOut] = []) {
    self.status = status
    self.leftOut = leftOut
  }
}

/// A figure with its definition.
@dynamicMemberLookup
public struct Figure: Sendable {
  /// What the figure is.
  public let definition: FigureDefinition
  /// What working it out gave.
  public var result: FigureResult

  /// Joins a definition and its result.
  public init(definition: FigureDefinition, result: FigureResult) {
    self.definition = definition
    self.result = result
  }

  /// The parts of the result.
  public subscript<Part>(dynamicMember path: KeyPath<FigureResult, Part>) -> Part {
    result[keyPath: path]
  }

  /// The id in files.
  public var id: String { definition.id }

  /// The rows of a breakdown, empty when the figure has none of it.
  public func rows(by dimension: Dimension) -> [FigureRow] {
    result.breakdowns.first { $0.dimension == dimension }?.rows ?? []
  }
}
