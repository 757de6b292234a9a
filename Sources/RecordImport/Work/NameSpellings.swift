import CareRecords
import Documents

/// Makes one name of names that differ only in what people do not see or do not mean.
///
/// Capitals and curled apostrophes are such differences. Words for nobody become none: *Vacant*, and `NA`
/// where nobody is called so. An IRO who is written by NAME in place of the register's id is that IRO.
///
/// Names are those of IROs, teams, themes, stages, outcomes and reasons. The spelling that is written
/// first counts; where one is written is noted for each file.
struct NameSpellings {
  /// For each number in the pool of officers the number that counts; nil where it is nobody's name.
  private var officers: [UInt32?]
  /// For each kind of text the number that counts, by the number in the pool of texts.
  private var texts: [Kind: [UInt32: UInt32]] = [:]
  /// The replaced cells of each source, with the first line and column.
  private var joined: [UInt16: CellNote] = [:]
  private var blanked: [UInt16: CellNote] = [:]
  /// Cells with an IRO's NAME in place of the id, and those whose NAME several IROs have.
  private var linked: [UInt16: CellNote] = [:]
  private var shared: [UInt16: CellNote] = [:]
  /// The numbers of these names.
  private var namesOfOne: Set<UInt32> = []
  private var namesOfSeveral: Set<UInt32> = []

  /// The texts that are compared with one another.
  private enum Kind: CaseIterable { case team, theme, stage, outcome, lateReason }

  /// Joins the names of a store.
  static func join(in store: inout RecordStore, _ issues: inout IssueList) {
    guard var spellings = NameSpellings(store) else { return }
    spellings.replace(in: &store)
    spellings.note(in: &store, &issues)
  }

  /// Finds the names to be replaced; nil where there are none.
  private init?(_ store: RecordStore) {
    officers = (0..<UInt32(store.officers.count)).map { $0 }
    var hasAny = false
    var firsts: [String: UInt32] = [:]
    let registered = Set(store.officerPosts.map { FoldedText.of(store.officers[$0.officer]) })
    for number in 0..<UInt32(store.officers.count) {
      let name = FoldedText.of(store.officers[number])
      let isNobody = NobodyWords.of(name) != nil
      if isNobody || ["na", "none"].contains(name) && !registered.contains(name) {
        officers[Int(number)] = nil
        hasAny = true
      } else if let first = firsts[name] {
        officers[Int(number)] = first
        hasAny = true
      } else {
        firsts[name] = number
      }
    }
    if linkNames(to: store, registered, firsts) { hasAny = true }
    if Self.hasSpellings(store.texts) {
      for kind in Kind.allCases {
        var firsts: [String: UInt32] = [:]
        for number in Self.used(kind, in: store).sorted() {
          let name = FoldedText.of(store.texts[number])
          if let first = firsts[name] {
            texts[kind, default: [:]][number] = first
            hasAny = true
          } else {
            firsts[name] = number
          }
        }
      }
    }
    if !hasAny { return nil }
  }

  /// Finds the names in place of which the register has an id; gives whether there are any.
  ///
  /// A text that is an id of the register is that IRO's, whoever else is called so.
  private mutating func linkNames(
    to store: RecordStore, _ registered: Set<String>, _ firsts: [String: UInt32]
  ) -> Bool {
    var named: [String: Set<UInt32>] = [:]
    for post in store.officerPosts {
      guard let name = post.name, let id = firsts[FoldedText.of(store.officers[post.officer])]
      else { continue }
      named[FoldedText.of(store.texts[name]), default: []].insert(id)
    }
    guard !named.isEmpty else { return false }
    for number in 0..<UInt32(store.officers.count) where officers[Int(number)] != nil {
      let text = FoldedText.of(store.officers[number])
      guard !registered.contains(text), let ids = named[text] else { continue }
      if ids.count == 1 {
        officers[Int(number)] = ids.first
        namesOfOne.insert(number)
      } else {
        namesOfSeveral.insert(number)
      }
    }
    return !namesOfOne.isEmpty || !namesOfSeveral.isEmpty
  }

  /// Whether any two texts are one name.
  private static func hasSpellings(_ pool: IdentifierPool) -> Bool {
    var names: Set<String> = []
    names.reserveCapacity(pool.count)
    return (0..<UInt32(pool.count)).contains { !names.insert(FoldedText.of(pool[$0])).inserted }
  }

  private static func used(_ kind: Kind, in store: RecordStore) -> Set<UInt32> {
    var used: Set<UInt32> = []
    for record in store.escalations {
      let number: UInt32? =
        switch kind {
        case .team: record.team
        case .theme: record.theme
        case .stage: record.stage
        case .outcome: record.outcome
        case .lateReason: nil
        }
      if let number { used.insert(number) }
    }
    guard kind == .team || kind == .lateReason else { return used }
    for partition in store.partitions {
      guard let service = partition.reviews.service else { continue }
      used.formUnion(kind == .team ? service.teams : service.lateReasons)
    }
    used.remove(ServiceReviewColumns.blank)
    return used
  }

  private mutating func replace(in store: inout RecordStore) {
    for index in store.partitions.indices where store.partitions[index].reviews.service != nil {
      replace(in: &store.partitions[index].reviews)
    }
    for index in store.escalations.indices {
      var record = store.escalations[index]
      let place = (source: record.source, line: record.line)
      typealias Column = EscalationColumn
      record.officer = officer(record.officer, place, Column.officer)
      record.team = text(record.team, .team, place, Column.team)
      record.theme = text(record.theme, .theme, place, Column.theme)
      record.stage = text(record.stage, .stage, place, Column.stage)
      record.outcome = text(record.outcome, .outcome, place, Column.outcome)
      store.escalations[index] = record
    }
    for index in store.allocations.indices {
      let row = store.allocations[index]
      let name = officer(row.officer, (row.source, row.line), AllocationColumn.officer)
      store.allocations[index].officer = name
      if name == nil, let number = row.officer {
        store.allocations[index].isOfficerUnread =
          NobodyWords.of(store.officers[number]) == .notKnown
      }
    }
    for index in store.conferences.indices {
      let row = store.conferences[index]
      store.conferences[index].officer = officer(
        row.officer, (row.source, row.line), ConferenceColumn.officer)
    }
    for index in store.carerReviews.indices {
      let row = store.carerReviews[index]
      store.carerReviews[index].officer = officer(
        row.officer, (row.source, row.line), CarerReviewColumn.officer)
    }
    // A vacant post is nobody's, so its row is no post of an IRO.
    store.officerPosts = store.officerPosts.compactMap { row in
      var row = row
      guard let name = officer(row.officer, (row.source, row.line), OfficerColumn.officer) else {
        store.sources[Int(row.source)].rowsUsed -= 1
        store.sources[Int(row.source)].rowsSetAside += 1
        return nil
      }
      row.officer = name
      return row
    }
  }

  private mutating func replace(in reviews: inout ReviewTable) {
    guard var service = reviews.service else { return }
    typealias Column = ReviewColumn
    let blank = ServiceReviewColumns.blank
    func optional(_ number: UInt32) -> UInt32? { number == blank ? nil : number }
    for row in 0..<reviews.count {
      let place = (source: reviews.origins.sources[row], line: reviews.origins.lines[row])
      service.officers[row] =
        officer(optional(service.officers[row]), place, Column.officer) ?? blank
      service.teams[row] = text(optional(service.teams[row]), .team, place, Column.team) ?? blank
      service.lateReasons[row] =
        text(optional(service.lateReasons[row]), .lateReason, place, Column.lateReason) ?? blank
    }
    reviews.service = service
  }

  private mutating func officer(
    _ number: UInt32?, _ place: (source: UInt16, line: UInt32), _ column: some ColumnPosition
  ) -> UInt32? {
    guard let number else { return number }
    let note = CellNote(line: place.line, column: column.ordinal, cells: 1)
    if namesOfSeveral.contains(number) {
      shared[place.source, default: note.none].add(note)
    }
    guard officers[Int(number)] != number else { return number }
    if officers[Int(number)] == nil {
      blanked[place.source, default: note.none].add(note)
    } else if namesOfOne.contains(number) {
      linked[place.source, default: note.none].add(note)
    } else {
      joined[place.source, default: note.none].add(note)
    }
    return officers[Int(number)]
  }

  private mutating func text(
    _ number: UInt32?, _ kind: Kind, _ place: (source: UInt16, line: UInt32),
    _ column: some ColumnPosition
  ) -> UInt32? {
    guard let number, let first = texts[kind]?[number] else { return number }
    let note = CellNote(line: place.line, column: column.ordinal, cells: 1)
    joined[place.source, default: note.none].add(note)
    return first
  }

  private func note(in store: inout RecordStore, _ issues: inout IssueList) {
    for (source, note) in linked { store.sources[Int(source)].rowsByName = note.cells }
    for (source, note) in shared { store.sources[Int(source)].rowsOfSharedName = note.cells }
    let found: [(Check, [UInt16: CellNote])] = [
      (.namesJoined, joined), (.wordForNothing, blanked), (.officerByName, linked),
      (.officerNameShared, shared),
    ]
    for (check, notes) in found {
      for (source, note) in notes {
        let table = store.sources[Int(source)].table
        issues.append(
          DataIssue(
            check, source: source, line: note.line,
            column: TableSchemas[table].columns[note.column].name, value: "\(note.cells)",
            action: .used))
      }
    }
  }
}
