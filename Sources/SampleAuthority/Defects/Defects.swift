import CareRecords

/// Rows with known mistakes, which are added after the clean ones.
///
/// Each case is about a child of its own, so that one mistake does not cause another.
struct Defects: Sendable {
  /// The number of cases of each kind.
  static let casesOfEach = 3

  /// The children added to the last year's return.
  private(set) var children: [ReturnChild] = []
  /// Lines added to the Reviews of that return; used only for CSV.
  private(set) var reviewLines: [String] = []
  private var reviews: [ServiceReviewRecord] = []
  private var escalations: [EscalationRecord] = []
  private var allocations: [AllocationRecord] = []

  private let options: SampleOptions
  private let window: SampleWindow
  private let officers: [Officer]
  private var random: SampleRandom

  init(
    _ options: SampleOptions, _ window: SampleWindow, _ identifiers: IdentifierShuffle,
    _ history: ServiceHistory
  ) {
    self.options = options
    self.window = window
    officers = history.officers
    random = SampleRandom(seed: options.seed, .defects)
    var index = options.children
    for kind in DefectKind.allCases where !(options.xml && kind.isForCSVOnly) {
      for number in 1...Self.casesOfEach {
        add(kind, number, child: identifiers[index])
        index += 1
      }
    }
  }

  /// Adds the rows of the service's own exports.
  func add(to export: inout ServiceExport) {
    export.reviews += reviews
    export.escalations += escalations
    export.allocations += allocations
  }

  private mutating func add(_ kind: DefectKind, _ number: Int, child id: Int) {
    // The child came into care in the last year and had its first review in time.
    let start = WorkingDays.england.onOrAfter(
      window.last.from.adding(days: random.within(20...200)))
    let isYoung = kind == .olderCodeUnder4
    let birth = start.adding(
      days: -(isYoung ? random.within(200...1000) : random.within(3000...5000)))
    let day = WorkingDays.england.adding(random.within(10...18), to: start)
    var sample = DefectCase(
      id: id, birth: birth, start: start, review: day, horizon: window.end, &random)
    switch kind {
    case .invalidReviewDate: sample.change(.date, "31/02/\(options.endYear)")
    case .blankReviewDate: sample.change(.date, "")
    case .unknownCode: sample.change(.code, "PN8")
    case .blankCode: sample.change(.code, "")
    case .under4CodeAtFour: sample.change(.code, "PN0")
    case .olderCodeUnder4: sample.change(.code, "PN1")
    case .noEpisode: sample.child.episodes = []
    case .notInHeader: sample.child.header = nil
    case .otherBirthDate: sample.change(.birthDate, birth.adding(days: 31 * number).slashText)
    case .wrongCellCount:
      let line = "\(id),\(birth.slashText),\(day.adding(months: 3).slashText)"
      reviewLines.append(number == 2 ? line + ",PN6,late" : line)
    case .quotedText: addQuotedText(sample)
    case .repeatedRow: sample.child.reviews.append(sample.child.reviews[0])
    case .twoDigitYear:
      let text = day.slashText
      sample.change(.date, String(text.prefix(6) + text.suffix(2)))
    case .endBeforeStart:
      sample.addEpisode(began: start.adding(days: 60), ended: start.adding(days: 50))
    case .shortBreakReviewed: sample.child.episodes[0] = sample.shortBreak
    case .reviewAfterPeriod: sample.addReview(window.end.adding(days: 11 * number))
    case .reviewOutsideCare: sample.addReview(start.adding(days: -5 * number))
    case .unknownOfficer: allocate(sample, to: "IRO-9\(number)")
    case .unknownStage: escalate(sample, number, [.stage: "Stage \(number + 4)"])
    case .resolvedBeforeRaised:
      escalate(sample, number, [.resolved: day.adding(days: -number).slashText])
    case .twoAllocations:
      for officer in officers.prefix(2) { allocate(sample, to: officer.id) }
      if officers.count == 1 { allocate(sample, to: officers[0].id, later: 3) }
    }
    children.append(sample.child)
  }

  private mutating func addQuotedText(_ defect: DefectCase) {
    var review = Review(day: defect.review, due: defect.due, code: .pn6)
    review.team = "Assessment"
    reviews.append(
      ServiceReviewRecord(
        child: defect.id, birth: defect.birth, review: review, officer: officers.first?.id ?? ""
      ).with(.lateReason, "Placement move, out of area\nnew carer said \"not before Monday\""))
  }

  private mutating func allocate(_ defect: DefectCase, to officer: String, later days: Int = 0) {
    allocations.append(
      AllocationRecord(
        child: defect.id, officer: officer, start: defect.start.adding(days: days), end: nil))
  }

  private mutating func escalate(
    _ defect: DefectCase, _ number: Int, _ changes: [EscalationColumn: String]
  ) {
    let stage = EscalationStage(
      number: "ESC-D-\(escalations.count + 1)", raised: defect.review, stage: "Informal",
      child: defect.id, officer: 0, theme: "Care plan not updated", team: "Assessment",
      stageDate: defect.review)
    escalations.append(
      EscalationRecord(stage: stage, officer: officers.first?.id ?? "", changes: changes))
  }
}

/// A child with one episode and one review; all of it is right until a mistake is added.
struct DefectCase {
  let id: Int
  let birth: CivilDate
  let start: CivilDate
  /// The day of the one review.
  let review: CivilDate
  let horizon: CivilDate
  var child: ReturnChild

  init(
    id: Int, birth: CivilDate, start: CivilDate, review: CivilDate, horizon: CivilDate,
    _ random: inout SampleRandom
  ) {
    self.id = id
    self.birth = birth
    self.start = start
    self.review = review
    self.horizon = horizon
    let person = PersonDetails.make(
      id: id, birth: birth, path: .homeSoon, horizon: horizon, &random)
    child = ReturnChild(header: HeaderRecord(person: person, asOf: horizon))
    let episode = Episode(
      began: start, reasonBegan: .s, legalStatus: .v2, need: .n1,
      placement: PlacementChoice.make(.u6, on: start, &random),
      ended: review.adding(days: 1), reasonCeased: .e4a)
    child.episodes = [
      EpisodeRecord(child: id, home: person.homePostcode, episode: episode, asOf: horizon)
    ]
    addReview(review)
  }

  /// When the first review was due.
  var due: CivilDate { WorkingDays.england.adding(20, to: start) }

  /// The episode with the legal status of an agreed series of short breaks.
  var shortBreak: EpisodeRecord { child.episodes[0].with(.legalStatus, "V3") }

  /// Writes another text into the review.
  mutating func change(_ column: ReviewColumn, _ text: String) {
    child.reviews[0] = child.reviews[0].with(column, text)
  }

  mutating func addReview(_ day: CivilDate) {
    let isUnder4 = birth.adding(months: 48) > day
    child.reviews.append(
      ReviewRecord(child: id, birth: birth, day: day, code: isUnder4 ? .pn0 : .pn6))
  }

  mutating func addEpisode(began: CivilDate, ended: CivilDate) {
    var episode = child.episodes[0].episode
    episode.began = began
    episode.ended = ended
    child.episodes.append(
      EpisodeRecord(
        child: id, home: child.episodes[0].home, episode: episode, asOf: horizon))
  }
}
