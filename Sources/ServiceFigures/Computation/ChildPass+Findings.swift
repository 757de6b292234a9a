import CareRecords
import StatutoryReviews

// What is wrong with a child's records as on the last day, which no rule of the Department catches.
extension ChildPass {
  /// Notes reviews that are overdue, children never reviewed and care that goes on past 18.
  func noteFindings(_ care: ChildCare, _ part: inout Part) {
    let last = reader.rules.period.to
    func note(_ check: Check, _ table: CareFinding.Table, _ row: Int32) {
      part.findings.append(
        CareFindingOfChild(
          finding: CareFinding(check: check, table: table, row: row, action: .used),
          child: UInt32(care.child)))
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
