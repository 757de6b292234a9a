import ServiceFigures

/// A figure compared with the published share of others.
struct ComparatorStanding {
  let comparator: Comparator
  let figure: Figure

  /// How ours compares with theirs, in words.
  ///
  /// Where others published both numbers, both shares have an interval. A share published alone has
  /// none: it is used as published, and our interval must lie wholly on one side of it.
  var words: String {
    if let comparison { return comparison.words(comparedWith: comparator.name) }
    return figure.words(against: comparator.value...comparator.value)
      ?? FigureComparison(
        figure,
        since: Figure(definition: figure.definition, result: FigureResult(status: .unknown))
      ).words(comparedWith: comparator.name)
  }

  /// How far ours is from theirs, as printed.
  var difference: String? {
    if let comparison { return DifferenceWords(comparison: comparison).cell }
    return points.map { points in
      let tenths = Int((points * 1000).rounded(.toNearestOrAwayFromZero))
      return "\(tenths > 0 ? "+" : "")\(Percentage.decimal(tenths, decimals: 1)) points"
    }
  }

  /// How far ours is from theirs, where 0.02 is two percentage points; nil of few records.
  var points: Double? {
    if let comparison { return comparison.difference?.value }
    guard figure.status == .available, let share = figure.numbers.value,
      figure.numbers.denominator ?? 0 >= FigureComparison.fewest
    else { return nil }
    return share - comparator.value
  }

  /// The result of comparing both, where others published both numbers.
  var verdict: ComparisonVerdict? { comparison?.verdict }

  /// The comparison of both, where others published both numbers.
  var comparison: FigureComparison? {
    guard let counts = comparator.counts else { return nil }
    var theirs = FigureResult()
    theirs.numbers.numerator = counts.part
    theirs.numbers.denominator = counts.total
    theirs.numbers.value = comparator.value
    theirs.interval = Proportion.wilson(met: counts.part, of: counts.total)
    return FigureComparison(
      figure, since: Figure(definition: figure.definition, result: theirs), sameSize: false)
  }
}

extension Comparator {
  /// Whose share it is, and of which period, such as `England, 2023-24`.
  var label: String { "\(name), \(period)" }

  /// The share as printed: `91.0%`.
  var percent: String { NumberWords.percent(value) }

  /// The two numbers behind it as printed; nil where they were not published.
  var fraction: String? { counts.map { ConclusionWords.fraction($0.part, $0.total) } }

  /// Where and when it was published, such as `England, 2023-24: A table, 14 November 2024.`.
  var sourceSentence: String { "\(label): \(source), \(date.longText)." }
}

extension Figure {
  /// How a share of ours compares with one that others published alone, in words; nil where ours is not
  /// known.
  ///
  /// - Parameter range: what theirs can be, from 0 to 1: a published share may be rounded. Our interval
  ///   must lie wholly on one side of it.
  func words(against range: ClosedRange<Double>) -> String? {
    guard result.status == .available, let interval = result.clusteredInterval ?? result.interval
    else { return nil }
    guard result.numbers.denominator ?? 0 >= FigureComparison.fewest else {
      return "too few to say"
    }
    guard interval.lower > range.upperBound || interval.upper < range.lowerBound else {
      return "too close to call"
    }
    let isHigher = interval.lower > range.upperBound
    return switch definition.direction {
    case .neither: isHigher ? "higher" : "lower"
    case .higherIsBetter: isHigher ? "better" : "worse"
    case .lowerIsBetter: isHigher ? "worse" : "better"
    }
  }
}
