import CareRecords

/// Writes one period of care as episodes that join without a gap.
struct EpisodeBuilder {
  private(set) var episodes: [Episode] = []
  private let need: CategoryOfNeed

  init(_ plan: CarePlan, _ placement: Placement) {
    need = plan.need
    episodes.append(
      Episode(
        began: plan.start, reasonBegan: .s, legalStatus: plan.legal[0].status, need: plan.need,
        placement: placement.allowed(under: plan.legal[0].status)))
  }

  /// The episode that is open.
  var current: Episode { episodes[episodes.count - 1] }

  /// Begins a new episode; one that would begin where the open one began is not made.
  mutating func change(
    on day: CivilDate, legalStatus: LegalStatus? = nil, placement: Placement? = nil,
    sameCarer: Bool = false, reason: ReasonPlaceChange = .blank
  ) {
    let open = current
    guard day > open.began else { return }
    let reasonBegan: ReasonNewEpisode =
      switch (placement != nil, legalStatus != nil) {
      case (true, true): sameCarer ? .u : .b
      case (true, false): sameCarer ? .t : .p
      default: .l
      }
    end(on: day, .x1)
    episodes[episodes.count - 1].reasonChanged = reason
    let status = legalStatus ?? open.legalStatus
    episodes.append(
      Episode(
        began: day, reasonBegan: reasonBegan, legalStatus: status, need: need,
        placement: (placement ?? open.placement).allowed(under: status)))
  }

  /// Ends the open episode.
  mutating func end(on day: CivilDate, _ reason: ReasonEpisodeCeased) {
    episodes[episodes.count - 1].ended = day
    episodes[episodes.count - 1].reasonCeased = current.placement.fitting(reason)
  }
}
