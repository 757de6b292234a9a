import CareRecords
import Documents

extension Catalogue {
  /// The columns of the catalogue as CSV.
  static let columns = [
    "id", "title", "unit", "kind", "direction", "definition", "numerator", "denominator",
    "left_out", "citation", "reference", "breakdowns", "expectation", "expectation_source", "needs",
  ]

  /// The whole catalogue for spreadsheets: one line for each figure; semicolons separate lists.
  package static var csv: String {
    func list(_ items: [String]) -> String { items.joined(separator: "; ") }
    return CSVCell.line(columns)
      + figures.map { definition in
        CSVCell.line([
          definition.id, definition.title, definition.unit, definition.kind.rawValue,
          definition.direction.rawValue, definition.sentence, definition.numerator,
          definition.denominator, list(definition.leftOut.map(\.rawValue)),
          definition.citation.short, definition.citation.full,
          list(definition.breakdowns.map(\.name)), definition.standard?.words ?? "",
          definition.standard?.source ?? "", list(definition.needs.map(\.words)),
        ])
      }.joined()
  }
}
