import CareRecords
import Documents
import RecordImport
import StatutoryReviews

/// Everything that is found out about some exports before a configuration is written for them.
struct Draft {
  /// A table of another system with what is proposed for it.
  struct Foreign {
    let found: FoundTable
    var mapping: ProposedMapping
    /// The order of day and month in its dates.
    var order: DateForms.Order?
    var dates = DateForms()
    /// How the ids of its children become those of the return.
    var children: ChildIdMatch?
    /// The hours of a full-time post, where FTE has hours.
    var hours: String?
    /// The day on which a list of allocations was true.
    var asAt: CivilDate?
    /// Whose mapping it is read by.
    var sharing = Sharing.alone(namesFile: false)
    /// Which rows are read, where some are about something else.
    var kinds: RowKinds?
    /// What the cells of columns with lists mean.
    var words: [WordList] = []
    /// Why the mapping cannot be used before somebody has changed it; nil where it can.
    var obstacle: String?

    var file: String { found.file }
    var isUsed: Bool { obstacle == nil }
  }

  /// The cells of a column whose values are listed.
  struct WordList {
    let column: ColumnSchema
    /// What is read in place of a cell, with how often it is there.
    var known: [(text: String, value: String, count: Int)] = []
    /// The cells that mean no value of the list, with how often they are there.
    var unknown: [(text: String, count: Int)] = []
  }

  /// How the tables that are read by one mapping share it.
  enum Sharing: Equatable {
    /// The table has a mapping of its own, which may read no other file.
    case alone(namesFile: Bool)
    /// The table is read by the mapping of the table at this position.
    case with(Int)
  }

  /// A file that nothing is read from, and why.
  struct NotRead {
    var file: String
    var sheet: String?
    var reason: String
    /// The headings, where they could be found.
    var headings: [String] = []
  }

  /// The files that are read without a mapping, with the tables in them.
  private(set) var known: [(file: String, tables: [RecordTable])] = []
  private(set) var foreign: [Foreign] = []
  private(set) var notRead: [NotRead] = []
  /// What the files that are read without a mapping hold; nil where there are none.
  private(set) var store: RecordStore?
  private(set) var children: Set<String> = []
  /// The tables of known forms, with their headings.
  private var ours: [FoundTable] = []

  /// Looks at files.
  ///
  /// - Throws: `Failure` for a path that does not exist.
  init(_ paths: [String]) throws(Failure) {
    var others: [FoundTable] = []
    // One heading called IRO is enough for the register, so a tracker of reviews looks like one too.
    var unsure: [FoundTable] = []
    var candidates: [(file: String, tables: [RecordTable])] = []
    for file in try surveyFiles(paths) {
      for (sheet, reason) in file.unread {
        notRead.append(NotRead(file: file.name, sheet: sheet, reason: reason))
      }
      if let failure = file.failure {
        notRead.append(NotRead(file: file.name, reason: Self.words(of: failure, file.name)))
      } else if file.isXML {
        candidates.append((file.name, []))
      } else {
        var tables: [RecordTable] = []
        for table in file.tables {
          guard let found = FoundTable(table) else {
            notRead.append(
              NotRead(
                file: file.name, sheet: table.sheet,
                reason: "none of its first lines looks like headings"))
            continue
          }
          if let known = found.known {
            guard known.columns * 2 >= found.columns.count else {
              unsure.append(found)
              continue
            }
            ours.append(found)
            tables.append(known.table)
          } else if let reason = found.notRead {
            notRead.append(NotRead(file: file.name, sheet: table.sheet, reason: reason))
          } else {
            others.append(found)
          }
        }
        if !tables.isEmpty { candidates.append((file.name, tables)) }
      }
    }
    readKnown(candidates)
    let context = context
    for found in unsure {
      guard let known = found.known else { continue }
      let best = ProposedMapping.best(for: found, context)
      if let best, best.placements.count > known.columns {
        others.append(found)
      } else {
        candidates.append((found.file, [known.table]))
      }
    }
    if candidates.contains(where: { file in unsure.contains { $0.file == file.file } }) {
      readKnown(candidates)
    }
    propose(others)
  }

  private var context: ProposedMapping.Context {
    ProposedMapping.Context(children: children, tables: Set(known.flatMap(\.tables)))
  }

  /// A failure without the name of its file, which is already there.
  private static func words(of failure: Failure, _ file: String) -> String {
    let text = failure.description
    return text.hasPrefix(file + ": ") ? String(text.dropFirst(file.count + 2)) : text
  }

  /// Reads the files of known forms together, without those that cannot be read.
  private mutating func readKnown(_ candidates: [(file: String, tables: [RecordTable])]) {
    var rest = candidates.filter { file in !notRead.contains { $0.file == file.file } }
    while !rest.isEmpty {
      do throws(Failure) {
        let records = try importRecords(from: rest.map(\.file))
        known = rest.map { file in
          (file.file, records.store.sources.filter { $0.file == file.file }.map(\.table))
        }
        store = records.store
        for partition in records.store.partitions {
          for number in 0..<partition.ids.count { children.insert(partition.ids[UInt32(number)]) }
        }
        return
      } catch {
        // One file keeps the others from being read: the one that the failure names.
        let named = rest.firstIndex {
          error.place == $0.file || error.place.hasPrefix($0.file + ":")
        }
        let file = rest.remove(at: named ?? rest.count - 1).file
        notRead.append(NotRead(file: file, reason: Self.words(of: error, file)))
      }
    }
  }

  private mutating func propose(_ tables: [FoundTable]) {
    let context = context
    for found in tables {
      guard let mapping = ProposedMapping.best(for: found, context) else {
        notRead.append(
          NotRead(
            file: found.file, sheet: found.sheet,
            reason: "its columns fit no table that the program knows", headings: found.headings))
        continue
      }
      foreign.append(Foreign(found: found, mapping: mapping))
    }
    for index in foreign.indices { foreign[index].settle(children) }
  }

  /// Leaves out a file that keeps the others from being read.
  mutating func leaveOut(_ file: String, because reason: String) -> Bool {
    if let index = foreign.firstIndex(where: { $0.file == file && $0.isUsed }) {
      foreign[index].obstacle = reason
      share()
      return true
    }
    guard let index = known.firstIndex(where: { $0.file == file }) else { return false }
    known.remove(at: index)
    notRead.append(NotRead(file: file, reason: reason))
    return true
  }

  /// Says what the day of lists without one is, once the period is known.
  mutating func settle(period: ReportingPeriod) {
    for index in foreign.indices { foreign[index].settleDay(in: period) }
    if known.isEmpty, !foreign.contains(where: \.isUsed) {
      // A configuration that reads nothing is none. Rows whose days cannot be read are refused.
      for index in foreign.indices where foreign[index].isOnlyAsked {
        foreign[index].obstacle = nil
      }
    }
    share()
  }

  /// Lets files with the same headings be read by one mapping, or names the files of each.
  ///
  /// The program reads a file by the mapping that names most of its headings, so the trackers of two
  /// years need one mapping, and a list of two columns must not take other files with them.
  private mutating func share() {
    for index in foreign.indices { foreign[index].sharing = .alone(namesFile: false) }
    for index in foreign.indices where foreign[index].isUsed {
      let same = foreign[..<index].firstIndex { other in
        other.isUsed && other.sharing == .alone(namesFile: false)
          && other.isReadAlike(foreign[index])
      }
      guard let same else { continue }
      foreign[index].sharing = .with(same)
      foreign[same].add(foreign[index])
    }
    for index in foreign.indices {
      guard foreign[index].isUsed, case .alone = foreign[index].sharing else { continue }
      let headings = foreign[index].normalisedHeadings
      let others =
        foreign.enumerated().filter { $0.offset != index && $0.element.sharing != .with(index) }
        .map(\.element.found) + ours
      let takesMore = others.contains { other in
        other.file != foreign[index].file
          && headings.isSubset(of: other.columns.map { ColumnSchema.normalise($0.heading) })
      }
      // A mapping that names its file cannot read the others that share it.
      let isShared = foreign.contains { $0.sharing == .with(index) }
      if takesMore, !isShared { foreign[index].sharing = .alone(namesFile: true) }
    }
  }
}

extension Draft.WordList {
  /// Reads the digits 0 to 7 as the codes PN0 to PN7, where no cell says anything else.
  mutating func readDigits() {
    let digits = Set((0...7).map(String.init))
    guard !unknown.isEmpty, unknown.allSatisfy({ digits.contains($0.text) }) else { return }
    known += unknown.map { ($0.text, "PN\($0.text)", $0.count) }
    unknown = []
  }
}

extension Draft.Foreign {
  /// The headings that its mapping names, as they are compared.
  var normalisedHeadings: Set<String> {
    Set(
      (mapping.placements.map(\.profile.heading) + (kinds.map { [$0.heading] } ?? []))
        .map(ColumnSchema.normalise))
  }

  /// Whether one mapping can read both tables.
  func isReadAlike(_ other: Draft.Foreign) -> Bool {
    mapping.table == other.mapping.table && found.sheet == other.found.sheet
      && Self.columns(of: self) == Self.columns(of: other) && order == other.order
      && children?.rule == other.children?.rule && hours == other.hours && asAt == other.asAt
      && kinds?.heading == other.kinds?.heading
  }

  private static func columns(of table: Draft.Foreign) -> [[String]] {
    table.mapping.placements.map { [$0.column.name, ColumnSchema.normalise($0.profile.heading)] }
  }

  /// Adds what another table with the same mapping says.
  mutating func add(_ other: Draft.Foreign) {
    dates = DateForms([dates, other.dates])
    for index in words.indices {
      guard let more = other.words.first(where: { $0.column == words[index].column }) else {
        continue
      }
      words[index].known = Self.merged(
        words[index].known.map { ($0.text, $0.value, $0.count) },
        more.known.map { ($0.text, $0.value, $0.count) })
      let unknown = Self.merged(
        words[index].unknown.map { ($0.text, "", $0.count) },
        more.unknown.map { ($0.text, "", $0.count) })
      words[index].unknown = unknown.map { ($0.text, $0.count) }
    }
    if let more = other.kinds {
      kinds?.add(more)
    }
  }

  private static func merged(
    _ first: [(text: String, value: String, count: Int)],
    _ second: [(text: String, value: String, count: Int)]
  ) -> [(text: String, value: String, count: Int)] {
    var all = first
    for entry in second {
      if let index = all.firstIndex(where: { FoldedText.of($0.text) == FoldedText.of(entry.text) })
      {
        all[index].count += entry.count
      } else {
        all.append(entry)
      }
    }
    return all.sorted { $0.count > $1.count }
  }

  /// Finds out how dates, words, ids and hours are written.
  mutating func settle(_ children: Set<String>) {
    let days = mapping.placements.filter { $0.column.kind.isDate }
    dates = DateForms(days.map(\.profile.dates))
    order = dates.order
    if let child = mapping.placements.first(where: { $0.column.kind == .child }), !children.isEmpty
    {
      self.children = ChildIdMatch.best(child.profile, children)
    }
    for placement in mapping.placements where ValueWords.hasList(placement.column) {
      var list = Draft.WordList(column: placement.column)
      for (text, count) in placement.profile.counts {
        switch ValueWords.meaning(of: text, placement.column) {
        case .itself: break
        case .value(let value): list.known.append((text, value, count))
        case .unknown: list.unknown.append((text, count))
        }
      }
      if placement.column.name == ReviewColumn.code.name { list.readDigits() }
      list.known.sort { $0.count > $1.count }
      list.unknown.sort { $0.count > $1.count }
      words.append(list)
    }
    if let fte = mapping[OfficerColumn.fte] { hours = Self.fullTime(fte.profile) }
    kinds = RowKinds(found, mapping)
    obstacle = firstObstacle
  }

  /// The hours of a full-time post where the column has hours a week; nil for shares of a post.
  private static func fullTime(_ profile: ColumnProfile) -> String? {
    let numbers = profile.counts.compactMap { Double($0.text) }
    let isHours =
      profile.words.set.contains("hour") && numbers.contains { $0 > 1.5 }
      || numbers.count { $0 > 2 } * 2 > numbers.count
    guard isHours, let most = numbers.max() else { return nil }
    let usual = ["37", "37.5", "36", "35", "40", "36.25", "36.5", "39"].first { hours in
      profile.counts.contains { Double($0.text) == Double(hours) }
    }
    return usual ?? (most == most.rounded() ? String(Int(most)) : String(most))
  }

  /// Why the mapping cannot be used as it is.
  private var firstObstacle: String? {
    if found.rows == 0 { return "it has headings and no rows" }
    if order == .mixed {
      return "some of its dates can only be day first and some only month first: mend the file"
    }
    if !dates.openKinds.isEmpty {
      return "its dates leave open whether the day or the month comes first: choose a line of "
        + "'dates' below"
    }
    if let match = children, !match.isHalf {
      return "only \(match.matched) of its \(match.all) children are in the return"
    }
    return nil
  }

  /// Whether nothing but the order of day and month keeps it from being used.
  var isOnlyAsked: Bool {
    guard !dates.openKinds.isEmpty, found.rows > 0 else { return false }
    return mapping.table != .allocations || mapping[AllocationColumn.start] != nil || asAt != nil
  }

  /// Finds the day of a list without one; a list without a day cannot be used.
  mutating func settleDay(in period: ReportingPeriod) {
    guard mapping.table == .allocations, mapping[AllocationColumn.start] == nil else { return }
    asAt = TitleDay.find(in: found.titles)
    if asAt == nil, obstacle == nil {
      obstacle =
        "neither the file nor its name says on which day the list was true: write that day "
        + "after 'as_at' below"
    }
  }

  /// The forms of its dates that a mapping must list.
  var forms: [String] { dates.forms(order) }

  /// Readers for its dates, with years near the period once that is known.
  var readers: [DatePattern] { DateForms.readers(forms) }

  /// What a cell of a column with a list means.
  func value(of text: String, _ column: ColumnSchema) -> String {
    if case .value(let value) = ValueWords.meaning(of: text, column) { return value }
    return text
  }
}

/// A day in a title or the name of a file, such as `Caseloads 31.03.2025`.
enum TitleDay {
  static func find(in titles: [String]) -> CivilDate? {
    for title in titles {
      for match in title.matches(of: /\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9} \d{4}/) {
        let text = String(match.0).replacing(/(\d)(?:st|nd|rd|th)\s/) { "\($0.1) " }
        for form in ["D MMM YYYY", "D MMMM YYYY"] {
          if let day = DatePattern(form)?.date(in: text) { return day }
        }
      }
      for match in title.matches(of: /\d{1,4}[.\/_-]\d{1,2}[.\/_-]\d{2,4}/) {
        let text = String(match.0).replacing("_", with: "-").replacing(".", with: "-")
          .replacing("/", with: "-")
        let forms = ["YYYY-M-D", "D-M-YYYY", "D-M-YY"]
        for form in forms.compactMap(DatePattern.init) {
          if let day = form.readingYears(near: DateForms.nearYear).date(in: text) { return day }
        }
      }
      for match in title.matches(of: /(?:^|[^0-9])(20\d{6})(?:[^0-9]|$)/) {
        if let day = DatePattern("YYYYMMDD")?.date(in: String(match.1)) { return day }
      }
    }
    return nil
  }
}
