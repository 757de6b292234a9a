import CareRecords

/// Makes children one by one; each child has a stream of random numbers of its own.
struct ChildMaker {
  private let seed: UInt64
  private let window: SampleWindow
  private let identifiers: IdentifierShuffle
  /// The most days before the window that a child may have come into care and still be there.
  private let reach: Int

  init(seed: UInt64, window: SampleWindow, identifiers: IdentifierShuffle) {
    self.seed = seed
    self.window = window
    self.identifiers = identifiers
    reach = CivilDate.days(from: window.start.adding(months: -18 * 12), to: window.end) + 1
  }

  /// The child at a position, with its periods of care and episodes; its reviews are made later.
  func child(at index: Int) -> Child {
    var random = SampleRandom(seed: seed, .child, index: index)
    let (birth, plans) = plansInWindow(&random)
    let person = PersonDetails.make(
      id: identifiers[index], birth: birth, path: plans[0].path, horizon: window.end, &random)
    var child = Child(person: person)
    for plan in plans where plan.start <= window.end {
      let episodes: [Episode]
      if plan.path == .shortBreaks {
        episodes = ShortBreakSeries.episodes(
          plan, birth: birth, window: window, &random)
      } else {
        var timeline = CareTimeline(plan, birth: birth, horizon: window.end, &random)
        episodes = timeline.run(&random)
      }
      child.episodes += episodes
      child.periods.append(
        CarePeriod(
          start: plan.start, end: episodes.last?.ended, path: plan.path,
          placedForAdoption: plan.placedForAdoption, disruption: plan.disruption,
          placementOrder: plan.legal.first { $0.status == .e1 }?.day))
    }
    addAbsences(to: &child, &random)
    return child
  }

  /// Draws plans until a period of care reaches into the window.
  private func plansInWindow(_ random: inout SampleRandom) -> (CivilDate, [CarePlan]) {
    while true {
      let age = CareEntry.age(&random)
      let start = window.end.adding(days: -random.below(reach))
      let birth = start.adding(days: -age)
      let planner = CarePlanner(birth: birth)
      var plans = [planner.plan(CareEntry.path(age: age, &random), from: start, &random)]
      while let plan = plans.last.flatMap({ planner.returning(after: $0, &random) }) {
        plans.append(plan)
      }
      let isSeen = plans.contains { plan in
        // At least one stay of a series must be in the window.
        let first = plan.path == .shortBreaks ? plan.start.adding(days: 40) : plan.start
        let last = plan.path == .shortBreaks ? plan.end.adding(days: -40) : plan.end
        return window.touches(first, last)
      }
      if isSeen { return (birth, plans) }
    }
  }

  /// Adds times when the child was missing: one young person in eight has one or more.
  private func addAbsences(to child: inout Child, _ random: inout SampleRandom) {
    for period in child.periods where !period.isShortBreak {
      let tenth = child.person.birth.adding(months: 120)
      var day = max(period.start, max(window.start, tenth)).adding(days: random.within(5...200))
      guard random.chance(125) else { continue }
      let last = period.end ?? window.end
      while true {
        let back = day.adding(days: random.below(4))
        guard back < last else { break }
        child.absences.append(Absence(start: day, end: back))
        day = back.adding(days: random.within(6...240))
      }
    }
  }
}
