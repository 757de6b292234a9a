import CareRecords

/// Lives through one planned period of care day by day of change.
struct CareTimeline {
  private static let temporary = Weighted<(PlacementType, ClosedRange<Int>)>(
    ((.t0, 3...13), 400), ((.t1, 2...9), 350), ((.t3, 5...14), 250))

  private let plan: CarePlan
  private let birth: CivilDate
  private let horizon: CivilDate
  private var builder: EpisodeBuilder
  private var isMatched = false
  private var legalIndex = 1

  init(
    _ plan: CarePlan, birth: CivilDate, horizon: CivilDate, _ random: inout SampleRandom
  ) {
    self.plan = plan
    self.birth = birth
    self.horizon = horizon
    let age = CivilDate.days(from: birth, to: plan.start) / 365
    builder = EpisodeBuilder(
      plan, PlacementChoice.choose(age: age, path: plan.path, on: plan.start, &random))
  }

  /// The episodes up to the end of the period or the horizon.
  mutating func run(_ random: inout SampleRandom) -> [Episode] {
    var next = plan.start.adding(days: random.within(15...80))
    let last = min(plan.end.adding(days: -2), horizon)
    while next <= last {
      catchUp(to: next, &random)
      tick(on: next, &random)
      next = max(next, builder.current.began).adding(days: random.within(60...120))
    }
    catchUp(to: min(plan.end.adding(days: -1), horizon), &random)
    if plan.end <= horizon { builder.end(on: plan.end, plan.reasonCeased) }
    return builder.episodes
  }

  /// Makes the changes of legal status, and those of adoption, that come up to a day.
  private mutating func catchUp(to day: CivilDate, _ random: inout SampleRandom) {
    while let change = nextPlanned, change <= day {
      if change == plan.placedForAdoption {
        let current = builder.current.placement
        let sameCarer = current.type == .u5
        var placement = PlacementChoice.make(sameCarer ? .a5 : .a6, on: change, &random)
        if sameCarer { placement.postcode = current.postcode }
        builder.change(on: change, placement: placement, sameCarer: sameCarer, reason: .carpl)
      } else if change == plan.disruption {
        builder.change(
          on: change, placement: PlacementChoice.make(.u6, on: change, &random), reason: .creqo)
      } else {
        let status = plan.legal[legalIndex].status
        let isMove = status == .c2 && plan.disruption == nil && random.chance(90)
        builder.change(
          on: change, legalStatus: status,
          placement: isMove ? newPlacement(on: change, &random) : nil,
          reason: isMove ? .carpl : .blank)
        legalIndex += 1
      }
    }
  }

  /// The next planned change after the open episode began.
  private var nextPlanned: CivilDate? {
    var next: CivilDate?
    if legalIndex < plan.legal.count { next = plan.legal[legalIndex].day }
    for day in [plan.placedForAdoption, plan.disruption] {
      if let day, day > builder.current.began { next = min(next ?? day, day) }
    }
    return next
  }

  /// What happens, if anything, on a day about three months after the last one looked at.
  private mutating func tick(on day: CivilDate, _ random: inout SampleRandom) {
    let current = builder.current
    guard day > current.began.adding(days: 5), !current.placement.type.isForAdoption,
      plan.path != .shortBreaks, current.legalStatus != .l1, current.legalStatus != .l2
    else { return }
    if random.chance(14) { return temporaryStay(on: day, &random) }
    if canBeMatched(on: day), random.chance(220) { return match(on: day) }
    if random.chance(chanceOfMove(on: day)) {
      builder.change(
        on: day, placement: newPlacement(on: day, &random),
        reason: random.pick(PlacementChoice.reasons))
      isMatched = false
    }
  }

  private func canBeMatched(on day: CivilDate) -> Bool {
    let current = builder.current
    return !isMatched && current.legalStatus == .c2
      && (current.placement.type == .u6 || current.placement.type == .u3)
      && CivilDate.days(from: plan.start, to: day) > 380
  }

  private func chanceOfMove(on day: CivilDate) -> Int {
    let isNew = CivilDate.days(from: plan.start, to: day) < 120
    let age = age(on: day)
    if isMatched { return age < 16 ? 28 : 70 }
    switch age {
    case ..<5: return isNew ? 170 : 75
    case ..<10: return isNew ? 200 : 100
    case ..<16: return isNew ? 320 : 190
    default: return isNew ? 320 : 210
    }
  }

  /// The foster placement becomes the long-term one.
  private mutating func match(on day: CivilDate) {
    var placement = builder.current.placement
    placement.type = placement.type == .u6 ? .u4 : .u1
    builder.change(on: day, placement: placement, sameCarer: true, reason: .place)
    isMatched = true
  }

  /// A stay elsewhere that ends in the same placement, unless something else is planned in it.
  private mutating func temporaryStay(on day: CivilDate, _ random: inout SampleRandom) {
    let (type, days) = random.pick(Self.temporary)
    let back = day.adding(days: random.within(days))
    guard back < plan.end, nextPlanned.map({ $0 > back }) ?? true else { return }
    let usual = builder.current.placement
    builder.change(on: day, placement: PlacementChoice.make(type, on: day, &random))
    if back <= horizon { builder.change(on: back, placement: usual) }
  }

  private func newPlacement(on day: CivilDate, _ random: inout SampleRandom) -> Placement {
    PlacementChoice.choose(age: age(on: day), path: plan.path, on: day, &random)
  }

  private func age(on day: CivilDate) -> Int { CivilDate.days(from: birth, to: day) * 4 / 1461 }
}
