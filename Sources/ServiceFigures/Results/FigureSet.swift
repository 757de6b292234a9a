import CareRecords

/// The authority that a report is about.
public struct Authority: Hashable, Sendable {
  /// The name in print.
  public var name: String
  /// The nine-character code of the Office for National Statistics, such as `E10000016`.
  public var code: String?

  /// Names an authority.
  public init(name: String, code: String? = nil) {
    self.name = name
    self.code = code
  }
}

/// A sum that must come out, with whether it did.
public struct BalanceCheck: Hashable, Sendable {
  /// The sum in words.
  public var words: String
  /// Whether it comes out.
  public var holds: Bool
}

/// How often a check found something.
public struct CheckCount: Hashable, Sendable {
  /// The check that found it.
  public var check: Check
  /// How many there are.
  public var count: Int
}

/// All figures of one period, with what they rest on.
public struct FigureSet: Sendable {
  /// The version of the file format.
  public static let schema = "iro-figures/1"

  /// Who may read them.
  public var edition = PeriodFigures.Edition.restricted
  /// The authority; nil where none is named.
  public var authority: Authority?
  /// The period of the report.
  public var period: ReportingPeriod
  /// How months were counted.
  public var intervalRule: String
  /// The day from which the loaded reviews are complete.
  public var completeFrom: CivilDate
  /// The files that were read.
  public var inputs: [InputSource]
  /// The figures in the order of the catalogue.
  public var figures: [Figure]
  /// How often each check found something.
  public var dataQuality: [CheckCount]
  /// The sums that must come out.
  public var balance: [BalanceCheck]
  /// Reviews held in the period that a recorded due date settled, because the data could not.
  public var recordedDueDates: Int
  /// The numbers of guidance that were set otherwise.
  public var limits = LocalLimits()

  /// The figure with an id; nil when the catalogue has none.
  public func figure(_ id: String) -> Figure? { figures.first { $0.id == id } }
}

extension FigureSet {
  /// Figures that were read back or released, without what is not in a file of figures.
  public init(saved figures: PeriodFigures) { self = figures.set }
}
