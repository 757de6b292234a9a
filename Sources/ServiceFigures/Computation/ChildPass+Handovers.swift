import CareRecords
import StatutoryReviews

// The part of the pass that counts changes of officer.
extension ChildPass {
  /// Counts the changes of officer of a child looked after on every day of the period.
  ///
  /// - Parameter continuity: nil where the child was not looked after on every day.
  func countHandovers(
    _ care: ChildCare, _ continuity: OfficerContinuity?, _ unread: UnreadRows.ChildRows,
    _ part: inout Part
  ) {
    guard let continuity, let allocations, allocations.isDated else { return }
    if continuity.isUnread { return leaveOutHandovers(care, unread, &part) }
    guard let count = continuity.changes, count > 0 else { return }
    for change in allocations.changes(of: care.number, in: reader.rules.period) {
      part.tallies.handovers.add(
        handovers.handover(of: change), from: book?.evidence(of: change, care))
    }
  }

  /// Leaves out the changes of a child whose allocations, or whose care, cannot be read in part: each
  /// allocation can make one at its first day and one after its last.
  func leaveOutHandovers(
    _ care: ChildCare, _ unread: UnreadRows.ChildRows, _ part: inout Part
  ) {
    guard let allocations, allocations.isDated else { return }
    let rows = allocations.datedRows(of: care.number).count + unread.allocations
    part.tallies.handovers.addUndetermined(2 * rows, from: book?.evidence(ofUnsettled: care))
  }
}
