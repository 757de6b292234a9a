import CareRecords

/// An audit of a review, or what a child said of one.
struct Feedback: Sendable {
  let day: CivilDate
  let isAudit: Bool
  let score: String
  let scale: String
  let note: String
}
