import CareRecords
import Documents

/// An explanation in a form for people or for spreadsheets.
package struct ExplanationReport: Sendable {
  private let explanation: FigureExplanation
  private let store: RecordStore
  private let period: ReportingPeriod
  private let showsChildren: Bool

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - explanation: the explained figure.
  ///   - store: the records, for the names of files and children.
  ///   - period: the period of the figures.
  ///   - showsChildren: whether children are named, which is personal data.
  package init(
    _ explanation: FigureExplanation, store: RecordStore, period: ReportingPeriod,
    showsChildren: Bool
  ) {
    self.explanation = explanation
    self.store = store
    self.period = period
    self.showsChildren = showsChildren
  }

  private var figure: Figure { explanation.figure }
  private var definition: FigureDefinition { explanation.figure.definition }

  /// For people: the definition, the numbers, what was left out and why, and the rows.
  ///
  /// - Parameters:
  ///   - group: the breakdown and the key that the records are restricted to; nil for all.
  ///   - rowLimit: the most records that are listed for each outcome.
  package func text(group: (dimension: Dimension, key: String)? = nil, rowLimit: Int) -> String {
    var lines = [
      "\(definition.title) (\(definition.id)), \(period.words)", "", definition.sentence,
    ]
    if definition.kind == .proportion {
      lines.append("Numerator: \(definition.numerator)")
      lines.append("Denominator: \(definition.denominator)")
    }
    lines.append("Unit: \(definition.unit); \(definition.direction.words)")
    lines.append("Source: \(definition.citation.full)")
    lines.append("Needs: " + definition.needs.map(\.words).joined(separator: ", "))
    if let standard = definition.standard { lines.append("Expected: \(standard.statement)") }
    lines.append("")
    lines += numbers(group)
    lines += rows(records(of: group), rowLimit: rowLimit)
    return lines.joined(separator: "\n") + "\n"
  }

  /// For spreadsheets: a line a record.
  package func csv(group: (dimension: Dimension, key: String)? = nil) -> String {
    let names = definition.breakdowns
    var text = CSVCell.line(["figure", "countedAs", "rows", "days", "child"] + names.map(\.name))
    for record in records(of: group) {
      text += CSVCell.line(
        [
          definition.id, explanation.isCounted ? record.outcome.words : "",
          record.rows.map(place).joined(separator: " "), record.note, child(record) ?? "",
        ] + names.map { record.groups[$0] ?? "" })
    }
    return text
  }

  private func records(of group: (dimension: Dimension, key: String)?) -> [ExplainedRecord] {
    guard let group else { return explanation.records }
    return explanation.records.filter { $0.groups[group.dimension] == group.key }
  }

  private func numbers(_ group: (dimension: Dimension, key: String)?) -> [String] {
    var lines: [String] = []
    switch figure.status {
    case .notSupplied(let needs): return ["Not supplied: \(needs)."]
    case .notApplicable: lines.append("Not applicable: there is nothing to work it out from.")
    case .partial(let lower, let upper):
      let isShare = figure.definition.kind == .proportion || figure.definition.isShare
      let ends = [lower, upper].map { isShare ? Self.percent($0) : JSONWriter.number($0) }
      lines.append("Part of the data: between \(ends[0]) and \(ends[1]).")
      if let remedy = explanation.remedy { lines.append("To settle it, load \(remedy).") }
    case .available, .withheld, .definedOtherwise, .unknown: break
    }
    let row = group.flatMap { group in
      figure.rows(by: group.dimension).first { $0.key == group.key }
    }
    if let group, let row { lines.append("\(group.dimension.name) = \(row.key) (\(row.label))") }
    for (name, digits) in (row?.numbers ?? figure.numbers).named {
      lines.append("\(name): \(digits)")
    }
    if row == nil, let interval = figure.interval {
      lines.append(
        "95% interval: \(Self.percent(interval.lower)) to \(Self.percent(interval.upper))")
    }
    for left in row?.leftOut ?? figure.leftOut {
      lines.append("left out: \(left.count) \(left.reason.words)")
    }
    return lines
  }

  private func rows(_ records: [ExplainedRecord], rowLimit: Int) -> [String] {
    guard explanation.isCounted else {
      guard !records.isEmpty else { return [] }
      return ["", "Worked out from these rows of the service (\(records.count)):"]
        + listed(records, rowLimit: rowLimit)
    }
    var order: [ExplainedOutcome] = []
    for record in records where !order.contains(record.outcome) { order.append(record.outcome) }
    return order.sorted { Self.rank($0) < Self.rank($1) }.flatMap { outcome in
      let group = records.filter { $0.outcome == outcome }
      return ["", "\(outcome.words) (\(group.count)):"] + listed(group, rowLimit: rowLimit)
    }
  }

  private func listed(_ records: [ExplainedRecord], rowLimit: Int) -> [String] {
    var lines = records.prefix(rowLimit).map { record in
      let parts = [
        record.rows.isEmpty ? "no row" : record.rows.map(place).joined(separator: " "),
        record.note, child(record).map { "child \($0)" } ?? "",
      ]
      return "  " + parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }
    if records.count > rowLimit { lines.append("  and \(records.count - rowLimit) more") }
    return lines
  }

  private func place(_ row: SourceLine) -> String {
    store.sources[Int(row.source)].place(line: row.line, column: "")
  }

  /// The child's id; nil where it is not to be named.
  private func child(_ record: ExplainedRecord) -> String? {
    showsChildren ? record.child.map { store.id(ofChild: $0) } : nil
  }

  private static func rank(_ outcome: ExplainedOutcome) -> Int {
    switch outcome {
    case .counted: 0
    case .denominatorOnly: 1
    case .leftOut(let reason): 2 + (LeftOutReason.allCases.firstIndex(of: reason) ?? 0)
    }
  }

  private static func percent(_ share: Double) -> String {
    Percentage.decimal(Int((share * 1000 + 0.5).rounded(.down)), decimals: 1) + "%"
  }
}
