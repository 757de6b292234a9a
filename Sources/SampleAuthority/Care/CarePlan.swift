import CareRecords

/// The planned dates of a period of care; some may be after the years that are written.
struct CarePlan: Sendable {
  let path: CarePath
  let start: CivilDate
  let need: CategoryOfNeed
  var end: CivilDate
  var reasonCeased: ReasonEpisodeCeased
  /// The legal statuses with the days on which they begin; the first begins on `start`.
  var legal: [(day: CivilDate, status: LegalStatus)]
  /// The day on which the child is placed for adoption.
  var placedForAdoption: CivilDate?
  /// The day on which that placement breaks down.
  var disruption: CivilDate?
}

/// Draws the plan of one period of care.
struct CarePlanner {
  private static let agedOut = Weighted<ReasonEpisodeCeased>(
    (.e17, 560), (.e5, 220), (.e6, 120), (.e7, 100))
  private static let home = Weighted<ReasonEpisodeCeased>(
    (.e4a, 600), (.e4b, 250), (.e13, 100), (.e8, 50))
  private static let afterYears = Weighted<ReasonEpisodeCeased>(
    (.e4a, 400), (.e41, 180), (.e13, 140), (.e45, 130), (.e4b, 60), (.e46, 40), (.e8, 30),
    (.e3, 20))
  private static let guardians = Weighted<ReasonEpisodeCeased>(
    (.e45, 600), (.e46, 240), (.e47, 90), (.e48, 70))
  private static let needs = Weighted<CategoryOfNeed>(
    (.n1, 640), (.n2, 25), (.n3, 40), (.n4, 85), (.n5, 150), (.n6, 20), (.n7, 5), (.n8, 35))
  private static let daysHome = Weighted<ClosedRange<Int>>(
    (3...13, 150), (14...60, 300), (61...180, 350), (181...365, 200))

  let birth: CivilDate

  private var adulthood: CivilDate { birth.adding(months: 18 * 12) }

  func plan(_ path: CarePath, from start: CivilDate, _ random: inout SampleRandom) -> CarePlan {
    var plan = CarePlan(
      path: path, start: start, need: need(path, &random), end: adulthood, reasonCeased: .e17,
      legal: [(start, .v2)])
    func end(after days: Int, _ reason: ReasonEpisodeCeased) {
      plan.end = start.adding(days: days)
      plan.reasonCeased = reason
    }
    switch path {
    case .adoption: adoption(&plan, &random)
    case .guardianship:
      proceedings(&plan, careOrder: false, &random)
      end(after: random.within(200...530), random.pick(Self.guardians))
    case .homeSoon:
      if random.chance(200) { proceedings(&plan, careOrder: false, &random) }
      end(after: random.within(random.pick(Self.daysHome)), random.pick(Self.home))
    case .someYears:
      proceedings(&plan, careOrder: random.chance(600), &random)
      end(after: random.within(365...1460), random.pick(Self.afterYears))
    case .longTerm: longTerm(&plan, &random)
    case .police:
      plan.legal = [(start, .l1)]
      let days = random.within(1...3)
      end(after: days, random.pick(Self.home))
      if random.chance(350) {
        plan.legal.append((start.adding(days: days), .v2))
        end(after: days + random.within(20...90), random.pick(Self.home))
      }
    case .remand:
      plan.legal = [(start, .j1)]
      end(after: random.within(20...130), random.chance(620) ? .e14 : .e9)
    case .unaccompanied:
      if random.chance(40) { end(after: random.within(30...120), .e15) }
    case .shortBreaks:
      plan.legal = [(start, random.chance(600) ? .v3 : .v4)]
      end(after: random.within(300...1200), .e4a)
    }
    if random.chance(2) { end(after: random.within(30...700), .e2) }
    if plan.end >= adulthood {
      plan.end = adulthood
      plan.reasonCeased = random.pick(Self.agedOut)
    }
    return plan
  }

  /// The plan for a return to care after going home; nil where the child does not return.
  func returning(after plan: CarePlan, _ random: inout SampleRandom) -> CarePlan? {
    let wentHome = plan.reasonCeased == .e4a || plan.reasonCeased == .e4b
    guard wentHome, plan.path != .shortBreaks, random.chance(170) else { return nil }
    let start = plan.end.adding(days: random.within(40...600))
    guard start.adding(days: 200) < adulthood else { return nil }
    return self.plan(CareEntry.pathOfReturn(&random), from: start, &random)
  }

  private func need(_ path: CarePath, _ random: inout SampleRandom) -> CategoryOfNeed {
    switch path {
    case .unaccompanied: .n8
    case .shortBreaks: random.chance(920) ? .n2 : .n4
    case .remand: random.chance(700) ? .n6 : .n5
    default: random.pick(Self.needs)
    }
  }

  /// Plans care by agreement or under an emergency order, then an interim and perhaps a full care
  /// order.
  private func proceedings(_ plan: inout CarePlan, careOrder: Bool, _ random: inout SampleRandom) {
    var interim = plan.start
    if random.chance(60) {
      plan.legal = [(plan.start, .l2)]
      interim = plan.start.adding(days: random.within(3...8))
    } else if random.chance(430) {
      interim = plan.start.adding(days: random.within(10...75))
    }
    if interim == plan.start {
      plan.legal = [(interim, .c1)]
    } else {
      plan.legal.append((interim, .c1))
    }
    if careOrder { plan.legal.append((interim.adding(days: random.within(170...380)), .c2)) }
  }

  private func adoption(_ plan: inout CarePlan, _ random: inout SampleRandom) {
    proceedings(&plan, careOrder: false, &random)
    let order = plan.start.adding(days: random.within(170...330))
    plan.legal.append((order, .e1))
    let placed = order.adding(days: random.within(30...220))
    plan.placedForAdoption = placed
    if random.chance(50) {
      let disruption = placed.adding(days: random.within(60...220))
      plan.disruption = disruption
      plan.legal.append((disruption.adding(days: random.within(60...180)), .c2))
    } else {
      plan.end = placed.adding(days: random.within(150...320))
      plan.reasonCeased = random.chance(600) ? .e12 : .e11
    }
  }

  private func longTerm(_ plan: inout CarePlan, _ random: inout SampleRandom) {
    let days = CivilDate.days(from: birth, to: plan.start)
    if days < 3652 || !random.chance(days < 5844 ? 400 : 800) {
      proceedings(&plan, careOrder: true, &random)
    }
    if random.chance(150) {
      plan.end = plan.start.adding(days: random.within(1000...2600))
      plan.reasonCeased = random.pick(Self.afterYears)
    }
  }
}
