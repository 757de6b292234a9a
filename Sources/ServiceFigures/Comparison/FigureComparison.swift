/// One figure compared with the same figure of another year or another authority.
///
/// ```swift
/// let comparison = FigureComparison(onTime, since: onTimeLastYear)
/// comparison.verdict            // .clear(.better)
/// comparison.difference?.value  // 0.031, that is 3.1 percentage points
/// comparison.words()            // "better"
/// ```
///
/// The verdict depends on the 95% interval of the difference. Figures that cannot be compared, or
/// that have too few records, are reported as such, even if the difference is large.
public struct FigureComparison: Sendable {
  /// The definition that both figures have.
  public var definition: FigureDefinition { now.definition }
  /// The figure.
  public let now: Figure
  /// The figure that it is compared with.
  public let then: Figure
  /// The difference; nil if the figures cannot be compared or chance cannot be judged.
  public let difference: FigureDifference?
  /// The result of the comparison.
  public internal(set) var verdict: ComparisonVerdict
  /// Whether many figures are compared together, so that a clear change is only worth a look.
  public internal(set) var isOneOfMany = false

  /// The fewest records on which a comparison rests.
  public static let fewest = 20

  /// Compares a figure with the same one of another period or authority.
  ///
  /// - Parameter sameSize: whether counts can be compared, as those of two years of one authority.
  public init(_ now: Figure, since then: Figure, sameSize: Bool = true) {
    self.now = now
    self.then = then
    if let verdict = Self.statusVerdict([now.status, then.status]) {
      difference = nil
      self.verdict = verdict
      return
    }
    let definition = now.definition
    let difference = Self.difference(now, then)
    if let difference, difference.scale == .ratio, definition.kind == .count, !sameSize {
      self.difference = nil
      verdict = .cannotBeCompared(.size)
    } else if let difference {
      let isEnough = min(Self.size(now), Self.size(then)) >= Self.fewest
      self.difference = isEnough ? difference : nil
      verdict = isEnough ? Self.verdict(difference, definition.direction) : .tooFew
    } else {
      self.difference = nil
      // Two counts of 0 have no ratio, so they are reported as too few.
      verdict =
        definition.kind == .count || definition.rate == .events ? .tooFew : .notTested
    }
  }

  /// Pairs two figures that may not be compared.
  init(_ now: Figure, since then: Figure, obstacle: ComparisonVerdict.Obstacle) {
    self.now = now
    self.then = then
    difference = nil
    verdict = .cannotBeCompared(obstacle)
  }

  /// Compares a figure with that of an earlier year; nil means that the year does not have it.
  public init(_ now: Figure, since then: Figure?) {
    guard let then else {
      let unknown = Figure(definition: now.definition, result: FigureResult(status: .unknown))
      self.init(now, since: unknown, obstacle: .missing)
      return
    }
    self.init(now, since: then)
  }

  /// The verdict in words, as a report prints it.
  ///
  /// - Parameter other: what the figure is compared with: last year, or another authority.
  public func words(comparedWith other: String = "last year") -> String {
    let words = verdict.words(comparedWith: other)
    return isOneOfMany && verdict.change != nil ? "worth a look: \(words)" : words
  }

  /// The change of a count as a share of last year's count.
  ///
  /// It is nil for other kinds, and for a count under 50 last year, because percentages of small
  /// numbers mislead.
  public var relativeChange: (part: Int, base: Int)? {
    guard definition.kind == .count, let difference, difference.scale == .ratio,
      let first = now.numbers.count, let second = then.numbers.count,
      second >= Self.leastBase
    else { return nil }
    return (first - second, second)
  }

  /// The smallest count last year for which a percentage change is printed.
  static let leastBase = 50
}

extension FigureComparison {
  /// The main reason why two figures cannot be compared; nil if they can.
  private static func statusVerdict(_ statuses: [FigureStatus]) -> ComparisonVerdict? {
    let verdicts = statuses.map { status -> ComparisonVerdict? in
      switch status {
      case .definedOtherwise: .cannotBeCompared(.definition)
      case .withheld: .withheld
      case .notSupplied, .notApplicable, .unknown: .cannotBeCompared(.missing)
      case .partial: .cannotBeCompared(.partial)
      case .available: nil
      }
    }
    let order: [ComparisonVerdict] = [
      .cannotBeCompared(.definition), .withheld, .cannotBeCompared(.missing),
      .cannotBeCompared(.partial),
    ]
    return order.first(where: verdicts.contains)
  }

  private static func difference(_ now: Figure, _ then: Figure) -> FigureDifference? {
    let definition = now.definition
    switch definition.kind {
    case .proportion: return FigureDifference(share: now.result, since: then.result)
    case .count:
      guard let first = now.numbers.count, let second = then.numbers.count else { return nil }
      return FigureDifference(count: first, since: second)
    case .rate:
      guard definition.rate == .events, let first = EventRate(now.numbers),
        let second = EventRate(then.numbers)
      else { return nil }
      return FigureDifference(
        count: first.events, per: first.size, since: second.events, per: second.size)
    case .duration, .distribution: return nil
    }
  }

  /// The number of records on which a figure rests.
  private static func size(_ figure: Figure) -> Int {
    figure.numbers.denominator ?? figure.numbers.count ?? 0
  }

  private static func verdict(
    _ difference: FigureDifference, _ direction: Direction
  ) -> ComparisonVerdict {
    guard let isHigher = difference.isHigher else {
      return difference.isWithinSmall ? .aboutTheSame : .noClearChange
    }
    let change = ComparisonVerdict.Change(isHigher: isHigher, direction)
    return difference.isSmall ? .clearButSmall(change) : .clear(change)
  }

  /// Withdraws a clear verdict if it is not clear once all figures in its family are considered.
  mutating func withdraw() {
    guard let difference, verdict.change != nil else { return }
    verdict = difference.isWithinSmall ? .aboutTheSame : .noClearChange
  }
}

/// A rate as a number of events and the number at risk.
private struct EventRate {
  let events: Int
  let size: Double

  /// Works out the number at risk from the rate; nil if there were no events.
  init?(_ numbers: FigureNumbers) {
    guard let events = numbers.count, let value = numbers.value, value > 0 else { return nil }
    self.events = events
    size = Double(events) / value
  }
}
