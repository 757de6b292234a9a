import CareRecords

/// One child's allocation to an officer, by the position of each.
struct AllocationSpan: Sendable {
  let officer: Int
  let start: CivilDate
  var end: CivilDate?
}
