import CareRecords
import StatutoryReviews

/// Whether a child looked after on the last day was reviewed, or seen by the IRO, in the six months up
/// to it.
enum RecentEvent: Int, Sendable {
  case notHeld
  /// The data does not show this.
  case unknown
  case held

  /// The first day of the six months; they are always calendar months, even if due dates use
  /// another rule.
  static func firstDay(before day: CivilDate) -> CivilDate { day.adding(months: -6) }
}

extension RecentEvent: FigureSubject {
  /// How the child counts in a share of those of whom there was such an event.
  var outcome: Outcome {
    switch self {
    case .held: .met
    case .notHeld: .notMet
    case .unknown: .leftOut(.undetermined)
    }
  }

  static var table: SubjectTable { .episodes }

  func slot(_ dimension: Dimension) -> Int { -1 }
}

extension ChildPass {
  /// Counts a child looked after on the last day by its reviews.
  ///
  /// If the loaded reviews begin within the six months, an earlier review in these months may be
  /// missing.
  func countRecentReview(
    _ care: ChildCare, _ current: PeriodOfCare, isUnread: Bool, _ part: inout Part
  ) {
    var latest: Review?
    for index in care.reviews.indices.reversed() {
      let review = care.reviews[index]
      guard !review.isCancelled, review.standing != .shortBreak else { continue }
      latest = review
      break
    }
    let review: RecentEvent =
      if let latest, latest.date >= firstRecentDay {
        .held
      } else {
        isUnread || reader.completeFrom > firstRecentDay ? .unknown : .notHeld
      }
    part.tallies.recentReviews.add(
      review, from: book?.evidence(of: current, care, latest: latest))
  }
}

/// The children in list 8 of Annex A who are looked after on a day, according to its dates.
///
/// The list has only the latest review of each child, and the latest contact with the IRO. If that is
/// after the day, earlier ones are not visible. A child can have several rows, from lists of several
/// days or for several periods of care. The rows whose dates include the day count together.
struct InspectedChildren {
  /// What the rows of a child show of one kind of event.
  struct Events {
    fileprivate(set) var event = RecentEvent.notHeld
    fileprivate(set) var evidence: Evidence
  }

  struct Child {
    /// The reviews of the child.
    fileprivate(set) var reviewed: Events
    /// The days on which the IRO saw the child or was in contact.
    fileprivate(set) var seen: Events
  }

  private(set) var children: [Child] = []

  init(_ store: RecordStore, on day: CivilDate) {
    let firstDay = RecentEvent.firstDay(before: day)
    var positions: [UInt32: Int] = [:]
    var isEndUnread: Set<Int> = []
    let rows = store.partitions.lazy.flatMap { partition in
      partition.otherRows.lazy.map { (row: $0, child: partition.firstChild + $0.child) }
    }
    for (row, child) in rows {
      guard case .inspected(let inspected) = row.content, !inspected.isShortBreak,
        inspected.started <= day, inspected.ceased.map({ day < $0 }) ?? true
      else { continue }
      let position = positions[child] ?? children.count
      positions[child] = position
      if position == children.count {
        let events = Events(evidence: Evidence(child: child))
        children.append(Child(reviewed: events, seen: events))
      }
      let place = SourceLine(source: row.source, line: row.line)
      children[position].reviewed.add(
        inspected.latestReview, isUnread: inspected.isReviewUnread, place, firstDay...day,
        words: ("last reviewed", "no review"))
      children[position].seen.add(
        inspected.latestContact, isUnread: inspected.isContactUnread, place, firstDay...day,
        words: ("last in contact", "no contact"))
      if inspected.isEndUnread { isEndUnread.insert(position) }
    }
    // Nobody can tell if these children are still looked after.
    for position in isEndUnread {
      children[position].reviewed.event = .unknown
      children[position].seen.event = .unknown
    }
  }
}

extension InspectedChildren.Events {
  /// Adds what a row shows; the best known fact counts.
  fileprivate mutating func add(
    _ latest: CivilDate?, isUnread: Bool, _ place: SourceLine, _ months: ClosedRange<CivilDate>,
    words: (some: String, none: String)
  ) {
    let now: RecentEvent =
      switch latest {
      case .some(let latest) where latest > months.upperBound: .unknown
      case .some(let latest) where latest >= months.lowerBound: .held
      case nil where isUnread: .unknown
      default: .notHeld
      }
    if now.rawValue > event.rawValue { event = now }
    evidence.rows.append(place)
    let note =
      latest.map { "\(words.some) \($0)" }
      ?? (isUnread ? "\(words.some) on a day that cannot be read" : words.none)
    evidence.note += (evidence.note.isEmpty ? "" : ", ") + note
  }
}
