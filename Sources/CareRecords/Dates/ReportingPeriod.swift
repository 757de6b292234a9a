/// The period that a report covers, both days included; at most 366 days.
///
/// A year runs from 1 April to 31 March unless the configuration says otherwise. A published report
/// once covered thirteen months without saying so, so a longer period is an error here.
public struct ReportingPeriod: Hashable, Sendable {
  /// The first day.
  public let from: CivilDate
  /// The last day, `T` in the rules: figures are as on this day.
  public let to: CivilDate

  /// The longest period a report may cover, in days.
  public static let longest = 366

  /// Makes a period, or nil when `to` is before `from` or more than 366 days are covered.
  public init?(from: CivilDate, to: CivilDate) {
    let days = CivilDate.days(from: from, to: to) + 1
    guard days >= 1, days <= Self.longest else { return nil }
    self.from = from
    self.to = to
  }

  /// The reporting year that begins on 1 April of `year`.
  public init(startingIn year: Int) {
    from = CivilDate(uncheckedYear: year, month: 4, day: 1)
    to = CivilDate(uncheckedYear: year + 1, month: 3, day: 31)
  }

  /// The reporting year, April to March, that holds a day.
  public init(holding day: CivilDate) {
    let (year, month, _) = day.components
    self.init(startingIn: month >= 4 ? year : year - 1)
  }

  /// Whether the period holds a day.
  @inlinable
  public func contains(_ day: CivilDate) -> Bool { from <= day && day <= to }

  /// The number of days covered.
  public var days: Int { CivilDate.days(from: from, to: to) + 1 }

  /// Whether the period is twelve whole months.
  public var isWholeYear: Bool { from.adding(months: 12).adding(days: -1) == to }

  /// Whether the period is a reporting year, from 1 April to 31 March.
  public var isReportingYear: Bool { self == ReportingPeriod(holding: to) }

  /// The label in file names and in data: `2024-25` for a reporting year.
  ///
  /// Any other period is labelled by its days, `2024-04-01_2024-09-30`, so that nobody takes it for
  /// the year (ruling 73).
  public var label: String {
    isReportingYear
      ? "\(from.year)-\(CivilDate.twoDigits(to.year % 100))" : "\(from)_\(to)"
  }

  /// The label in sentences: `2024-25`, `April to September 2024` for whole months, or `10 April to 9
  /// June 2024`.
  public var words: String {
    isReportingYear ? label : named(separator: " to ") { $0 }
  }

  /// The label where there is little room: `2024-25`, or `Apr–Sep 2024`.
  public var shortWords: String {
    isReportingYear ? label : named(separator: "–") { String($0.prefix(3)) }
  }

  /// The first and last month, with days where the months are not whole, and each year once.
  private func named(separator: String, _ month: (String) -> String) -> String {
    let isWholeMonths =
      from.components.day == 1 && to.adding(days: 1).components.day == 1
    func words(_ date: CivilDate) -> String {
      let name = month(CivilDate.monthNames[date.components.month - 1])
      return isWholeMonths ? name : "\(date.components.day) \(name)"
    }
    let last = "\(words(to)) \(to.year)"
    if from.year != to.year { return "\(words(from)) \(from.year)\(separator)\(last)" }
    let isOne = isWholeMonths ? from.components.month == to.components.month : from == to
    return isOne ? last : "\(words(from))\(separator)\(last)"
  }

  /// The period with a label, or nil if the text is no label.
  public init?(label: String) {
    let days = label.split(separator: "_", omittingEmptySubsequences: false)
    if days.count == 2, let from = CivilDate(text: String(days[0])),
      let to = CivilDate(text: String(days[1]))
    {
      self.init(from: from, to: to)
    } else if let year = Int(label.prefix(4)), 1900...2199 ~= year {
      self.init(startingIn: year)
    } else {
      return nil
    }
    guard self.label == label else { return nil }
  }

  /// The same period a year earlier; nil where it would be longer than a period may be.
  public var yearBefore: ReportingPeriod? {
    let end = isWholeYear ? from.adding(days: -1) : to.adding(months: -12)
    return ReportingPeriod(from: from.adding(months: -12), to: end)
  }

  /// The position of a day's quarter in the period, from 0.
  public func quarterIndex(_ day: CivilDate) -> Int { monthIndex(day) / 3 }

  /// The position of a day's month in the period, from 0; months run from the day of `from`.
  public func monthIndex(_ day: CivilDate) -> Int {
    let start = from.components
    let other = day.components
    let months = (other.year - start.year) * 12 + other.month - start.month
    return from.adding(months: months) > day ? months - 1 : months
  }

  /// The label of the month at a position in the period.
  public func monthKey(at index: Int) -> String {
    let start = from.adding(months: index).components
    return "\(start.year)-\(CivilDate.twoDigits(start.month))"
  }

  /// The last days of the months in the period; `to` counts as a month end.
  public var monthEnds: [CivilDate] {
    var ends: [CivilDate] = []
    var (year, month, _) = from.components
    while true {
      let end = CivilDate(
        uncheckedYear: year, month: month, day: CivilDate.daysInMonth(month, of: year))
      if end >= to { break }
      ends.append(end)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return ends + [to]
  }
}
