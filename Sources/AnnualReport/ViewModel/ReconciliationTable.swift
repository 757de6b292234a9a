import ServiceFigures
import StatutoryReviews

extension MethodModel {
  /// A table for each two sources of reviews; none where all reviews come from one.
  var reconciliations: [TableModel] {
    guard let reconciliation = input.reconciliation else { return [] }
    var tables: [TableModel] = []
    for (index, first) in reconciliation.sources.enumerated() {
      for second in reconciliation.sources[(index + 1)...] {
        let years = reconciliation.years.filter {
          $0.first.source == first && $0.second.source == second && $0.isCompared
        }
        tables.append(Self.table(first, second, years, lastDay: input.figures.period.to.longText))
      }
    }
    return tables
  }

  private static func table(
    _ first: ReviewSource, _ second: ReviewSource, _ years: [Reconciliation.Year], lastDay: String
  ) -> TableModel {
    let close = years.reduce(0) { $0 + $1.first.close }
    var note =
      "A review that only one source has counts. Of what the two tell differently of one review, "
      + "the less favourable counts."
    if close > 0 {
      note +=
        " Pairs within three days of each other, one review in each source: "
        + "\(NumberWords.count(close)). Both count."
    }
    let shortBreaks = years.reduce(0) { $0 + $1.second.shortBreaks }
    if shortBreaks > 0 {
      note +=
        " Reviews of short breaks, which the return does not ask for, stand apart: "
        + "\(NumberWords.count(shortBreaks))."
    }
    if years.isEmpty { note = "No year has reviews in both." }
    return TableModel(
      caption: "Reviews in the \(first.words) and in the \(second.words), up to \(lastDay)",
      firstHeading: "Year",
      columns: [
        "In the \(first.words)", "In the \(second.words)", "In both", "Told differently",
        "Only in the \(first.words)", "Only in the \(second.words)",
      ],
      rows: years.map { year in
        (
          year.period.words,
          [
            year.first.reviews, year.second.reviews, year.inBoth, year.differing,
            year.first.alone, year.second.alone,
          ].map(NumberWords.count)
        )
      }, note: note)
  }
}
