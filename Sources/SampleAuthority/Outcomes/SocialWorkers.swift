import CareRecords

/// A time during which one social worker held a child's case.
struct SocialWorkerSpan: Sendable {
  /// An id that no register of social workers has.
  let worker: String
  let start: CivilDate
  /// The last day; nil while it lasts.
  var end: CivilDate?
  /// Why the worker took over, as a code.
  let reason: String
}

/// Invents the social workers of children looked after, one after another without a gap.
struct SocialWorkerMaker {
  private static let durations = Weighted<ClosedRange<Int>>(
    (60...180, 250), (181...400, 350), (401...900, 400))
  private static let reasons = Weighted<String>(
    ("LEFTRL", 330), ("MANAGE", 230), ("ORGRST", 140), ("ABSENC", 120), ("TSPROC", 90),
    ("CHCHAN", 25), ("PCCHAN", 25), ("OTHERS", 40))

  let seed: UInt64
  let window: SampleWindow
  /// The number of children in all; each social worker has about fifteen at a time.
  let children: Int

  /// The social workers of a child from its first day in care to the end of the last year.
  ///
  /// Children with short breaks only are not asked about.
  func spans(of child: Child, at index: Int) -> [SocialWorkerSpan] {
    guard let start = child.periods.first(where: { !$0.isShortBreak })?.start else { return [] }
    var random = SampleRandom(seed: seed, .socialWorkers, index: index)
    let team = max(4, children / 30)
    var spans: [SocialWorkerSpan] = []
    var day = start
    var worker = random.below(team)
    while day <= window.end {
      // The first worker makes the assessment and then hands over.
      let days = random.within(spans.isEmpty ? 25...110 : random.pick(Self.durations))
      let reason =
        spans.isEmpty ? "FCONTA" : spans.count == 1 ? "TSPROC" : random.pick(Self.reasons)
      let end = day.adding(days: days)
      spans.append(
        SocialWorkerSpan(
          worker: "SWX\(1000 + worker)", start: day, end: end <= window.end ? end : nil,
          reason: reason))
      day = end
      worker = (worker + 1 + random.below(team - 1)) % team
    }
    return spans
  }
}
