import CareRecords

/// One review that was held, or that was arranged and cancelled.
struct Review: Sendable {
  let day: CivilDate
  let due: CivilDate
  /// Blank for a cancelled review.
  var code: ParticipationCode = .blank
  /// Whether the review belongs to a series of short breaks, which the annual return leaves out.
  var isShortBreak = false
  var isCancelled = false
  var lateReason = ""
  var team = ""
  /// Nil where it is not recorded.
  var parentsContributed: Bool?
  var childSeenBefore: Bool?
  var midwayCheck: CivilDate?
  var decisionsSent: CivilDate?
  var recordCompleted: CivilDate?
  var recordSent: CivilDate?
  /// The position of the Independent Reviewing Officer's post, given once allocations are known.
  var officer: Int?
}
