import CareRecords

/// The figures of one period, to be compared with those of another: worked out now or read back.
public struct PeriodFigures: Sendable {
  /// Who may read them.
  public enum Edition: String, Sendable {
    case restricted
    /// Disclosure-controlled; some figures are withheld.
    case `public`
  }

  /// The file that they were read from, as the user named it; nil where they were worked out.
  public var file: String?
  /// Who may read them.
  public var edition = Edition.restricted
  /// The authority; nil where none is named.
  public var authority: Authority?
  /// The period.
  public var period: ReportingPeriod
  /// How months were counted.
  public var intervalRule: String
  /// The numbers of guidance that were set otherwise.
  var limits = LocalLimits()
  private var readings: [String: FigureReading]

  /// Gathers figures that were read back.
  init(
    authority: Authority?, period: ReportingPeriod, intervalRule: String,
    readings: [String: FigureReading]
  ) {
    self.authority = authority
    self.period = period
    self.intervalRule = intervalRule
    self.readings = readings
  }

  /// Takes the figures of a period that were worked out from records.
  public init(_ figures: FigureSet) {
    self.init(
      authority: figures.authority, period: figures.period, intervalRule: figures.intervalRule,
      readings: Dictionary(
        figures.figures.map { ($0.id, .given($0.result)) }, uniquingKeysWith: { first, _ in first })
    )
    limits = figures.limits
  }

  /// What they say of the figure with an id.
  public subscript(_ id: String) -> FigureReading { readings[id] ?? .unknown }

  /// The figure with an id; nil where it is not known, withheld or was defined otherwise.
  public func figure(_ id: String) -> Figure? {
    guard let definition = Catalogue.definition(id), let result = self[id].result else {
      return nil
    }
    return Figure(definition: definition, result: result)
  }
}
