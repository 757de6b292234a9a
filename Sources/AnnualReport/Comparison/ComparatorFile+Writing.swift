import CareRecords
import Documents
import PublicEdition

extension ComparatorFile {
  /// The shares as a file that `read` reads, with their two numbers where they are known.
  package static func text(_ comparators: [Comparator]) -> String {
    CSVCell.line(columns)
      + comparators.map { comparator in
        let counts = comparator.counts
        return CSVCell.line([
          comparator.figureID, comparator.name, comparator.period,
          counts == nil ? NumberWords.percent(comparator.value) : "",
          counts.map { "\($0.part)" } ?? "", counts.map { "\($0.total)" } ?? "",
          comparator.source, comparator.date.description,
        ])
      }.joined()
  }

  private static let columns = [
    "figure", "name", "period", "value", "numerator", "denominator", "source", "date",
  ]
}

extension PooledFigures {
  /// The shares as comparators: `North West (8 authorities)`, with the members as their source.
  ///
  /// - Parameters:
  ///   - name: what the authorities are called together.
  ///   - date: the day on which the pool is published.
  package func comparators(named name: String, on date: CivilDate) -> [Comparator] {
    shares.map { share in
      let members = authorities.filter { !share.without.contains($0) }
      return Comparator(
        figureID: share.definition.id,
        name: "\(name) (\(NumberWords.count(share.authorities)) authorities)",
        period: period.words, value: Double(share.part) / Double(share.total),
        source: "Figures of \(members.listed("and")) together", date: date,
        counts: Comparator.Counts(part: share.part, total: share.total))
    }
  }
}
