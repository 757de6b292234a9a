/// Exact arithmetic modulo the prime 2^61 − 1, fast where fractions would grow.
///
/// If a sum of published rows equals a withheld cell in fractions, it does so modulo almost every
/// prime. If this prime is one of the few exceptions, a cell is published that must not be. The
/// linear programs that follow withhold it again.
enum PrimeField {
  static let modulus: UInt64 = (1 << 61) - 1

  /// The residue of a whole number.
  static func residue(_ number: Int) -> UInt64 {
    let rest = number % Int(modulus)
    return rest < 0 ? UInt64(rest + Int(modulus)) : UInt64(rest)
  }

  static func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let full = one.multipliedFullWidth(by: other)
    let sum = (full.high << 3 | full.low >> 61) + (full.low & modulus)
    return sum >= modulus ? sum - modulus : sum
  }

  static func difference(_ one: UInt64, _ other: UInt64) -> UInt64 {
    one >= other ? one - other : one + modulus - other
  }

  /// The inverse of a residue other than 0.
  ///
  /// By Fermat it is the residue to the power of modulus − 2.
  static func inverse(_ residue: UInt64) -> UInt64 {
    var power = residue
    var result: UInt64 = 1
    var exponent = modulus - 2
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, power) }
      power = product(power, power)
      exponent >>= 1
    }
    return result
  }
}
