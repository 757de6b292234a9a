import CareRecords

/// Builds a store of records row by row, as reading files would leave it.
///
/// Each table of each return, or of the service, becomes one source with all columns that the
/// table has, but for those left out when the builder is made. Rows that the reader refuses, such
/// as an episode that ends before it begins, keep their place without a date.
struct StoreBuilder {
  var store = RecordStore()
  /// The records about children: one partition is enough for a test.
  var records: ChildRecords {
    get { store.partitions[0] }
    _modify { yield &store.partitions[0] }
  }

  private let missingColumns: Set<RecordColumn>
  private var sources: [SourceKey: UInt16] = [:]

  private struct SourceKey: Hashable {
    var table: RecordTable
    var format: InputFormat
    var year: Int?
  }

  /// Makes an empty store.
  ///
  /// - Parameter missing: columns that the files do not have, as `Reviews.TEAM`.
  init(without missing: [RecordColumn] = []) { missingColumns = Set(missing) }

  /// Makes a store of the rows of the reference; reviews come from the service's own export.
  init(episodes: [ReferenceEpisode], reviews: [ReferenceReview], episodesLoaded: Bool = true) {
    self.init()
    if episodesLoaded {
      supply(.episodes, year: nil)
      for row in episodes { add(row) }
    }
    supply(.reviews, format: .serviceCSV, year: nil)
    for row in reviews {
      var review = ReviewRow(row.child, row.date)
      review.due = row.due
      review.cancelled = row.cancelled.map { $0 ? .yes : .no } ?? .blank
      review.year = row.returnYear
      add(review)
    }
  }

  /// Says that a file of the table is there, even if it has no rows; the position of its source.
  @discardableResult
  mutating func supply(
    _ table: RecordTable, format: InputFormat = .ssda903CSV, year: Int? = 2024
  ) -> UInt16 {
    let key = SourceKey(table: table, format: format, year: year)
    if let known = sources[key] { return known }
    let name = "\(year.map { "\($0)/" } ?? "")\(table.name.lowercased()).csv"
    var source = InputSource(
      file: name, format: format, table: table, encoding: "UTF-8", separator: "comma",
      sha256: String(repeating: "0", count: 64),
      columns: Self.columns(table, format).filter { name in
        !missingColumns.contains { $0.table == table && $0.name == name }
      }, returnName: year.map { "\($0)" } ?? "")
    source.collectionYear = year
    store.sources.append(source)
    let position = UInt16(store.sources.count - 1)
    sources[key] = position
    return position
  }

  mutating func line(of source: UInt16) -> UInt32 {
    store.sources[Int(source)].rowsRead += 1
    store.sources[Int(source)].rowsUsed += 1
    return UInt32(store.sources[Int(source)].rowsRead + 1)
  }

  mutating func text(_ text: String?) -> UInt32? { text.map { store.texts.intern($0) } }
}

// MARK: - The annual return

extension StoreBuilder {
  /// Adds an episode of the annual return, or of an SSD extract that records when care began.
  mutating func add(_ row: ReferenceEpisode, inExtract: Bool = false, entered: CivilDate? = nil) {
    let source =
      inExtract
      ? supply(.episodes, format: .ssdCSV, year: nil) : supply(.episodes, year: row.returnYear)
    if entered != nil, records.episodes.entered == nil {
      records.episodes.entered = DateColumn(missingCount: records.episodes.count)
    }
    records.episodes.entered?.append(entered)
    let isRefused = row.dec.map { $0 < row.decom } ?? false
    records.episodes.children.append(records.ids.intern(row.child))
    records.episodes.began.append(isRefused ? nil : row.decom)
    records.episodes.ended.append(row.dec)
    records.episodes.reasonsBegan.append(row.rne)
    records.episodes.legalStatuses.append(row.ls)
    records.episodes.needs.append(row.need)
    records.episodes.placements.append(row.place)
    records.episodes.providers.append(row.provider)
    records.episodes.reasonsCeased.append(row.rec)
    records.episodes.reasonsChanged.append(row.reasonChanged)
    records.episodes.places.append(records.places.number(urn: row.address, postcode: ""))
    records.episodes.origins.append(source: source, line: line(of: source))
  }

  mutating func addHeader(
    _ child: String, born: CivilDate?, sex: Sex = .blank, ethnic: EthnicOrigin = .blank,
    year: Int = 2024
  ) {
    let source = supply(.header, year: year)
    records.headers.children.append(records.ids.intern(child))
    records.headers.birthDates.append(born)
    records.headers.sexes.append(sex)
    records.headers.ethnicOrigins.append(ethnic)
    records.headers.motherhood.append(false)
    records.headers.origins.append(source: source, line: line(of: source))
  }
}

/// A row of the reviews table; blank where a field is not set.
struct ReviewRow: Hashable, Sendable {
  var child: String
  var date: CivilDate
  var code = ParticipationCode.blank
  var born: CivilDate?
  var due: CivilDate?
  var officer: String?
  var lateReason: String?
  var team: String?
  var cancelled = Answer.blank
  var parents = Answer.blank
  var seen = Answer.blank
  var report = Answer.blank
  var carePlan = Answer.blank
  var permanence = Answer.blank
  var advocacy = Answer.blank
  var midwayCheck: CivilDate?
  var decisionsSent: CivilDate?
  var recordCompleted: CivilDate?
  var recordSent: CivilDate?
  /// The form of its file: the annual return has only the child, the days and the code.
  var format = InputFormat.serviceCSV
  var year: Int? = 2024

  init(_ child: String, _ date: CivilDate, _ code: ParticipationCode = .blank) {
    self.child = child
    self.date = date
    self.code = code
  }
}

extension StoreBuilder {
  mutating func add(_ row: ReviewRow) {
    let source = supply(
      .reviews, format: row.format, year: row.format.isReturn ? row.year : nil)
    if !row.format.isReturn, records.reviews.service == nil {
      records.reviews.service = ServiceReviewColumns(blankCount: records.reviews.count)
    }
    records.reviews.children.append(records.ids.intern(row.child))
    records.reviews.dates.append(row.date)
    records.reviews.codes.append(row.code)
    records.reviews.birthDates.append(row.born)
    records.reviews.origins.append(source: source, line: line(of: source))
    guard var service = records.reviews.service else { return }
    let blank = ServiceReviewColumns.blank
    service.due.append(row.due)
    service.officers.append(row.officer.map { store.officers.intern($0) } ?? blank)
    service.lateReasons.append(text(row.lateReason) ?? blank)
    service.teams.append(text(row.team) ?? blank)
    service.cancelled.append(row.cancelled)
    service.parentsContributed.append(row.parents)
    service.childSeenBefore.append(row.seen)
    service.midwayChecks.append(row.midwayCheck)
    service.decisionsSent.append(row.decisionsSent)
    service.recordsCompleted.append(row.recordCompleted)
    service.recordsSent.append(row.recordSent)
    service.workerReportsOnTime.append(row.report)
    service.carePlansUpdated.append(row.carePlan)
    service.permanencePlans.append(row.permanence)
    service.advocacyOffered.append(row.advocacy)
    records.reviews.service = service
  }
}

// MARK: - The service's own exports

/// A row of the escalations table; blank where a field is not set.
struct EscalationRow: Hashable, Sendable {
  var id: String
  var raised: CivilDate
  var stage: String?
  var stageDate: CivilDate?
  var responded: CivilDate?
  var resolved: CivilDate?
  var child: String?
  var theme: String?
  var team: String?
  var outcome: String?
  var kind = EscalationKind.blank
  var pressure = Answer.blank

  init(_ id: String, _ raised: CivilDate, _ stage: String?) {
    self.id = id
    self.raised = raised
    self.stage = stage
  }
}

/// A row of the IROs table.
struct PostRow: Hashable, Sendable {
  var officer: String
  var fteThousandths: Int?
  var start: CivilDate?
  var end: CivilDate?
  var protectionCases: Int?
  var otherCases: Int?
  var employment = Employment.blank
  var sex = Sex.blank
  var ethnic = EthnicOrigin.blank

  init(
    _ officer: String, fte: Int?, start: CivilDate? = nil, end: CivilDate? = nil,
    protectionCases: Int? = nil, otherCases: Int? = nil
  ) {
    self.officer = officer
    fteThousandths = fte
    self.start = start
    self.end = end
    self.protectionCases = protectionCases
    self.otherCases = otherCases
  }
}

/// A row of the Allocations table.
struct AllocationRow: Hashable, Sendable {
  var child: String
  var officer: String
  var start: CivilDate
  var end: CivilDate?
}

extension StoreBuilder {
  /// Adds a child of list 8 of Annex A.
  mutating func add(_ child: InspectedChild, of name: String) {
    let source = supply(.annexA, format: .annexACSV, year: nil)
    records.otherRows.append(
      ChildRow(
        table: .annexA, child: records.ids.intern(name), birthDate: nil,
        content: .inspected(child), source: source, line: line(of: source)))
  }

  mutating func add(_ row: EscalationRow) {
    let source = supply(.escalations, format: .serviceCSV, year: nil)
    var record = EscalationStageRecord(
      escalation: store.texts.intern(row.id), raised: row.raised, source: source,
      line: line(of: source))
    record.stage = text(row.stage)
    record.stageDate = row.stageDate
    record.responded = row.responded
    record.resolved = row.resolved
    record.child = row.child.map { records.ids.intern($0) }
    record.theme = text(row.theme)
    record.team = text(row.team)
    record.outcome = text(row.outcome)
    record.kind = row.kind
    record.improperPressure = row.pressure
    store.escalations.append(record)
  }

  mutating func add(_ row: PostRow) {
    let source = supply(.officers, format: .serviceCSV, year: nil)
    var post = OfficerPost(
      officer: store.officers.intern(row.officer), source: source, line: line(of: source))
    post.fteThousandths = row.fteThousandths
    post.start = row.start
    post.end = row.end
    post.childProtectionCases = row.protectionCases
    post.otherCases = row.otherCases
    post.employment = row.employment
    post.sex = row.sex
    post.ethnicOrigin = row.ethnic
    store.officerPosts.append(post)
  }

  mutating func add(_ row: AllocationRow) {
    let source = supply(.allocations, format: .serviceCSV, year: nil)
    store.allocations.append(
      Allocation(
        child: records.ids.intern(row.child), officer: store.officers.intern(row.officer),
        start: row.start, end: row.end, source: source, line: line(of: source)))
  }

  /// The columns of the tables that the builder can fill.
  private static func columns(_ table: RecordTable, _ format: InputFormat) -> [String] {
    let text =
      switch (table, format.isReturn) {
      case (.header, _): "CHILD SEX DOB ETHNIC"
      case (.episodes, false): "CHILD DECOM RNE CIN DEC REC ENTERED_CARE"
      case (.episodes, _):
        "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC"
          + " REASON_PLACE_CHANGE PL_POST URN"
      case (.reviews, true): "CHILD DOB REVIEW REVIEW_CODE"
      case (.reviews, false):
        "CHILD DOB REVIEW REVIEW_CODE REVIEW_DUE IRO LATE_REASON TEAM CANCELLED"
          + " PARENTS_CONTRIBUTED CHILD_SEEN_BEFORE MIDWAY_DATE DECISIONS_SENT"
          + " RECORD_COMPLETED RECORD_SENT SW_REPORT_ON_TIME CARE_PLAN_UPDATED PERMANENCE_PLAN"
          + " ADVOCACY_OFFERED"
      case (.escalations, _):
        "ESCALATION_ID RAISED STAGE CHILD THEME TEAM STAGE_DATE RESPONDED RESOLVED OUTCOME KIND"
          + " IMPROPER_PRESSURE"
      case (.officers, _): "IRO FTE START END EMPLOYMENT SEX ETHNIC CP_CASES OTHER_CASES"
      case (.allocations, _): "CHILD IRO START END"
      case (.feedback, _): "DATE KIND SCORE SCALE"
      case (.conferences, _): "CHILD FAMILY KIND STRATEGY DUE HELD IRO"
      case (.carerReviews, _): "CARER DUE HELD IRO"
      case (.healthAssessments, _): "CHILD ASSESSMENT ASSESSED"
      case (.uasc, _): "CHILD SEX DOB DUC"
      case (.oc2, _):
        "CHILD DOB SDQ_SCORE CONVICTED IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT"
          + " SUBSTANCE_MISUSE"
      case (.oc3, _): "CHILD DOB IN_TOUCH ACTIV ACCOM"
      case (.missing, _): "CHILD DOB MISSING MIS_START MIS_END"
      case (.socialWorkers, _): "CHILD DOB SW_ID SW_DECOM SW_DEC"
      case (.deprivationOfLiberty, _): "CHILD DOB DOLO_START DOLO_END"
      case (.annexA, _): TableSchemas[.annexA].columns.map(\.name).joined(separator: " ")
      default: "CHILD"
      }
    return text.split(separator: " ").map(String.init)
  }
}
