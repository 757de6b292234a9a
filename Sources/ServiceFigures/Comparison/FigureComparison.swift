/// One figure beside the same figure of another year or another authority.
///
/// ```swift
/// let comparison = FigureComparison(onTime, since: onTimeLastYear)
/// comparison.verdict            // .clear(.better)
/// comparison.difference?.value  // 0.031, that is 3.1 percentage points
/// comparison.words()            // "better"
/// ```
///
/// The verdict is by the 95% interval of the difference, in the order of the rules: what cannot be
/// compared or is too small a number gets no other word, whatever its difference.
public struct FigureComparison: Sendable {
  /// What the figure is.
  public var definition: FigureDefinition { now.definition }
  /// The figure.
  public let now: Figure
  /// The figure that it is compared with.
  public let then: Figure
  /// How far they lie apart; nil where they cannot be compared or nothing tells of chance.
  public let difference: FigureDifference?
  /// What can be said.
  public internal(set) var verdict: ComparisonVerdict
  /// Whether it is one of many figures that are looked at together, so that a clear change is only
  /// worth a look.
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
      // Two counts of 0 have no ratio, and are few for all that.
      verdict =
        definition.kind == .count || definition.rate == .events ? .tooFew : .notTested
    }
  }

  /// Sets two figures side by side that may not be compared.
  init(_ now: Figure, since then: Figure, obstacle: ComparisonVerdict.Obstacle) {
    self.now = now
    self.then = then
    difference = nil
    verdict = .cannotBeCompared(obstacle)
  }

  /// Compares a figure with the one of an earlier year; nil stands for a year that does not have it.
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

  /// The change of a count as a share of last year's; nil for a base under 50, of which
  /// percentages mislead, and for all that are no counts.
  public var relativeChange: (part: Int, base: Int)? {
    guard definition.kind == .count, let difference, difference.scale == .ratio,
      let first = now.numbers.count, let second = then.numbers.count,
      second >= Self.leastBase
    else { return nil }
    return (first - second, second)
  }

  /// The smallest number of which a percentage change is printed.
  static let leastBase = 50
}

extension FigureComparison {
  /// What keeps two figures from being compared, the most telling first; nil where nothing does.
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

  /// Takes back a verdict that many figures looked at together do not bear out.
  mutating func withdraw() {
    guard let difference, verdict.change != nil else { return }
    verdict = difference.isWithinSmall ? .aboutTheSame : .noClearChange
  }
}

/// A rate as events over a number at risk.
private struct EventRate {
  let events: Int
  let size: Double

  /// Finds the number at risk from the rate; nil where there are no events to find it by.
  init?(_ numbers: FigureNumbers) {
    guard let events = numbers.count, let value = numbers.value, value > 0 else { return nil }
    self.events = events
    size = Double(events) / value
  }
}
