import CareRecords
import StatutoryReviews

/// Whether a child kept the same officer over a whole period (ruling 24).
struct OfficerContinuity {
  /// Whether one officer was there on every day.
  var isSame: Bool
  /// Whether nothing shows who the officer was: there are no allocations, and no review of the period
  /// names an officer.
  var isUnknown: Bool
  /// Whether a row that could not be read may name another officer.
  var isUnread = false
  /// Changes from one officer to another, ignoring gaps; nil if no officer is known on any day.
  var changes: Int?

  /// Judges continuity from the officers of successive stretches of days; nil is a stretch without
  /// one.
  init(_ stretches: [UInt32?]) {
    let known = stretches.compactMap { $0 }
    isUnknown = stretches.isEmpty
    isSame = known.count == stretches.count && Set(known).count == 1
    changes = known.isEmpty ? nil : zip(known, known.dropFirst()).count { $0 != $1 }
  }
}

extension AllocationBook {
  /// The officers of a child over a period, one for each stretch of days without a change.
  func stretches(of child: UInt32, in period: ReportingPeriod) -> [UInt32?] {
    var starts = [period.from]
    let rows = datedRows(of: child)
    for row in rows {
      if row.start > period.from, row.start <= period.to { starts.append(row.start) }
      if let end = row.end, end >= period.from, end < period.to {
        starts.append(end.adding(days: 1))
      }
    }
    return Set(starts).sorted().map { officer(among: rows, on: $0) }
  }
}

extension ChildCare {
  /// Whether the child is looked after on every day of a period.
  ///
  /// This can be in one period of care, or in several without a gap between them.
  func isLookedAfter(throughout reporting: ReportingPeriod) -> Bool {
    var day = reporting.from
    for period in periods where period.isLookedAfter(on: day) {
      guard let end = period.end, end <= reporting.to else { return true }
      day = end
    }
    return false
  }
}
