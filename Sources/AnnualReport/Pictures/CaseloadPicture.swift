import Pictures
import ServiceFigures

/// Children for each full-time equivalent of each IRO, compared with the expected range.
struct CaseloadPicture {
  let rows: [FigureRow]
  let range: ClosedRange<Double>
  /// IROs with children whose full-time equivalent is not known.
  let unknown: Int

  /// Nil where no IRO has children and a known full-time equivalent.
  init?(_ perOfficer: Figure, range: ClosedRange<Double>) {
    let all = perOfficer.rows(by: .iro)
    rows = all.filter { $0.numbers.value != nil }
    self.range = range
    unknown = all.count - rows.count
    guard !rows.isEmpty else { return nil }
  }

  static func make(_ input: ReportInput) -> ReportPicture? {
    guard let figure = input.wholeFigure(Catalogue.caseloadPerIRO),
      let picture = CaseloadPicture(figure, range: input.caseloadRange)
    else { return nil }
    return ReportPicture(
      "caseload", title: picture.title,
      description: "A bar for each IRO with children on the last day: children for each full-time "
        + "equivalent, with the expected range shaded behind.",
      parts: picture.parts, tables: [input.table(figure, by: .iro)], note: picture.note)
  }

  private var low: String { NumberWords.decimal(range.lowerBound) }
  private var high: String { NumberWords.decimal(range.upperBound) }

  var title: String {
    let all = rows.count
    let above = rows.count { ($0.numbers.value ?? 0) > range.upperBound }
    let below = rows.count { ($0.numbers.value ?? 0) < range.lowerBound }
    let post = "for a full-time post"
    if above == 0, below == 0 {
      return all == 1
        ? "The only IRO is within the \(low) to \(high) children expected \(post)"
        : "All \(all) IROs are within the \(low) to \(high) children expected \(post)"
    }
    if above == 0 {
      return "No IRO has more than the \(high) children expected \(post); "
        + "\(Self.share(below, of: all)) fewer than \(low)"
    }
    return "\(Self.share(above, of: all, "IROs")) more than the \(high) children expected \(post)"
      + (below == 0 ? "" : "; \(Self.share(below, of: all)) fewer than \(low)")
  }

  /// `1 of 6 has`, `2 of 6 IROs have`.
  private static func share(_ count: Int, of all: Int, _ noun: String = "") -> String {
    if all == 1 { return noun.isEmpty ? "the only one has" : "The only IRO has" }
    return "\(count) of \(all)\(noun.isEmpty ? "" : " " + noun) \(count == 1 ? "has" : "have")"
  }

  private var note: String? {
    guard unknown > 0 else { return nil }
    return unknown == 1
      ? "Not drawn: 1 IRO whose full-time equivalent is not known."
      : "Not drawn: \(unknown) IROs whose full-time equivalent is not known."
  }

  private var parts: [any Part] {
    [
      Key([
        .init(.area(.first), "children for a full-time post"),
        .init(.band, "expected: \(low) to \(high)"),
      ]),
      BarRows(
        rows.map { row in
          let value = row.numbers.value ?? 0
          let place =
            value > range.upperBound ? " above" : value < range.lowerBound ? " below" : ""
          return BarRows.Row(
            "\(row.label): \(NumberWords.counted(row.numbers.count ?? 0, "children"))",
            value: value, words: NumberWords.tenths(value) + place)
        }, ink: .first, band: .init(range, low: low, high: high)),
    ]
  }
}
