import CareRecords
import Documents
import RecordImport
import ServiceFigures

/// What every reader knows of the authority itself.
extension OfficialStatistics {
  /// The numbers of a measure in one release.
  private typealias Numbers = (measure: OfficialMeasure, part: Int?, whole: Int?)

  /// What the Department published of an authority for a period: exact counts, as every reader knows
  /// them.
  ///
  /// The Department amends earlier years. Readers have the earlier release too, so the numbers of a
  /// figure that was amended are there once for each release that is among the files, the latest first.
  /// What one of them withholds and another prints is known. There are none for a period that is no
  /// reporting year.
  public func published(
    of authority: Authority, in period: ReportingPeriod
  ) -> [OfficialCounts] {
    guard period.isReportingYear, let own = named(authority) else { return [] }
    let found = Catalogue.official.enumerated().compactMap { index, measure in
      let key = Key(measure: index, year: period.to.year, area: .authority(own.code))
      return values[key].map {
        (measure: measure, releases: [$0] + (amended[key] ?? []).reversed())
      }
    }
    let latest = found.map { Self.numbers($0.measure, $0.releases[0], $0.releases) }
    var published = latest.map { OfficialCounts($0.measure, part: $0.part, whole: $0.whole) }
    var release = 0
    for source in earlier(found.flatMap(\.releases).map(\.source)) {
      let numbers = found.map { measure, releases in
        Self.numbers(
          measure, releases.first { $0.source == source } ?? releases[0], releases)
      }
      let changed = Set(
        zip(numbers, latest).filter { $0.part != $1.part || $0.whole != $1.whole }
          .map(\.0.measure.figure.id))
      guard !changed.isEmpty else { continue }
      release += 1
      published += numbers.filter { changed.contains($0.measure.figure.id) }
        .map { OfficialCounts($0.measure, part: $0.part, whole: $0.whole, release: release) }
    }
    return published
  }

  /// The sources, the latest release first.
  private func earlier(_ sources: [Int]) -> [Int] {
    Set(sources).sorted {
      (self.sources[$0].release ?? 0, $0) > (self.sources[$1].release ?? 0, $1)
    }
  }

  /// The numbers of one release; where it withholds one, that of the latest release that prints it.
  private static func numbers(
    _ measure: OfficialMeasure, _ value: Value, _ releases: [Value]
  ) -> Numbers {
    func count(_ row: KeyPath<Value, OfficialTable.Row?>) -> Int? {
      ([value] + releases).lazy.compactMap {
        $0[keyPath: row]?.count?.number.flatMap { Int(exactly: $0) }
      }.first
    }
    return (measure, count(\.part), count(\.whole))
  }

  /// What the files say of an authority in some periods and the program cannot read, although readers can.
  ///
  /// - Returns: the first row of the authority whose number, level or period is not understood, or the
  ///   first file that cannot be read to its end; nil where there is none.
  package func unreadable(of authority: Authority, in periods: [ReportingPeriod]) -> Failure? {
    let years = periods.filter(\.isReportingYear).map(\.to.year)
    guard !years.isEmpty else { return nil }
    let own = named(authority)
    func isOwn(_ row: OfficialTable.UnreadRow) -> Bool {
      let (code, number, name) = (row.authority.code, row.authority.number, row.authority.name)
      return !code.isEmpty && [authority.code, own?.code].contains(code)
        || !number.isEmpty && [authority.oldCode, own?.number].contains(number)
        || !name.isEmpty
          && [authority.name, own?.name ?? ""].map(FoldedText.of).contains(FoldedText.of(name))
    }
    let row = unreadRows.first { unread in
      unread.row.year.map(years.contains) ?? true && isOwn(unread.row)
    }
    return row.map {
      Failure(
        $0.file, line: $0.row.line,
        what:
          "the row is of your authority, but \($0.row.what); readers of the edition can read it",
        expected: "the row as the Department published it")
    } ?? unreadFiles.first
  }

  /// A file that is too long.
  static func isCut(_ file: String) -> Failure {
    Failure(
      file, what: "only the first \(TextTable.mostLines) lines were read",
      expected: "a file with the rows of your authority among them")
  }
}
