extension Proportion {
  /// Clopper and Pearson's exact interval of `met` out of `total`; nil for a zero total.
  ///
  /// Changes of counts rest on it: it never promises more than its level.
  static func exact(met: Int, of total: Int, level: Double = 0.95) -> (
    lower: Double, upper: Double
  )? {
    guard total > 0 else { return nil }
    let tail = (1 - level) / 2
    let (yes, no) = (Double(met), Double(total - met))
    return (
      met == 0 ? 0 : BetaDistribution.quantile(tail, yes, no + 1),
      met == total ? 1 : BetaDistribution.quantile(1 - tail, yes + 1, no)
    )
  }
}
