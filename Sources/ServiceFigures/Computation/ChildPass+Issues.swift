import CareRecords
import StatutoryReviews

// Issues of a child's records on the last day that the Department's validation rules do not find.
extension ChildPass {
  /// Notes reviews that are overdue, children never reviewed and care that goes on past 18.
  func noteIssues(_ care: ChildCare, _ part: inout Part) {
    let last = reader.rules.period.to
    func note(_ check: Check, _ table: CareIssue.Table, _ row: Int32) {
      self.note(
        CareIssue(check: check, table: table, row: row, action: .used), of: care.number, &part)
    }
    for obligation in care.obligations where obligation.verdict == .overdue {
      let before = care.reviews.last { review in
        review.period == obligation.period && !review.isCancelled
          && (review.standing == .shortBreak) == (obligation.kind == .shortBreak)
      }
      if let before {
        note(.reviewOverdue, .reviews, before.row)
      } else if obligation.period >= 0 {
        let opening = care.periods[Int(obligation.period)].episodes.lowerBound
        note(.neverReviewed, .episodes, care.episodes[opening].row)
      }
    }
    if let episode = care.episodes.last, episode.end == nil,
      let born = details.birthDates[care.child], born.adding(months: 216) <= last
    {
      note(.openPastEighteen, .episodes, episode.row)
    }
  }
}

/// Counts by group of children at the start, started, ceased and at the end, which must balance.
struct MovementCounts: Sendable {
  enum Moment: Int { case atStart, started, ceased, atEnd, unsettled }

  private static let dimensions: [Dimension] = [.sex, .ethnicGroup, .need]
  private static let groups = 16
  private var counts = [Int](repeating: 0, count: 5 * 3 * groups)

  mutating func count(_ moment: Moment, _ move: CareMove) {
    for (index, dimension) in Self.dimensions.enumerated() {
      counts[(moment.rawValue * 3 + index) * Self.groups + move.slot(dimension)] += 1
    }
  }

  mutating func add(_ other: MovementCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The children who came into the period and of whom nobody can tell whether they left.
  var unsettled: Int { total(.unsettled) }

  private func total(_ moment: Moment) -> Int {
    let first = moment.rawValue * 3 * Self.groups
    return counts[first..<first + Self.groups].reduce(0, +)
  }

  /// The checks of section F of the catalogue, for groups that a child cannot leave.
  var checks: [BalanceCheck] {
    Self.dimensions.enumerated().map { index, dimension in
      let holds = (0..<Self.groups).allSatisfy { group in
        func at(_ moment: Moment) -> Int {
          counts[(moment.rawValue * 3 + index) * Self.groups + group]
        }
        return at(.atStart) + at(.started) - at(.ceased) == at(.atEnd) + at(.unsettled)
      }
      return BalanceCheck(
        words: "children at the start + started − ceased = children at the end, by "
          + dimension.heading.lowercased(), holds: holds)
    }
  }
}
