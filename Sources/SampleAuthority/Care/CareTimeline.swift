import CareRecords

/// Turns the plan of one period of care into episodes, one change after another.
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

  /// Makes the changes of legal status and the steps of adoption that are due up to a day.
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

  /// The next planned change after the beginning of the open episode.
  private var nextPlanned: CivilDate? {
    var next: CivilDate?
    if legalIndex < plan.legal.count { next = plan.legal[legalIndex].day }
    for day in [plan.placedForAdoption, plan.disruption] {
      if let day, day > builder.current.began { next = min(next ?? day, day) }
    }
    return next
  }

  /// Makes an unplanned change or none, on a day about three months after the last such day.
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

  /// Changes the foster placement into a long-term one.
  private mutating func match(on day: CivilDate) {
    var placement = builder.current.placement
    placement.type = placement.type == .u6 ? .u4 : .u1
    builder.change(on: day, placement: placement, sameCarer: true, reason: .place)
    isMatched = true
  }

  /// Makes a stay elsewhere that ends in the same placement, unless another change is planned
  /// during it.
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

/// Writes one period of care as episodes that join without a gap.
struct EpisodeBuilder {
  private(set) var episodes: [Episode] = []
  private let need: CategoryOfNeed

  init(_ plan: CarePlan, _ placement: Placement) {
    need = plan.need
    episodes.append(
      Episode(
        began: plan.start, reasonBegan: .s, legalStatus: plan.legal[0].status, need: plan.need,
        placement: placement.allowed(under: plan.legal[0].status)))
  }

  /// The episode that is open.
  var current: Episode { episodes[episodes.count - 1] }

  /// Begins a new episode, unless it would begin on the day the open episode began.
  mutating func change(
    on day: CivilDate, legalStatus: LegalStatus? = nil, placement: Placement? = nil,
    sameCarer: Bool = false, reason: ReasonPlaceChange = .blank
  ) {
    let open = current
    guard day > open.began else { return }
    let reasonBegan: ReasonNewEpisode =
      switch (placement != nil, legalStatus != nil) {
      case (true, true): sameCarer ? .u : .b
      case (true, false): sameCarer ? .t : .p
      default: .l
      }
    end(on: day, .x1)
    episodes[episodes.count - 1].reasonChanged = reason
    let status = legalStatus ?? open.legalStatus
    episodes.append(
      Episode(
        began: day, reasonBegan: reasonBegan, legalStatus: status, need: need,
        placement: (placement ?? open.placement).allowed(under: status)))
  }

  /// Ends the open episode.
  mutating func end(on day: CivilDate, _ reason: ReasonEpisodeCeased) {
    episodes[episodes.count - 1].ended = day
    episodes[episodes.count - 1].reasonCeased = current.placement.fitting(reason)
  }
}

/// Writes a series of short breaks: one episode for each stay (V3), or one for all (V4).
///
/// Only a series that began in the window is written stay by stay. The first stays of an older
/// series would be in no return, so the day it began could not be worked out.
enum ShortBreakSeries {
  static func episodes(
    _ plan: CarePlan, birth: CivilDate, window: SampleWindow, _ random: inout SampleRandom
  ) -> [Episode] {
    let age = CivilDate.days(from: birth, to: plan.start) / 365
    let placement = PlacementChoice.choose(age: age, path: .shortBreaks, on: plan.start, &random)
    let horizon = window.end
    let status = plan.start < window.start ? .v4 : plan.legal[0].status
    let first = Episode(
      began: plan.start, reasonBegan: .s, legalStatus: status, need: plan.need,
      placement: placement)
    guard first.legalStatus == .v3 else {
      var series = first
      if plan.end <= horizon {
        series.ended = plan.end
        series.reasonCeased = .e4a
      }
      return [series]
    }
    var stays: [Episode] = []
    var day = plan.start
    while day <= min(plan.end, horizon) {
      var stay = first
      stay.began = day
      let end = day.adding(days: random.within(1...4))
      if end <= horizon {
        stay.ended = end
        stay.reasonCeased = .e4a
      }
      stays.append(stay)
      day = end.adding(days: random.within(18...34))
    }
    return stays
  }
}
