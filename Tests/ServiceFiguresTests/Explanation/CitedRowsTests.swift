import CareRecords
import TestSupport
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// A figure added up again from the cells of the rows that its explanation cites (ruling 72).
struct CitedRowsTests {
  /// The explanation of a figure with the cells of its rows.
  private struct Cited {
    let explanation: FigureExplanation
    let store: RecordStore
    let authority: RandomAuthority
    private let reviewRows: [SourceLine: Int]
    private let episodeRows: [SourceLine: Int]
    private let childRows: [SourceLine: ChildRow]

    init(_ id: String, _ authority: RandomAuthority) throws {
      self.authority = authority
      let store = authority.store
      explanation = try #require(explainFigure(id, from: store, settings: authority.settings))
      func places(_ origins: RowOrigins) -> [SourceLine: Int] {
        Dictionary(
          uniqueKeysWithValues: (0..<origins.lines.count).map {
            (SourceLine(source: origins.sources[$0], line: origins.lines[$0]), $0)
          })
      }
      self.store = store
      reviewRows = places(store.partitions[0].reviews.origins)
      episodeRows = places(store.partitions[0].episodes.origins)
      childRows = Dictionary(
        uniqueKeysWithValues: store.partitions[0].otherRows.map {
          (SourceLine(source: $0.source, line: $0.line), $0)
        })
    }

    func reviews(_ record: ExplainedRecord) -> [Int] { record.rows.compactMap { reviewRows[$0] } }
    func episodes(_ record: ExplainedRecord) -> [Int] { record.rows.compactMap { episodeRows[$0] } }
    func contents(_ record: ExplainedRecord) -> [ChildRowContent] {
      record.rows.compactMap { childRows[$0]?.content }
    }
    func escalations(_ record: ExplainedRecord) -> [EscalationStageRecord] {
      record.rows.compactMap { place in
        store.escalations.first { $0.source == place.source && $0.line == place.line }
      }
    }
    func allocations(_ record: ExplainedRecord) -> [Allocation] {
      record.rows.compactMap { place in
        store.allocations.first { $0.source == place.source && $0.line == place.line }
      }
    }

    /// Compares each record's outcome with one worked out from its rows; nil is not compared.
    func check(_ outcome: (ExplainedRecord) throws -> ExplainedOutcome?) rethrows {
      for record in explanation.records {
        guard let expected = try outcome(record) else { continue }
        #expect(
          record.outcome == expected,
          "\(explanation.figure.id), seed \(authority.seed), \(record.note)")
      }
    }
  }

  private func forAuthorities(_ body: (RandomAuthority) throws -> Void) rethrows {
    for seed in RandomCases.seeds(from: 7_000, few: 6, soak: 400) {
      try body(RandomAuthority(seed: seed, children: 10).settled())
    }
  }

  private func outcome(_ answer: Answer) -> ExplainedOutcome {
    switch answer {
    case .yes: .counted
    case .no: .denominatorOnly
    case .blank: .leftOut(.blank)
    case .invalid: .leftOut(.invalid)
    }
  }

  @Test func `a review cites every row of its day`() throws {
    try forAuthorities { authority in
      let cited = try Cited("reviews.held", authority)
      let table = cited.store.partitions[0].reviews
      for record in cited.explanation.records {
        let rows = cited.reviews(record)
        let first = try #require(rows.first)
        let ofDay = (0..<table.children.count).filter {
          table.children[$0] == record.child && table.dates[$0] == table.dates[first]
        }
        #expect(Set(rows) == Set(ofDay), "seed \(authority.seed)")
      }
    }
  }

  @Test func `the first row of a review has the cell that was counted`() throws {
    try forAuthorities { authority in
      func check(_ id: String, _ outcome: (ServiceReviewColumns, Int) -> ExplainedOutcome) throws {
        let cited = try Cited(id, authority)
        guard let service = cited.store.partitions[0].reviews.service else { return }
        cited.check { record in
          cited.reviews(record).first.map { outcome(service, $0) }
        }
      }
      try check("participation.parents") { outcome($0.parentsContributed[$1]) }
      try check("participation.seenBefore") { outcome($0.childSeenBefore[$1]) }
      try check("participation.advocacyOffered") { outcome($0.advocacyOffered[$1]) }
      try check("reviews.workerReportOnTime") { outcome($0.workerReportsOnTime[$1]) }
      try check("reviews.carePlanUpdated") { outcome($0.carePlansUpdated[$1]) }
      try check("permanence.bySecondReview") { outcome($0.permanencePlans[$1]) }
      try check("reviews.cancelled") { $0.cancelled[$1] == .yes ? .counted : .denominatorOnly }

      let codes = try Cited("participation.codes", authority)
      for record in codes.explanation.records {
        let row = try #require(codes.reviews(record).first)
        let code = codes.store.partitions[0].reviews.codes[row]
        let key = code.isListed ? code.code : code == .blank ? "blank" : "invalid"
        #expect(record.groups[.code] == key, "seed \(authority.seed)")
      }
    }
  }

  @Test func `days of records are those of the first row`() throws {
    try forAuthorities { authority in
      func check(
        _ id: String, limit: Int, _ column: (ServiceReviewColumns) -> DateColumn
      ) throws {
        let cited = try Cited(id, authority)
        guard let service = cited.store.partitions[0].reviews.service else { return }
        try cited.check { record in
          let row = try #require(cited.reviews(record).first)
          let held = try #require(cited.store.partitions[0].reviews.dates[row])
          guard let day = column(service)[row] else { return .leftOut(.blank) }
          if day < held { return .leftOut(.datesContradict) }
          let last = ReferenceCalendar.day(workingDays: limit, after: held)
          return day <= last || !ReferenceCalendar.isWorkingDay(day) && !hasWorkingDay(last, day)
            ? .counted : .denominatorOnly
        }
      }
      let limits = authority.settings.recordWorkingDays
      try check("records.decisions5", limit: limits.decisions) { $0.decisionsSent }
      try check("records.completed15", limit: limits.completed) { $0.recordsCompleted }
      try check("records.sent20", limit: limits.sent) { $0.recordsSent }
    }
  }

  private func hasWorkingDay(_ after: CivilDate, _ to: CivilDate) -> Bool {
    var day = ReferenceCalendar.day(1, after: after)
    while day <= to {
      if ReferenceCalendar.isWorkingDay(day) { return true }
      day = ReferenceCalendar.day(1, after: day)
    }
    return false
  }

  @Test func `an interval cites the row that tells of its midway check`() throws {
    try forAuthorities { authority in
      let cited = try Cited("midway.held", authority)
      cited.check { record in
        let days = record.note.split(separator: " ").compactMap { CivilDate(text: String($0)) }
        let checks = cited.reviews(record).compactMap {
          cited.store.partitions[0].reviews.service?.midwayChecks[$0]
        }
        return checks.contains { days[0] < $0 && $0 < days[1] } ? .counted : .denominatorOnly
      }
    }
  }

  @Test func `health and leaving care cite the return of the year, first the row that counts`()
    throws
  {
    try forAuthorities { authority in
      func health(_ id: String, _ answer: (HealthOutcomes) -> Answer) throws {
        let cited = try Cited(id, authority)
        cited.check { record in
          let rows = cited.contents(record).compactMap { content in
            if case .health(let outcomes) = content { outcomes } else { nil }
          }
          switch record.outcome {
          case .leftOut(.startUnknown), .leftOut(.ageUnknown): return nil
          default: return rows.first.map { outcome(answer($0)) } ?? .leftOut(.notRecorded)
          }
        }
        let year = ReportingPeriod(holding: authority.care.options.to).from.year
        for place in cited.explanation.records.flatMap(\.rows) {
          let source = cited.store.sources[Int(place.source)]
          #expect(source.table != .oc2 || source.collectionYear ?? year == year)
        }
      }
      try health("health.assessment") { $0.healthAssessment }
      try health("health.dental") { $0.dentalCheck }
      try health("health.convicted") { $0.convicted }

      let cited = try Cited("careLeavers.active", authority)
      cited.check { record in
        let rows = cited.contents(record).compactMap { content in
          if case .careLeaver(let outcomes) = content { outcomes } else { nil }
        }
        if rows.contains(where: { $0.contact == .died }) { return .leftOut(.died) }
        if rows.first?.contact == .unlisted { return .leftOut(.invalid) }
        let activity = rows.first?.activity ?? .blank
        if activity == .blank { return .leftOut(.blank) }
        if activity == .unlisted { return .leftOut(.invalid) }
        return activity.isActive ? .counted : .denominatorOnly
      }
    }
  }

  @Test func `each day a child was missing cites the rows of that day`() throws {
    try forAuthorities { authority in
      let cited = try Cited("missing.incidents", authority)
      var seen: Set<String> = []
      for record in cited.explanation.records {
        let days = cited.contents(record).map { content -> CivilDate? in
          if case .missing(let episode) = content, episode.kind == .missing {
            episode.start
          } else {
            nil
          }
        }
        #expect(!days.isEmpty && Set(days).count == 1, "seed \(authority.seed)")
        let day = try #require(days.first ?? nil)
        let child = try #require(record.child)
        #expect(seen.insert("\(child) \(day)").inserted)
      }
    }
  }

  @Test func `children are counted again from the rows about their social workers and IROs`()
    throws
  {
    try forAuthorities { authority in
      let workers = try Cited("socialWorkers.perChild", authority)
      workers.check { record in
        let names = workers.contents(record).compactMap { content -> UInt32? in
          if case .socialWorker(let episode) = content { episode.worker } else { nil }
        }
        let count = Set(names).count
        #expect(record.groups[.workers] == (count == 0 ? nil : "\(count)"))
        return count == 0 ? .leftOut(.notRecorded) : .counted
      }
      guard authority.details.hasAllocations else { return }
      let officers = try Cited("continuity.sameIRO", authority)
      officers.check { record in
        var holders: Set<String?> = []
        var day = authority.care.options.from
        while day <= authority.care.options.to {
          let rows = officers.allocations(record).filter { row in
            row.start <= day && row.end.map { day <= $0 } ?? true
          }
          let latest = rows.map(\.start).max()
          holders.insert(
            rows.filter { $0.start == latest }
              .compactMap { $0.officer.map { officers.store.officers[$0] } }.min())
          day = ReferenceCalendar.day(1, after: day)
        }
        return holders.count == 1 && !holders.contains(nil) ? .counted : .denominatorOnly
      }
    }
  }

  @Test func `a change of placement cites first the episode with its reason`() throws {
    try forAuthorities { authority in
      let cited = try Cited("placements.changeReasons", authority)
      for record in cited.explanation.records {
        let rows = cited.episodes(record)
        #expect(rows.count == 2, "seed \(authority.seed)")
        let reason = cited.store.partitions[0].episodes.reasonsChanged[try #require(rows.first)]
        #expect(record.groups[.changeReason] == (reason.isListed ? reason.code : "not recorded"))
      }
    }
  }

  @Test func `an escalation cites first the row that was counted`() throws {
    try forAuthorities { authority in
      let pressure = try Cited("challenge.improperPressure", authority)
      pressure.check { pressure.escalations($0).first?.improperPressure == .yes ? .counted : nil }
      for record in pressure.explanation.records where record.outcome == .counted {
        #expect(pressure.escalations(record).first?.improperPressure == .yes)
      }
      let praise = try Cited("challenge.goodPractice", authority)
      for record in praise.explanation.records where record.outcome == .counted {
        #expect(praise.escalations(record).first?.kind == .goodPractice)
      }
      let children = try Cited("challenge.children", authority)
      for record in children.explanation.records where record.outcome == .counted {
        #expect(children.escalations(record).first?.child == record.child)
      }
      let settled = try Cited("challenge.daysToResolve", authority)
      for record in settled.explanation.records {
        #expect(settled.escalations(record).first?.resolved != nil, "seed \(authority.seed)")
      }
    }
  }

  @Test func `no two columns of the CSV have one name`() throws {
    let authority = RandomAuthority(seed: 7_001, children: 4)
    for definition in Catalogue.figures {
      let explanation = try #require(
        explainFigure(definition.id, from: authority.store, settings: authority.settings))
      let report = ExplanationReport(
        explanation, store: authority.store, period: authority.settings.rules.period,
        showsChildren: false)
      let heading = try #require(report.csv().split(separator: "\n").first).split(separator: ",")
      #expect(Set(heading).count == heading.count, "\(definition.id)")
    }
  }
}
