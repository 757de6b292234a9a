import CareRecords
import Documents

extension SideBySide {
  /// The columns of the comparison as CSV.
  public static let columns = [
    "figure", "title", "unit", "kind", "authority", "from", "to", "status", "count", "numerator",
    "denominator", "value", "median", "lower", "upper", "compared_authority", "compared_from",
    "compared_to", "scale", "difference", "difference_lower", "difference_upper", "verdict",
  ]

  /// The comparison as CSV, with one row for each figure and each period or authority.
  ///
  /// A row that is compared with another one names it and gives the result.
  public var csv: String {
    var text = CSVCell.line(Self.columns)
    let pairs = pairs
    for definition in Catalogue.figures {
      for (place, period) in periods.enumerated() {
        let pair = pairs.first { $0.now == place }
        text += CSVCell.line(
          [definition.id, definition.title, definition.unit, definition.kind.rawValue]
            + Self.cells(period) + Self.cells(period[definition])
            + cells(pair, definition))
      }
    }
    return text
  }

  private static func cells(_ period: PeriodFigures) -> [String] {
    [
      period.authority?.name ?? FiguresFile.Sign.notAvailable.rawValue,
      period.period.from.description, period.period.to.description,
    ]
  }

  private static func cells(_ figure: Figure) -> [String] {
    let numbers = figure.numbers
    let interval = figure.clusteredInterval ?? figure.interval
    return [
      figure.status.word, digits(numbers.count), digits(numbers.numerator),
      digits(numbers.denominator), digits(numbers.value), digits(numbers.median),
      digits(interval?.lower), digits(interval?.upper),
    ]
  }

  private func cells(_ pair: Pair?, _ definition: FigureDefinition) -> [String] {
    guard let pair, let comparison = pair.comparison[definition.id] else {
      return [String](repeating: "", count: 8)
    }
    let difference = comparison.difference
    return Self.cells(periods[pair.then]) + [
      difference.map { $0.scale == .points ? "points" : "ratio" } ?? "",
      Self.rounded(difference?.value), Self.rounded(difference?.lower),
      Self.rounded(difference?.upper),
      comparison.words(comparedWith: kind == .years ? "the year before" : "the first"),
    ]
  }

  private static func digits(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }

  /// An approximate number, without the last digits, which can differ between machines.
  private static func rounded(_ number: Double?) -> String {
    digits(number.map { ($0 * 1e9).rounded() / 1e9 })
  }

  private static func digits(_ number: Double?) -> String {
    number.map(JSONWriter.number) ?? ""
  }
}
