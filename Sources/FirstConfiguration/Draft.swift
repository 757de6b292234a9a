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
    var hours: FullTimeHours?
    /// The day on which a list of allocations was true.
    var asAt: CivilDate?
    /// Whose mapping it is read by.
    var sharing = Sharing.alone(namesFile: false)
    /// Whether the mapping names its sheet, because it reads no other.
    var namesSheet = true
    /// Which rows are read, where some are about something else.
    var kinds: RowKinds?
    /// What a register of IROs says in place of a name, where nobody holds a post.
    var vacant: [String] = []
    /// What the cells of columns with lists mean, and those that mean nothing in other columns.
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
            guard known.columns * 2 >= found.columns.count, !found.mayLackCancelled else {
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
      let isBetter =
        found.mayLackCancelled
        ? best?.table == .reviews && best?[ReviewColumn.cancelled] != nil
        : best?.placements.count ?? 0 > known.columns
      if isBetter {
        others.append(found)
      } else {
        ours.append(found)
        candidates.append((found.file, [known.table]))
      }
    }
    if candidates.contains(where: { file in unsure.contains { $0.file == file.file } }) {
      readKnown(candidates)
    }
    propose(FoundTable.joiningSheets(others))
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
    let names = officerNames
    for index in foreign.indices { foreign[index].translateOfficers(names) }
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
      foreign[index].namesSheet = foreign.allSatisfy { other in
        other.sharing != .with(index) || other.found.sheet == foreign[index].found.sheet
      }
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
