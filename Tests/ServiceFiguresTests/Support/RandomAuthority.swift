import CareRecords
import StatutoryReviews
import TestSupport

@testable import ServiceFigures
@testable import StatuteReference

/// A whole authority drawn from a seed: awkward children with all tables about them.
///
/// Care and reviews are those of `RandomCare`; codes, officers, teams, headers of several returns,
/// escalations, posts and allocations are drawn beside them, with blanks and contradictions.
struct RandomAuthority: Sendable {
  struct Header: Sendable {
    var child: String
    var born: CivilDate?
    var sex: Sex
    var ethnic: EthnicOrigin
    var year: Int
  }

  let seed: UInt64
  let care: RandomCare
  var headers: [Header] = []
  var episodes: [ReferenceEpisode]
  var reviews: [ReviewRow] = []
  var escalations: [EscalationRow] = []
  var posts: [PostRow] = []
  var allocations: [AllocationRow] = []
  /// Drawn from numbers of their own, so that the rest of an authority stays as it is.
  var details: RandomDetails
  /// Drawn from numbers of their own too.
  var duties: RandomDetails.OtherDuties
  /// Drawn from numbers of their own too.
  var assessments: RandomDetails.HealthAssessments

  private static let officers = ["Patel", "Okafor", "Jones", "Ahmed", "Silva"]

  init(seed: UInt64, children: Int, timetable: ReferenceTimetable = .england) {
    self.seed = seed
    care = RandomCare(seed: seed, children: children, timetable: timetable)
    episodes = care.episodes
    details = RandomDetails(
      seed: seed, options: care.options, children: (0..<children).map { "C\($0)" })
    duties = RandomDetails.OtherDuties(
      seed: seed, from: care.options.from, officers: Self.officers)
    assessments = RandomDetails.HealthAssessments(seed: seed, starts: care.episodes)
    var numbers = SeededNumbers(seed ^ 0xA17)
    for index in episodes.indices {
      episodes[index].need = numbers.one(of: [.n1, .n2, .n8, .blank, .unlisted])
    }
    for row in care.reviews { reviews.append(Self.review(row, &numbers)) }
    for number in 0..<children { addPerson("C\(number)", &numbers) }
    addEscalations(&numbers)
    for officer in Self.officers where numbers.happens(80) {
      for _ in 0..<numbers.number(in: 1...2) {
        posts.append(
          PostRow(
            officer, fte: numbers.one(of: [nil, 0, 500, 600, 1000]),
            start: someDay(-900, &numbers), end: numbers.happens(30) ? someDay(200, &numbers) : nil,
            protectionCases: numbers.one(of: [nil, 3]), otherCases: numbers.one(of: [nil, 0, 7])))
      }
    }
    addHandovers(children: children)
    if !details.hasEscalations { escalations = [] }
    if !details.hasPosts { posts = [] }
    if !details.hasAllocations { allocations = [] }
    for index in episodes.indices { details.fill(&episodes[index]) }
    for index in reviews.indices where !reviews[index].format.isReturn {
      details.fill(&reviews[index])
    }
    addAnswers()
    for index in posts.indices {
      details.fill(&posts[index])
      if !duties.registerHasCases { posts[index].protectionCases = nil }
    }
  }

  private func someDay(_ offset: Int, _ numbers: inout SeededNumbers) -> CivilDate {
    ReferenceCalendar.day(numbers.number(in: offset...(offset + 400)), after: care.options.from)
  }

  private static func review(
    _ row: ReferenceReview, _ numbers: inout SeededNumbers
  ) -> ReviewRow {
    var review = ReviewRow(row.child, row.date)
    review.code = numbers.one(of: ParticipationCode.allCases)
    if numbers.happens(20) {
      review.born = ReferenceCalendar.day(-numbers.number(in: 0...3000), after: row.date)
    }
    if row.due == nil, row.cancelled == nil, numbers.happens(50) {
      review.format = .ssda903CSV
      review.year = row.returnYear
      return review
    }
    review.due = row.due
    review.cancelled = row.cancelled.map { $0 ? .yes : .no } ?? .blank
    review.officer = numbers.happens(70) ? numbers.one(of: officers) : nil
    review.team = numbers.one(of: [nil, "North", "South"])
    review.lateReason = numbers.one(of: [nil, "Illness", "Court", "School"])
    review.parents = numbers.one(of: [.yes, .no, .blank])
    review.seen = numbers.one(of: [.yes, .no, .blank])
    return review
  }

  /// Draws the answers about preparation and plans from numbers of their own.
  private mutating func addAnswers() {
    var numbers = SeededNumbers(seed ^ 0xA45)
    for index in reviews.indices where !reviews[index].format.isReturn {
      for answer in [\ReviewRow.report, \.carePlan, \.permanence, \.advocacy] {
        reviews[index][keyPath: answer] = numbers.one(of: [.yes, .no, .blank])
      }
    }
  }

  private mutating func addPerson(_ child: String, _ numbers: inout SeededNumbers) {
    let born = ReferenceCalendar.day(-numbers.number(in: -400...6000), after: care.options.from)
    for year in 2022...2024 where numbers.happens(45) {
      headers.append(
        Header(
          child: child, born: numbers.one(of: [nil, born, born, born.adding(days: 30)]),
          sex: numbers.one(of: [.male, .female, .blank, .unlisted]),
          ethnic: numbers.one(of: EthnicOrigin.allCases), year: year))
    }
    for _ in 0..<numbers.one(of: [0, 1, 1, 2]) {
      let start = someDay(-300, &numbers)
      allocations.append(
        AllocationRow(
          child: child, officer: numbers.one(of: Self.officers), start: start,
          end: numbers.happens(30)
            ? ReferenceCalendar.day(numbers.number(in: 0...300), after: start) : nil))
    }
  }

  /// Draws children who pass from one officer to another about the day on which a post ends or
  /// begins, from numbers of their own.
  private mutating func addHandovers(children: Int) {
    var numbers = SeededNumbers(seed ^ 0x4A0)
    for post in posts {
      for (day, isEnd) in [(post.start, false), (post.end, true)] where numbers.happens(25) {
        guard let day else { continue }
        let child = "C\(numbers.number(in: 0...(children - 1)))"
        let change = ReferenceCalendar.day(
          numbers.one(of: [-32, -31, -1, 0, 1, 31, 32]), after: day)
        let other = numbers.one(of: Self.officers)
        allocations += [
          AllocationRow(
            child: child, officer: isEnd ? post.officer : other,
            start: ReferenceCalendar.day(-200, after: change), end: nil),
          AllocationRow(
            child: child, officer: isEnd ? other : post.officer, start: change, end: nil),
        ]
      }
    }
  }

  private mutating func addEscalations(_ numbers: inout SeededNumbers) {
    let stages = [
      "Team manager", "Service manager", "DIRECTOR", "Director ", "Cafcass", "Ombudsman", "Panel",
      nil,
    ]
    for number in 0..<numbers.number(in: 0...8) {
      let raised = someDay(-60, &numbers)
      // Rows about different children would be different escalations.
      let child = numbers.one(of: ["C0", "C1", "C2"])
      for _ in 0..<numbers.number(in: 1...3) {
        var row = EscalationRow("E\(number)", raised, numbers.one(of: stages))
        row.stageDate =
          numbers.happens(80)
          ? ReferenceCalendar.day(numbers.number(in: 0...60), after: raised) : nil
        row.resolved =
          numbers.happens(40)
          ? ReferenceCalendar.day(numbers.number(in: -5...60), after: raised) : nil
        row.responded =
          numbers.happens(50)
          ? ReferenceCalendar.day(numbers.number(in: 0...60), after: raised) : nil
        row.child = numbers.one(of: [nil, child])
        row.theme = numbers.one(of: [nil, "Drift", "Placement"])
        row.team = numbers.one(of: [nil, "North", "South"])
        row.outcome = numbers.one(of: [nil, "Agreed", "Upheld"])
        row.kind = numbers.one(of: [.blank, .challenge, .goodPractice])
        row.pressure = numbers.one(of: [.blank, .no, .yes])
        escalations.append(row)
      }
    }
  }

  /// The same authority with the rows of every table in another order.
  func shuffled() -> RandomAuthority {
    var other = self
    var numbers = SeededNumbers(seed ^ 0x5417)
    other.headers.shuffle(using: &numbers)
    other.episodes.shuffle(using: &numbers)
    other.reviews.shuffle(using: &numbers)
    other.escalations.shuffle(using: &numbers)
    other.posts.shuffle(using: &numbers)
    other.allocations.shuffle(using: &numbers)
    other.details.shuffle(using: &numbers)
    other.duties.conferences.shuffle(using: &numbers)
    other.duties.carerReviews.shuffle(using: &numbers)
    other.assessments.rows.shuffle(using: &numbers)
    return other
  }

  /// The records; the rows of one file follow each other, files in the order of their years.
  var store: RecordStore {
    var builder = StoreBuilder(
      without: duties.registerHasCases ? [] : [RecordColumn(OfficerColumn.childProtectionCases)])
    for header in ordered(headers, by: \.year) {
      builder.addHeader(
        header.child, born: header.born, sex: header.sex, ethnic: header.ethnic, year: header.year)
    }
    if care.options.episodesLoaded {
      builder.supply(.episodes, year: details.episodesYear)
      for row in ordered(episodes, by: \.returnYear) { builder.add(row) }
    }
    builder.supply(.reviews, format: .serviceCSV, year: nil)
    for row in ordered(reviews, by: { $0.format.isReturn ? $0.year ?? 0 : 0 }) { builder.add(row) }
    let service: [(RecordTable, Bool)] = [
      (.escalations, details.hasEscalations), (.officers, details.hasPosts),
      (.allocations, details.hasAllocations), (.feedback, details.hasFeedback),
      (.conferences, duties.hasConferences), (.carerReviews, duties.hasCarerReviews),
      (.healthAssessments, assessments.isThere),
    ]
    for (table, isThere) in service where isThere {
      builder.supply(table, format: .serviceCSV, year: nil)
    }
    for row in escalations { builder.add(row) }
    for row in posts { builder.add(row) }
    for row in allocations { builder.add(row) }
    for table in RandomDetails.tables {
      let years = details.returns[table, default: []]
      for year in years { builder.supply(table, year: year) }
      for row in details.rows where row.table == table { builder.add(row) }
    }
    for row in details.feedback { builder.add(row) }
    for row in duties.conferences { builder.add(row) }
    for row in duties.carerReviews { builder.add(row) }
    for row in assessments.rows { builder.add(row) }
    return builder.store
  }

  private func ordered<Row>(_ rows: [Row], by year: (Row) -> Int) -> [Row] {
    Set(rows.map(year)).sorted().flatMap { one in rows.filter { year($0) == one } }
  }

  /// The settings, with an authority and named stages.
  var settings: FigureSettings {
    let options = care.options
    guard let period = ReportingPeriod(from: options.from, to: options.to) else {
      preconditionFailure("\(options.from) to \(options.to) is no period")
    }
    var settings = FigureSettings(
      rules: ReviewRules(
        period: period, completeFrom: options.completeFrom,
        timetable: options.timetable.value,
        intervalRule: options.dayCount ? .dayCount : .calendarMonths))
    settings.authority = Authority(
      name: "Exampleshire", code: "E10000099", oldCode: "999")
    if details.namesStages { settings.stages = stagesOfAnAuthority }
    settings.population = details.population
    settings.disputeWorkingDays = details.disputeWorkingDays
    settings.allocationWorkingDays = details.allocationWorkingDays
    settings.caseloadRange = details.caseloadRange
    let limits = details.recordWorkingDays
    settings.recordWorkingDays = (limits[0], limits[1], limits[2])
    settings.listsObligations = true
    return settings
  }

  func computed() -> ComputedFigures {
    computeFigures(from: store, importIssues: [], settings: settings)
  }
}
