import CareRecords

/// A foster carer's annual review, put together from all rows of one carer and due day.
struct CarerReview: Sendable {
  /// The day by which it was due; nil where it is not known.
  var due: CivilDate?
  /// Whether it was due in the reporting period.
  var isDueInPeriod = false
  /// Whether DUE cannot be read, so that nobody knows what the review belongs to.
  var isDueUnread = false
  /// The day held, by the last day of the period; nil where it was not held by then.
  var held: CivilDate?
  /// Whether HELD cannot be read.
  var isHeldUnread = false
  /// Whether another row of the carer, whose DUE cannot be read, may say when it was held.
  var mayBeHeld = false
  /// Whether the review may be one of the period although no due day is recorded.
  var isDueBlank = false
  /// Calendar days that it is overdue on the last day; nil where it is not overdue.
  var daysOverdue: Int?
  /// Whether nobody can tell if it is overdue.
  var isOverdueUnknown = false
  var officer: UInt32?
  /// Where its rows are.
  var sourceLines: [SourceLine] = []

  /// Its days in words: `due 2024-06-14, held 2024-06-11`.
  var note: String {
    let words = held.map { "held \($0)" } ?? (isHeldUnread ? "day held not known" : "not held")
    return due.map { "due \($0), \(words)" } ?? words
  }

  /// How it counts among the reviews due in the period.
  var isDue: Outcome {
    if isDueUnread { return .leftOut(.undetermined) }
    if isDueBlank { return .leftOut(.notRecorded) }
    return isDueInPeriod ? .met : .outside
  }

  /// How it counts in the share of those that were held in time.
  var inTime: Outcome {
    guard isDue == .met, let due else { return isDue }
    if let held, held <= due { return .met }
    return isHeldUnread || mayBeHeld ? .leftOut(.undetermined) : .notMet
  }

  /// How it counts among those overdue on the last day.
  var overdue: Outcome {
    if isOverdueUnknown { return .leftOut(.undetermined) }
    return daysOverdue == nil ? .outside : .met
  }
}

extension CarerReview: FigureSubject {
  static var table: SubjectTable { .carerReviews }
  static var rows: RecordTable? { .carerReviews }

  func slot(_ dimension: Dimension) -> Int {
    dimension == .iro ? KeySpaces.slot(officer) : -1
  }
}

extension CarerReview {
  /// The reviews of all carers, in the order of their first rows.
  static func all(in store: RecordStore, _ period: ReportingPeriod) -> [CarerReview] {
    struct Key: Hashable {
      let carer: UInt32
      let due: CivilDate?
      /// What tells rows apart that name no due day.
      let held: CivilDate?
      let officer: UInt32?
      /// The row itself, where a day cannot be read.
      let row: SourceLine?
    }
    let rowsOfCarers = Dictionary(grouping: store.carerReviews, by: \.carer)
    var places: [Key: Int] = [:]
    var found: [CarerReview] = []
    var carers: [UInt32] = []
    for row in store.carerReviews {
      let line = SourceLine(source: row.source, line: row.line)
      let isUndated = row.due == nil
      let key = Key(
        carer: row.carer, due: row.due, held: isUndated ? row.held : nil,
        officer: isUndated ? row.officer : nil,
        row: isUndated && (row.isDueUnread || row.isHeldUnread) ? line : nil)
      let place = places[key] ?? found.count
      if place == found.count {
        places[key] = place
        found.append(CarerReview())
        carers.append(row.carer)
      }
      found[place].add(row, line, store, period)
    }
    for index in found.indices {
      found[index].judge(rowsOfCarers[carers[index], default: []], period)
    }
    return found
  }

  private mutating func add(
    _ row: CarerReviewRecord, _ line: SourceLine, _ store: RecordStore, _ period: ReportingPeriod
  ) {
    sourceLines.append(line)
    due = row.due
    isDueInPeriod = due.map { period.contains($0) } ?? false
    isDueUnread = row.isDueUnread
    isHeldUnread = isHeldUnread || row.isHeldUnread
    // Of rows that differ the earliest day counts.
    let day = row.held.flatMap { $0 <= period.to ? $0 : nil }
    held = [held, day].compactMap { $0 }.min()
    officer = [officer, row.officer].compactMap { $0 }
      .min { store.officers[$0] < store.officers[$1] }
    isDueBlank =
      row.due == nil && !row.isDueUnread
      && (isHeldUnread || held.map { period.contains($0) } ?? true)
  }

  /// Finds out whether it is overdue, which it is not once the carer has been reviewed after all.
  private mutating func judge(_ rows: [CarerReviewRecord], _ period: ReportingPeriod) {
    mayBeHeld = rows.contains { row in
      row.isDueUnread && (row.isHeldUnread || row.held.map { $0 <= period.to } ?? false)
    }
    guard held == nil, due.map({ $0 <= period.to }) ?? true else { return }
    guard let due else {
      isOverdueUnknown = isDueUnread || isHeldUnread
      return
    }
    if rows.contains(where: { $0.held.map { $0 >= due && $0 <= period.to } ?? false }) { return }
    if mayBeHeld || rows.contains(where: \.isHeldUnread) {
      isOverdueUnknown = true
    } else {
      daysOverdue = CivilDate.days(from: due, to: period.to)
    }
  }
}
