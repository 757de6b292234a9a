import CareRecords

/// One stage of an escalation, or a note of good practice.
struct EscalationStage: Sendable {
  var number = ""
  let raised: CivilDate
  let stage: String
  let child: Int
  let officer: Int?
  let theme: String
  let team: String
  let stageDate: CivilDate
  var responded: CivilDate?
  var resolved: CivilDate?
  var outcome = ""
  var isGoodPractice = false
  var isImproperPressure = false
}

/// The stages of the sample authority's protocol, lowest first.
enum EscalationProtocol {
  static let stages: [(name: String, isFormal: Bool, isCafcass: Bool, days: Int)] = [
    ("Informal", false, false, 5),
    ("Team manager", true, false, 5),
    ("Head of service", true, false, 5),
    ("Director", true, false, 5),
    ("Cafcass", false, true, 20),
  ]
}

/// Invents the escalations: what officers challenged and what they praised.
struct EscalationMaker {
  private static let themes = Weighted<String>(
    ("Delay in permanence planning", 190), ("Care plan not updated", 160),
    ("Report not shared before the review", 140), ("Statutory visits not in time", 110),
    ("Health assessment or dental check overdue", 90), ("Personal education plan", 80),
    ("Placement suitability", 80), ("Family time", 60),
    ("Decisions of the review not acted on", 60),
    ("Life story work", 30))
  private static let olderThemes = Weighted<String>(
    ("Pathway plan", 450), ("Accommodation after 18", 200), ("Placement suitability", 150),
    ("Immigration status", 50), ("Personal education plan", 150))
  private static let praise = Weighted<String>(
    ("Direct work with the child", 350), ("Quality of the report", 250),
    ("Work with the family", 200), ("Preparing the child for the review", 200))
  private static let highest = Weighted<Int>((0, 630), (1, 240), (2, 95), (3, 25), (4, 10))
  private static let outcomes = Weighted<String>(
    ("Agreed and acted on", 620), ("Agreed in part", 200), ("Not agreed, reasons accepted", 100),
    ("Overtaken by events", 60), ("Withdrawn", 20))

  let seed: UInt64
  let window: SampleWindow

  /// The escalations about all children, numbered in the order they were raised.
  func escalations(
    about children: [Child], _ allocations: AllocationHistory
  ) -> [EscalationStage] {
    var found: [(raised: CivilDate, child: Int, stages: [EscalationStage])] = []
    for (index, child) in children.enumerated() {
      var random = SampleRandom(seed: seed, .escalations, index: index)
      for year in window.years {
        for period in child.periods where !period.isShortBreak {
          let from = max(period.start.adding(days: 25), year.from)
          let days = CivilDate.days(from: from, to: min(period.end ?? year.to, year.to))
          guard days > 10 else { continue }
          if random.chance(180 * days / 365) {
            let raised = WorkingDays.england.onOrBefore(from.adding(days: random.within(4...days)))
            let stages = challenge(
              child, index, in: period, raised: raised, allocations, &random)
            found.append((raised, index, stages))
          }
          if random.chance(45 * days / 365) {
            let raised = WorkingDays.england.onOrBefore(from.adding(days: random.within(4...days)))
            let stage = stage(
              0, child, index, in: period, raised: raised, on: raised,
              theme: random.pick(Self.praise),
              allocations)
            var note = stage
            note.isGoodPractice = true
            found.append((raised, index, [note]))
          }
        }
      }
    }
    return numbered(found.sorted { ($0.raised, $0.child) < ($1.raised, $1.child) })
  }

  private func challenge(
    _ child: Child, _ index: Int, in period: CarePeriod, raised: CivilDate,
    _ allocations: AllocationHistory, _ random: inout SampleRandom
  ) -> [EscalationStage] {
    let age = child.person.age(on: raised)
    let theme =
      age >= 16 && random.chance(600) ? random.pick(Self.olderThemes) : random.pick(Self.themes)
    let last = random.pick(Self.highest)
    // The first stage may be left out: some escalations go to a manager at once.
    let first = last > 0 && random.chance(300) ? 1 : 0
    let isImproper = random.chance(22)
    var stages: [EscalationStage] = []
    var day = raised
    for position in first...last where position != 3 || last == 3 || random.chance(500) {
      var stage = stage(
        position, child, index, in: period, raised: raised, on: day, theme: theme, allocations)
      let responded = WorkingDays.england.adding(
        random.chance(820) ? random.within(1...5) : random.within(6...14), to: day)
      if responded <= window.end, random.chance(950) { stage.responded = responded }
      if position == last {
        let resolved = WorkingDays.england.adding(
          random.chance(860) ? random.within(0...5) : random.within(6...35), to: responded)
        if resolved <= window.end {
          stage.resolved = resolved
          stage.outcome = random.pick(Self.outcomes)
        }
      }
      stage.isImproperPressure = isImproper && position == last
      stages.append(stage)
      day = WorkingDays.england.adding(random.within(0...2), to: responded)
      if day > window.end { break }
    }
    return stages
  }

  private func stage(
    _ position: Int, _ child: Child, _ index: Int, in period: CarePeriod, raised: CivilDate,
    on day: CivilDate, theme: String, _ allocations: AllocationHistory
  ) -> EscalationStage {
    EscalationStage(
      raised: raised, stage: EscalationProtocol.stages[position].name, child: child.person.id,
      officer: allocations.officer(of: index, on: raised), theme: theme,
      team: ReviewMaker.team(of: child, in: period, on: raised, district: child.person.id % 2),
      stageDate: day)
  }

  private func numbered(
    _ found: [(raised: CivilDate, child: Int, stages: [EscalationStage])]
  ) -> [EscalationStage] {
    var next: [Int: Int] = [:]
    var stages: [EscalationStage] = []
    for escalation in found {
      let year = ReportingPeriod(holding: escalation.raised).from.year
      let number = (next[year] ?? 0) + 1
      next[year] = number
      for var stage in escalation.stages {
        stage.number = "ESC-\(year)-\(number < 10 ? "00" : number < 100 ? "0" : "")\(number)"
        stages.append(stage)
      }
    }
    return stages
  }
}
