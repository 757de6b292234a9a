import CareRecords

// Exports that are not the annual return may tell the day a child came into care, and may lack
// legal status and placement (ruling 6).
extension CareReader {
  /// Notes the days on which the child came into care, by the first day of the episodes that
  /// record them; of several for one episode the earliest.
  ///
  /// They are kept apart from the episodes: where the annual return has the same episode its row
  /// counts, and the day must not be lost with the other row.
  func readEntered(_ care: inout ChildCare) {
    care.entered.removeAll(keepingCapacity: true)
    for episode in care.rawEpisodes {
      guard let day = records.episodes.entered?[Int(episode.row)] else { continue }
      care.entered[episode.start] = min(day, care.entered[episode.start] ?? day)
    }
  }

  /// Leaves out rows without a legal status where another source has the same episode with one.
  ///
  /// A short break would else stand once more among the ordinary episodes.
  func dropCopiesWithoutStatus(_ care: inout ChildCare) {
    let sources = records.episodes.origins.sources
    func lacksStatus(_ episode: CareEpisode) -> Bool {
      sourceLacksStatus[Int(sources[Int(episode.row)])]
    }
    let full = Set(care.rawEpisodes.lazy.filter { !lacksStatus($0) }.map(\.start))
    guard !full.isEmpty else { return }
    care.rawEpisodes.removeAll { lacksStatus($0) && full.contains($0.start) }
  }

  /// The recorded start of the period of care that an episode opens, which may lie before the
  /// episode; nil where none is recorded or it lies within the period before.
  func recordedStart(of opening: CareEpisode, _ care: ChildCare) -> CivilDate? {
    guard let day = care.entered[opening.start] else { return nil }
    guard let earlier = care.periods.last else { return day }
    return earlier.end.map { $0 <= day } ?? false ? day : nil
  }

  /// Whether two episodes are recorded as of one period of care.
  func enteredTogether(_ episode: CareEpisode, _ next: CareEpisode, _ care: ChildCare) -> Bool {
    guard let day = care.entered[next.start] else { return false }
    return care.entered[episode.start] == day
  }
}
