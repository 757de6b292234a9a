import CareRecords
import StatutoryReviews

/// Whether a child looked after on the last day was reviewed in the six months up to it.
enum RecentReview: Int, Sendable {
  case notHeld
  /// The data does not show this.
  case unknown
  case held

  /// The first day of the six months; they are always calendar months, even if due dates use
  /// another rule.
  static func firstDay(before day: CivilDate) -> CivilDate { day.adding(months: -6) }
}

extension RecentReview: FigureSubject {
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
    let review: RecentReview =
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
/// The list has only the latest review of each child. If that review is after the day, earlier
/// reviews are not visible. A child can have several rows, from lists of several days or for
/// several periods of care. The rows whose dates include the day count together.
struct InspectedChildren {
  struct Child {
    fileprivate var told: RecentReview
    /// Whether nobody can tell if the child is still looked after.
    fileprivate var isEndUnread = false
    var evidence: Evidence

    var review: RecentReview { isEndUnread ? .unknown : told }
  }

  private(set) var children: [Child] = []

  init(_ store: RecordStore, on day: CivilDate) {
    let firstDay = RecentReview.firstDay(before: day)
    var positions: [UInt32: Int] = [:]
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
        children.append(Child(told: .notHeld, evidence: Evidence(child: child)))
      }
      children[position].add(inspected, row, firstDay: firstDay, day: day)
    }
  }
}

extension InspectedChildren.Child {
  fileprivate mutating func add(
    _ inspected: InspectedChild, _ row: ChildRow, firstDay: CivilDate, day: CivilDate
  ) {
    let now: RecentReview =
      switch inspected.latestReview {
      case .some(let latest) where latest > day: .unknown
      case .some(let latest) where latest >= firstDay: .held
      case nil where inspected.isReviewUnread: .unknown
      default: .notHeld
      }
    if now.rawValue > told.rawValue { told = now }
    if inspected.isEndUnread { isEndUnread = true }
    evidence.rows.append(SourceLine(source: row.source, line: row.line))
    let words =
      inspected.latestReview.map { "last reviewed \($0)" }
      ?? (inspected.isReviewUnread ? "last reviewed on a day that cannot be read" : "no review")
    evidence.note += (evidence.note.isEmpty ? "" : ", ") + words
  }
}
