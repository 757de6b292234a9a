import CareRecords
import StatutoryReviews

/// The content of the smaller tables of the annual return, and of HealthAssessments, for each child of
/// a partition.
///
/// Repeated rows have one value. Children have their numbers in the partition.
///
/// UASC, OC2 and OC3 are taken from the return of the reported year (ruling 2). If rows of one
/// child in one return differ, the least favourable value counts, and a filled value has priority
/// over a blank.
struct ReturnBook: Sendable {
  /// UASC by child.
  private(set) var asylumSeekers: [UInt32: AsylumSeeker] = [:]
  /// OC2 by child.
  private(set) var health: [UInt32: HealthOutcomes] = [:]
  /// OC3 by child.
  private(set) var careLeavers: [UInt32: CareLeaverOutcomes] = [:]
  /// The days in the period on which each child went missing.
  private(set) var missing: [UInt32: Set<CivilDate>] = [:]
  /// The days on which a child was missing or away, and nobody can tell which.
  private(set) var maybeMissing: [UInt32: Set<CivilDate>] = [:]
  /// Children of whom the end of a social worker's time cannot be read.
  private(set) var unreadWorkers: Set<UInt32> = []
  /// Social workers by child in the period.
  private(set) var socialWorkers: [UInt32: Set<UInt32>] = [:]
  /// What DoLo says of the period, by child.
  private(set) var deprivations: [UInt32: DeprivedChild] = [:]
  /// The health assessments of each child.
  private(set) var healthAssessments: [UInt32: [HealthAssessment]] = [:]

  /// Whether the partition has no rows of these tables, so that nothing need be looked up.
  let isEmpty: Bool

  private let records: ChildRecords
  private let sources: [InputSource]
  private let period: ReportingPeriod
  private let year: Int

  /// Reads the rows of a partition; `sources` are those of the store.
  init(_ records: ChildRecords, sources: [InputSource], period: ReportingPeriod) {
    self.records = records
    self.sources = sources
    self.period = period
    year = ReportingPeriod(holding: period.to).from.year
    isEmpty = records.otherRows.isEmpty
    if isEmpty { return }
    readOwnYear()
    readMissing()
    readSocialWorkers()
    readDeprivations()
    for row in records.otherRows {
      guard case .healthAssessment(let record) = row.content else { continue }
      healthAssessments[row.child, default: []].append(record)
    }
  }

  /// Whether a return of the reported year contains a table.
  ///
  /// A return of unknown year is used if no return of the year has the table.
  static func supplies(_ table: RecordTable, _ sources: [InputSource], year: Int) -> Bool {
    !Self.sources(of: table, among: sources, year: year).isEmpty
  }

  /// Whether the rows of a table are about the year of their return and no other.
  static func coversItsYearOnly(_ table: RecordTable) -> Bool {
    [.uasc, .oc2, .oc3].contains(table)
  }

  /// The sources of a table that count in a year.
  static func sources(
    of table: RecordTable, among sources: [InputSource], year: Int
  ) -> Set<UInt16> {
    func those(_ wanted: Int?) -> Set<UInt16> {
      Set(
        sources.indices.filter {
          sources[$0].table == table && sources[$0].collectionYear == wanted
            && !sources[$0].isYearOpen
        }.map { UInt16($0) })
    }
    let own = those(year)
    return own.isEmpty ? those(nil) : own
  }

  /// The sources of UASC, OC2 and OC3 that count.
  private var ownYearSources: Set<UInt16> {
    let tables: [RecordTable] = [.uasc, .oc2, .oc3]
    return tables.reduce(into: []) {
      $0.formUnion(Self.sources(of: $1, among: sources, year: year))
    }
  }

  private mutating func readOwnYear() {
    let ofYear = ownYearSources
    for row in records.otherRows where ofYear.contains(row.source) {
      switch row.content {
      case .asylumSeeker(let record):
        asylumSeekers[row.child] = asylumSeekers[row.child]?.settled(with: record) ?? record
      case .health(let record):
        health[row.child] = health[row.child]?.settled(with: record) ?? record
      case .careLeaver(let record):
        careLeavers[row.child] = careLeavers[row.child]?.settled(with: record) ?? record
      default: break
      }
    }
  }

  private mutating func readMissing() {
    for row in records.otherRows {
      guard case .missing(let record) = row.content, period.contains(record.start) else { continue }
      switch record.kind {
      case .missing: missing[row.child, default: []].insert(record.start)
      case .unlisted: maybeMissing[row.child, default: []].insert(record.start)
      case .away, .blank: break
      }
    }
  }

  /// What tells the spans of one table from each other.
  private struct SpanKey: Hashable {
    var child: UInt32
    /// The social worker; nil for orders.
    var worker: UInt32?
    var start: CivilDate
  }

  private struct SettledSpan {
    /// The year of the return; 0 where it is not known.
    var year: Int
    var end: CivilDate?
    /// The position of its row among those of the smaller tables.
    var row: Int
  }

  /// A span of one of the tables whose rows are settled in this way.
  private static func span(
    of content: ChildRowContent?, in table: RecordTable
  ) -> (worker: UInt32?, start: CivilDate, end: CivilDate?)? {
    switch content {
    case .socialWorker(let record) where table == .socialWorkers:
      (record.worker, record.start, record.end)
    case .deprivationOfLiberty(let record) where table == .deprivationOfLiberty:
      (nil, record.start, record.end)
    default: nil
    }
  }

  /// Chooses one record for each child, social worker and first day (ruling 37).
  ///
  /// A later return has priority over an earlier one, then an ended record over an open one, then
  /// the record that ended last.
  private func settledSpans(of table: RecordTable) -> [SpanKey: SettledSpan] {
    var settled: [SpanKey: SettledSpan] = [:]
    for (index, row) in records.otherRows.enumerated() {
      guard let span = Self.span(of: row.content, in: table) else { continue }
      let key = SpanKey(child: row.child, worker: span.worker, start: span.start)
      let year = sources[Int(row.source)].collectionYear ?? 0
      if let known = settled[key] {
        let knownRank = (known.year, known.end?.dayNumber ?? Int32.min)
        guard (year, span.end?.dayNumber ?? Int32.min) > knownRank else { continue }
      }
      settled[key] = SettledSpan(year: year, end: span.end, row: index)
    }
    return settled.filter { key, record in
      key.start <= period.to && record.end.map { $0 >= period.from } ?? true
    }
  }

  private mutating func readSocialWorkers() {
    for (key, settled) in settledSpans(of: .socialWorkers) {
      guard case .socialWorker(let record) = records.otherRows[settled.row].content else {
        continue
      }
      socialWorkers[key.child, default: []].insert(record.worker)
      if record.isEndUnread { unreadWorkers.insert(key.child) }
    }
  }

  private mutating func readDeprivations() {
    guard sources.contains(where: { $0.table == .deprivationOfLiberty }) else { return }
    for (key, settled) in settledSpans(of: .deprivationOfLiberty) {
      guard case .deprivationOfLiberty(let record) = records.otherRows[settled.row].content else {
        continue
      }
      // The return of the next year lists again what is still open. So an order that only an earlier
      // return has lasted to the end of that return's year and no longer.
      let isOfEarlierYear = settled.year > 0 && settled.year < year
      let lasting = isOfEarlierYear ? ReportingPeriod(startingIn: settled.year).to : period.to
      deprivations[key.child, default: DeprivedChild(period: period)].add(
        from: key.start, to: record.end ?? lasting, isEndUnread: record.isEndUnread)
    }
    deprivations = deprivations.filter { !$0.value.isOutside }
  }
}

// The rows behind the values; needed only when a figure is explained.
extension ReturnBook {
  /// The rows that the values are made from, in the order of the files.
  func rowsThatCount() -> [ChildRow] {
    let ofYear = ownYearSources
    let spans = Set(
      [.socialWorkers, .deprivationOfLiberty].flatMap { settledSpans(of: $0).values.map(\.row) })
    return records.otherRows.enumerated().filter { index, row in
      switch row.content {
      case .asylumSeeker, .health, .careLeaver: ofYear.contains(row.source)
      case .missing(let record): record.kind == .missing && period.contains(record.start)
      case .socialWorker, .deprivationOfLiberty: spans.contains(index)
      case .healthAssessment(let record): record.kind != .other
      case .adoption, .adoptionPlacement, .permanence, .inspected, nil: false
      }
    }.map(\.element)
  }

  /// Whether a row has the values that count for its child in some columns.
  func holdsValues(of columns: Set<RecordColumn>, _ row: ChildRow) -> Bool {
    switch row.content {
    case .health(let record):
      guard let settled = health[row.child] else { return false }
      return OC2Column.allCases.allSatisfy { column in
        !columns.contains(RecordColumn(column)) || column.isAlike(record, settled)
      }
    case .careLeaver(let record):
      guard let settled = careLeavers[row.child] else { return false }
      // A young person who died is left out, also where another row gives an activity.
      if settled.contact == .died { return record.contact == .died }
      return OC3Column.allCases.allSatisfy { column in
        !columns.contains(RecordColumn(column)) || column.isAlike(record, settled)
      }
    case .asylumSeeker(let record): return record == asylumSeekers[row.child]
    default: return true
    }
  }
}

extension OC2Column {
  fileprivate func isAlike(_ row: HealthOutcomes, _ settled: HealthOutcomes) -> Bool {
    switch self {
    case .child, .birthDate, .difficultiesReason: true
    case .difficultiesScore: row.difficultiesScore == settled.difficultiesScore
    case .convicted: row.convicted == settled.convicted
    case .healthCheck: row.healthCheck == settled.healthCheck
    case .immunisations: row.immunisations == settled.immunisations
    case .dentalCheck: row.dentalCheck == settled.dentalCheck
    case .healthAssessment: row.healthAssessment == settled.healthAssessment
    case .substanceMisuse: row.substanceMisuse == settled.substanceMisuse
    case .interventionReceived: row.interventionReceived == settled.interventionReceived
    case .interventionOffered: row.interventionOffered == settled.interventionOffered
    }
  }
}

extension OC3Column {
  fileprivate func isAlike(_ row: CareLeaverOutcomes, _ settled: CareLeaverOutcomes) -> Bool {
    switch self {
    case .child, .birthDate: true
    case .inTouch: row.contact == settled.contact
    case .activity: row.activity == settled.activity
    case .accommodation: row.accommodation == settled.accommodation
    }
  }
}

extension AsylumSeeker {
  /// A date has priority over a blank, then the later date, as for the end of an episode (ruling
  /// 1).
  fileprivate func settled(with other: AsylumSeeker) -> AsylumSeeker {
    let last = [ceased, other.ceased].compactMap { $0 }.max()
    return AsylumSeeker(
      ceased: last, isCeasedUnread: last == nil && (isCeasedUnread || other.isCeasedUnread))
  }
}

extension HealthOutcomes {
  fileprivate func settled(with other: HealthOutcomes) -> HealthOutcomes {
    func least(_ one: Answer, _ two: Answer, unfavourable: Answer) -> Answer {
      if one == .blank || one == .invalid && two != .blank { return two }
      if two == .blank || two == .invalid { return one }
      return one == unfavourable || two == unfavourable ? unfavourable : one
    }
    var result = HealthOutcomes()
    result.difficultiesScore =
      [difficultiesScore, other.difficultiesScore].compactMap { $0 }.max()
    result.isScoreUnread =
      result.difficultiesScore == nil && (isScoreUnread || other.isScoreUnread)
    result.convicted = least(convicted, other.convicted, unfavourable: .yes)
    result.healthCheck = least(healthCheck, other.healthCheck, unfavourable: .no)
    result.immunisations = least(immunisations, other.immunisations, unfavourable: .no)
    result.dentalCheck = least(dentalCheck, other.dentalCheck, unfavourable: .no)
    result.healthAssessment = least(healthAssessment, other.healthAssessment, unfavourable: .no)
    result.substanceMisuse = least(substanceMisuse, other.substanceMisuse, unfavourable: .yes)
    result.interventionReceived = least(
      interventionReceived, other.interventionReceived, unfavourable: .no)
    result.interventionOffered = least(
      interventionOffered, other.interventionOffered, unfavourable: .no)
    return result
  }
}

extension CareLeaverOutcomes {
  fileprivate func settled(with other: CareLeaverOutcomes) -> CareLeaverOutcomes {
    func least<Code: CodeSet>(_ one: Code, _ two: Code, _ rank: (Code) -> Int) -> Code {
      func whole(_ code: Code) -> Int {
        code.isListed ? rank(code) : code == .unlisted ? 1_000 : 2_000
      }
      return whole(two) < whole(one) ? two : one
    }
    return CareLeaverOutcomes(
      contact: least(contact, other.contact) { code in
        code == .died ? 0 : code == .yes ? 100 : Int(code.rawValue)
      },
      activity: least(activity, other.activity) { code in
        Int(code.rawValue) + (code.isActive ? 100 : 0)
      },
      accommodation: least(accommodation, other.accommodation) { code in
        Int(code.rawValue) + (code.isSuitable ? 100 : 0)
      })
  }

  /// Whether the row has any value; a row with three blank cells is ignored (ruling 31).
  var isFilled: Bool { contact != .blank || activity != .blank || accommodation != .blank }
}

/// A young person of OC3.
struct CareLeaver: FigureSubject {
  static var table: SubjectTable { .others }
  static var rows: RecordTable? { .oc3 }

  var outcomes: CareLeaverOutcomes
  /// Whole years on the last day of the return's year, nil when not known.
  var age: Int?

  func slot(_ dimension: Dimension) -> Int {
    dimension == .leaverAge ? Int(LeaverAgeBand(age: age).rawValue) : -1
  }
}

/// A day in the period on which a child went missing.
struct MissingIncident: FigureSubject {
  static var table: SubjectTable { .others }
  static var rows: RecordTable? { .missing }

  /// Whether it is the first of its child in the period.
  var isFirstOfChild: Bool
  /// Whether nobody can tell if the child was missing, or if the incident counts already.
  var isUnread = false

  func slot(_ dimension: Dimension) -> Int { -1 }
}
