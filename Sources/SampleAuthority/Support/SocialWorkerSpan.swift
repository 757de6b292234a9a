import CareRecords

/// A time during which one social worker held a child's case.
struct SocialWorkerSpan: Sendable {
  /// An id that no register of social workers has.
  let worker: String
  let start: CivilDate
  /// Nil while it lasts.
  var end: CivilDate?
  /// Why the worker took over, as a code.
  let reason: String
}
