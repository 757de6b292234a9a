import CareRecords

/// A row of the service's Conferences table; blank where a field is not set.
struct ConferenceRow: Hashable, Sendable {
  var child: String?
  var family: String?
  var kind: ConferenceKind
  var strategy: CivilDate?
  var due: CivilDate?
  var held: CivilDate?
  var officer: String?
  /// Whether HELD holds something that is no day.
  var isHeldUnread = false
}

/// A row of the service's CarerReviews table.
struct CarerReviewRow: Hashable, Sendable {
  var carer: String
  var due: CivilDate?
  var held: CivilDate?
  var officer: String?
}

extension StoreBuilder {
  mutating func add(_ row: ConferenceRow) {
    let source = supply(.conferences, format: .serviceCSV, year: nil)
    var record = ConferenceRecord(
      child: row.child.map { store.cases.intern($0) },
      family: row.family.map { store.cases.intern($0) }, kind: row.kind, held: row.held,
      source: source, line: line(of: source))
    record.strategy = row.strategy
    record.due = row.due
    record.isHeldUnread = row.isHeldUnread
    record.officer = row.officer.map { store.officers.intern($0) }
    store.conferences.append(record)
  }

  mutating func add(_ row: CarerReviewRow) {
    let source = supply(.carerReviews, format: .serviceCSV, year: nil)
    var record = CarerReviewRecord(
      carer: store.cases.intern(row.carer), due: row.due, held: row.held, source: source,
      line: line(of: source))
    record.officer = row.officer.map { store.officers.intern($0) }
    store.carerReviews.append(record)
  }
}
