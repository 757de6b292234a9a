import CareRecords

/// Splits a folder that holds returns of several years (rules 54, 86 and 94).
///
/// A folder is one return, unless it holds a table for more than one year. The years are those of the
/// file names where each file of the table has one, and otherwise those of the dates.
struct ReturnsOfFolder {
  private let store: RecordStore
  private let years: [YearCounts]
  /// The sources of the folder, without copies.
  private let sources: [Int]
  /// The year of each number that a file name has instead of a year such as 2023-24.
  private var yearOfNumber: [Int: Int] = [:]

  /// Splits every folder whose files are of several years.
  ///
  /// - Parameters:
  ///   - years: the reporting years of the days of each source.
  ///   - given: the years that the user gave, by the names of returns; such a folder is one return.
  /// - Returns: the years given, and the year of each return of a split folder.
  static func split(
    in store: inout RecordStore, years: [YearCounts], given: [String: Int],
    _ issues: inout IssueList
  ) -> [String: Int] {
    var known = given
    var folders: [String: [Int]] = [:]
    for (index, source) in store.sources.enumerated() where source.format == .ssda903CSV {
      folders[source.returnName, default: []].append(index)
    }
    for (folder, sources) in folders.sorted(by: { $0.key < $1.key })
    where given[folder] == nil && sources.count > 1 {
      known.merge(Self(store, years, sources).split(in: &store, &issues)) { first, _ in first }
    }
    return known
  }

  private init(_ store: RecordStore, _ years: [YearCounts], _ all: [Int]) {
    self.store = store
    self.years = years
    var seen: Set<String> = []
    sources = all.filter { seen.insert(store.sources[$0].sha256).inserted }
    for source in sources {
      guard case .number(let number) = label(source) else { continue }
      var days = YearCounts()
      for other in sources where label(other) == .number(number) { days.add(years[other]) }
      yearOfNumber[number] = days.fullest?.year
    }
  }

  private func split(in store: inout RecordStore, _ issues: inout IssueList) -> [String: Int] {
    let tables = Dictionary(grouping: sources) { store.sources[$0].table }
      .filter { $0.value.count > 1 }
    var found: [Int: Int] = [:]
    for (_, files) in tables {
      let named = files.compactMap { yearOfName($0) }
      guard named.count == files.count else { continue }
      for (file, year) in zip(files, named) { found[file] = year }
    }
    if Set(found.values).count < 2, let reviews = tables[.reviews] ?? episodesAlone(tables) {
      for file in reviews {
        if let own = years[file].fullest, !own.isMixed { found[file] = own.year }
      }
    }
    let returns = Set(found.values)
    guard returns.count > 1, let last = returns.max() else { return [:] }
    var open: [Int] = []
    for file in sources where found[file] == nil {
      let table = store.sources[file].table
      let own = yearOfName(file) ?? years[file].fullest?.year ?? yearOfReviews(beside: file, found)
      if let own, returns.contains(own) {
        found[file] = own
      } else if [.uasc, .oc2, .oc3].contains(table) {
        open.append(file)
      } else {
        found[file] = last
      }
    }
    name(found, open, in: &store)
    note(found, open, &issues)
    return Dictionary(
      found.map { (store.sources[$0].returnName, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files of Episodes where the folder has no Reviews.
  private func episodesAlone(_ tables: [RecordTable: [Int]]) -> [Int]? {
    sources.contains { store.sources[$0].table == .reviews } ? nil : tables[.episodes]
  }

  /// The year of the Reviews whose file is named like one of Episodes but for the table.
  private func yearOfReviews(beside file: Int, _ found: [Int: Int]) -> Int? {
    guard store.sources[file].table == .episodes else { return nil }
    let stem = Self.stem(of: store.sources[file])
    return found.first { other, _ in
      store.sources[other].table == .reviews && Self.stem(of: store.sources[other]) == stem
    }?.value
  }

  private static func stem(of source: InputSource) -> String {
    fileName(of: source).lowercased().split(separator: source.table.name.lowercased())
      .joined(separator: " ")
  }

  /// Gives each source, copies included, the name of its return.
  private func name(_ found: [Int: Int], _ open: [Int], in store: inout RecordStore) {
    let hashes = Dictionary(
      found.map { (store.sources[$0].sha256, $1) }, uniquingKeysWith: { first, _ in first })
    let openHashes = Set(open.map { store.sources[$0].sha256 })
    let folder = store.sources[sources[0]].returnName
    for index in store.sources.indices where store.sources[index].returnName == folder {
      guard store.sources[index].format == .ssda903CSV else { continue }
      if let year = hashes[store.sources[index].sha256] {
        store.sources[index].returnName = "\(folder) (\(ReportingPeriod(startingIn: year).label))"
      }
      store.sources[index].isYearOpen = openHashes.contains(store.sources[index].sha256)
    }
  }

  private func note(_ found: [Int: Int], _ open: [Int], _ issues: inout IssueList) {
    let returns = Dictionary(grouping: found.keys.sorted()) { found[$0] ?? 0 }
    let words = returns.sorted { $0.key < $1.key }.map { year, files in
      let names = files.map { Self.fileName(of: store.sources[$0]) }
      return "\(ReportingPeriod(startingIn: year).label): \(names.joined(separator: ", "))"
    }
    issues.append(
      DataIssue(
        .severalReturns, source: UInt16(sources[0]), line: 0, value: words.joined(separator: "; "),
        action: .used))
    for file in open {
      issues.append(
        DataIssue(
          .yearOfTableOpen, source: UInt16(file), line: 0,
          value: store.sources[file].table.name, action: .refused))
    }
  }

  /// The year in which the reporting year of a file's name begins.
  private func yearOfName(_ source: Int) -> Int? {
    switch label(source) {
    case .year(let year): year
    case .number(let number): yearOfNumber[number]
    case nil: nil
    }
  }

  private func label(_ source: Int) -> YearInName? {
    YearInName(in: Self.fileName(of: store.sources[source]))
  }

  private static func fileName(of source: InputSource) -> String {
    String(source.name.split(separator: "/").last ?? "")
  }
}

/// What a file name says of the year of its contents.
enum YearInName: Equatable {
  /// A year from April to March such as `2023-24`, by the year in which it begins.
  case year(Int)
  /// A number such as `2024`, which may be the first or the last part of such a year.
  case number(Int)

  /// Reads the last year in a name; nil where it has none.
  ///
  /// A day such as `2025-03-31` is no year: it says when the file was made.
  init?(in name: String) {
    var found: YearInName?
    for group in Self.numbers(in: name) {
      switch group.map(\.count) {
      case [4, 2], [4, 4], [2, 2]:
        guard let first = Int(group[0]), let second = Int(group[1]) else { continue }
        let begins = first < 100 ? first + 2000 : first
        if (2010..<2100).contains(begins), [begins + 1, (begins + 1) % 100].contains(second) {
          found = .year(begins)
        }
      case [6], [8]:
        guard let first = Int(group[0].prefix(4)), let second = Int(group[0].dropFirst(4)) else {
          continue
        }
        if (2010..<2100).contains(first), [first + 1, (first + 1) % 100].contains(second) {
          found = .year(first)
        }
      case [4]:
        if found == nil, let number = Int(group[0]), (2010..<2100).contains(number) {
          found = .number(number)
        }
      default: continue
      }
    }
    guard let found else { return nil }
    self = found
  }

  /// The numbers of a name, those that only a stroke or a point parts together.
  private static func numbers(in name: String) -> [[Substring]] {
    var groups: [[Substring]] = []
    var rest = name[...]
    var previous: Character?
    var isJoined = false
    while let first = rest.first {
      guard first.isASCII, first.isNumber else {
        isJoined = isJoined && "-_./–".contains(first) && previous?.isNumber == true
        previous = first
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      // The 2 of oc2 is no part of a year.
      let isOfWord = previous?.isLetter == true && digits.count < 4
      if isJoined {
        groups[groups.count - 1].append(digits)
      } else if !isOfWord {
        groups.append([digits])
      }
      isJoined = isJoined || !isOfWord
      previous = digits.last
      rest = rest[digits.endIndex...]
    }
    return groups
  }
}
