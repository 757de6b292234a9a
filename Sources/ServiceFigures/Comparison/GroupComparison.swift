/// A group in a breakdown of a share, compared with all other records of the figure.
package struct GroupComparison: Sendable {
  /// The breakdown that contains the group.
  package let dimension: Dimension
  /// The group.
  package let group: FigureRow
  /// The numbers of all other records.
  package let rest: FigureNumbers
  /// The group compared with all others.
  package private(set) var comparison: FigureComparison
  /// The chance of such a difference where there is none, adjusted for all groups that were tested.
  package private(set) var chance = 1.0
}

extension GroupComparison {
  /// Compares every group of some breakdowns of some figures with all other records of its figure.
  ///
  /// Among many groups some differ by chance alone. So the groups of all figures are tested together
  /// with a false discovery rate of 5%, the groups of headline figures among them.
  ///
  /// - Returns: for each figure its groups with enough records for a comparison; none for a figure
  ///   that is not a share.
  package static func groups(
    of figures: [(figure: Figure, dimensions: [Dimension])]
  ) -> [[GroupComparison]] {
    var groups = figures.map { figure, dimensions in
      dimensions.flatMap { dimension in
        figure.rows(by: dimension).compactMap { GroupComparison($0, of: dimension, in: figure) }
      }
    }
    let chances = groups.joined().map { $0.comparison.difference == nil ? 1 : $0.exactChance }
    var adjusted = ManyTests.falseDiscovery(chances)[...]
    for figure in groups.indices {
      for group in groups[figure].indices {
        groups[figure][group].chance = adjusted.removeFirst()
        if groups[figure][group].chance > PeriodComparison.falseAlarms {
          groups[figure][group].comparison.withdraw()
        }
      }
    }
    return groups
  }

  private init?(_ row: FigureRow, of dimension: Dimension, in figure: Figure) {
    // A row for values that were not recorded is not a group of children.
    guard row.isOneGroup,
      let met = row.numbers.numerator, let total = row.numbers.denominator,
      let all = figure.numbers.numerator, let whole = figure.numbers.denominator,
      min(total, whole - total) >= FigureComparison.fewest
    else { return nil }
    let scale = Self.scale(figure)
    let group = Self.result(met, of: total, scale)
    let rest = Self.result(all - met, of: whole - total, scale)
    self.dimension = dimension
    self.group = row
    self.rest = rest.numbers
    comparison = FigureComparison(
      Figure(definition: figure.definition, result: group),
      since: Figure(definition: figure.definition, result: rest))
  }

  /// How often chance alone would put the group and the rest as far apart.
  private var exactChance: Double {
    guard let first = EstimatedShare(comparison.now.result, isClustered: true),
      let second = EstimatedShare(comparison.then.result, isClustered: true)
    else { return 1 }
    return Proportion.exactChance(first, second)
  }

  /// The independent records for each record of a figure; nil if its interval is not widened.
  private static func scale(_ figure: Figure) -> Double? {
    guard let met = figure.numbers.numerator, let total = figure.numbers.denominator,
      let interval = figure.clusteredInterval,
      let estimated = EstimatedShare(met: met, of: total, widenedTo: interval)
    else { return nil }
    return estimated.size / Double(total)
  }

  /// A share of some of the records, with its interval widened as for the whole figure.
  private static func result(_ met: Int, of total: Int, _ scale: Double?) -> FigureResult {
    var result = FigureResult()
    result.numbers.numerator = met
    result.numbers.denominator = total
    result.numbers.value = Double(met) / Double(total)
    result.interval = Proportion.wilson(met: met, of: total)
    if let scale {
      let (lower, upper) = Proportion.wilson(
        share: Double(met) / Double(total), size: Double(total) * scale)
      result.clusteredInterval = Interval(
        method: "wilson, clustered by child", level: 0.95, lower: met == 0 ? 0 : lower,
        upper: met == total ? 1 : upper)
    }
    return result
  }
}
