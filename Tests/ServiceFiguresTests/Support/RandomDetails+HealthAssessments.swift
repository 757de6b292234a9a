import CareRecords
import TestSupport

@testable import StatuteReference

extension RandomDetails {
  /// Checks of health around the days on which episodes began, some of another kind, not held or of a
  /// kind that is not known.
  struct HealthAssessments: Sendable {
    var rows: [SmallRow] = []
    var isThere: Bool

    /// Draws them from numbers of their own, so that the rest of an authority stays as it is.
    init(seed: UInt64, starts episodes: [ReferenceEpisode]) {
      var numbers = SeededNumbers(seed ^ 0x4EA1)
      isThere = !numbers.happens(15)
      guard isThere else { return }
      for episode in episodes where numbers.happens(60) {
        for _ in 0..<numbers.one(of: [1, 1, 2]) {
          let kind: HealthAssessmentKind = numbers.one(of: [
            .initial, .initial, .unstated, .review, .other, .unknown,
          ])
          let days = numbers.one(of: [-100, -93, -90, -1, 0, 10, 27, 28, 29, 30, 31, 60])
          let held = numbers.happens(10) ? nil : ReferenceCalendar.day(days, after: episode.decom)
          rows.append(
            SmallRow(
              child: episode.child,
              content: .healthAssessment(HealthAssessment(kind: kind, held: held)), year: nil))
        }
      }
    }
  }
}
