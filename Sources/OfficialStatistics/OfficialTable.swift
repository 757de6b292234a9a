import Documents
import RecordImport
import ServiceFigures

/// A CSV file of the Department's statistics, as far as figures of the report are in it.
///
/// It is recognised by its columns and its words. The order of the columns, their capitals and the
/// names of those that hold words do not matter: they changed from release to release.
struct OfficialTable {
  /// One number with what it is a share of.
  struct Row {
    let measure: Int
    let isWhole: Bool
    let year: Int
    let area: OfficialArea
    /// Children in the number; nil for a rate of which only the rate is known.
    let count: OfficialNumber?
    /// The share in per cent, or the rate for every 10,000 children.
    let share: OfficialNumber?
    /// The children of the area.
    let population: OfficialNumber?
  }

  /// A row of an authority with a number of a figure that cannot be read, although readers can.
  struct UnreadRow {
    let line: Int
    /// The year in which its period ends; nil where it is not known.
    let year: Int?
    /// The authority as the row names it.
    let authority: OfficialAuthority
    /// What is wrong with it.
    let what: String
  }

  /// The file as the user named it.
  let file: String
  /// The rows that are used.
  private(set) var rows: [Row] = []
  /// The authorities that the file names, by code.
  private(set) var authorities: [String: OfficialAuthority] = [:]
  /// The regions that the file names, by code.
  private(set) var regions: [String: String] = [:]
  /// The year in which the latest period ends.
  private(set) var latest = 0
  /// How many rows are of a level, a time or a symbol that is not known.
  private(set) var unread = 0
  /// The first cell that holds no number that can be, in words, and how many there are.
  private(set) var impossible: (first: String, count: Int)?
  /// The rows of authorities whose number cannot be read.
  private(set) var unreadRows: [UnreadRow] = []

  /// Columns that say what a row is about, in every release.
  private static let identity = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
  ]
  private static let places = [
    "region_code", "region_name", "old_la_code", "la_name", "new_la_code",
  ]
  private static let counts = ["number", "children_count", "care_leaver_count", "count"]
  private static let shares = [
    "percentage", "children_percent", "care_leaver_percent", "percent", "rate_per_10000",
    "rate_per_10000_children",
  ]
  private static let populations = ["population_estimate"]

  /// Reads a table; nil where it is none of official statistics.
  ///
  /// A table of official statistics in which no figure of the report is gives no rows.
  init?(_ table: TextTable) {
    guard let heading = table.lines.first else { return nil }
    let names = heading.cells.map { FoldedText.of($0).replacing(" ", with: "_") }
    guard Self.identity.allSatisfy(names.contains), Set(names).count == names.count else {
      return nil
    }
    file = table.file
    func place(of known: [String]) -> Int? {
      known.lazy.compactMap { names.firstIndex(of: $0) }.first
    }
    let columns = Columns(
      names: names, count: place(of: Self.counts), share: place(of: Self.shares),
      population: place(of: Self.populations),
      words: names.indices.filter { index in
        !(Self.identity + Self.places + Self.counts + Self.shares + Self.populations)
          .contains(names[index])
      })
    let measures = Self.measures(in: table, columns)
    guard !measures.isEmpty else { return }
    for line in table.lines.dropFirst() { read(line, columns, measures) }
  }

  /// Where the columns of a file are.
  private struct Columns {
    let names: [String]
    let count: Int?
    let share: Int?
    let population: Int?
    /// What the shares are: a column of rates says so in its name.
    var shareKind: OfficialNumber.Kind {
      share.map { names[$0].hasPrefix("rate") } ?? false ? .rate : .percentage
    }

    /// The columns of words, by which rows are told apart.
    let words: [Int]

    func text(_ name: String, in cells: [String]) -> String {
      guard let index = names.firstIndex(of: name), index < cells.count else { return "" }
      return cells[index]
    }

    func words(in cells: [String]) -> Set<String> {
      Set(words.lazy.filter { $0 < cells.count }.map { FoldedText.of(cells[$0]) })
    }
  }

  /// The words by which rows of a measure are found.
  private struct Sought {
    let index: Int
    let group: String?
    let part: String
    let whole: String?

    init(_ index: Int, _ published: OfficialMeasure.Published) {
      self.index = index
      group = published.group.map(FoldedText.of)
      part = FoldedText.of(published.part)
      whole = published.whole.map(FoldedText.of)
    }

    func isPart(_ words: Set<String>) -> Bool {
      words.contains(part) && (group.map(words.contains) ?? true)
    }

    func isWhole(_ words: Set<String>) -> Bool {
      guard let whole else { return false }
      return words.contains(whole) && (group.map(words.contains) ?? true)
    }
  }

  /// The measures whose numbers are in a file: two data sets can have the same total, so that the
  /// number itself must be there.
  private static func measures(in table: TextTable, _ columns: Columns) -> [Sought] {
    var seen: Set<Set<String>> = []
    for line in table.lines.dropFirst() { seen.insert(columns.words(in: line.cells)) }
    return Catalogue.official.enumerated().map { Sought($0, $1.published) }
      .filter { sought in seen.contains(where: sought.isPart) }
  }

  private mutating func read(_ line: TextTable.Line, _ columns: Columns, _ measures: [Sought]) {
    let cells = line.cells
    let words = columns.words(in: cells)
    let found = measures.filter { $0.isPart(words) || $0.isWhole(words) }
    guard !found.isEmpty else { return }
    let identifier = columns.text("time_identifier", in: cells)
    let year = Self.year(columns.text("time_period", in: cells), identifier)
    func note(unread what: String) {
      unreadRows.append(
        UnreadRow(
          line: line.number, year: year, authority: Self.authority(cells, columns), what: what))
    }
    guard let year, let area = area(cells, columns) else {
      unread += 1
      if year != nil {
        note(unread: "its level is not known")
      } else if Self.isReportingYear(identifier) {
        note(unread: "its period is no reporting year")
      }
      return
    }
    let noted = impossible?.count
    var hasUnknownSymbol = false
    func number(_ index: Int?, _ kind: OfficialNumber.Kind) -> OfficialNumber? {
      guard let index, index < cells.count, !cells[index].isEmpty else { return nil }
      if let number = OfficialNumber(cells[index], kind) { return number }
      guard cells[index].contains(where: \.isNumber) else {
        hasUnknownSymbol = true
        return nil
      }
      let first = "line \(line.number), \(columns.names[index]): not \(kind.rawValue)"
      impossible = (impossible?.first ?? first, 1 + (impossible?.count ?? 0))
      return nil
    }
    let count = number(columns.count, .children)
    let share = number(columns.share, columns.shareKind)
    let population = number(columns.population, .children)
    if case .authority = area, let what = Self.fault(of: count, cells, columns) {
      note(unread: what)
    }
    let isEmpty = count == nil && share == nil
    if hasUnknownSymbol || isEmpty && impossible?.count == noted { unread += 1 }
    if isEmpty { return }
    latest = max(latest, year)
    for sought in found {
      rows.append(
        Row(
          measure: sought.index, isWhole: sought.isWhole(words), year: year, area: area,
          count: count, share: share, population: population))
    }
  }

  /// Why the count of an authority cannot be used; nil where it can, and where the cell is empty.
  private static func fault(
    of count: OfficialNumber?, _ cells: [String], _ columns: Columns
  ) -> String? {
    guard let index = columns.count else { return "the file has no column of counts" }
    guard count == nil, index < cells.count, !cells[index].isEmpty else { return nil }
    return Double(cells[index].replacing(",", with: "")) == nil
      ? "its count is neither a number nor a symbol that is known"
      : "its count is no number of children"
  }

  /// The year in which a period ends: 2025 for the reporting years 2025 and 202425, and for the
  /// financial year 202425; nil for any other period.
  private static func year(_ period: String, _ identifier: String) -> Int? {
    let digits = period.filter(\.isASCII).filter(\.isNumber)
    switch (FoldedText.of(identifier), digits.count) {
    case ("reporting year", 4): return Int(digits)
    case ("financial year", 6), ("reporting year", 6):
      guard let first = Int(digits.prefix(4)), Int(digits.suffix(2)) == (first + 1) % 100 else {
        return nil
      }
      return first + 1
    default: return nil
    }
  }

  /// Whether a period is meant to be one of those that are read; a blank may be.
  private static func isReportingYear(_ identifier: String) -> Bool {
    ["reporting year", "financial year", ""].contains(FoldedText.of(identifier))
  }

  private static func authority(_ cells: [String], _ columns: Columns) -> OfficialAuthority {
    OfficialAuthority(
      code: columns.text("new_la_code", in: cells), number: columns.text("old_la_code", in: cells),
      name: columns.text("la_name", in: cells), region: columns.text("region_code", in: cells))
  }

  private mutating func area(_ cells: [String], _ columns: Columns) -> OfficialArea? {
    let region = columns.text("region_code", in: cells)
    switch FoldedText.of(columns.text("geographic_level", in: cells)) {
    case "national": return .england
    case "regional":
      guard !region.isEmpty else { return nil }
      regions[region] = columns.text("region_name", in: cells)
      return .region(region)
    case "local authority":
      let authority = Self.authority(cells, columns)
      guard !authority.code.isEmpty else { return nil }
      authorities[authority.code] = authority
      return .authority(authority.code)
    default: return nil
    }
  }
}
