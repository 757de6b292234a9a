import Pictures
import ServiceFigures

/// How children took part in their reviews, by code.
enum ParticipationPicture {
  static func make(_ input: ReportInput) -> ReportPicture? {
    guard let codes = input.wholeFigure(Catalogue.participationCodes) else { return nil }
    let rows = codes.rows(by: .code)
    let total = rows.reduce(0) { $0 + ($1.numbers.count ?? 0) }
    guard total > 0, !rows.contains(where: \.isWithheld) else { return nil }
    return ReportPicture(
      "participation", title: title(input),
      description: "One bar for all reviews held, cut into pieces for the ways in which children "
        + "took part; below it a row for each, in the same order.",
      parts: [
        Key([
          .init(.area(.first), "child attended"),
          .init(.area(.second), "away, views conveyed"),
          .init(.area(.third), "away, none conveyed"),
          .init(.area(.neutral), "under 4, or not recorded"),
        ]),
        StackedRows(
          rows.filter { ($0.numbers.count ?? 0) > 0 }.map { row in
            let count = row.numbers.count ?? 0
            return StackedRows.Row(
              row.label, short: row.key.hasPrefix("PN") ? row.key : "", value: Double(count),
              words: "\(NumberWords.count(count)) (\(Percentage.text(count, of: total) ?? ""))",
              ink: ink(row.participationCode))
          }),
      ],
      tables: [input.table(codes, by: .code)])
  }

  private static func title(_ input: ReportInput) -> String {
    guard let conveyed = input.wholeFigure(Catalogue.participationViewsConveyed),
      let attended = input.wholeFigure(Catalogue.participationAttended),
      let share = percentage(conveyed), let came = percentage(attended)
    else { return "Reviews held, by the way the child took part" }
    return
      "The child’s views were conveyed at \(share) of reviews from the age of 4, and the child "
      + "attended \(came)"
  }

  private static func percentage(_ figure: Figure) -> String? {
    Percentage.text(figure.numbers.numerator ?? 0, of: figure.numbers.denominator ?? 0)
  }

  private static func ink(_ code: String) -> Ink {
    switch code {
    case "PN1", "PN2", "PN3", "PN4": .first
    case "PN5", "PN6": .second
    case "PN7": .third
    default: .neutral
    }
  }
}

extension FigureRow {
  /// The participation code, or the first of several codes that are printed together.
  ///
  /// Such codes agree on whether the child came and whether the views were conveyed.
  var participationCode: String { String(key.prefix { $0 != " " }) }
}
