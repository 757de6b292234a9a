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
        figures.figures.map { ($0.id, $0.status == .withheld ? .withheld : .given($0.result)) },
        uniquingKeysWith: { first, _ in first })
    )
    limits = figures.limits
    edition = figures.edition
  }

  /// Figures that were read back or mapped, in the form in which they are written.
  ///
  /// What is not in a file (words, inputs, checks) is empty.
  var set: FigureSet {
    var set = FigureSet(
      authority: authority, period: period, intervalRule: intervalRule, completeFrom: period.from,
      inputs: [], figures: [], dataQuality: [], balance: [], recordedDueDates: 0)
    set.edition = edition
    set.limits = limits
    set.figures = Catalogue.figures.compactMap { definition in
      switch self[definition.id] {
      case .given(let result): Figure(definition: definition, result: result)
      case .withheld: Figure(definition: definition, result: FigureResult(status: .withheld))
      case .definedOtherwise, .unknown: nil
      }
    }
    return set
  }

  /// What they say of the figure with an id.
  public subscript(_ id: String) -> FigureReading { readings[id] ?? .unknown }

  /// The same with each figure that is there made another, for a public edition.
  public func mapped(_ change: (Figure) -> Figure) -> PeriodFigures {
    var changed = self
    changed.edition = .public
    changed.readings = Dictionary(
      uniqueKeysWithValues: readings.map { id, reading in
        guard let figure = figure(id) else { return (id, reading) }
        let result = change(figure).result
        return (id, result.status == .withheld ? .withheld : .given(result))
      })
    return changed
  }

  /// The figure with an id; nil where it is not known, withheld or was defined otherwise.
  public func figure(_ id: String) -> Figure? {
    guard let definition = Catalogue.definition(id), let result = self[id].result else {
      return nil
    }
    return Figure(definition: definition, result: result)
  }
}
