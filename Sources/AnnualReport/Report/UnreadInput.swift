import CareRecords
import ServiceFigures

/// A file with rows that could not be read, with why and whether that is accepted.
struct UnreadInput {
  /// The file as messages name it.
  let name: String
  /// How many rows could not be read, and the commonest reason in words.
  let rows: Int
  let reason: String
  /// Why the rows are accepted as lost; nil where they are not.
  let accepted: String?
  /// How many rows were accepted, where it is another number.
  let lapsed: Int?
  /// How many figures are known in part, or not at all, because of the table.
  let weakened: Int
  /// The columns of which no day is read, where that is the commonest reason.
  let days: [DaysOfUnknownOrder]

  /// The files of a report with rows that could not be read.
  static func all(
    of figures: PeriodFigures, _ configuration: ReportConfiguration
  ) -> [UnreadInput] {
    let sources = figures.basis?.inputs ?? []
    return sources.filter { $0.rowsRefused > 0 }.map { source in
      let last = source.file.split(separator: "/").last.map(String.init) ?? source.file
      let isUnique =
        sources.count { $0.file.split(separator: "/").last.map(String.init) == last } == 1
      let found = configuration.acceptedRows.first { accepted in
        accepted.file == source.name || accepted.file == source.file
          || isUnique && accepted.file == last
      }
      let isAccepted = found?.rows == source.rowsRefused
      return UnreadInput(
        name: source.name, rows: source.rowsRefused, reason: source.commonestRefusal ?? "",
        accepted: isAccepted ? found?.reason : nil, lapsed: isAccepted ? nil : found?.rows,
        weakened: figures.figures.count { $0.isWeakened(by: source.table) },
        days: source.refusedMostFor == .monthFirst ? source.daysOfUnknownOrder : [])
    }
  }

  /// What there is to do about it.
  var toDo: String {
    let rows = rows == 1 ? "1 row" : "\(NumberWords.count(rows)) rows"
    let weakens =
      weakened == 0
      ? "" : weakened == 1 ? ", which weakens 1 figure" : ", which weakens \(weakened) figures"
    let before = lapsed.map { " (\($0) were accepted)" } ?? ""
    return "\(rows) of \(name) could not be read\(before)\(weakens); most often "
      + "\(days.isEmpty ? reason : orders): \(remedy), or accept them with unread_rows"
  }

  /// Which cells show that the days of a column may be month first.
  private var orders: String {
    "no day of a column is read whose days may be month first ("
      + days.map { days in
        "\(days.column): \(days.monthFirst) can only be month first, "
          + (days.dayFirst.map { "\($0) only day first" } ?? "none only day first")
      }.joined(separator: "; ") + ")"
  }

  private var remedy: String {
    if days.isEmpty { return "mend them" }
    return days.contains { $0.dayFirst != nil }
      ? "mend the cells that are wrong"
      : "mend those cells, or read days month first with `dates: MM/DD/YYYY` in a mapping"
  }
}

extension InputSource {
  /// The commonest reason for which rows were refused, in words; nil where none were.
  package var commonestRefusal: String? { refusedMostFor?.rule }

  /// The check that refused most rows; nil where none were refused.
  fileprivate var refusedMostFor: Check? {
    refusedFor.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }
}

extension Figure {
  /// Whether rows of a table that could not be read leave the figure known in part or not at all.
  fileprivate func isWeakened(by table: RecordTable) -> Bool {
    guard definition.restsOn(table) else { return false }
    switch result.status {
    case .partial, .notSupplied: return true
    case .available: return result.leftOut.contains { $0.reason == .refused }
    case .notApplicable, .withheld, .definedOtherwise, .unknown: return false
    }
  }
}
