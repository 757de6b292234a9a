/// Whether a share rises or falls steadily over several periods (Cochran and Armitage).
public struct LinearTrend: Hashable, Sendable {
  /// The chi-squared statistic.
  public let chiSquared: Double
  /// How often chance alone would give a trend as strong.
  public let chance: Double

  /// Tests shares in the order of time; nil where fewer than three periods have records or none of
  /// them differ, because two points are no trend.
  public init?(met: [Int], of totals: [Int]) {
    let records = Double(totals.reduce(0, +))
    let all = Double(met.reduce(0, +))
    guard totals.count(where: { $0 > 0 }) > 2, all > 0, all < records else { return nil }
    let share = all / records
    var rise = 0.0
    var scores = 0.0
    var squares = 0.0
    for (place, (met, total)) in zip(met, totals).enumerated() {
      rise += Double(place) * (Double(met) - Double(total) * share)
      scores += Double(place * total)
      squares += Double(place * place * total)
    }
    let variance = share * (1 - share) * (squares - scores * scores / records)
    guard variance > 0 else { return nil }
    chiSquared = rise * rise / variance
    chance = ChiSquaredDistribution.share(from: chiSquared, degrees: 1)
  }
}
