import CareRecords
import StatutoryReviews

/// The child protection conferences up to the last day of a period.
///
/// Rows of one family, day and kind are one conference; without a family, each child's is one. When
/// it was due is worked out for each row: by guidance from the strategy discussion or from the
/// conference of the child (or family) before, otherwise by the day that the case system has.
struct ConferenceBook: Sendable {
  /// The conferences, in the order of their first rows.
  let conferences: [Conference]
  /// Whether a row leaves open who chairs which case on the last day.
  let isChairUnread: Bool
  /// How many cases each IRO chairs on the last day, by the number of the IRO.
  let casesByOfficer: [UInt32: Int]

  init(_ store: RecordStore, period: ReportingPeriod, calendar: WorkingDayCalendar) {
    let dates = ConferenceDueDates(.england, calendar)
    let histories = Dictionary(grouping: store.conferences) { Key(caseOf: $0) }
      .mapValues { CaseHistory($0, until: period.to) }
    let unreadFamilies = Set(
      store.conferences.filter(\.isHeldUnread).map { Key(familyOf: $0) })
    var places: [ConferenceKey: Int] = [:]
    var found: [Conference] = []
    for row in store.conferences {
      guard let history = histories[Key(caseOf: row)] else { continue }
      let family = Key(familyOf: row)
      let judged = history.judge(
        row, dates, period, isFamilyUnread: unreadFamilies.contains(family))
      let key = ConferenceKey(family, judged, row)
      if let place = places[key] {
        found[place].add(judged, store)
      } else {
        places[key] = found.count
        found.append(judged)
      }
    }
    for (key, place) in places where found[place].kind == .unlisted {
      // A row that says initial and one that says nothing may be of one conference.
      let listed = [.initial, .review].compactMap { places[key.of($0)] }
      found[place].mayBeRepeated = !listed.isEmpty
      for other in listed { found[other].doubtTimeliness() }
    }
    conferences = found + found.compactMap(\.mayBeAnother)
    isChairUnread = store.conferences.contains { $0.isHeldUnread || $0.isOfficerUnread }
    // A plan still in force has had a conference within the longest time between two.
    let first = period.to.adding(months: -6)
    casesByOfficer = histories.values.reduce(into: [:]) { counts, history in
      if let officer = history.officer(since: first, store) {
        counts[officer, default: 0] += 1
      }
    }
  }
}

/// A child or a family.
private struct Key: Hashable {
  let number: UInt32
  let isFamily: Bool

  /// The child, or the family where no child is named: the case whose conferences follow each other.
  init(caseOf row: ConferenceRecord) {
    number = row.child ?? row.family ?? 0
    isFamily = row.child == nil
  }

  /// The family, or the child without one: rows of one on one day are one conference.
  init(familyOf row: ConferenceRecord) {
    number = row.family ?? row.child ?? 0
    isFamily = row.family != nil
  }
}

/// What makes rows one conference.
private struct ConferenceKey: Hashable {
  let family: Key
  var kind: ConferenceKind
  let held: CivilDate?
  /// What tells conferences apart that have not been held.
  let due: CivilDate?
  /// The row itself, where nobody knows the day held, or the day due of one not held.
  let row: SourceLine?

  init(_ family: Key, _ judged: Conference, _ row: ConferenceRecord) {
    self.family = family
    kind = judged.kind
    held = judged.held
    due = held == nil ? judged.due : nil
    let isUnread = row.isHeldUnread || held == nil && judged.isDueOpen
    self.row = isUnread ? SourceLine(source: row.source, line: row.line) : nil
  }

  /// The same with another kind.
  func of(_ kind: ConferenceKind) -> ConferenceKey {
    var other = self
    other.kind = kind
    return other
  }
}

/// The rows of one case.
private struct CaseHistory {
  /// Those held by the last day, in the order of their days.
  private let held: [ConferenceRecord]
  /// The place of the review that is to follow them; nil where none is listed.
  ///
  /// A child can be listed with two families for the same day: each has a conference to hold, as two
  /// are counted once they are held.
  private let next: (Int32, Int32)?
  /// Whether a cell that cannot be read leaves open which review is to follow them.
  private let isNextUnread: Bool
  /// Whether a conference was held on a day that cannot be read.
  private let isUnread: Bool
  /// Whether any cell of its rows cannot be read.
  private let hasUnread: Bool

  init(_ rows: [ConferenceRecord], until last: CivilDate) {
    // Of conferences of one day the initial one comes last, since the next is due sooner after it.
    func rank(_ kind: ConferenceKind) -> Int {
      switch kind {
      case .review: 0
      case .initial: 1
      case .unlisted: 2
      }
    }
    held = rows.filter { $0.held.map { $0 <= last } ?? false }.sorted {
      ($0.held ?? last, rank($0.kind)) < ($1.held ?? last, rank($1.kind))
    }
    isUnread = rows.contains(where: \.isHeldUnread)
    hasUnread = rows.contains(where: \.isUnread)
    let waiting = rows.filter { row in
      !row.isHeldUnread && row.held.map { $0 > last } ?? true
    }
    let reviews = waiting.filter { $0.kind == .review }
    isNextUnread =
      waiting.contains { $0.kind == .unlisted }
      || reviews.contains(where: \.isDueUnread) && Set(reviews.map(\.family)).count > 1
    // Of several that were held after the last day, the first was the next on that day.
    next = reviews.map { Self.order($0) }.min { $0 < $1 }
  }

  /// The place of a review that has not been held among those of its case.
  private static func order(_ row: ConferenceRecord) -> (Int32, Int32) {
    (row.held?.dayNumber ?? .max, row.due?.dayNumber ?? .max)
  }

  /// The IRO who chaired the latest conference, if it was held on or after a day.
  func officer(since first: CivilDate, _ store: RecordStore) -> UInt32? {
    guard let day = held.last?.held, day >= first else { return nil }
    return held.filter { $0.held == day }.compactMap(\.officer)
      .min { store.officers[$0] < store.officers[$1] }
  }

  /// A row as a conference of its own.
  func judge(
    _ row: ConferenceRecord, _ dates: ConferenceDueDates, _ period: ReportingPeriod,
    isFamilyUnread: Bool
  ) -> Conference {
    let day = row.held.flatMap { $0 <= period.to ? $0 : nil }
    let due = due(row, heldOn: day, dates)
    var conference = Conference(
      kind: row.kind, due: due, held: day, isInPeriod: day.map { period.contains($0) } ?? false,
      isHeldUnread: row.isHeldUnread, isDueOpen: due == nil && hasUnread, officer: row.officer,
      sourceLines: [SourceLine(source: row.source, line: row.line)])
    if let day {
      if row.kind == .initial, let strategy = row.strategy, day < strategy {
        conference.timeliness = .contradictory
      } else if let due {
        // A row of the family of which the day is not known may be of this conference, and late.
        conference.timeliness = day > due ? .late : isFamilyUnread ? .unknown : .inTime
      }
      return conference
    }
    // A review whose day cannot be read may be due before the one that seems to be the next.
    let isNext = next.map { Self.order(row) == $0 } ?? false
    let mayBeNext = isNext || row.isDueUnread && (due == nil || isNextUnread)
    guard row.isHeldUnread || row.kind != .review || mayBeNext else { return conference }
    if let due, due > period.to { return conference }
    if row.isHeldUnread || isUnread || isNextUnread {
      conference.isOverdueUnknown = true
    } else if let due {
      let isReplaced = row.kind == .initial && wasHeld(since: row.strategy ?? due)
      conference.daysOverdue = isReplaced ? nil : CivilDate.days(from: due, to: period.to)
    } else {
      conference.isOverdueUnknown = true
    }
    return conference
  }

  /// Whether another conference of the case took the place of one that was planned.
  private func wasHeld(since day: CivilDate) -> Bool {
    held.last?.held.map { $0 >= day } ?? false
  }

  /// The day by which a conference was due; nil where the data does not tell.
  private func due(
    _ row: ConferenceRecord, heldOn day: CivilDate?, _ dates: ConferenceDueDates
  ) -> CivilDate? {
    switch row.kind {
    case .unlisted: return nil
    case .initial:
      if row.isStrategyUnread { return nil }
      return row.strategy.map { dates.initial(after: $0) } ?? row.due
    case .review:
      if isUnread { return nil }
      let before = held.last { other in
        guard let day, let held = other.held else { return true }
        return held < day
      }
      guard let before, let held = before.held else { return row.due }
      if before.kind == .unlisted { return nil }
      return dates.review(after: held, isInitial: before.kind == .initial)
    }
  }
}

extension Conference {
  /// Where the kind is not known, rows of one family and day may be an initial conference and a
  /// review: the second of the two, which may not be there.
  fileprivate var mayBeAnother: Conference? {
    guard kind == .unlisted, held != nil, sourceLines.count > 1, !mayBeRepeated else { return nil }
    var other = self
    other.mayBeRepeated = true
    return other
  }

  /// A row of unknown kind of the family on that day may be of this conference, and late.
  fileprivate mutating func doubtTimeliness() {
    if timeliness < .unknown { timeliness = .unknown }
  }

  /// Adds another row of the same conference, of which the less favourable counts.
  fileprivate mutating func add(_ other: Conference, _ store: RecordStore) {
    sourceLines += other.sourceLines
    timeliness = max(timeliness, other.timeliness)
    due = [due, other.due].compactMap { $0 }.min()
    daysOverdue = [daysOverdue, other.daysOverdue].compactMap { $0 }.max()
    isOverdueUnknown = daysOverdue == nil && (isOverdueUnknown || other.isOverdueUnknown)
    // Of two chairs the first in alphabetical order counts, as for a review.
    officer = [officer, other.officer].compactMap { $0 }
      .min { store.officers[$0] < store.officers[$1] }
  }
}
