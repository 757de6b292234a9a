/// What chances are worth when many tests are made together.
enum ManyTests {
  /// Benjamini and Hochberg's adjusted chances: those up to 5% hold at most 5% false alarms among
  /// them.
  static func falseDiscovery(_ chances: [Double]) -> [Double] {
    adjusted(chances, descending: true) { chance, rank, count in
      chance * Double(count) / Double(rank)
    }
  }

  /// Holm's adjusted chances: those up to 5% hold a false alarm in at most 5% of all cases.
  static func anyFalse(_ chances: [Double]) -> [Double] {
    adjusted(chances, descending: false) { chance, rank, count in
      chance * Double(count - rank + 1)
    }
  }

  /// Weighs each chance by its rank; none may be worth more than one of lower rank, or less.
  private static func adjusted(
    _ chances: [Double], descending: Bool, _ weigh: (Double, Int, Int) -> Double
  ) -> [Double] {
    let order = chances.indices.sorted { chances[$0] < chances[$1] }
    var adjusted = [Double](repeating: 1, count: chances.count)
    var limit = descending ? 1.0 : 0.0
    for place in descending ? Array(order.indices.reversed()) : Array(order.indices) {
      let weighed = min(1, weigh(chances[order[place]], place + 1, chances.count))
      limit = descending ? min(limit, weighed) : max(limit, weighed)
      adjusted[order[place]] = limit
    }
    return adjusted
  }
}
