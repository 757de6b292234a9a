import CareRecords
import TestSupport

@testable import StatuteReference

/// What an awkward authority says beyond care and reviews, drawn from numbers of its own.
///
/// Placements with their providers and addresses, the dates of records, how officers are employed,
/// the smaller tables of several returns, and feedback. Rows repeat with other content, returns
/// lack a table or contradict each other, cells are blank or hold text that is no code.
struct RandomDetails: Sendable {
  var rows: [SmallRow] = []
  var feedback: [FeedbackRow] = []
  /// The returns that have a table, if only its heading; nil is a return of no known year.
  var returns: [RecordTable: [Int?]] = [:]
  /// Whether the service keeps allocations; without them the reviews tell whose child is whose.
  var hasAllocations: Bool
  var hasEscalations: Bool
  var hasPosts: Bool
  var hasFeedback: Bool
  /// The year of a return with an Episodes table, if only its heading; nil is one of no known year.
  var episodesYear: Int?
  /// Whether the authority names its stages of escalation.
  let namesStages: Bool
  /// Children aged 0 to 17 in the area.
  let population: Int?
  /// What the authority's own protocol sets; mostly what guidance does.
  let disputeWorkingDays: Int
  let allocationWorkingDays: Int
  let caseloadRange: ClosedRange<Double>
  let recordWorkingDays: [Int]
  private var numbers: SeededNumbers
  private let options: ReferenceOptions

  private static let firstTables: [RecordTable] = [.uasc, .oc2, .oc3, .missing, .socialWorkers]
  static let tables = firstTables + [.deprivationOfLiberty]

  init(seed: UInt64, options: ReferenceOptions, children: [String]) {
    self.options = options
    numbers = SeededNumbers(seed ^ 0xDE7A)
    hasAllocations = !numbers.happens(25)
    hasEscalations = !numbers.happens(8)
    hasPosts = !numbers.happens(8)
    hasFeedback = !numbers.happens(8)
    let year = options.from.year
    episodesYear = numbers.one(of: [nil, nil, nil, year, year - 1, year - 1])
    namesStages = !numbers.happens(10)
    population = numbers.happens(30) ? numbers.number(in: 1_000...90_000) : nil
    disputeWorkingDays = numbers.one(of: [20, 20, 10])
    allocationWorkingDays = numbers.one(of: [5, 5, 2])
    caseloadRange = numbers.one(of: [50...70, 1...2, 2...3])
    recordWorkingDays = numbers.one(of: [[5, 15, 20], [5, 15, 20], [2, 10, 15]])
    for table in Self.firstTables {
      let years: [Int?] = numbers.one(of: [
        [year], [year], [year - 1, year], [year - 1, year, year + 1], [nil], [nil, year],
        [year - 1], [],
      ])
      returns[table] = years
      for year in years {
        for child in children where numbers.happens(70) {
          for _ in 0..<numbers.one(of: [1, 1, 1, 2]) { addRow(table, child, year) }
        }
      }
    }
    for _ in 0..<(hasFeedback ? numbers.number(in: 0...12) : 0) {
      let row = FeedbackRow(
        date: someDay(-60...430), kind: numbers.one(of: [.audit, .feedback, .unlisted]),
        score: numbers.one(of: [nil, "Good", "Poor", "4"]),
        scale: numbers.one(of: [nil, "Ofsted words", "1-5"]))
      feedback += numbers.happens(10) ? [row, row] : [row]
    }
    addOrders(seed: seed, children: children)
  }

  /// Draws orders from numbers of their own, so that the rest of an authority stays as it is.
  private mutating func addOrders(seed: UInt64, children: [String]) {
    var numbers = SeededNumbers(seed ^ 0xD010)
    let year = options.from.year
    let years: [Int?] = numbers.one(of: [
      [year], [year - 1, year], [year - 1, year, year + 1], [nil], [nil, year], [year - 1], [],
    ])
    returns[.deprivationOfLiberty] = years
    for year in years {
      for child in children where numbers.happens(40) {
        for _ in 0..<numbers.one(of: [1, 1, 2, 3]) {
          let start = ReferenceCalendar.day(numbers.number(in: -400...400), after: options.from)
          let end = numbers.happens(70) ? start.adding(days: numbers.number(in: 0...120)) : nil
          add(child, year, .deprivationOfLiberty(start: start, end: end))
          // The same order again, in another return or with another end.
          if numbers.happens(30) {
            let other = years.randomElement(using: &numbers) ?? year
            let end = numbers.one(of: [nil, start.adding(days: 60), start])
            add(child, other, .deprivationOfLiberty(start: start, end: end))
          }
        }
      }
    }
  }

  private mutating func someDay(_ days: ClosedRange<Int>) -> CivilDate {
    ReferenceCalendar.day(numbers.number(in: days), after: options.from)
  }
}

// MARK: - The smaller tables

extension RandomDetails {
  private mutating func addRow(_ table: RecordTable, _ child: String, _ year: Int?) {
    switch table {
    case .uasc:
      let ceased = numbers.happens(50) ? someDay(-100...500) : nil
      add(child, year, .asylumSeeker(ceased: ceased))
    case .oc2: add(child, year, .health(health()))
    case .oc3:
      add(
        child, year,
        .careLeaver(
          CareLeaverOutcomes(
            contact: numbers.one(of: [.yes, .yes, .no, .died, .refu, .rhom, .blank, .unlisted]),
            activity: numbers.one(of: [.f1, .p5, .g4, .none, .blank, .unlisted]),
            accommodation: numbers.one(of: [.b1, .u1, .b2, .x2, .none, .blank, .unlisted]))))
    case .missing:
      for _ in 0..<numbers.number(in: 1...3) {
        let start = someDay(-30...400)
        let end = numbers.happens(70) ? start.adding(days: numbers.number(in: 0...20)) : nil
        let kinds: [MissingKind] = [.missing, .missing, .away, .blank, .unlisted]
        let episode = MissingEpisode(kind: numbers.one(of: kinds), start: start, end: end)
        add(child, year, .missing(episode))
        // The same incident again, in another return or with another end.
        if numbers.happens(30) {
          var again = episode
          again.end = numbers.one(of: [nil, start.adding(days: 30)])
          let other = returns[.missing]?.randomElement(using: &numbers) ?? year
          add(child, other, .missing(again))
        }
      }
    default:
      for _ in 0..<numbers.number(in: 1...3) {
        let start = someDay(-400...400)
        let end = numbers.happens(60) ? start.adding(days: numbers.number(in: 0...400)) : nil
        let name = numbers.one(of: ["W1", "W2", "W3", "W4"])
        add(child, year, .socialWorker(name, start: start, end: end))
        if numbers.happens(30) {
          let other = returns[.socialWorkers]?.randomElement(using: &numbers) ?? year
          let end = numbers.one(of: [nil, start.adding(days: 100), start])
          add(child, other, .socialWorker(name, start: start, end: end))
        }
      }
    }
  }

  private mutating func add(_ child: String, _ year: Int?, _ content: SmallRow.Content) {
    rows.append(SmallRow(child: child, content: content, year: year))
  }

  private mutating func health() -> HealthOutcomes {
    var outcomes = HealthOutcomes()
    outcomes.difficultiesScore = numbers.one(of: [nil, 0, 13, 14, 16, 17, 40])
    let answers: [Answer] = [.yes, .no, .blank]
    outcomes.convicted = numbers.one(of: answers)
    outcomes.immunisations = numbers.one(of: answers)
    outcomes.dentalCheck = numbers.one(of: answers)
    outcomes.healthAssessment = numbers.one(of: answers)
    outcomes.substanceMisuse = numbers.one(of: answers)
    return outcomes
  }
}

// MARK: - Fields of other tables

extension RandomDetails {
  /// The fields of a placement, which often stay the same from one episode to the next.
  mutating func fill(_ episode: inout ReferenceEpisode) {
    episode.provider = numbers.one(of: [.pr1, .pr1, .pr1, .pr4, .blank])
    episode.address = numbers.one(of: ["SC1 AB1", "SC1 AB1", "SC1 AB1", "SC2 AB2", ""])
    episode.reasonChanged = numbers.one(of: [.carpl, .close, .other, .blank, .unlisted])
    // Placements that last, and children who go on holiday and come back.
    if numbers.happens(40), !episode.isTemporary { episode.place = .u6 }
    // Codes of all groups, but for those of short breaks.
    if numbers.happens(10) { episode.place = numbers.one(of: PlacementType.allCases) }
    if numbers.happens(40), !episode.isShortBreak {
      episode.ls = numbers.one(of: LegalStatus.allCases.filter { $0 != .v3 && $0 != .v4 })
    }
    if numbers.happens(60), episode.rec != .x1, episode.dec != nil {
      episode.rec = numbers.one(of: ReasonEpisodeCeased.allCases.filter { $0 != .x1 })
    }
  }

  /// The dates of the record of a review, sometimes before it, and of a check before it.
  mutating func fill(_ review: inout ReviewRow) {
    func date(_ days: ClosedRange<Int>) -> CivilDate? {
      numbers.happens(75) ? review.date.adding(days: numbers.number(in: days)) : nil
    }
    review.decisionsSent = date(-1...12)
    review.recordCompleted = date(-2...30)
    review.recordSent = date(-2...40)
    review.midwayCheck = date(-150...20)
  }

  mutating func fill(_ post: inout PostRow) {
    post.employment = numbers.one(of: [.permanent, .agency, .fixedTerm, .blank, .unlisted])
    post.sex = numbers.one(of: [.female, .male, .blank, .unlisted])
    post.ethnic = numbers.one(of: EthnicOrigin.allCases)
  }

  mutating func shuffle(using numbers: inout SeededNumbers) {
    rows.shuffle(using: &numbers)
    feedback.shuffle(using: &numbers)
  }
}
