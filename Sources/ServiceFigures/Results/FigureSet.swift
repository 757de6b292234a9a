import CareRecords

/// The authority that a report is about.
public struct Authority: Hashable, Sendable {
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
  public var words: String
  public var holds: Bool
}

/// How often a check found something.
public struct CheckCount: Hashable, Sendable {
  public var check: Check
  public var count: Int
}

/// All figures of one period, with what they rest on.
public struct FigureSet: Sendable {
  /// The version of the file format.
  public static let schema = "iro-figures/1"

  public var authority: Authority?
  public var period: ReportingPeriod
  public var intervalRule: String
  public var completeFrom: CivilDate
  public var inputs: [InputSource]
  /// The figures in the order of the catalogue.
  public var figures: [Figure]
  public var dataQuality: [CheckCount]
  public var balance: [BalanceCheck]

  /// The figure with an id; nil when the catalogue has none.
  public func figure(_ id: String) -> Figure? { figures.first { $0.id == id } }
}
