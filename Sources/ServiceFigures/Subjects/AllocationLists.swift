import CareRecords

// Some services have only a list of who has which IRO on a day, without the day it began. Such a
// list shows the caseload on that day and nothing that needs a start.
extension RecordStore {
  /// Whether any source of allocations says when they began.
  var hasDatedAllocations: Bool { supplies(AllocationColumn.start) }

  /// Whether the allocation is known on one day only, because it comes from a list of that day.
  func isListed(_ allocation: Allocation) -> Bool {
    let source = Int(allocation.source)
    return source < sources.count && !sources[source].has(AllocationColumn.start)
      && !sources[source].columns.isEmpty
  }

  /// Whether allocations show the officers of children on a day.
  func allocationsShowOfficers(on day: CivilDate) -> Bool {
    guard supplies(.allocations) else { return false }
    return hasDatedAllocations || allocations.contains { $0.start == day }
  }
}
