import DisclosureControl
import ServiceFigures

/// Rebuilds figures from the counts that may be published.
struct ReleasedFigure {
  let counts: ProtectedCounts
  /// The figure's counts in the system; nil where the system holds none.
  let published: PublishedFigure?
  /// The tables of other figures of the same records.
  var relatedTables: [PublishedFigure.Table] = []

  /// The fewest records for which a percentage, a median or a mean is printed.
  static let fewest = FigureComparison.fewest
  /// The fewest IROs for which the make-up and the smallest and largest caseload are printed.
  static let fewestOfficers = 10

  /// The figure as it may be published.
  func figure(_ figure: Figure) -> Figure {
    var result = FigureResult(status: figure.status)
    switch (figure.definition.publication.kind, figure.status) {
    case (.restricted, .available), (.restricted, .partial), (.children, .partial):
      result.status = .withheld
    case (.children, .notApplicable) where PublishedYear.countsNobody(figure.definition):
      available(figure, &result)
    case (_, .notSupplied), (_, .notApplicable), (_, .withheld), (_, .definedOtherwise),
      (_, .unknown), (.restricted, _):
      break
    case (.service, .partial):
      // Only a share is a range that gives no count away.
      if figure.definition.kind != .proportion { result.status = .withheld }
    case (.staff, _): staff(figure, &result)
    case (_, .available): available(figure, &result)
    }
    return Figure(definition: figure.definition, result: result)
  }

  private func available(_ figure: Figure, _ result: inout FigureResult) {
    guard let whole = published?.whole, let numbers = numbers(whole) else {
      result.status = .withheld
      return
    }
    result.numbers = numbers
    if let value = numbers.value, let met = numbers.numerator, let all = numbers.denominator,
      value.isFinite
    {
      result.interval = Proportion.wilson(met: met, of: all)
    }
    result.breakdowns = (published?.tables ?? []).map { table in
      Breakdown(
        dimension: table.dimension,
        rows: table.groups.map { group in
          let numbers = self.numbers(group.cells)
          return FigureRow(
            key: group.row.key, label: group.row.label, numbers: numbers ?? FigureNumbers(),
            isWithheld: numbers == nil, isMerged: group.row.isMerged)
        })
    }
    if case .count = whole { describe(figure, &result) }
  }

  /// The numbers of a figure or group; nil where one of its counts is withheld.
  private func numbers(_ cells: PublishedCells) -> FigureNumbers? {
    var numbers = FigureNumbers()
    switch cells {
    case .count(let key):
      guard let count = counts.released(key.name)?.value else { return nil }
      numbers.count = count
    case .share(let met, let all):
      guard let met = counts.released(met.name), let all = counts.released(all.name),
        let (part, whole) = met.combined(with: all, { ($0, $1) }).value
      else { return nil }
      numbers.numerator = part
      numbers.denominator = whole
      if whole >= Self.fewest { numbers.value = Double(part) / Double(whole) }
    }
    return numbers
  }

  /// Adds numbers that are not counts: the median of many records, never of few.
  ///
  /// The longest of all is never printed. A mean times its number of records is a sum, and a reader
  /// could work out the numbers of a table from that sum. So no mean is printed. No median is
  /// printed if a table of the same records has a withheld number.
  private func describe(_ figure: Figure, _ result: inout FigureResult) {
    let given = figure.numbers
    if figure.definition.publication.kind == .service, figure.definition.kind == .rate {
      result.numbers.value = given.value
    }
    guard let count = result.numbers.count, count >= Self.fewest else { return }
    let tables = published?.tables ?? []
    let related = relatedTables.flatMap(\.groups) + tables.flatMap(\.groups)
    guard related.allSatisfy({ numbers($0.cells) != nil }) else { return }
    result.numbers.median = given.median
  }

  /// Adds numbers of the staff as a whole, and of some of them only where they are many.
  private func staff(_ figure: Figure, _ result: inout FigureResult) {
    let given = figure.numbers
    switch figure.definition.kind {
    case .rate:
      result.numbers.value = given.value
      result.numbers.mean = given.mean
      result.numbers.peak = given.peak
    default:
      guard let officers = given.count, officers >= Self.fewestOfficers else {
        result.status = .withheld
        return
      }
      result.numbers.count = given.count
      result.numbers.min = given.min
      result.numbers.median = given.median
      result.numbers.max = given.max
      result.breakdowns = figure.breakdowns.filter { $0.dimension != .iro }.map { breakdown in
        var breakdown = breakdown
        for index in breakdown.rows.indices { breakdown.rows[index].leftOut = [] }
        return breakdown
      }
    }
  }
}
