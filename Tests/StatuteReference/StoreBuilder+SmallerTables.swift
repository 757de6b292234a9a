import CareRecords

/// A row of one of the smaller tables of the annual return, or of HealthAssessments, in words.
struct SmallRow: Hashable, Sendable {
  /// What the row says; workers are named, since numbers in a pool tell nothing in a test.
  enum Content: Hashable, Sendable {
    case asylumSeeker(ceased: CivilDate?)
    case health(HealthOutcomes)
    case careLeaver(CareLeaverOutcomes)
    case missing(MissingEpisode)
    case socialWorker(String, start: CivilDate, end: CivilDate?)
    case deprivationOfLiberty(start: CivilDate, end: CivilDate?)
    case healthAssessment(HealthAssessment)
  }

  var child: String
  var content: Content
  /// The year of the return; nil where nothing tells it.
  var year: Int?

  /// The table that the row is of.
  var table: RecordTable {
    switch content {
    case .asylumSeeker: .uasc
    case .health: .oc2
    case .careLeaver: .oc3
    case .missing: .missing
    case .socialWorker: .socialWorkers
    case .deprivationOfLiberty: .deprivationOfLiberty
    case .healthAssessment: .healthAssessments
    }
  }
}

/// A row of the service's Feedback table.
struct FeedbackRow: Hashable, Sendable {
  var date: CivilDate
  var kind: FeedbackKind
  var score: String?
  var scale: String?
}

extension StoreBuilder {
  mutating func add(_ row: SmallRow) {
    let source =
      row.table == .healthAssessments
      ? supply(row.table, format: .serviceCSV, year: nil) : supply(row.table, year: row.year)
    let content: ChildRowContent =
      switch row.content {
      case .asylumSeeker(let ceased): .asylumSeeker(AsylumSeeker(ceased: ceased))
      case .health(let outcomes): .health(outcomes)
      case .careLeaver(let outcomes): .careLeaver(outcomes)
      case .missing(let episode): .missing(episode)
      case .socialWorker(let name, let start, let end):
        .socialWorker(
          SocialWorkerEpisode(worker: store.texts.intern(name), start: start, end: end))
      case .deprivationOfLiberty(let start, let end):
        .deprivationOfLiberty(DeprivationOfLiberty(start: start, end: end))
      case .healthAssessment(let assessment): .healthAssessment(assessment)
      }
    records.otherRows.append(
      ChildRow(
        table: row.table, child: records.ids.intern(row.child), birthDate: nil,
        content: content, source: source, line: line(of: source)))
  }

  mutating func add(_ row: FeedbackRow) {
    let source = supply(.feedback, format: .serviceCSV, year: nil)
    store.feedback.append(
      FeedbackRecord(
        date: row.date, kind: row.kind, score: text(row.score), scale: text(row.scale),
        source: source, line: line(of: source)))
  }
}
