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

/// Some days in a row of a child with one officer, or without any.
struct OfficerStretch: Sendable {
  /// The first day.
  var start: CivilDate
  var officer: UInt32?
}

extension AllocationBook {
  /// The stretches of days of a child over a period, each with one officer or none.
  func stretches(of child: UInt32, in period: ReportingPeriod) -> [OfficerStretch] {
    var starts = [period.from]
    let rows = datedRows(of: child)
    for row in rows {
      if row.start > period.from, row.start <= period.to { starts.append(row.start) }
      if let end = row.end, end >= period.from, end < period.to {
        starts.append(end.adding(days: 1))
      }
    }
    return Set(starts).sorted().map {
      OfficerStretch(start: $0, officer: officer(among: rows, on: $0))
    }
  }

  /// The changes of a child from one officer to another in a period; days without one are passed over.
  func changes(of child: UInt32, in period: ReportingPeriod) -> [OfficerChange] {
    let stretches = stretches(of: child, in: period)
    var changes: [OfficerChange] = []
    var former: (officer: UInt32, lastDay: CivilDate)?
    for (index, stretch) in stretches.enumerated() {
      guard let officer = stretch.officer else { continue }
      if let former, former.officer != officer {
        changes.append(
          OfficerChange(
            former: former.officer, lastDay: former.lastDay, next: officer,
            firstDay: stretch.start))
      }
      let isLast = index + 1 == stretches.count
      former = (officer, isLast ? period.to : stretches[index + 1].start.adding(days: -1))
    }
    return changes
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
