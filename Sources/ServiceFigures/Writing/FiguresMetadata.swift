import Documents

/// `figures-YYYY-YY.meta.csv`: what the columns of `figures-YYYY-YY.csv` are.
///
/// The Department for Education's platform for statistics reads such a file next to each file of
/// data, and its data screener checks both (*Open data standards, EES metadata*).
enum FiguresMetadata {
  /// The columns.
  static let columns = [
    "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
    "filter_hint", "filter_grouping_column", "filter_default",
  ]

  /// The decimals that the platform shows: a share of 0.937 is 93.7%.
  private static let decimals = 3

  /// The whole file; nil where the data have no row, or are of a period without a time identifier.
  ///
  /// A filter with one value is none: the platform refuses it. The default of each is its value in
  /// the first row, so that what is chosen at first is a row that is there.
  static func text(_ set: PeriodFigures) -> String? {
    let rows = FiguresFile.rows(set)
    guard OpenDataPeriod(set.period) != nil, let first = rows.first else { return nil }
    var text = CSVCell.line(columns)
    for (position, filter) in FiguresFile.filters.enumerated() {
      guard rows.contains(where: { $0[position] != first[position] }) else { continue }
      text += CSVCell.line([
        filter.name, "Filter", filter.label, "", "", "", filter.hint, "", first[position],
      ])
    }
    return text
      + CSVCell.line([
        FiguresFile.value, "Indicator", "Value", "", "", "\(decimals)", "", "", "",
      ])
  }
}

extension PeriodFigures {
  /// What the columns of the CSV are, as `figures-YYYY-YY.meta.csv`.
  ///
  /// It is nil where the Department's open data have no name for the period, such as ten days.
  public var csvMetadata: String? { FiguresMetadata.text(self) }
}
