import CareRecords
import Documents

/// `figures-YYYY-YY.csv`: the numbers of `figures-YYYY-YY.json` as tidy data, one in each row.
///
/// The columns are in the order of the Department for Education's open data: time, place, filters,
/// indicator. `Documentation/files.md` explains each column.
package enum FiguresFile {
  /// The columns.
  package static let columns =
    ["time_period", "time_identifier", "geographic_level"]
    + ["country_code", "country_name", "new_la_code", "la_name"]
    + ["figure", "title", "unit", "kind", "status", "breakdown", "key", "label", "measure"]
    + ["value"]

  /// The value of the filter columns for a number that is not about one group.
  static let total = "Total"

  /// The symbols that replace a number, as in government statistics.
  enum Sign: String {
    /// A table or column that the figure needs was not supplied.
    case notAvailable = "x"
    /// The number has no meaning here, because there is nothing to count.
    case notApplicable = "z"
    /// It is withheld to protect children's identities.
    case withheld = "c"
    /// It is withheld because it would describe single members of staff.
    case staff = "s"
    /// It is a share or median of fewer than 20, which a public edition does not give.
    case tooFew = "u"
  }

  /// The whole file.
  static func text(_ set: PeriodFigures) -> String {
    let place = [
      set.period.label.filter { $0 != "-" },
      set.period.isReportingYear ? "Reporting year" : "Other period", "Local authority",
      "E92000001", "England", set.authority?.code ?? Sign.notAvailable.rawValue,
      set.authority?.name ?? Sign.notAvailable.rawValue,
    ]
    var text = CSVCell.line(columns)
    for figure in set.figures {
      let definition = figure.definition
      let filters = CSVCell.cells(
        place + [
          figure.id, definition.title, definition.unit, definition.kind.rawValue,
          figure.status.word,
        ])
      for group in groups(of: figure, isPublic: set.edition == .public) {
        for number in group.numbers {
          text += filters
          text += ","
          text += CSVCell.line(
            [group.breakdown, group.key, group.label, number.name, number.digits])
        }
      }
    }
    return text
  }

  /// A figure as a whole or one of its groups, with its numbers by their names in the JSON.
  private struct Group {
    var breakdown = total
    var key = total
    var label = total
    var numbers: [(name: String, digits: String)]
  }

  private static func groups(of figure: Figure, isPublic: Bool) -> [Group] {
    let leading = figure.definition.kind.leading
    // Adds a symbol if the number that readers look for first is missing.
    func completed(_ numbers: [(name: String, digits: String)]) -> [(name: String, digits: String)]
    {
      if numbers.contains(where: { $0.name == leading }) { return numbers }
      let isNothing = numbers.contains {
        $0.digits == "0"
          && $0.name == (figure.definition.kind == .proportion ? "denominator" : "count")
      }
      let isTooFew = isPublic && figure.status == .available && !numbers.isEmpty && !isNothing
      return [(leading, (isTooFew ? Sign.tooFew : .notApplicable).rawValue)] + numbers
    }
    let withheld: Sign = figure.definition.publication.kind == .staff ? .staff : .withheld
    var whole = figure.numbers.named
    if case .partial(let lower, let upper) = figure.status {
      whole.append(("range.lower", JSONWriter.number(lower)))
      whole.append(("range.upper", JSONWriter.number(upper)))
    }
    whole += named(figure.interval, "interval")
    whole += named(figure.clusteredInterval, "clusteredInterval")
    whole += named(figure.leftOut)
    if case .notSupplied = figure.status {
      whole = [(leading, Sign.notAvailable.rawValue)]
    }
    if figure.status == .withheld { whole = [(leading, withheld.rawValue)] }
    // The range is the number of a partial figure.
    let hasRange = whole.contains { $0.name == "range.lower" }
    var groups = [Group(numbers: hasRange ? whole : completed(whole))]
    for breakdown in figure.breakdowns {
      for row in breakdown.rows {
        groups.append(
          Group(
            breakdown: breakdown.dimension.name, key: row.key, label: row.label,
            numbers: row.isWithheld
              ? [(leading, withheld.rawValue)]
              : completed(row.numbers.named + named(row.leftOut))))
      }
    }
    return groups
  }

  private static func named(
    _ interval: Interval?, _ name: String
  ) -> [(name: String, digits: String)] {
    guard let interval else { return [] }
    let parts = [
      ("level", interval.level), ("lower", interval.lower), ("upper", interval.upper),
    ]
    return parts.map { ("\(name).\($0)", JSONWriter.number($1)) }
  }

  private static func named(_ leftOut: [LeftOut]) -> [(name: String, digits: String)] {
    leftOut.map { ("leftOut.\($0.reason.rawValue)", "\($0.count)") }
  }
}

extension PeriodFigures {
  /// The figures as `figures-YYYY-YY.csv`, one number a row.
  public var csv: String { FiguresFile.text(self) }
}
