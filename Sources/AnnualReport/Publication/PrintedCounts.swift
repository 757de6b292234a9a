import DisclosureAudit
import PublicEdition
import PublishedCounts
import ServiceFigures

/// The counts that a record says are printed, by the names of their cells.
struct PrintedCounts {
  private let cells: [String: (count: Int?, isPrinted: Bool, zero: CountCell.Zero)]

  init(_ record: DisclosureRecord) {
    cells = Dictionary(
      zip(record.system.cells, record.release.publications).map { cell, publication in
        (cell.identifier, (cell.value, publication == .printed, cell.zero))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a file of figures prints a number that differs from the one released.
  ///
  /// - Parameter isEarlier: whether the figures are of the year before. Their tables are those that
  ///   an edition printed then, and nobody decides on them any more.
  func problems(_ figures: PeriodFigures, isEarlier: Bool = false) -> [String] {
    figures.figures.flatMap { figure -> [String] in
      let definition = figure.definition
      var result = figure.result
      if isEarlier { result.breakdowns = [] }
      let key = CountKey(figures.period.label, definition, .count)
      var found = problems(definition, result, key)
      if !isEarlier { found += zeroProblems(definition, result, key) }
      // A median shows in which group the middle record is.
      if result.numbers.median != nil, definition.publication.kind != .staff, !isEarlier,
        Self.hasWithheldRow(definition, result, figures)
      {
        found.append("'\(key.name)' has a median beside a withheld number")
      }
      return found
    }
  }

  /// Whether a table of the figure, or of the same records, has a row that is withheld.
  private static func hasWithheldRow(
    _ definition: FigureDefinition, _ result: FigureResult, _ figures: PeriodFigures
  ) -> Bool {
    var tables = result.breakdowns
    for other in definition.publication.sameRecords {
      tables += figures[other].breakdowns
    }
    return tables.contains { $0.rows.contains(where: \.isWithheld) }
  }

  private func problems(
    _ definition: FigureDefinition, _ result: FigureResult, _ key: CountKey
  ) -> [String] {
    var problems = numbers(result.numbers, key, definition)
    // A mean and the number of records give a sum.
    if result.numbers.mean != nil, definition.publication.kind != .staff {
      problems.append("'\(key.name)' has a mean, which tells its groups from each other")
    }
    for breakdown in result.breakdowns {
      for row in breakdown.rows where !row.isWithheld {
        problems += numbers(row.numbers, key.of(breakdown.dimension, row.key), definition)
      }
    }
    return problems
  }

  /// Where the proof treats a 0 in another way than the legend of the report says.
  private func zeroProblems(
    _ definition: FigureDefinition, _ result: FigureResult, _ key: CountKey
  ) -> [String] {
    var rules: [(CountKey, Set<CountCell.Zero>)] = []
    if definition.publication.kind == .children {
      // Shares that are sums of the rows of a table can follow the rule of the table.
      rules.append((key, definition.counts.codes.isEmpty ? [.withheld] : [.withheld, .printed]))
    }
    for breakdown in result.breakdowns {
      rules += breakdown.rows.map { (key.of(breakdown.dimension, $0.key), [.printed]) }
    }
    return rules.flatMap { key, allowed in
      [CountKey.Side.count, .all, .met, .notMet].map { key.with($0).name }
        .filter { name in cells[name].map { !allowed.contains($0.zero) } ?? false }
        .map { "the proof treats a 0 of '\($0)' in another way than the legend says" }
    }
  }

  private func numbers(
    _ numbers: FigureNumbers, _ key: CountKey, _ definition: FigureDefinition
  ) -> [String] {
    // Figures about staff do not count children and are in no cell.
    guard definition.publication.kind != .staff else { return [] }
    return [
      (numbers.count, CountKey.Side.count), (numbers.numerator, .met), (numbers.denominator, .all),
    ]
    .compactMap { number, side in
      guard let number else { return nil }
      let name = key.with(side).name
      guard let cell = cells[name] else { return "'\(name)' was not decided on" }
      guard cell.isPrinted else { return "'\(name)' is to be withheld" }
      return cell.count == number ? nil : "'\(name)' is another number"
    }
  }
}
