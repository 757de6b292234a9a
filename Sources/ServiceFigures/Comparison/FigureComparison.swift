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
  public let definition: FigureDefinition
  /// The figure.
  public let now: FigureReading
  /// The figure that it is compared with.
  public let then: FigureReading
  /// How far they lie apart; nil where they cannot be compared or nothing tells of chance.
  public let difference: FigureDifference?
  /// What can be said.
  public internal(set) var verdict: ComparisonVerdict
  /// Whether it is one of many figures that are looked at together, so that a clear change is only
  /// worth a look.
  public internal(set) var isOneOfMany = false

  /// The fewest records on which a comparison rests.
  public static let fewest = 20

  /// Compares two readings of a figure.
  ///
  /// - Parameter sameSize: whether counts can be compared, as those of two years of one authority.
  public init(
    _ definition: FigureDefinition, now: FigureReading, then: FigureReading,
    sameSize: Bool = true
  ) {
    self.definition = definition
    self.now = now
    self.then = then
    guard case (.given(let first), .given(let second)) = (now, then) else {
      difference = nil
      verdict = Self.obstacle(now, then)
      return
    }
    if let verdict = Self.statusVerdict(first.status, second.status) {
      difference = nil
      self.verdict = verdict
      return
    }
    let difference = Self.difference(definition, first, second)
    if let difference, difference.scale == .ratio, definition.kind == .count, !sameSize {
      self.difference = nil
      verdict = .cannotBeCompared(.size)
    } else if let difference {
      let isEnough = min(Self.size(first), Self.size(second)) >= Self.fewest
      self.difference = isEnough ? difference : nil
      verdict = isEnough ? Self.verdict(difference, definition.direction) : .tooFew
    } else {
      self.difference = nil
      // Two counts of 0 have no ratio, and are few for all that.
      verdict =
        definition.kind == .count || definition.rate == .events ? .tooFew : .notTested
    }
  }

  /// Sets two readings side by side that may not be compared.
  init(
    _ definition: FigureDefinition, now: FigureReading, then: FigureReading,
    obstacle: ComparisonVerdict.Obstacle
  ) {
    self.definition = definition
    self.now = now
    self.then = then
    difference = nil
    verdict = .cannotBeCompared(obstacle)
  }

  /// Compares a figure with the one of an earlier year; nil stands for a year that does not have it.
  public init(_ now: Figure, since then: Figure?) {
    self.init(
      now.definition, now: .given(now.result),
      then: then.map { .given($0.result) } ?? .unknown)
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
      let first = now.result?.numbers.count, let second = then.result?.numbers.count,
      second >= Self.leastBase
    else { return nil }
    return (first - second, second)
  }

  /// The smallest number of which a percentage change is printed.
  static let leastBase = 50
}

extension FigureComparison {
  private static func obstacle(
    _ now: FigureReading, _ then: FigureReading
  ) -> ComparisonVerdict {
    for reading in [now, then] {
      if case .definedOtherwise = reading { return .cannotBeCompared(.definition) }
    }
    return now == .withheld || then == .withheld ? .withheld : .cannotBeCompared(.missing)
  }

  private static func statusVerdict(
    _ now: FigureStatus, _ then: FigureStatus
  ) -> ComparisonVerdict? {
    for status in [now, then] {
      switch status {
      case .notSupplied, .notApplicable: return .cannotBeCompared(.missing)
      case .withheld: return .withheld
      case .available, .partial: break
      }
    }
    return now == .available && then == .available ? nil : .cannotBeCompared(.partial)
  }

  private static func difference(
    _ definition: FigureDefinition, _ now: FigureResult, _ then: FigureResult
  ) -> FigureDifference? {
    switch definition.kind {
    case .proportion: return FigureDifference(share: now, since: then)
    case .count:
      guard let first = now.numbers.count, let second = then.numbers.count else { return nil }
      return FigureDifference(count: first, since: second)
    case .rate:
      guard definition.rate == .events, let first = EventRate(now), let second = EventRate(then)
      else { return nil }
      return FigureDifference(
        count: first.events, per: first.size, since: second.events, per: second.size)
    case .duration, .distribution: return nil
    }
  }

  /// The number of records on which a figure rests.
  private static func size(_ result: FigureResult) -> Int {
    result.numbers.denominator ?? result.numbers.count ?? 0
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
  init?(_ result: FigureResult) {
    guard let events = result.numbers.count, let value = result.numbers.value, value > 0 else {
      return nil
    }
    self.events = events
    size = Double(events) / value
  }
}
