import CareRecords

// A national run holds twenty years of children, of whom most left care long before the year that
// is reported. They can add nothing to a figure; only what is wrong with their rows is still told.
extension CareReader {
  /// Whether a child's care and reviews ended before a day, by the dates of its rows alone.
  ///
  /// No obligation of such a child is open, overdue or missed on or after the day. An obligation
  /// met before it can still have its window reach into the period, so its listing needs the whole
  /// reading.
  package func isOver(_ child: Int, before day: CivilDate) -> Bool {
    guard hasEpisodes, !hasServiceReviews else { return false }
    for position in episodeRows.positions(of: child) {
      let row = episodeRows.row(at: position)
      guard let ended = records.episodes.ended[row] else {
        // A refused row has no first day and is no episode.
        if records.episodes.began[row] == nil { continue }
        return false
      }
      if ended >= day { return false }
    }
    for position in reviewRows.positions(of: child) {
      if let date = records.reviews.dates[reviewRows.row(at: position)], date >= day {
        return false
      }
    }
    return true
  }

  /// Reads what issues rest on of a child whose care is over: all but the obligations.
  package func readIssues(of child: Int, into care: inout ChildCare) {
    care.child = child
    care.number = records.firstChild + UInt32(child)
    care.issues.clear()
    guard !isPlain(child) else { return }
    readEpisodes(of: child, into: &care)
    readReviews(of: child, into: &care)
    standReviews(&care)
  }

  /// Whether a child has one period of care in one episode of known start, and its reviews on
  /// different days of it: then nothing can be wrong.
  private func isPlain(_ child: Int) -> Bool {
    let episodes = episodeRows.positions(of: child)
    guard episodes.count == 1 else { return false }
    let row = episodeRows.row(at: episodes.lowerBound)
    guard records.episodes.reasonsBegan[row] == .s,
      !records.episodes.legalStatuses[row].isShortBreak,
      let start = records.episodes.began[row], let end = records.episodes.ended[row]
    else { return false }
    var previous = start.adding(days: -1)
    var source: UInt16?
    for position in reviewRows.positions(of: child) {
      let row = reviewRows.row(at: position)
      guard let date = records.reviews.dates[row] else { continue }
      let from = records.reviews.origins.sources[row]
      guard date > previous, date <= end, source == nil || source == from else { return false }
      previous = date
      source = from
    }
    return true
  }
}
