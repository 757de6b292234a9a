/// The lines of a funnel plot: between which shares lie if all had the same chance.
///
/// The fewer records a share has, the further it strays from the overall share by chance alone.
/// Outside the 95% lines lies 1 in 20 by chance, outside the 99.8% lines 1 in 500.
///
/// ```swift
/// FunnelLimits(overall: 0.9).limits(of: 100, level: 0.95)  // 0.832...0.950
/// ```
///
/// Source: D. J. Spiegelhalter, *Funnel plots for comparing institutional performance*, Statistics in
/// Medicine 24 (2005): limits of the binomial distribution, made continuous.
package struct FunnelLimits: Hashable, Sendable {
  /// The share of all records together, from 0 to 1.
  package let overall: Double

  /// The lines around an overall share.
  package init(overall: Double) { self.overall = overall }

  /// The levels of the two pairs of lines.
  package static let levels = [0.95, 0.998]

  /// The lowest and highest share within the lines.
  ///
  /// A number of records at the lower line, or below, has half of what is left of the level as its
  /// chance; so has one at the upper line, or above.
  ///
  /// - Parameters:
  ///   - records: the number of records, 1 or more.
  ///   - level: the chance of a share between the lines, such as 0.95.
  package func limits(of records: Int, level: Double) -> ClosedRange<Double> {
    guard overall > 0, overall < 1 else { return overall...overall }
    let (total, tail) = (Double(records), (1 - level) / 2)
    // The chance of `met` or fewer is the rest of a beta distribution, which has a value between whole
    // numbers too; that of `met` or more is the beta distribution itself.
    let lower = search(from: -1, to: total) { met in
      1 - SpecialFunctions.betaShare(met + 1, total - met, upTo: overall) < tail
    }
    let upper = search(from: 0, to: total + 1) { met in
      SpecialFunctions.betaShare(met, total - met + 1, upTo: overall) > tail
    }
    let low = min(max(lower / total, 0), overall)
    return low...max(min(upper / total, 1), overall)
  }

  /// Where a share lies: how many of the pairs of lines it is outside of, and on which side.
  package enum Place: Hashable, Sendable {
    case within
    /// Outside the lines of a level.
    case below(level: Double)
    case above(level: Double)
  }

  /// The place of a share.
  package func place(met: Int, of records: Int) -> Place {
    let share = Double(met) / Double(records)
    for level in Self.levels.reversed() {
      let limits = limits(of: records, level: level)
      if share < limits.lowerBound { return .below(level: level) }
      if share > limits.upperBound { return .above(level: level) }
    }
    return .within
  }
}
