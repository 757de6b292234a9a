import ServiceFigures

/// Each group of a breakdown against the rest.
extension FindingProposals {
  private struct Comparison {
    let dimension: Dimension
    let row: FigureRow
    let group: MeasuredShare
    let rest: MeasuredShare
    let change: ShareChange
    let chance: Double
  }

  /// Groups that do worse than the rest.
  ///
  /// The headline figures, which are named in advance, are judged by the 95% interval of each
  /// difference. Of any other figure all groups are one family, of which at most one in twenty
  /// that is pointed out may be there by chance.
  func groups(_ figure: Figure, _ rule: FindingRule) -> [ProposedFinding] {
    let comparisons = rule.breakdowns.flatMap { self.comparisons(of: figure, by: $0) }
    let isHeadline = ReportModel.headlines.contains(figure.id)
    let bound = FalseAlarms.bound(comparisons.map(\.chance))
    return comparisons.compactMap { comparison in
      guard comparison.change.verdict == .worse,
        isHeadline || comparison.chance <= bound ?? -1
      else { return nil }
      let evidence = FindingEvidence(
        figureID: figure.id, breakdown: comparison.dimension.name, key: comparison.row.key)
      return ProposedFinding(
        id: evidence.id, kind: .weakness,
        sentence: FindingWords(figure: figure).group(
          comparison.row, of: comparison.dimension, comparison.group, against: comparison.rest,
          isHeadline: isHeadline),
        evidence: [evidence],
        numbers: "\(FindingWords.fraction(comparison.group.met, comparison.group.total)); "
          + "others: \(FindingWords.fraction(comparison.rest.met, comparison.rest.total))",
        suggestion: rule.recommendation)
    }
  }

  private func comparisons(of figure: Figure, by dimension: Dimension) -> [Comparison] {
    guard let whole = MeasuredShare(figure) else { return [] }
    return figure.rows(by: dimension).compactMap { row in
      // That something is not recorded makes no group of children.
      guard row.key != "unknown", row.key != "not recorded",
        let met = row.numbers.numerator, let total = row.numbers.denominator,
        total >= Assessment.fewest, whole.total - total >= Assessment.fewest,
        let group = MeasuredShare(met: met, of: total, in: whole),
        let rest = MeasuredShare(met: whole.met - met, of: whole.total - total, in: whole)
      else { return nil }
      return Comparison(
        dimension: dimension, row: row, group: group, rest: rest,
        change: ShareChange(from: rest, to: group, figure.definition.direction),
        chance: group.chance(of: rest))
    }
  }
}
