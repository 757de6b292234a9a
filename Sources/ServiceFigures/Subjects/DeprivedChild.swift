import CareRecords
import StatutoryReviews

/// A child whom orders of a court deprived of liberty in the period (DoLo).
struct DeprivedChild: FigureSubject {
  static var table: SubjectTable { .others }
  static var rows: RecordTable? { .deprivationOfLiberty }

  private let period: ReportingPeriod
  /// The days of the period on which an order held, the first and the last day of each included.
  private var held: Set<CivilDate> = []
  /// Whether an order held on some day of the period or not, and nobody can tell.
  private var mayHold = false
  /// Whether an order may have held on the last day besides those that did.
  private(set) var mayHoldOnLastDay = false
  /// Whether the number of days is not known, because a row or its end could not be read.
  var isLengthUnread = false
  /// Whether the rows may be another child's who is counted too.
  var isRepeated = false

  init(period: ReportingPeriod) { self.period = period }

  /// The days of the period.
  var days: Int { held.count }

  /// Whether an order certainly held on some day of the period.
  var isDeprived: Bool { !held.isEmpty }

  /// Whether an order held on the last day.
  var isDeprivedOnLastDay: Bool { held.contains(period.to) }

  /// Whether no order can have held in the period.
  var isOutside: Bool { held.isEmpty && !mayHold }

  func slot(_ dimension: Dimension) -> Int { -1 }

  /// Adds an order.
  ///
  /// - Parameter isEndUnread: whether the order ended on a day that cannot be read; then only its
  ///   first day is sure.
  mutating func add(from start: CivilDate, to end: CivilDate, isEndUnread: Bool) {
    let last = isEndUnread ? start : end
    if isEndUnread {
      isLengthUnread = true
      mayHold = true
      mayHoldOnLastDay = true
    }
    var day = max(start, period.from)
    while day <= min(last, period.to) {
      held.insert(day)
      day = day.adding(days: 1)
    }
  }
}
