import Documents
import Pictures
import ServiceFigures

/// How many children of each group had every review on time, next to all children.
struct EqualityPicture {
  private static let dimensions = [Dimension.ethnicGroup, .sex, .ageBand]

  let figure: Figure
  let groups: [(label: String, row: FigureRow)]
  let lacksSmallGroups: Bool

  static func make(_ input: ReportInput) -> ReportPicture? {
    guard let figure = input.wholeFigure(PlannedComparison.figure), figure.numbers.value != nil
    else { return nil }
    let rows = dimensions.flatMap { dimension in
      figure.rows(by: dimension).filter(\.isOneGroup).map { row in
        (
          (GroupWords.people(row, by: dimension) ?? "\(dimension.heading): \(row.label)")
            .capitalisedFirst, row
        )
      }
    }
    let groups = rows.filter { ($0.1.numbers.denominator ?? 0) >= FigureComparison.fewest }
    guard groups.count > 1 else { return nil }
    let picture = EqualityPicture(
      figure: figure, groups: groups.map { (label: $0.0, row: $0.1) },
      lacksSmallGroups: groups.count < rows.count)
    return ReportPicture(
      "groups-on-time", title: "Children with every review on time, by group",
      description: "A dot for each group of children on one scale, with a line through it for its "
        + "95% interval, and a line down the picture for all children. The scale need not begin at "
        + "0.",
      parts: picture.parts, tables: [picture.table],
      note: picture.lacksSmallGroups
        ? "Groups of fewer than \(FigureComparison.fewest) children are left out." : nil)
  }

  private var all: String {
    ConclusionWords.share(figure.numbers.numerator ?? 0, figure.numbers.denominator ?? 0)
  }

  private var parts: [any Part] {
    [
      Key([.init(.interval(.first), "share with 95% interval; the line is all children")]),
      IntervalRows(
        groups.compactMap { label, row in
          guard let met = row.numbers.numerator, let total = row.numbers.denominator,
            let interval = Proportion.wilson(met: met, of: total)
          else { return nil }
          return IntervalRows.Row(
            label,
            [
              IntervalRows.Entry(
                share: Double(met) / Double(total), interval: interval.lower...interval.upper,
                words: Percentage.text(met, of: total) ?? "", isHollow: false)
            ])
        }, reference: figure.numbers.value),
    ]
  }

  private var table: TableModel {
    TableModel(
      caption: "Children with every review on time, by group", firstHeading: "Group",
      columns: ["On time", "Share"],
      rows: [("All children", cells(figure.numbers))]
        + groups.map { ($0.label, cells($0.row.numbers)) })
  }

  private func cells(_ numbers: FigureNumbers) -> [String] {
    let (met, total) = (numbers.numerator ?? 0, numbers.denominator ?? 0)
    return [ConclusionWords.fraction(met, total), Percentage.text(met, of: total) ?? ""]
  }
}
