#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The mathematical functions from which statistical distributions are computed.
///
/// Each is accurate to about 14 digits for the sizes that a service can have; the tests compare
/// them with other software.
enum SpecialFunctions {
  private static let lanczos = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
    12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ]

  /// The logarithm of the gamma function of a number above 0, by Lanczos's approximation.
  static func logGamma(_ x: Double) -> Double {
    // Below one half the series loses digits, so work back from the value at `x + 1`.
    if x < 0.5 { return logGamma(x + 1) - log(x) }
    let shifted = x - 1
    var sum = 0.9999999999998099
    for (index, term) in lanczos.enumerated() { sum += term / (shifted + Double(index + 1)) }
    let base = shifted + 7.5
    return 0.5 * log(2 * Double.pi) + (shifted + 0.5) * log(base) - base + log(sum)
  }

  /// The logarithm of the number of ways to choose `k` of `n`.
  static func logChoices(_ k: Int, of n: Int) -> Double {
    logGamma(Double(n) + 1) - logGamma(Double(k) + 1) - logGamma(Double(n - k) + 1)
  }

  /// The lower incomplete gamma function as a share of the whole: 0 at 0, close to 1 for large
  /// values.
  static func gammaShare(_ a: Double, upTo x: Double) -> Double {
    guard x > 0 else { return 0 }
    let scale = exp(a * log(x) - x - logGamma(a))
    // The series converges quickly below the mode, the continued fraction above it.
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      var divisor = a
      while term > sum * 1e-17 {
        divisor += 1
        term *= x / divisor
        sum += term
      }
      return sum * scale
    }
    let fraction = continuedFraction(first: x + 1 - a) { step in
      (-Double(step) * (Double(step) - a), x + 1 - a + 2 * Double(step))
    }
    return 1 - scale / fraction
  }

  /// The incomplete beta function as a share of the whole, from 0 at 0 to 1 at 1.
  static func betaShare(_ a: Double, _ b: Double, upTo x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // Beyond the middle, compute the other tail: this is faster and loses no digits.
    if x > (a + 1) / (a + b + 2) { return 1 - betaShare(b, a, upTo: 1 - x) }
    let scale =
      exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a
    let fraction = continuedFraction(first: 1) { step in
      let m = Double(step / 2)
      let numerator =
        step % 2 == 0
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      return (numerator, 1)
    }
    return scale / fraction
  }

  /// The value `b₀ + a₁/(b₁ + a₂/(b₂ + …))`, by Lentz's method.
  private static func continuedFraction(
    first: Double, _ step: (Int) -> (numerator: Double, denominator: Double)
  ) -> Double {
    let tiny = 1e-300
    var value = first == 0 ? tiny : first
    var above = value
    var below = 0.0
    for index in 1...10_000 {
      let (numerator, denominator) = step(index)
      below = denominator + numerator * below
      if below == 0 { below = tiny }
      above = denominator + numerator / above
      if above == 0 { above = tiny }
      below = 1 / below
      let factor = above * below
      value *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return value
  }
}
