import ServiceFigures

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A share with its interval, to be held against another.
struct MeasuredShare: Hashable, Sendable {
  let met: Int
  let total: Int
  let lower: Double
  let upper: Double

  /// The share from 0 to 1.
  var share: Double { Double(met) / Double(total) }

  /// Takes a share as it stands; the total is more than none.
  init(met: Int, of total: Int, lower: Double, upper: Double) {
    self.met = met
    self.total = total
    self.lower = lower
    self.upper = upper
  }

  /// The share of a figure with the interval widened for several reviews of one child where there
  /// is one; nil for a figure that is no share or has nothing in its denominator.
  init?(_ figure: Figure) {
    guard let met = figure.numbers.numerator, let total = figure.numbers.denominator, total > 0,
      let interval = figure.clusteredInterval ?? figure.interval
    else { return nil }
    self.init(met: met, of: total, lower: interval.lower, upper: interval.upper)
  }

  /// A share of part of a figure's records, whose interval is widened as that of the whole is.
  init?(met: Int, of total: Int, in whole: MeasuredShare) {
    guard total > 0 else { return nil }
    let size = Double(total) * min(1, whole.effectiveSize / Double(whole.total))
    let share = Double(met) / Double(total)
    let square = Self.z * Self.z
    let middle = share + square / (2 * size)
    let spread = Self.z * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
    let scale = 1 + square / size
    self.init(
      met: met, of: total, lower: met == 0 ? 0 : max(0, (middle - spread) / scale),
      upper: met == total ? 1 : min(1, (middle + spread) / scale))
  }

  /// The 97.5th percentile of the normal distribution.
  private static let z = 1.959963984540054

  /// The number of independent records for which the interval stands.
  var effectiveSize: Double {
    // The limit farther from its end of the scale, put into Wilson's equation.
    let limit = share < 0.5 ? upper : lower
    let distance = limit - share
    guard distance != 0 else { return Double(total) }
    return min(Double(total), Self.z * Self.z * limit * (1 - limit) / (distance * distance))
  }

  /// How likely a difference at least as large is where both shares come from one process.
  func chance(of other: MeasuredShare) -> Double {
    let (size, second) = (effectiveSize, other.effectiveSize)
    let pooled = (share * size + other.share * second) / (size + second)
    let variance = pooled * (1 - pooled) * (1 / size + 1 / second)
    guard variance > 0 else { return 1 }
    return erfc(abs(share - other.share) / variance.squareRoot() / 2.0.squareRoot())
  }
}

/// The difference between two shares of one figure, and the words for it.
struct ShareChange: Hashable, Sendable {
  /// What can be said of the difference, by its interval.
  enum Verdict: Hashable, Sendable {
    /// Fewer than 20 records on either side.
    case tooFew
    case better, worse
    /// As clear, of a figure without a good direction.
    case higher, lower
    /// The interval leaves out 0, but the difference is below two points.
    case clearButSmall
    case aboutTheSame
    case noClearChange
  }

  /// The share now less the one before, and its interval by Newcombe's method 10.
  let value: Double
  let lower: Double
  let upper: Double
  let verdict: Verdict

  /// The difference, in percentage points, below which a change is small.
  private static let small = 0.02

  init(from before: MeasuredShare, to now: MeasuredShare, _ direction: Direction) {
    func root(_ left: Double, _ right: Double) -> Double {
      (left * left + right * right).squareRoot()
    }
    value = now.share - before.share
    lower = max(-1, value - root(now.share - now.lower, before.upper - before.share))
    upper = min(1, value + root(now.upper - now.share, before.share - before.lower))
    let isClear = lower > 0 || upper < 0
    // Twenty-two of a hundred against twenty are two points, whatever the binary fractions say.
    let isSmall = abs(value) < Self.small - 1e-12
    if now.total < Assessment.fewest || before.total < Assessment.fewest {
      verdict = .tooFew
    } else if isClear {
      verdict = isSmall ? .clearButSmall : Self.clear(isRise: value > 0, direction)
    } else {
      verdict = lower >= -Self.small && upper <= Self.small ? .aboutTheSame : .noClearChange
    }
  }

  private static func clear(isRise: Bool, _ direction: Direction) -> Verdict {
    switch direction {
    case .higherIsBetter: isRise ? .better : .worse
    case .lowerIsBetter: isRise ? .worse : .better
    case .neither: isRise ? .higher : .lower
    }
  }
}

extension ShareChange.Verdict {
  /// The words in print.
  var words: String {
    switch self {
    case .tooFew: "too few to say"
    case .better: "better"
    case .worse: "worse"
    case .higher: "higher"
    case .lower: "lower"
    case .clearButSmall: "a clear but small change"
    case .aboutTheSame: "about the same"
    case .noClearChange: "no clear change"
    }
  }
}

/// Benjamini and Hochberg's bound on the share of false alarms among many comparisons.
enum FalseAlarms {
  /// The most of the comparisons pointed out that may be there by chance.
  private static let rate = 0.05

  /// The largest chance that still counts in a family; nil where none does.
  static func bound(_ chances: [Double]) -> Double? {
    let sorted = chances.sorted()
    return sorted.enumerated().last { index, chance in
      chance <= rate * Double(index + 1) / Double(sorted.count)
    }?.element
  }
}
