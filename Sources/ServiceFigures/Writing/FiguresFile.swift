import CareRecords
import Documents

/// `figures-YYYY-YY.csv`: the numbers of `figures-YYYY-YY.json` as tidy data, one in each row.
///
/// The columns are in the order of the Department for Education's open data: time, place, filters,
/// indicator. `Documentation/files.md` explains each column.
package enum FiguresFile {
  /// The columns.
  package static let columns =
    ["time_period", "time_identifier", "geographic_level", "country_code", "country_name"]
    + ["old_la_code", "new_la_code", "la_name"] + filters.map(\.name) + [value]

  /// A column by which the rows are told apart.
  struct Filter {
    let name: String
    /// What people see in place of the name, on the Department's platform.
    let label: String
    /// What else they should know to choose a value.
    let hint: String
  }

  /// The filters, in the order of their columns.
  static let filters = [
    Filter(name: "figure", label: "ID of the figure", hint: "As in the catalogue of figures"),
    Filter(name: "title", label: "Figure", hint: "Choose one or more figures"),
    Filter(name: "unit", label: "Unit", hint: "What the figure counts"),
    Filter(name: "kind", label: "Kind of figure", hint: "A count, a share, a rate, days, a spread"),
    Filter(name: "status", label: "Status", hint: "Whether the figure is known, and if not why"),
    Filter(name: "breakdown", label: "Breakdown", hint: "What the groups are by"),
    Filter(name: "key", label: "Code of the group", hint: "As in the JSON file of figures"),
    Filter(name: "label", label: "Group", hint: "Total is the figure as a whole"),
    Filter(name: "measure", label: "Measure", hint: "Which number of the figure the value is"),
  ]

  /// The column of the numbers.
  static let value = "value"

  /// The value of the filter columns for a number that is not about one group.
  static let total = "Total"

  /// The symbols that replace a number, as the Department's open data standards define them.
  enum Sign: String {
    /// A table or column that the figure needs was not supplied.
    case notAvailable = "x"
    /// The number has no meaning here, because there is nothing to count.
    case notApplicable = "z"
    /// It is confidential, to protect children's identities or single members of staff.
    case withheld = "c"
    /// It is of low reliability: a share or median of fewer than 20, which a public edition does not
    /// give.
    case tooFew = "u"
  }

  /// The whole file.
  static func text(_ set: PeriodFigures) -> String {
    let place = CSVCell.cells(place(of: set))
    var text = CSVCell.line(columns)
    for row in rows(set) {
      text += place
      text += ","
      text += CSVCell.line(row)
    }
    return text
  }

  /// The cells that say of which time and place all rows are.
  private static func place(of set: PeriodFigures) -> [String] {
    let notAvailable = Sign.notAvailable.rawValue
    let time = OpenDataPeriod(set.period)
    return [
      time?.timePeriod ?? set.period.label.filter { $0 != "-" },
      time?.timeIdentifier ?? "Other period", "Local authority", "E92000001", "England",
      set.authority?.oldCode ?? notAvailable, set.authority?.code ?? notAvailable,
      // The Department's name for a place that is not known, which goes with the code x.
      set.authority?.name ?? "Not available",
    ]
  }

  /// The cells of each row from the first filter on.
  static func rows(_ set: PeriodFigures) -> [[String]] {
    set.figures.flatMap { figure in
      let definition = figure.definition
      let filters = [
        figure.id, definition.title, definition.unit, definition.kind.rawValue, figure.status.word,
      ]
      return groups(of: figure, isPublic: set.edition == .public).flatMap { group in
        group.numbers.map { number in
          filters + [group.breakdown, group.key, group.label, number.name, number.digits]
        }
      }
    }
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
    if figure.status == .withheld { whole = [(leading, Sign.withheld.rawValue)] }
    // The range is the number of a partial figure.
    let hasRange = whole.contains { $0.name == "range.lower" }
    var groups = [Group(numbers: hasRange ? whole : completed(whole))]
    for breakdown in figure.breakdowns {
      for row in breakdown.rows {
        groups.append(
          Group(
            breakdown: breakdown.dimension.name, key: row.key, label: row.label,
            numbers: row.isWithheld
              ? [(leading, Sign.withheld.rawValue)]
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
