import CareRecords
import StatutoryReviews

/// Explains one figure: it lists every record of its population, the outcome, the reason and the
/// rows.
///
/// The records are counted by the same pass that computes the figure, so they add up to it.
///
/// - Parameters:
///   - id: the id of the figure.
///   - store: the records.
///   - settings: the period and the rules.
/// - Returns: nil if the catalogue has no such figure.
package func explainFigure(
  _ id: String, from store: RecordStore, settings: FigureSettings
) -> FigureExplanation? {
  guard let definition = Catalogue.definition(id) else { return nil }
  return FigureComputation(store: store, settings: settings, explaining: id)
    .explanation(of: definition)
}

extension FigureComputation {
  func explanation(of definition: FigureDefinition) -> FigureExplanation {
    let (set, logged) = runExplained()
    let figure = set[definition]
    var explanation = FigureExplanation(
      figure: figure, records: [], isCounted: true, remedy: set.basis?.remedy(for: figure))
    if case .notSupplied = figure.status { return explanation }
    if case .service = definition.calculation {
      explanation.isCounted = false
      explanation.records = serviceRows(of: definition)
    } else {
      let smaller = rowsOfSmallerTables(needed: definition.needs)
      explanation.records = logged.map { record($0, of: definition, smaller) }
    }
    explanation.records.sort { left, right in
      left.rows.lexicographicallyPrecedes(right.rows)
    }
    return explanation
  }

  private func record(
    _ logged: LoggedRecord, of definition: FigureDefinition, _ smaller: [UInt32: [SourceLine]]
  ) -> ExplainedRecord {
    var places = Set(logged.evidence.rows.map(place))
    if let child = logged.evidence.child { places.formUnion(smaller[child] ?? []) }
    var groups: [Dimension: String] = [:]
    for (dimension, slot) in zip(dimensions(of: definition), logged.slots) where slot >= 0 {
      groups[dimension] = keys[dimension][slot].key
    }
    return ExplainedRecord(
      outcome: logged.outcome, child: logged.evidence.child, rows: places.sorted(),
      note: logged.evidence.note, groups: groups)
  }

  private func place(_ row: Evidence.Row) -> SourceLine {
    switch row {
    case .review(let row):
      SourceLine(
        source: store.reviews.origins.sources[Int(row)],
        line: store.reviews.origins.lines[Int(row)])
    case .episode(let row):
      SourceLine(
        source: store.episodes.origins.sources[Int(row)],
        line: store.episodes.origins.lines[Int(row)])
    case .place(let source, let line): SourceLine(source: source, line: line)
    }
  }

  /// The rows of the smaller tables and allocations that a figure needs, by child.
  private func rowsOfSmallerTables(needed: [Need]) -> [UInt32: [SourceLine]] {
    let tables = Self.tables(needed)
    var places: [UInt32: [SourceLine]] = [:]
    for row in store.otherRows where tables.contains(row.table) {
      places[row.child, default: []].append(SourceLine(source: row.source, line: row.line))
    }
    if tables.contains(.allocations) {
      for row in store.allocations {
        places[row.child, default: []].append(SourceLine(source: row.source, line: row.line))
      }
    }
    return places
  }

  private static func tables(_ needs: [Need]) -> Set<RecordTable> {
    needs.reduce(into: []) { tables, need in
      switch need {
      case .table(let table): tables.insert(table)
      case .column(let column): tables.insert(column.table)
      case .either(let first, let second): tables.formUnion([first.table, second.table])
      // Their rows are in the evidence already.
      case .tables, .stages: break
      }
    }
  }

  /// The rows of the service's small tables used by a figure of the whole service.
  private func serviceRows(of definition: FigureDefinition) -> [ExplainedRecord] {
    func record(_ source: UInt16, _ line: UInt32, _ child: UInt32? = nil) -> ExplainedRecord {
      ExplainedRecord(
        outcome: .counted, child: child, rows: [SourceLine(source: source, line: line)], note: "",
        groups: [:])
    }
    let tables = Self.tables(definition.needs)
    var records: [ExplainedRecord] = []
    if tables.contains(.officers) {
      records += store.officerPosts.map { record($0.source, $0.line) }
    }
    if tables.contains(.allocations) {
      records += store.allocations.map { record($0.source, $0.line, $0.child) }
    }
    if tables.contains(.feedback) {
      let period = settings.rules.period
      records += store.feedback.filter { period.contains($0.date) }
        .map { record($0.source, $0.line) }
    }
    if tables.contains(.escalations) {
      records += store.escalations.map { record($0.source, $0.line, $0.child) }
    }
    return records
  }
}

extension FigureBasis {
  /// What to load so that undetermined records of a partial figure can be decided (ruling 14).
  ///
  /// It is nil if no record is undetermined.
  public func remedy(for figure: Figure) -> String? {
    guard case .partial = figure.status else { return nil }
    if case .tables(let tables, _) = figure.definition.needs.first,
      tables.contains(where: { table in !inputs.contains { $0.table == table } })
    {
      return "the tables \(tables.map(\.name).joined(separator: " and ")) of the annual return"
    }
    guard inputs.contains(where: { $0.table == .episodes }) else {
      return "the Episodes table of the annual return"
    }
    let before = ReportingPeriod(holding: completeFrom.adding(days: -1))
    return "the annual return of \(before.label)"
  }
}
