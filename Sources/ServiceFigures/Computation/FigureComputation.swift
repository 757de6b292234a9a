import CareRecords
import StatutoryReviews

/// The figures of a period, with the obligations and issues found while working them out.
package struct ComputedFigures: Sendable {
  /// The figures of the period.
  package var figures: PeriodFigures
  /// Obligations of the period in the order of child, first day and kind; empty unless asked for.
  package var obligations: [ObligationRow]
  /// The issues found in addition to those found when reading row by row.
  package var issues: IssueList
}

/// Works out all figures of the catalogue from a store of records.
///
/// The partitions of the store are read on all processors. Counts are whole numbers, so the number
/// of partitions does not change the result.
///
/// - Parameters:
///   - store: the records.
///   - importIssues: the issues found when reading the files, for the counts of data quality; where
///     they are only counted, so are those of the result.
///   - settings: the period and the rules.
package func computeFigures(
  from store: RecordStore, importIssues: IssueList, settings: FigureSettings
) -> ComputedFigures {
  FigureComputation(store: store, settings: settings).run(importIssues: importIssues)
}

extension FigureResult {
  /// The fewest and the most records that a count can be of.
  fileprivate var possibleCounts: ClosedRange<Int> {
    if case .partial(let lower, let upper) = status { return Int(lower)...Int(upper) }
    return (numbers.count ?? 0)...(numbers.count ?? 0)
  }
}

struct FigureComputation {
  let store: RecordStore
  let settings: FigureSettings
  let reader: CareReader
  let challenges: ChallengeBook
  let conferences: ConferenceBook
  let handovers: HandoverBook
  let keys: KeySpaces
  let coversLastDay: Bool
  let coversReviews: Bool
  let unread: UnreadRows
  /// Everything that is counted: the figures, and those of them that the Department counts otherwise.
  let catalogue: [FigureDefinition]
  /// The rows behind the figure that is explained; nil where figures are only computed.
  private let book: EvidenceBook?
  private let explained: FigureDefinition?

  init(
    store: RecordStore, settings: FigureSettings, explaining explained: FigureDefinition? = nil
  ) {
    self.explained = explained
    catalogue = (Catalogue.figures + Catalogue.countedAsPublished).map {
      $0.under(settings.rules.timetable)
    }
    self.store = store
    self.settings = settings
    reader = CareReader(store, rules: settings.rules)
    challenges = ChallengeBook(
      store, rules: settings.rules, stages: settings.stages, limit: settings.disputeWorkingDays)
    conferences = ConferenceBook(
      store, period: settings.rules.period, calendar: settings.rules.calendar)
    handovers = HandoverBook(store)
    keys = KeySpaces(
      store, period: settings.rules.period, challenges: challenges, handovers: handovers)
    coversLastDay = Self.covers(settings.rules.period, store)
    unread = UnreadRows(store, period: settings.rules.period)
    coversReviews = Self.coversReviews(settings.rules.period, store, unread)
    let (reader, challenges) = (reader, challenges)
    book = explained.map { EvidenceBook(explaining: $0, store, reader: reader, challenges) }
  }

  var period: ReportingPeriod { settings.rules.period }

  /// The breakdowns of a figure for which the columns they need were supplied.
  func dimensions(of definition: FigureDefinition) -> [Dimension] {
    definition.dimensions(in: store)
  }

  /// The figures, and the records of the one that is explained.
  func runExplained() -> (figures: PeriodFigures, log: [LoggedRecord]) {
    let whole = readAll(listsIssues: false)
    return (computed(whole, importIssues: []).figures, whole.tallies.log)
  }

  func run(importIssues: IssueList) -> ComputedFigures {
    computed(readAll(listsIssues: importIssues.isListed), importIssues: importIssues)
  }

  private func readAll(listsIssues: Bool) -> ChildPass.Part {
    var whole = readChildren(listsIssues: listsIssues)
    for challenge in challenges.challenges {
      whole.tallies.challenges.add(
        challenge, from: book?.evidence(of: challenge))
    }
    for stage in challenges.stages {
      whole.tallies.stages.add(
        stage,
        from: book == nil
          ? nil : Evidence(rows: [SourceLine(source: stage.source, line: stage.line)]))
    }
    for conference in conferences.conferences {
      whole.tallies.conferences.add(
        conference,
        from: book == nil
          ? nil : Evidence(rows: conference.sourceLines, note: conference.note))
    }
    for review in CarerReview.all(in: store, period) {
      whole.tallies.carerReviews.add(
        review,
        from: book == nil ? nil : Evidence(rows: review.sourceLines, note: review.note))
    }
    if store.supplies(.annexA) {
      for child in InspectedChildren(store, on: period.to).children {
        if !tellsRecentReviews {
          whole.tallies.recentReviews.add(
            child.reviewed.event, from: book == nil ? nil : child.reviewed.evidence)
        }
        whole.tallies.recentContacts.add(
          child.seen.event, from: book == nil ? nil : child.seen.evidence)
      }
    }
    return whole
  }

  /// Whether reviews and episodes show who was reviewed recently; if not, list 8 of Annex A may.
  private var tellsRecentReviews: Bool { isMet(.table(.reviews)) && isMet(.table(.episodes)) }

  private func computed(
    _ whole: ChildPass.Part, importIssues: IssueList
  ) -> ComputedFigures {
    let unread = unread.since(whole.earliestStart)
    let results = whole.tallies.results(catalogue, keys: keys, unread)
    func result(_ definition: FigureDefinition) -> FigureResult {
      catalogue.firstIndex { $0.id == definition.id }.flatMap { results[$0] } ?? FigureResult()
    }
    let facts = serviceFacts(
      whole, reviewsHeld: result(Catalogue.reviewsHeld),
      conferencesHeld: result(Catalogue.conferencesHeld))
    let counted = catalogue.enumerated().map { index, definition in
      Figure(definition: definition, result: self.result(definition, results[index], facts, whole))
    }
    let figures = Array(counted.prefix(Catalogue.figures.count))
    var issues = whole.issues
    for issue in challenges.issues + openAllocations() + lateRows() { issues.append(issue) }
    var set = PeriodFigures(
      authority: settings.authority, period: period,
      intervalRule: settings.rules.intervalRule.rawValue, limits: LocalLimits(settings),
      figures: figures,
      basis: FigureBasis(
        completeFrom: reader.completeFrom, inputs: store.sources,
        dataQuality: Self.counts(importIssues, issues), balance: balance(whole, figures),
        recordedDueDates: whole.recordedDueDates))
    set.countedAsPublished = Array(counted.dropFirst(figures.count))
    return ComputedFigures(
      figures: set, obligations: ordered(whole.obligations), issues: issues)
  }

  private func readChildren(listsIssues: Bool) -> ChildPass.Part {
    let allocations =
      store.allocationsShowOfficers(on: period.to) ? AllocationBook(store) : nil
    let hasServiceReviews = store.sources.contains {
      $0.table == .reviews && !$0.format.isReturn
    }
    let empty = ChildPass.Part(
      tallies: FigureTallies(
        catalogue, supplied: catalogue.indices.filter { lacking(catalogue[$0]) == nil },
        store: store, keys: keys, explaining: explained?.id),
      monthEnds: period.monthEnds.count, officers: store.officers.count,
      listsIssues: listsIssues)
    let count = store.partitions.count
    let pieces = min(64, count)
    let results = concurrentMap(pieces) { piece in
      var part = empty
      for partition in (count * piece / pieces)..<(count * (piece + 1) / pieces) {
        let reader = reader.of(partition: partition)
        let returns = ReturnBook(reader.records, sources: store.sources, period: period)
        let pass = ChildPass(
          reader: reader, details: ChildDetails(reader.records, sources: store.sources),
          allocations: allocations, handovers: handovers, returns: returns, unread: unread,
          hasServiceReviews: hasServiceReviews,
          tellsRecentReviews: tellsRecentReviews,
          tellsHealthAssessments: store.supplies(.healthAssessments), settings: settings,
          book: book.map { EvidenceBook($0, reader, returns) }, monthEnds: period.monthEnds,
          firstRecentDay: RecentEvent.firstDay(before: period.to))
        pass.run(into: &part)
      }
      return part
    }
    var whole = empty
    for part in results { whole.add(part) }
    return whole
  }

  private func result(
    _ definition: FigureDefinition, _ tallied: FigureResult?, _ facts: ServiceFacts,
    _ whole: ChildPass.Part
  ) -> FigureResult {
    if let missing = lacking(definition) {
      // A period shorter than a year still needs the return of the year that contains its last day.
      let year = ReportingPeriod(holding: period.to).label
      let words =
        isOfAnotherYear(missing)
        ? "\(missing.words) of \(year)"
        : isListOfAnotherDay(missing) ? "\(missing.words) on \(period.to)" : missing.words
      return FigureResult(status: .notSupplied(needs: words))
    }
    if definition.restsOn(.officers), facts.isRegisterOfNobody { return .otherRegister }
    if var tallied {
      if definition.isPerPopulation, let population = settings.population, population > 0 {
        tallied.numbers.value =
          Double(10_000 * (tallied.numbers.count ?? 0)) / Double(population)
      }
      return tallied
    }
    guard case .service(let work) = definition.calculation else { return FigureResult() }
    return ServiceDoubt(definition, unread, whole, facts).result(of: facts, work)
  }

  private func serviceFacts(
    _ whole: ChildPass.Part, reviewsHeld held: FigureResult, conferencesHeld: FigureResult
  ) -> ServiceFacts {
    let register = OfficerRegister(store)
    let last = period.to
    var ids = Set(register.officers.filter { register.post(of: $0, on: last) != nil })
    for (id, children) in whole.childrenByOfficer.enumerated() where children > 0 {
      ids.insert(UInt32(id))
    }
    let officers = ids.map { id in
      ServiceFacts.Officer(
        id: id, name: store.officers[id], children: whole.childrenByOfficer[Int(id)],
        post: register.post(of: id, on: last),
        conferenceCases: showsCasesByConferences ? conferences.casesByOfficer[id] ?? 0 : nil)
    }.sorted { $0.name < $1.name }
    return ServiceFacts(
      period: period, monthEnds: period.monthEnds,
      lookedAfterAtMonthEnds: whole.lookedAfterAtMonthEnds, lookedAfter: whole.lookedAfter,
      unallocated: whole.unallocated,
      hasAllocations: store.allocationsShowOfficers(on: period.to), officers: officers,
      fteAtMonthEnds: period.monthEnds.map { register.fte(on: $0) },
      leavers: register.leavers(in: period), hasPosts: !store.officerPosts.isEmpty,
      reviewsHeld: held.numbers.count ?? 0, reviewsPossible: held.possibleCounts,
      conferencesHeld: conferencesHeld.numbers.count ?? 0,
      conferencesPossible: conferencesHeld.possibleCounts,
      challengesRaised: challenges.challenges.count { $0.counts && !$0.isKindUnread },
      challengesUnsure: challenges.challenges.count { $0.counts && $0.isKindUnread },
      feedback: store.feedback.filter { period.contains($0.date) }.map { row in
        ServiceFacts.Feedback(
          kind: row.kind,
          grade: Grade(
            scale: row.scale.map { store.texts[$0] }, score: row.score.map { store.texts[$0] }))
      },
      caseloadRange: settings.caseloadRange,
      makeUp: [(Dimension.sex, OfficerColumn.sex), (.ethnicGroup, .ethnicOrigin)]
        .filter { store.supplies($0.1) }.map(\.0))
  }

  private func ordered(_ rows: [ObligationRow]) -> [ObligationRow] {
    rows.map { (store.id(ofChild: $0.child), $0) }.enumerated().sorted { left, right in
      left.element.0 != right.element.0
        ? left.element.0 < right.element.0 : left.offset < right.offset
    }.map { $0.element.1 }
  }

  /// Finds children with open allocations to different officers on the last day.
  ///
  /// There is one issue for each child, at the allocation that began last.
  private func openAllocations() -> [DataIssue] {
    let open = store.allocations.filter { row in
      row.start <= period.to
        && (row.end.map { $0 > period.to } ?? true
          || row.start == period.to && store.isListed(row))
    }
    return Dictionary(grouping: open, by: \.child).values.compactMap { rows -> DataIssue? in
      let officers = Set(rows.compactMap(\.officer))
      // Order by day and then the officer's name, because the order of lines in a file must not
      // matter.
      func name(_ row: Allocation) -> String { row.officer.map { store.officers[$0] } ?? "" }
      let latest = rows.max { ($0.start, name($0)) < ($1.start, name($1)) }
      guard officers.count > 1, let latest else { return nil }
      return DataIssue(
        .allocationsOverlap, source: latest.source, line: latest.line, child: latest.child,
        action: .used)
    }.sorted { ($0.source ?? 0, $0.line) < ($1.source ?? 0, $1.line) }
  }

  /// Finds reviews after the last day (one issue for each source) and after the report date.
  private func lateRows() -> [DataIssue] {
    var first: [UInt16: UInt32] = [:]
    var issues: [DataIssue] = []
    for found in concurrentMap(store.partitions.count, { lateRows(of: store.partitions[$0]) }) {
      issues += found.future
      first.merge(found.first, uniquingKeysWith: min)
    }
    return issues
      + first.sorted { $0.key < $1.key }.map { source, line in
        DataIssue(
          .reviewAfterPeriod, source: source, line: line, column: ReviewColumn.date,
          action: .notRead)
      }
  }

  /// The reviews of a partition after the report date, and the first line of each source with one
  /// after the last day.
  private func lateRows(
    of records: ChildRecords
  ) -> (future: [DataIssue], first: [UInt16: UInt32]) {
    var first: [UInt16: UInt32] = [:]
    var future: [DataIssue] = []
    let reviews = records.reviews
    for row in 0..<reviews.count {
      guard let date = reviews.dates[row], date > period.to else { continue }
      let (source, line) = (reviews.origins.sources[row], reviews.origins.lines[row])
      if let reportDate = settings.reportDate, date > reportDate {
        future.append(
          DataIssue(
            .reviewInFuture, source: source, line: line, column: ReviewColumn.date,
            child: records.firstChild + reviews.children[row], value: date.slashText,
            action: .notRead))
      } else {
        first[source] = min(line, first[source] ?? line)
      }
    }
    return (future, first)
  }

  /// The number of issues of each check, in the order of the checks.
  static func counts(_ lists: IssueList...) -> [CheckCount] {
    Check.allCases.flatMap { check in
      Severity.allCases.reversed().compactMap { severity in
        let count = lists.reduce(0) { $0 + $1.count(of: check, severity) }
        return count == 0 ? nil : CheckCount(check: check, severity: severity, count: count)
      }
    }
  }

  /// The checks on totals (section F of the catalogue).
  private func balance(_ whole: ChildPass.Part, _ figures: [Figure]) -> [BalanceCheck] {
    func figure(_ definition: FigureDefinition) -> Figure? {
      figures.first { $0.id == definition.id }
    }
    func count(_ definition: FigureDefinition) -> Int { figure(definition)?.numbers.count ?? 0 }
    var checks = [
      BalanceCheck(
        words: "rows read = used + refused + set aside, in every file",
        holds: store.sources.allSatisfy {
          $0.rowsRead == $0.rowsUsed + $0.rowsRefused + $0.rowsSetAside
        })
    ]
    // If the episodes do not show who is in care, there are no figures of children to add up.
    if isMet(.table(.episodes)) {
      checks.append(
        BalanceCheck(
          words: "children at the start + started − ceased = children at the end",
          holds: whole.lookedAfterAtStart + count(Catalogue.childrenStarted)
            - count(Catalogue.childrenCeased)
            == count(Catalogue.childrenLookedAfter) + whole.movements.unsettled))
      checks += whole.movements.checks
    }
    if let codes = figure(Catalogue.participationCodes), codes.result.status == .available {
      let sum = codes.rows(by: .code).reduce(0) { $0 + ($1.numbers.count ?? 0) }
      checks.append(
        BalanceCheck(
          words: "participation codes add up to reviews held",
          holds: sum == count(Catalogue.reviewsHeld)))
    }
    return checks
  }
}
