import CareRecords
import StatutoryReviews

/// A child's placements in order (ruling 28).
///
/// A placement begins with a change of carer (RNE = S, P or B) and continues through changes that
/// keep the carer (L, T, U). Temporary placements (T0–T4) are ignored: they neither end nor begin a
/// placement, and a return from one to the earlier placement is not a change. Without a reason in the
/// list, another place is another placement (ruling 66). The same buffer is used again for every
/// child.
struct PlacementHistory {
  /// One placement.
  struct Placement {
    var start: CivilDate
    /// Whether the data says that it began on `start`, and not earlier.
    var startIsKnown: Bool
    /// The day the next one began or care ended; nil while it lasts.
    var end: CivilDate?
    /// Whether it ended on a day that is not known; `end` is then the last day that it can have been.
    var isEndUnread = false
    /// The position of its period of care.
    var period: Int
    /// The position of its last episode among the child's episodes.
    var lastEpisode: Int
  }

  private(set) var placements: ContiguousArray<Placement> = []
  /// Whether the URN or the postcode that would tell two placements apart cannot be read.
  private(set) var isUnread = false

  /// Reads the placements of all periods of care of a child.
  mutating func read(_ care: ChildCare, of records: ChildRecords) {
    placements.clear()
    isUnread = false
    for (index, period) in care.periods.enumerated() { read(period, index, care, records) }
  }

  private mutating func read(
    _ period: PeriodOfCare, _ index: Int, _ care: ChildCare, _ records: ChildRecords
  ) {
    var isOpen = false
    var isInterrupted = false
    for position in period.episodes {
      let episode = care.episodes[position]
      guard !episode.placement.isTemporary else {
        isInterrupted = true
        continue
      }
      let last = placements.count - 1
      func isSamePlace() -> Bool {
        isOpen && areOfOnePlace(care.episodes[placements[last].lastEpisode], episode, records)
      }
      // Ruling 66: where no reason is given, another place is another placement.
      let changesCarer =
        episode.reasonBegan.isListed
        ? [.s, .p, .b].contains(episode.reasonBegan) : isOpen && !isSamePlace()
      if isOpen, !changesCarer || isInterrupted && isSamePlace() {
        placements[last].lastEpisode = position
      } else {
        if isOpen { placements[last].end = episode.start }
        placements.append(
          Placement(
            start: episode.start, startIsKnown: isOpen || period.startIsKnown || changesCarer,
            end: nil, period: index, lastEpisode: position))
        isOpen = true
      }
      isInterrupted = false
    }
    if isOpen {
      placements[placements.count - 1].end = period.end
      placements[placements.count - 1].isEndUnread = period.isEndUnread
    }
  }

  private mutating func areOfOnePlace(
    _ left: CareEpisode, _ right: CareEpisode, _ records: ChildRecords
  ) -> Bool {
    let (table, leftRow, rightRow) = (records.episodes, Int(left.row), Int(right.row))
    guard left.placement == right.placement,
      table.providers[leftRow] == table.providers[rightRow]
    else { return false }
    let (leftPlace, rightPlace) = (table.places[leftRow], table.places[rightRow])
    if records.places.isUnread(leftPlace) || records.places.isUnread(rightPlace) { isUnread = true }
    return leftPlace == rightPlace
  }

  /// The number of placements that began by the last day of a period and ended after its first day:
  /// the least and the most, where nobody knows when one of them ended.
  func count(in reporting: ReportingPeriod) -> ClosedRange<Int> {
    let counted = placements.filter { placement in
      placement.start <= reporting.to && (placement.end.map { $0 > reporting.from } ?? true)
    }
    let unsure = counted.count { $0.isEndUnread && $0.start <= reporting.from }
    return counted.count - unsure...counted.count
  }

  /// Whether a placement follows another of the same period of care.
  func isChange(at index: Int) -> Bool {
    index > 0 && placements[index - 1].period == placements[index].period
  }

  /// The placement before the one that continues in a period of care; nil if there is none.
  func previous(in period: Int) -> Placement? {
    guard current(in: period) != nil, isChange(at: placements.count - 1) else { return nil }
    return placements[placements.count - 2]
  }

  /// The placement that continues in a period of care; nil if all of its placements are temporary.
  func current(in period: Int) -> Placement? {
    placements.last.flatMap { $0.period == period && $0.end == nil ? $0 : nil }
  }
}

/// A change from one placement to another within a period of care.
struct PlacementChange: FigureSubject {
  static var table: SubjectTable { .episodes }

  /// Why the previous placement ended, from its last episode.
  var reason: ReasonPlaceChange

  func slot(_ dimension: Dimension) -> Int {
    guard dimension == .changeReason else { return -1 }
    return reason.isListed ? Int(reason.rawValue) + 1 : 0
  }
}

/// A first placement for adoption of a period of care.
struct PlacementForAdoption: FigureSubject {
  static var table: SubjectTable { .episodes }

  /// Calendar days from the start of care; nil where the start is not known.
  var days: Int?

  func slot(_ dimension: Dimension) -> Int { -1 }
}
