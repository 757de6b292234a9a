/// All figures of a period beside those of another one, or of another authority.
///
/// The five headline figures are named in advance and judged each for itself. Of all the others
/// some would change by chance alone, so they are held to a false discovery rate of 5% within their
/// family, the figures whose ids begin alike, and a change is only worth a look.
public struct PeriodComparison: Sendable {
  /// The figures in the order of the catalogue.
  public let figures: [FigureComparison]

  /// The share of false alarms among the changes of a family that is put up with.
  static let falseAlarms = 0.05

  /// Compares two periods.
  ///
  /// - Parameter sameSize: whether counts can be compared, as those of two years of one authority.
  public init(_ now: PeriodFigures, since then: PeriodFigures, sameSize: Bool = true) {
    let isCountedAlike = now.intervalRule == then.intervalRule
    var figures = Catalogue.figures.map { definition in
      let (first, second) = (now[definition], then[definition])
      return (isCountedAlike || !definition.countsMonths)
        && now.limits.countsAlike(then.limits, definition)
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
