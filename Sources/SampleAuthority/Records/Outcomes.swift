import CareRecords

/// What the smaller tables of the annual returns tell of a child, over all years.
struct Outcomes: Sendable {
  var health: [HealthYear] = []
  var leaving: [CareLeaverYear] = []
  var adoption: AdoptionCourse?
  var permanence = PreviousPermanence()
  var socialWorkers: [SocialWorkerSpan] = []
  var liberty: [LibertyOrder] = []

  /// Nothing.
  init() {}

  /// Everything about a child.
  ///
  /// Each table draws from a stream of its own.
  init(of child: Child, at index: Int, among children: Int, seed: UInt64, window: SampleWindow) {
    health = HealthMaker(seed: seed, window: window).years(of: child, at: index)
    leaving = CareLeaverMaker(seed: seed, window: window).years(of: child, at: index)
    adoption = AdoptionMaker(seed: seed).course(of: child, at: index)
    socialWorkers = SocialWorkerMaker(seed: seed, window: window, children: children)
      .spans(of: child, at: index)
    var random = SampleRandom(seed: seed, .permanence, index: index)
    permanence = PreviousPermanence.draw(for: child, &random)
    random = SampleRandom(seed: seed, .liberty, index: index)
    liberty = LibertyOrder.draw(for: child, in: window, &random)
  }
}
