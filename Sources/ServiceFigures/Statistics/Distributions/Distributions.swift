#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The normal distribution with mean 0 and standard deviation 1.
enum NormalDistribution {
  /// The 97.5th percentile, used for 95% intervals.
  static let z95 = 1.959963984540054

  /// The share of the distribution up to a value.
  static func share(upTo value: Double) -> Double { erfc(-value / 2.0.squareRoot()) / 2 }

  /// The chance of a value at least as far from 0 on either side.
  static func twoSided(_ value: Double) -> Double { erfc(abs(value) / 2.0.squareRoot()) }

  /// The value up to which a share of the distribution lies.
  static func quantile(_ share: Double) -> Double {
    search(from: -40, to: 40) { self.share(upTo: $0) < share }
  }

  /// The number of standard errors on each side of a two-sided interval of a given level.
  static func deviate(level: Double) -> Double {
    level == 0.95 ? z95 : quantile(0.5 + level / 2)
  }
}

/// The distribution of sums of squared normal values.
enum ChiSquaredDistribution {
  /// The chance of a value at least as large.
  static func share(from value: Double, degrees: Double) -> Double {
    1 - SpecialFunctions.gammaShare(degrees / 2, upTo: value / 2)
  }

  /// The value up to which a share of the distribution lies.
  static func quantile(_ share: Double, degrees: Double) -> Double {
    search(from: 0, to: 1e4) { SpecialFunctions.gammaShare(degrees / 2, upTo: $0 / 2) < share }
  }
}

/// The beta distribution, used for exact limits of a share.
enum BetaDistribution {
  /// The value up to which a share of the distribution lies.
  static func quantile(_ share: Double, _ a: Double, _ b: Double) -> Double {
    search(from: 0, to: 1) { SpecialFunctions.betaShare(a, b, upTo: $0) < share }
  }
}

/// The distribution of the number of records that meet a condition, all with the same chance.
enum BinomialDistribution {
  /// The exact two-sided test: the chance of all numbers that are no more likely than `met`.
  static func test(_ met: Int, of total: Int, each chance: Double) -> Double {
    // The chance of each number is the previous chance times a factor. Logarithms are added here,
    // because the chances at both ends can be too small for a floating-point number.
    let odds = log(chance) - log(1 - chance)
    var logChance = Double(total) * log(1 - chance)
    var logChances = [logChance]
    logChances.reserveCapacity(total + 1)
    for count in 0..<total {
      logChance += log(Double(total - count) / Double(count + 1)) + odds
      logChances.append(logChance)
    }
    // Chances that differ from that of `met` only by rounding are included.
    let limit = logChances[met] + 1e-7
    return min(1, logChances.reduce(0) { $1 <= limit ? $0 + exp($1) : $0 })
  }
}

/// Finds where a condition changes from true to false, to the last digit.
func search(
  from low: Double, to high: Double, whileBelow: (Double) -> Bool
) -> Double {
  var (low, high) = (low, high)
  while true {
    let middle = low + (high - low) / 2
    guard middle > low, middle < high else { return middle }
    if whileBelow(middle) { low = middle } else { high = middle }
  }
}
