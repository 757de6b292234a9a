import CareRecords
import StatutoryReviews

// What the records of a child's pass rest on; called only where a figure is explained.
extension ChildPass {
  func evidence(of review: Review, _ obligation: Obligation?, _ care: ChildCare) -> Evidence {
    var note = "held \(review.date)"
    if let obligation { note = "\(Self.words(obligation.window)), \(note)" }
    if review.isCancelled { note += ", cancelled" }
    return Evidence(child: UInt32(care.child), rows: [.review(review.row)], note: note)
  }

  func evidence(of obligation: Obligation, _ care: ChildCare) -> Evidence {
    let child = UInt32(care.child)
    let due = Self.words(obligation.window)
    if obligation.review >= 0 {
      let review = care.reviews[Int(obligation.review)]
      return Evidence(
        child: child, rows: [.review(review.row)], note: "\(due), held \(review.date)")
    }
    var rows: [Evidence.Row] = []
    if obligation.period >= 0 {
      let opening = care.periods[Int(obligation.period)].episodes.lowerBound
      rows.append(.episode(care.episodes[opening].row))
      if let last = care.reviews.last(where: { $0.period == obligation.period }) {
        rows.append(.review(last.row))
      }
    }
    return Evidence(child: child, rows: rows, note: "\(due), not held")
  }

  func evidence(of period: PeriodOfCare, _ care: ChildCare, note: String) -> Evidence {
    Evidence(
      child: UInt32(care.child),
      rows: care.episodes[period.episodes].map { .episode($0.row) }, note: note)
  }

  func evidence(of period: PeriodOfCare, inPeriod care: ChildCare) -> Evidence {
    var evidence = evidence(
      of: period, care,
      note: period.startIsKnown ? "in care since \(period.start)" : "seen from \(period.start)")
    let reporting = reader.rules.period
    evidence.rows += care.reviews.filter { reporting.contains($0.date) }.map { .review($0.row) }
    return evidence
  }

  /// When a review was due, in words.
  private static func words(_ window: DueWindow) -> String {
    switch (window.earliest, window.latest) {
    case (nil, nil): "due on a day that is not known"
    case (nil, let latest?): "due by \(latest)"
    case (let earliest?, nil): "due from \(earliest)"
    case (let earliest?, let latest?):
      earliest == latest ? "due \(latest)" : "due between \(earliest) and \(latest)"
    }
  }
}
