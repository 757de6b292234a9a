import CareRecords
import Documents
import StatutoryReviews

/// A reconciliation in a form for people, programs or spreadsheets.
package struct ReconciliationReport: Sendable {
  /// The version of the form as JSON.
  package static let schema = "iro-reconciliation/1"

  let reconciliation: Reconciliation
  let store: RecordStore
  let period: ReportingPeriod
  let showsChildren: Bool

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - reconciliation: the comparison of the sources.
  ///   - store: the records, for the names of files and children.
  ///   - period: the period of the figures; reviews are compared up to its last day.
  ///   - showsChildren: whether children are named; names are personal data.
  package init(
    _ reconciliation: Reconciliation, store: RecordStore, period: ReportingPeriod,
    showsChildren: Bool
  ) {
    self.reconciliation = reconciliation
    self.store = store
    self.period = period
    self.showsChildren = showsChildren
  }

  /// For people: how many reviews each source has in each year, and how many the other lacks.
  package var text: String {
    let names = reconciliation.sources.map { "the \($0.words)" }
    guard reconciliation.isNeeded else {
      return names.isEmpty
        ? "No table of reviews was supplied.\n"
        : "All reviews come from \(names[0]); there is nothing to compare it with.\n"
    }
    var lines = ["Reviews by source, up to \(period.to)"]
    for year in reconciliation.years { lines += [""] + Self.lines(year) }
    lines += [
      "",
      "A review that only one source has counts. If two sources record a review differently, the",
      "less favourable entry counts. Reviews on different days are two reviews, however close.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ year: Reconciliation.Year) -> [String] {
    guard year.isCompared else {
      let (has, lacks) =
        year.first.reviews > 0 ? (year.first, year.second) : (year.second, year.first)
      return [
        "\(year.period.words): \(count(has.reviews)) in the \(has.source.words), none in the "
          + "\(lacks.source.words), so nothing is compared"
      ]
    }
    return [
      year.period.words, side(year.first, lackedBy: year.second),
      side(year.second, lackedBy: year.first),
      "  in both: \(count(year.inBoth)), \(year.differing) of them recorded differently",
    ]
  }

  private static func side(
    _ side: Reconciliation.Side, lackedBy other: Reconciliation.Side
  ) -> String {
    var line = "  \(side.source.words): \(count(side.reviews)), \(side.alone) of them not in the "
    line += other.source.words
    if side.close > 0 { line += " (\(side.close) within three days of one there)" }
    if side.shortBreaks > 0 {
      line += "; \(side.shortBreaks) more of short breaks, which the return does not ask for"
    }
    return line
  }

  private static func count(_ reviews: Int) -> String {
    "\(reviews) review\(reviews == 1 ? "" : "s")"
  }

  /// For programs: the numbers of each year.
  ///
  /// - Parameter version: the version of the program.
  package func json(version: String) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema", Self.schema)
      writer.key("generator") { writer in
        writer.object(inline: true) { writer in
          writer.key("name", "iro-report")
          writer.key("version", version)
        }
      }
      writer.key("upTo", period.to.description)
      writer.key("sources") { writer in
        writer.array(inline: true) { writer in
          for source in reconciliation.sources { writer.element { $0.write(source.key) } }
        }
      }
      writer.key("years") { writer in
        writer.array { writer in
          for year in reconciliation.years { writer.element { Self.write(year, &$0) } }
        }
      }
    }
    return writer.text
  }

  private static func write(_ year: Reconciliation.Year, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("year", year.period.label)
      writer.key("isCompared", year.isCompared)
      for (name, side) in [("first", year.first), ("second", year.second)] {
        writer.key(name) { writer in
          writer.object(inline: true) { writer in
            writer.key("source", side.source.key)
            writer.key("reviews", side.reviews)
            writer.key("shortBreaks", side.shortBreaks)
            writer.key("alone", side.alone)
            writer.key("close", side.close)
          }
        }
      }
      writer.key("inBoth", year.inBoth)
      writer.key("differing", year.differing)
    }
  }

  /// The columns of the CSV form.
  static let columns = [
    "year", "outcome", "source", "date", "file", "line", "otherSource", "otherDate", "otherFile",
    "otherLine", "field", "counts", "child",
  ]

  /// For spreadsheets: a line for each review on which two sources disagree.
  package var csv: String {
    var text = CSVCell.line(Self.columns)
    for row in reconciliation.rows {
      var cells = [row.period.label, Self.word(row.outcome)] + cells(row.first)
      cells += row.second.map { self.cells($0) } ?? [row.other.key, "", "", ""]
      cells.append(Self.field(row.outcome))
      cells += [row.counts, showsChildren ? store.id(ofChild: row.child) : ""]
      text += CSVCell.line(cells)
    }
    return text
  }

  private func cells(_ place: Reconciliation.Row.Place) -> [String] {
    [
      place.source.key, place.date.description, store.sources[Int(place.row.source)].file,
      "\(place.row.line)",
    ]
  }

  private static func word(_ outcome: Reconciliation.Row.Outcome) -> String {
    switch outcome {
    case .differs: "differs"
    case .close: "close"
    case .alone: "alone"
    }
  }

  private static func field(_ outcome: Reconciliation.Row.Outcome) -> String {
    if case .differs(let field, _) = outcome { field } else { "" }
  }
}
