import CareRecords
import StatutoryReviews

/// How constant a child's officer was over a whole period (ruling 24).
struct OfficerContinuity {
  /// Whether one officer was there on every day.
  var isSame: Bool
  /// Changes from one officer to another, gaps ignored; nil where none is known on any day.
  var changes: Int?

  /// The same officer all through, or not, by the officers of stretches of days in their order; nil
  /// stands for a stretch without one.
  init(_ stretches: [UInt32?]) {
    let known = stretches.compactMap { $0 }
    isSame = known.count == stretches.count && Set(known).count == 1
    changes = known.isEmpty ? nil : zip(known, known.dropFirst()).count { $0 != $1 }
  }
}

extension AllocationBook {
  /// The officers of a child over a period, in stretches of days between which one can change.
  func stretches(of child: Int, in period: ReportingPeriod) -> [UInt32?] {
    var starts = [period.from]
    for row in rows(of: child) {
      if row.start > period.from, row.start <= period.to { starts.append(row.start) }
      if let end = row.end, end >= period.from, end < period.to {
        starts.append(end.adding(days: 1))
      }
    }
    return Set(starts).sorted().map { officer(of: child, on: $0) }
  }
}

extension ChildCare {
  /// Whether the child is looked after on every day of a period, in one period of care or in
  /// several that meet.
  func isLookedAfter(throughout reporting: ReportingPeriod) -> Bool {
    var day = reporting.from
    for period in periods where period.isLookedAfter(on: day) {
      guard let end = period.end, end <= reporting.to else { return true }
      day = end
    }
    return false
  }
}
