import CareRecords

/// One episode of care.
struct Episode: Sendable {
  var began: CivilDate
  var reasonBegan: ReasonNewEpisode
  var legalStatus: LegalStatus
  var need: CategoryOfNeed
  var placement: Placement
  var ended: CivilDate?
  var reasonCeased: ReasonEpisodeCeased = .blank
  var reasonChanged: ReasonPlaceChange = .blank

  /// Whether any day of the episode is among the days from one day to another.
  func touches(_ from: CivilDate, _ to: CivilDate) -> Bool {
    began <= to && (ended.map { $0 >= from } ?? true)
  }

  /// The episode as it was known at the end of a day.
  func asOf(_ day: CivilDate) -> Episode {
    guard let ended, ended > day else { return self }
    var episode = self
    episode.ended = nil
    episode.reasonCeased = .blank
    episode.reasonChanged = .blank
    return episode
  }
}

/// A period of care; where `end` is nil, it is still open at the end of the window.
struct CarePeriod: Sendable {
  let start: CivilDate
  let end: CivilDate?
  let path: CarePath
  /// The day of placement for adoption, and the day that placement ended while care went on.
  let placedForAdoption: CivilDate?
  let disruption: CivilDate?
  /// The day planned for the placement order; it is after `end` where care ended earlier.
  let placementOrder: CivilDate?

  /// Whether the period is a series of short breaks.
  var isShortBreak: Bool { path == .shortBreaks }
}

/// One child, with everything that is known about it.
struct Child: Sendable {
  let person: Person
  var periods: [CarePeriod] = []
  var episodes: [Episode] = []
  var reviews: [Review] = []
  var absences: [Absence] = []
  var outcomes = Outcomes()

  /// Whether the child was looked after from the first day of a year to the last.
  ///
  /// Short breaks do not count.
  func isLookedAfter(throughout year: ReportingPeriod) -> Bool {
    periods.contains { period in
      !period.isShortBreak && period.start <= year.from
        && (period.end.map { $0 >= year.to } ?? true)
    }
  }

  /// Whether the child was looked after at the end of a day; short breaks do not count.
  func isLookedAfter(at day: CivilDate) -> Bool {
    periods.contains { period in
      !period.isShortBreak && period.start <= day && (period.end.map { $0 > day } ?? true)
    }
  }
}

/// A time a child was missing from care.
struct Absence: Sendable {
  let start: CivilDate
  let end: CivilDate
}

/// What the smaller tables of the annual returns say about a child, over all years.
struct Outcomes: Sendable {
  var health: [HealthYear] = []
  var leaving: [CareLeaverYear] = []
  var adoption: AdoptionCourse?
  var permanence = PreviousPermanence()
  var socialWorkers: [SocialWorkerSpan] = []
  var liberty: [LibertyOrder] = []

  /// Makes empty outcomes.
  init() {}

  /// Draws all outcomes of a child.
  ///
  /// Each table has a stream of random numbers of its own.
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
