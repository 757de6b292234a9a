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
  return FigureComputation(store: store, settings: settings, explaining: definition)
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
      explanation.records = logged.map { record($0, of: definition) }
    }
    explanation.records.sort { left, right in
      left.rows.lexicographicallyPrecedes(right.rows)
    }
    return explanation
  }

  private func record(
    _ logged: LoggedRecord, of definition: FigureDefinition
  ) -> ExplainedRecord {
    var places: [SourceLine] = []
    for place in logged.evidence.rows where !places.contains(place) {
      places.append(place)
    }
    var groups: [Dimension: String] = [:]
    for (dimension, slot) in zip(dimensions(of: definition), logged.slots) where slot >= 0 {
      groups[dimension] = keys[dimension][slot].key
    }
    return ExplainedRecord(
      outcome: logged.outcome, child: logged.evidence.child, rows: places,
      note: logged.evidence.note, groups: groups)
  }

  /// The rows of reviews in the period.
  private var reviewsOfPeriod: [(source: UInt16, line: UInt32, child: UInt32)] {
    store.partitions.flatMap { partition in
      let reviews = partition.reviews
      return (0..<reviews.count).filter { row in
        reviews.dates[row].map { settings.rules.period.contains($0) } ?? false
      }.map { row in
        (
          reviews.origins.sources[row], reviews.origins.lines[row],
          partition.firstChild + reviews.children[row]
        )
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
    let tables = EvidenceBook.tables(definition.needs)
    var records: [ExplainedRecord] = []
    if tables.contains(.officers) {
      records += store.officerPosts.map { record($0.source, $0.line) }
    }
    if tables.contains(.allocations) {
      records += store.allocations.map { record($0.source, $0.line, $0.child) }
    }
    if definition.id == Catalogue.reviewsPerFTE.id {
      records += reviewsOfPeriod.map { record($0.source, $0.line, $0.child) }
      return records
    }
    if definition.id == Catalogue.conferencesPerFTE.id {
      records += conferences.conferences.filter(\.isInPeriod).flatMap(\.sourceLines).map {
        record($0.source, $0.line)
      }
      return records
    }
    if tables.contains(.conferences), showsCasesByConferences {
      records += store.conferences.map { record($0.source, $0.line) }
    }
    // Where no allocations are supplied, the latest review tells the IRO.
    if tables.contains(.reviews), !store.allocationsShowOfficers(on: settings.rules.period.to) {
      for partition in store.partitions {
        let reviews = partition.reviews
        guard let officers = reviews.service?.officers else { continue }
        for row in 0..<reviews.count {
          guard officers[row] != ServiceReviewColumns.blank, let date = reviews.dates[row],
            date <= settings.rules.period.to
          else { continue }
          records.append(
            record(
              reviews.origins.sources[row], reviews.origins.lines[row],
              partition.firstChild + reviews.children[row]))
        }
      }
    }
    if tables.contains(.feedback) {
      let period = settings.rules.period
      let kind: FeedbackKind =
        definition.id == Catalogue.qualityAudits.id ? .audit : .feedback
      records += store.feedback.filter { $0.kind == kind && period.contains($0.date) }
        .map { record($0.source, $0.line) }
    }
    if tables.contains(.escalations) {
      records += store.escalations.map { record($0.source, $0.line, $0.child) }
    }
    return records
  }
}

extension Need {
  /// The table of the service that has what is needed, where the annual return does not have it.
  fileprivate var serviceTable: RecordTable? {
    let table: RecordTable? =
      switch self {
      case .table(let table): table
      case .column(let column): column.table
      case .oneOf(let columns): columns.first?.table
      case .tables, .placement, .stages: nil
      }
    let ofService: Set<RecordTable> = [
      .escalations, .officers, .allocations, .feedback, .conferences, .carerReviews,
      .healthAssessments,
    ]
    return table.flatMap { ofService.contains($0) ? $0 : nil }
  }
}

extension FigureBasis {
  /// What to load so that undetermined records of a partial figure can be decided (ruling 14).
  ///
  /// It is nil if no record is undetermined.
  public func remedy(for figure: Figure) -> String? {
    guard case .partial = figure.status else { return nil }
    let unread = inputs.filter { $0.rowsRefused > 0 && figure.definition.restsOn($0.table) }
    if !unread.isEmpty {
      return "the rows of \(unread.map(\.name).joined(separator: ", ")) that could not be read"
    }
    if case .tables(let tables, _) = figure.definition.needs.first,
      tables.contains(where: { table in !inputs.contains { $0.table == table } })
    {
      return "the tables \(tables.map(\.name).joined(separator: " and ")) of the annual return"
    }
    if figure.definition.needs.first == .table(.annexA) {
      return "list 8 of Annex A as on the last day"
    }
    if let table = figure.definition.needs.first?.serviceTable {
      let files = inputs.filter { $0.table == table }.map(\.name).joined(separator: ", ")
      return table == .conferences
        ? "\(table.name) with the days that are blank or cannot be read in \(files), or with the "
          + "conferences before"
        : "\(table.name) with the cells that are blank or cannot be read in \(files)"
    }
    guard inputs.contains(where: { $0.table == .episodes }) else {
      return "the Episodes table of the annual return"
    }
    let before = ReportingPeriod(holding: completeFrom.adding(days: -1))
    return "the annual return of \(before.label)"
  }
}
