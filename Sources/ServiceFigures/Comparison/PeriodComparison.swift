/// All figures of a period compared with those of another period or another authority.
///
/// The five headline figures were chosen in advance, and each is judged separately. Some of the
/// other figures would change by chance alone. So they are tested together with a false discovery
/// rate of 5% in each family, which is the figures whose ids begin alike. A change in them is only
/// worth a look.
public struct PeriodComparison: Sendable {
  /// The figures in the order of the catalogue.
  public let figures: [FigureComparison]

  /// The accepted share of false alarms among the changes of a family.
  static let falseAlarms = 0.05

  /// Compares two periods.
  ///
  /// - Parameter sameSize: whether counts can be compared, as those of two years of one authority.
  public init(_ now: PeriodFigures, since then: PeriodFigures, sameSize: Bool = true) {
    var figures = Catalogue.figures.map { definition in
      let (first, second) = (now[definition], then[definition])
      return now.countsAlike(then, definition)
        ? FigureComparison(first, since: second, sameSize: sameSize)
        : FigureComparison(first, since: second, obstacle: .settings)
    }
    Self.judgeTogether(&figures)
    self.figures = figures
  }

  /// The comparison of a figure; nil where the catalogue has none of this id.
  public subscript(_ id: String) -> FigureComparison? { figures.first { $0.definition.id == id } }

  static func judgeTogether(_ figures: inout [FigureComparison]) {
    let others = figures.indices.filter { !figures[$0].definition.isHeadline }
    let families = Dictionary(grouping: others) { figures[$0].definition.group }
    for family in families.values {
      let tested = family.filter { figures[$0].difference != nil }
      let adjusted = ManyTests.falseDiscovery(
        tested.map { figures[$0].difference?.chance ?? 1 })
      for (index, chance) in zip(tested, adjusted) {
        figures[index].isOneOfMany = true
        if chance > falseAlarms { figures[index].withdraw() }
      }
    }
  }
}

/// Adjusts chances (p-values) when many tests are made together.
enum ManyTests {
  /// Benjamini and Hochberg's adjusted chances.
  ///
  /// Among the results of up to 5%, at most 5% are false alarms. The order is kept: a smaller chance
  /// never becomes larger than a greater one.
  static func falseDiscovery(_ chances: [Double]) -> [Double] {
    let order = chances.indices.sorted { chances[$0] < chances[$1] }
    var adjusted = [Double](repeating: 1, count: chances.count)
    var limit = 1.0
    for (place, index) in order.enumerated().reversed() {
      limit = min(limit, chances[index] * Double(chances.count) / Double(place + 1))
      adjusted[index] = limit
    }
    return adjusted
  }
}
