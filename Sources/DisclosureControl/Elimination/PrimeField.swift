/// Arithmetic modulo the prime 2^61 − 1, exact and fast where fractions would grow.
///
/// A sum of published rows that comes to a withheld cell over the fractions does so modulo almost
/// every prime. Where this prime should be one of the few exceptions, a cell is published that must
/// not be, and the linear programs that follow withhold it again.
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

  /// The number whose product with a residue other than 0 is 1 (Fermat: its power of modulus − 2).
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
