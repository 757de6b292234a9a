/// Percentages in print, rounded exactly and half up, never through a floating-point format.
public enum Percentage {
  /// The percentage as a whole number of units of its last decimal.
  ///
  /// For example, 596 of 612 with one decimal is 974, which means 97.4.
  package static func units(_ part: Int, of total: Int, decimals: Int) -> Int {
    var scale = 100
    for _ in 0..<decimals { scale *= 10 }
    let doubled = 2 * scale * part
    return (doubled + total) / (2 * total)
  }

  /// The percentage in print, such as `97.4%`; nil for a zero total.
  ///
  /// It never rounds to 100% if some are missing, or to 0% if there are any: with one decimal, 611
  /// of 612 is `99.8%`, and 1 of 3,000 is `under 0.1%`.
  public static func text(_ part: Int, of total: Int, decimals: Int = 1) -> String? {
    guard total > 0 else { return nil }
    var scale = 100
    for _ in 0..<decimals { scale *= 10 }
    let units = units(part, of: total, decimals: decimals)
    if part < total, units >= scale {
      return "over \(decimal(scale - 1, decimals: decimals))%"
    }
    if part > 0, units == 0 { return "under \(decimal(1, decimals: decimals))%" }
    return "\(decimal(units, decimals: decimals))%"
  }

  /// A number of whole units of the last decimal as text: 974 with one decimal is `97.4`.
  package static func decimal(_ units: Int, decimals: Int) -> String {
    guard decimals > 0 else { return "\(units)" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let magnitude = units.magnitude
    let fraction = String(magnitude % UInt(scale))
    let padding = String(repeating: "0", count: decimals - fraction.count)
    return "\(units < 0 ? "−" : "")\(magnitude / UInt(scale)).\(padding)\(fraction)"
  }
}
