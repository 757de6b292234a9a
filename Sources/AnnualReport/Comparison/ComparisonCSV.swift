import CareRecords
import Documents
import ServiceFigures

/// A comparison as CSV, with one row for each figure and each year, authority or published share.
///
/// A row that is compared with another one names it and gives the result. A published share follows the
/// years or authorities; the result in its row is how far the last year, or the authority that was named
/// first, is from it.
struct ComparisonCSV {
  let input: ComparisonInput

  /// The columns.
  static let columns = [
    "figure", "title", "unit", "kind", "authority", "from", "to", "status", "count", "numerator",
    "denominator", "value", "median", "lower", "upper", "compared_authority", "compared_from",
    "compared_to", "scale", "difference", "difference_lower", "difference_upper", "verdict",
    "published_period", "source", "source_date",
  ]
  /// What stands in place of the name of an authority that is not named.
  private static let notNamed = "x"

  private var sideBySide: SideBySide { input.sideBySide }

  /// The file.
  var text: String {
    var text = CSVCell.line(Self.columns)
    let pairs = Dictionary(uniqueKeysWithValues: sideBySide.pairs.map { ($0.now, $0) })
    for definition in Catalogue.figures {
      let head = [definition.id, definition.title, definition.unit, definition.kind.rawValue]
      for (place, period) in sideBySide.periods.enumerated() {
        text += CSVCell.line(
          head + Self.cells(period) + Self.cells(period[definition])
            + comparison(pairs[place], definition) + ["", "", ""])
      }
      for standing in input.standings(of: definition) {
        text += CSVCell.line(head + cells(standing))
      }
    }
    return text
  }

  private static func cells(_ period: PeriodFigures) -> [String] {
    [
      period.authority?.name ?? notNamed, period.period.from.description,
      period.period.to.description,
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

  private func comparison(
    _ pair: SideBySide.Pair?, _ definition: FigureDefinition
  ) -> [String] {
    guard let pair, let comparison = pair.comparison[definition.id] else {
      return [String](repeating: "", count: 8)
    }
    return Self.cells(sideBySide.periods[pair.then]) + Self.cells(comparison.difference) + [
      comparison.words(
        comparedWith: sideBySide.kind == .years ? "the year before" : "the first")
    ]
  }

  private static func cells(_ difference: FigureDifference?) -> [String] {
    [
      difference.map { $0.scale == .points ? "points" : "ratio" } ?? "",
      rounded(difference?.value), rounded(difference?.lower), rounded(difference?.upper),
    ]
  }

  private func cells(_ standing: ComparatorStanding) -> [String] {
    let comparator = standing.comparator
    return [
      comparator.name, "", "", "published", "", Self.digits(comparator.counts?.part),
      Self.digits(comparator.counts?.total), Self.digits(comparator.value), "", "", "",
    ] + Self.cells(sideBySide.periods[input.subject])
      + [
        standing.points == nil ? "" : "points", Self.rounded(standing.points),
        Self.rounded(standing.comparison?.difference?.lower),
        Self.rounded(standing.comparison?.difference?.upper), standing.words,
        comparator.period, comparator.source, comparator.date.description,
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

extension ComparisonInput {
  /// The comparison as CSV.
  package var csv: String { ComparisonCSV(input: self).text }
}
