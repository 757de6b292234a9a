import CareRecords
import Documents
import RecordImport
import ServiceFigures

/// The official statistics that a report is held against, read from the Department's files.
///
/// ```swift
/// let statistics = try OfficialStatistics(readingFrom: ["official"])
/// statistics.standing(of: measure, authority: authority, year: 2025)?.england  // 10%
/// ```
public struct OfficialStatistics: Sendable {
  /// A file that was read, or why nothing of it was used.
  public struct Source: Hashable, Sendable {
    /// The path from the working folder.
    public let path: String
    /// What the file is called in the report.
    public let file: String
    /// The year in which its latest period ends, which is the year of the release; nil where it has no
    /// numbers.
    public let release: Int?
    /// What is wrong with the file; nil where nothing is.
    public let remark: String?
  }

  /// The files, in the order of their names.
  public private(set) var sources: [Source] = []
  private(set) var values: [Key: Value] = [:]
  /// The numbers that a later release has anew, the earliest first.
  private(set) var amended: [Key: [Value]] = [:]
  /// What cannot be read of the files, by the rows of authorities and for whole files.
  private(set) var unreadRows: [(file: String, row: OfficialTable.UnreadRow)] = []
  private(set) var unreadFiles: [Failure] = []
  /// The file that the numbers of a measure are from, by the years that it has.
  private var releases: [Int: [Int: Int]] = [:]
  private var authorities: [String: OfficialAuthority] = [:]
  /// The codes by folded name and by the Department's number: the latest, where one was given anew.
  private var codes: [String: String] = [:]
  private var regions: [String: String] = [:]
  private var neighbours: NeighbourGroups?

  /// Where a number belongs.
  struct Key: Hashable {
    var measure: Int
    var year: Int
    var area: OfficialArea
  }

  /// A number with what it is a share of, and the file that it is from.
  struct Value {
    var source: Int
    var part: OfficialTable.Row?
    var whole: OfficialTable.Row?
  }

  /// Reads files and folders.
  ///
  /// Of two releases with a number of the same year, the later one counts: the Department amends
  /// earlier years.
  ///
  /// - Parameters:
  ///   - paths: files, folders and patterns, from the working folder.
  ///   - written: what a file is called in the report, from its path.
  /// - Throws: `Failure` for a path that does not exist, and where no file is one of official
  ///   statistics or of statistical neighbours.
  public init(
    readingFrom paths: [String], written: (String) -> String = { $0 }
  ) throws(Failure) {
    var tables: [OfficialTable] = []
    for file in try surveyFiles(paths) {
      func note(release: Int? = nil, _ remark: String?) {
        sources.append(
          Source(path: file.name, file: written(file.name), release: release, remark: remark))
      }
      if let failure = file.failure {
        note(failure.what)
        unreadFiles.append(failure)
        continue
      }
      var isKnown = false
      for table in file.tables {
        if let groups = NeighbourGroups(table) {
          isKnown = true
          neighbours = groups
          note(nil)
        } else if let official = OfficialTable(table) {
          isKnown = true
          tables.append(official)
          unreadRows += official.unreadRows.map { (file.name, $0) }
          if table.isCut { unreadFiles.append(Self.isCut(file.name)) }
          note(
            release: official.latest == 0 ? nil : official.latest,
            Self.remark(official, isCut: table.isCut))
        }
      }
      // A text beside the files, such as a note on them, is no table that was not read.
      if !isKnown, !file.tables.isEmpty, file.name.hasSuffix(".csv") || file.tables[0].sheet != nil
      {
        note("neither official statistics nor statistical neighbours")
      }
    }
    guard sources.contains(where: { $0.remark == nil || $0.release != nil }) else {
      throw Failure(
        paths.joined(separator: ", "),
        what: "no file has official statistics of children looked after",
        expected: "CSV files of Explore Education Statistics, such as "
          + "\(OfficialDataset.placementStability.rawValue).csv")
    }
    let order = tables.indices.sorted { tables[$0].latest < tables[$1].latest }
    for index in order { add(tables[index]) }
    for authority in authorities.values.sorted(by: { $0.code < $1.code }) {
      if !authority.number.isEmpty { codes[authority.number] = authority.code }
      codes[FoldedText.of(authority.name)] = authority.code
    }
  }

  private static func remark(_ table: OfficialTable, isCut: Bool) -> String? {
    if isCut { return "only the first \(TextTable.mostLines) lines were read" }
    if table.rows.isEmpty { return "no number of it is held against a figure" }
    var remarks: [String] = []
    if let (first, count) = table.impossible {
      remarks.append(
        count == 1
          ? "one cell holds no number that can be (\(first))"
          : "\(count) cells hold no number that can be (the first in \(first))")
    }
    if table.unread > 0 {
      remarks.append(
        "\(table.unread) of its rows have a level, a period or a symbol that is not known")
    }
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  private mutating func add(_ table: OfficialTable) {
    authorities.merge(table.authorities) { $1 }
    regions.merge(table.regions) { $1 }
    guard let source = sources.firstIndex(where: { $0.path == table.file }) else { return }
    for row in table.rows {
      let key = Key(measure: row.measure, year: row.year, area: row.area)
      var value = values[key] ?? Value(source: source)
      if value.source != source {
        amended[key, default: []].append(value)
        value = Value(source: source)
      }
      if row.isWhole { value.whole = row } else { value.part = row }
      values[key] = value
      releases[row.measure, default: [:]][row.year] = source
    }
  }

  // MARK: - What is asked of it

  /// What others have of a published number, and what the Department published of the authority.
  ///
  /// - Parameters:
  ///   - measure: the published number.
  ///   - authority: the authority of the report; nil where none is named.
  ///   - year: the year in which the period of the report ends.
  /// - Returns: the standing in that year, or in the latest year before it that the files have; nil
  ///   where they have none.
  public func standing(
    of measure: OfficialMeasure, authority: Authority?, year: Int
  ) -> OfficialStanding? {
    guard let index = Catalogue.official.firstIndex(where: { $0.id == measure.id }) else {
      return nil
    }
    let years = releases[index] ?? [:]
    guard let found = years.keys.filter({ $0 <= year }).max() else { return nil }
    func share(_ area: OfficialArea) -> OfficialShare? {
      values[Key(measure: index, year: found, area: area)].map {
        OfficialShare($0.part, of: $0.whole, area: area)
      }
    }
    let own = authority.flatMap(named)
    let group = own.flatMap(neighbours(of:))
    return OfficialStanding(
      measure: measure, year: found, isOfAnotherYear: found != year,
      source: years[found].map { sources[$0] }, england: share(.england),
      region: own.flatMap { own in
        share(.region(own.region)).map { (regions[own.region] ?? "", $0) }
      },
      neighbours: (group ?? []).map { code in
        OfficialStanding.Neighbour(
          name: code.flatMap { authorities[$0]?.name },
          share: code.flatMap { share(.authority($0)) })
      },
      own: own.flatMap { share(.authority($0.code)) })
  }

  /// The measures that the files have numbers of, in the order of the catalogue.
  public var measures: [OfficialMeasure] {
    Catalogue.official.indices.filter { releases[$0] != nil }.map { Catalogue.official[$0] }
  }

  /// The authority of the report in the files: by its code, by the Department's number of it, or else
  /// by its name.
  func named(_ authority: Authority) -> OfficialAuthority? { found(authority).first }

  private func found(_ authority: Authority) -> [OfficialAuthority] {
    [
      authority.code, authority.oldCode.flatMap { codes[$0] }, codes[FoldedText.of(authority.name)],
    ].compactMap { code in code.flatMap { authorities[$0] } }
  }

  /// Whether the files have numbers of an authority.
  public func has(_ authority: Authority) -> Bool { named(authority) != nil }

  /// The names of the authorities in the files that an authority's code, number and name are of, where
  /// they are not of one; empty otherwise.
  ///
  /// An authority whose code was given anew is still one.
  public func contradiction(in authority: Authority) -> [String] {
    let found = found(authority)
    guard let first = found.first else { return [] }
    let isOne = found.allSatisfy {
      FoldedText.of($0.name) == FoldedText.of(first.name)
        || !$0.number.isEmpty && $0.number == first.number
    }
    if isOne { return [] }
    var names: [String] = []
    for name in found.map(\.name) where !names.contains(name) { names.append(name) }
    return names
  }

  /// The codes of the neighbours of an authority, nil for one that the files do not have; nil where no
  /// file says who they are.
  private func neighbours(of authority: OfficialAuthority) -> [String?]? {
    guard let neighbours else { return nil }
    let name =
      neighbours.byName[FoldedText.of(authority.name)] == nil
      ? neighbours.names[authority.number] : FoldedText.of(authority.name)
    return name.flatMap { neighbours.byName[$0] }?.map { cell in
      // A number is used to find the name, which stays where a number is given anew.
      codes[neighbours.names[cell] ?? FoldedText.of(cell)] ?? codes[cell]
    }
  }
}
