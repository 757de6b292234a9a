import CareRecords
import OfficialStatistics
import ServiceFigures

/// The tables that put figures next to what the Department publishes of England, the region and the
/// statistical neighbours.
///
/// The public edition holds only those figures against others that both count the same: ours, counted as
/// the Department counts it, is not among its released numbers.
struct OfficialTables {
  private let statistics: OfficialStatistics
  private let input: ReportInput
  private var isPublic: Bool { input.isPublic }

  /// The tables of a report; nil where it names no official statistics.
  init?(_ input: ReportInput) {
    guard let statistics = input.official else { return nil }
    self.statistics = statistics
    self.input = input
  }

  private func entry(_ measure: OfficialMeasure) -> OfficialEntry? {
    // What a half-year counts is no part of what a year has.
    guard input.figures.period.isReportingYear else { return nil }
    if isPublic, measure.likeness != .same || measure.isGroup { return nil }
    guard
      let standing = statistics.standing(
        of: measure, authority: input.configuration.authority, year: input.figures.period.to.year)
    else { return nil }
    let entry = OfficialEntry(
      measure: measure, standing: standing, ours: input.figures.number(for: measure),
      population: input.configuration.population, isPublic: isPublic)
    return entry.own == nil ? nil : entry
  }

  /// The shares that can be called better, worse or too close to call, but for those of which many groups
  /// are published.
  var comparable: [OfficialEntry] {
    statistics.measures.filter { !$0.isOneOfMany }.compactMap(entry).filter { entry in
      ![Symbol.notApplicable, "too few to say"].contains(entry.againstEngland)
    }
  }

  /// The table of the picture that shows these shares.
  func summary(_ entries: [OfficialEntry]) -> TableModel {
    TableModel(
      caption: "Shares next to England, \(years(entries))", firstHeading: "Share",
      columns: ["Ours", "England", "Against England"],
      rows: entries.map { entry in
        (entry.measure.title, [entry.own ?? "", entry.england, entry.againstEngland])
      })
  }

  // MARK: - Next to the figures

  /// The tables of one part of the report: one of its figures for each year that others are known of, and
  /// one for each figure of which many groups are published.
  func tables(of part: ReportPart) -> [TableModel] {
    let entries = statistics.measures.filter { $0.figure.part == part }.compactMap(entry)
    var tables: [TableModel] = []
    let single = entries.filter { !$0.measure.isOneOfMany }
    for year in Set(single.map(\.standing.year)).sorted(by: >) {
      tables.append(
        table(
          single.filter { $0.standing.year == year }, caption: "Next to England",
          firstHeading: "Figure"))
    }
    let grouped = Dictionary(grouping: entries.filter(\.measure.isOneOfMany)) {
      $0.measure.figure.id
    }
    for (_, entries) in grouped.sorted(by: { $0.key < $1.key }) {
      guard let figure = entries.first?.measure.figure else { continue }
      let heading = figure.breakdowns.first.map { figure.heading(of: $0) } ?? "Group"
      tables.append(
        table(entries, caption: "\(figure.title), next to England", firstHeading: heading))
    }
    return tables
  }

  private func table(
    _ entries: [OfficialEntry], caption: String, firstHeading: String
  ) -> TableModel {
    var columns: [(heading: String, cell: (OfficialEntry) -> String)] = [
      ("Ours", { $0.own ?? "" }), ("England", \.england),
    ]
    if entries.contains(where: { !$0.measure.isRate }) {
      columns.append(("Against England", \.againstEngland))
    }
    if let region = entries.lazy.compactMap(\.standing.region?.name).first {
      columns.append((region, \.region))
    }
    if entries.contains(where: { $0.standing.neighboursMean != nil }) {
      columns.append(("Neighbours: mean, median", \.neighboursMiddle))
      if !isPublic { columns.append(("Our place", \.place)) }
    } else if entries.contains(where: { !$0.standing.neighboursKnown.isEmpty }) {
      columns.append(("Neighbours in the files", \.neighbours))
    }
    return TableModel(
      caption: "\(caption), \(years(entries))", firstHeading: firstHeading,
      columns: columns.map(\.heading),
      rows: entries.map { entry in (entry.measure.rowTitle, columns.map { $0.cell(entry) }) },
      note: note(entries))
  }

  /// The year of ours, and that of the others where they have not been published for it.
  private func years(_ entries: [OfficialEntry]) -> String {
    let ours = input.figures.period.label
    let theirs = Set(entries.map(\.standing.year)).map { ReportingPeriod(startingIn: $0 - 1).label }
    guard theirs != [ours] else { return ours }
    return "\(ours); others \(theirs.sorted().listed("and"))"
  }

  // MARK: - Notes

  private func note(_ entries: [OfficialEntry]) -> String {
    var sentences: [String] = []
    func add(_ sentence: String) {
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    for entry in entries {
      guard let source = entry.standing.source else { continue }
      let dataset = entry.measure.published.dataset
      let release = source.release.map { ", reporting year \($0)" } ?? ""
      add(
        "Source: Department for Education, \(dataset.release)\(release): \(dataset.subject) "
          + "(\(source.file.split(separator: "/").last ?? "")).")
    }
    add(
      entries.contains { $0.measure.isRate }
        ? "England and the regions are rounded to whole numbers."
        : "England and the regions are rounded to whole per cents; ours is better or worse only if it is "
          + "so however they were rounded.")
    if let neighbours = neighbours(entries) { add(neighbours) }
    if entries.contains(where: { $0.measure.likeness != .same }) {
      add(
        "Ours is counted as the Department counts it, so that it may differ from the figure above "
          + "(see the method).")
    }
    if entries.contains(where: \.hasWithheld) {
      add("The Department withheld what is [c].")
    }
    return sentences.joined(separator: " ")
  }

  /// Who the neighbours are, and how many of them have a number.
  private func neighbours(_ entries: [OfficialEntry]) -> String? {
    let known = entries.map(\.standing.neighboursKnown.count)
    let size = entries.map(\.standing.neighbours.count).max() ?? 0
    guard size > 0, let least = known.min(), let most = known.max() else { return nil }
    if least == size { return nil }
    let words = least == most ? "\(least)" : "\(least) to \(most)"
    let fewest = OfficialStanding.fewestNeighbours
    return
      "Of the \(size) statistical neighbours that the Department names, \(words) have a number in "
      + "these files"
      + (most < fewest ? "; a mean and a median are given from \(fewest) on." : ".")
  }

  // MARK: - In the method

  /// How the Department counts what it counts otherwise.
  var differences: TableModel? {
    if isPublic { return nil }
    var rows: [(String, [String])] = []
    for measure in statistics.measures {
      guard case .near(let words) = measure.likeness else { continue }
      let title = measure.isOneOfMany ? measure.figure.title : measure.title
      if !rows.contains(where: { $0.0 == title }) { rows.append((title, [words])) }
    }
    guard !rows.isEmpty else { return nil }
    return TableModel(
      caption: "Where the Department counts otherwise", firstHeading: "Figure",
      columns: ["How it counts, and how we do"], rows: rows)
  }

  /// Our numbers beside those that the Department published of the authority, of the same year.
  var check: TableModel? {
    if isPublic { return nil }
    let rows = statistics.measures.compactMap { measure -> (String, [String])? in
      guard let entry = entry(measure), let ours = entry.counts, let theirs = entry.publishedCounts
      else { return nil }
      let title =
        measure.isOneOfMany ? "\(measure.figure.title): \(measure.title)" : measure.title
      return (title, [ours, theirs, ours == theirs ? "the same" : "not the same"])
    }
    guard !rows.isEmpty else { return nil }
    return TableModel(
      caption: "Our numbers beside those that the Department published of us",
      firstHeading: "Figure", columns: ["Ours, as the Department counts", "Published", "They are"],
      rows: rows,
      note:
        "Where they are not the same, the return was amended after these exports were made, or the "
        + "exports are not those that it was made from.")
  }

  /// The files of official statistics, with what of them could not be used.
  var sources: TableModel? {
    if isPublic { return nil }
    return TableModel(
      caption: "Official statistics that were read", firstHeading: "File",
      columns: ["Latest year", "What of it was not used"],
      rows: statistics.sources.map { source in
        (
          source.file,
          [
            source.release.map { ReportingPeriod(startingIn: $0 - 1).label }
              ?? Symbol.notApplicable,
            source.remark ?? "nothing",
          ]
        )
      },
      note: input.figures.period.isReportingYear
        ? nil
        : "They are of reporting years, and the period of this report is none: no figure stands next "
          + "to them.")
  }
}

extension OfficialMeasure {
  /// Whether the figure has so many published groups that they stand in a table of their own.
  fileprivate var isOneOfMany: Bool {
    Catalogue.official.count { $0.figure.id == figure.id } > 2
  }

  /// The title of its row.
  fileprivate var rowTitle: String {
    isRate ? "\(title), for every 10,000 children of the area" : title
  }
}

extension OfficialEntry {
  /// Whether the Department withheld a number of the row.
  fileprivate var hasWithheld: Bool {
    [standing.england, standing.region?.share].contains { $0?.symbol == .confidential }
  }
}
