import CareRecords
import TestSupport

/// Children as awkward as real exports make them, drawn from a seed.
///
/// A true life in care is drawn first, then cut into yearly returns, then damaged. The same seed
/// always gives the same rows. Among the rows are returns to care, periods that meet on a day,
/// placements for adoption that disrupt, temporary placements inside them, month ends and leap
/// days, missing starts, zero-length, overlapping and gapped episodes, short breaks, several returns
/// that contradict each other, reviews outside care, cancelled and repeated reviews, and recorded
/// due dates right and wrong. All days up to T lie in the years 2018–2026.
struct RandomCare: Sendable, CustomStringConvertible {
  let seed: UInt64
  private(set) var episodes: [ReferenceEpisode] = []
  private(set) var reviews: [ReferenceReview] = []
  private(set) var options: ReferenceOptions

  private var numbers: SeededNumbers

  /// Draws the rows of some children, and the options to judge them by.
  ///
  /// - Parameter timetable: by which they are judged; the rows are those of England.
  init(seed: UInt64, children: Int = 1, timetable: ReferenceTimetable = .england) {
    self.seed = seed
    numbers = SeededNumbers(seed)
    options = Self.options(&numbers)
    options.timetable = timetable
    for number in 0..<children { addChild("C\(number)") }
    episodes.shuffle(using: &numbers)
    reviews.shuffle(using: &numbers)
  }

  /// The rows in the notation of the worked cases, to make a case of a failure.
  var description: String {
    let rows = episodes.map { row in
      "  \(row.child) \(row.decom)..\(row.dec?.description ?? "") \(row.rne.code) \(row.ls.code)"
        + " \(row.place.code) \(row.rec.code) @\(row.returnYear)"
    }
    let held = reviews.map { row in
      "  \(row.child) \(row.date)\(row.due.map { " due=\($0)" } ?? "")"
        + (row.cancelled.map { $0 ? " cancelled" : " held" } ?? "") + " @\(row.returnYear)"
    }
    let settings =
      "from \(options.from) to \(options.to) completeFrom "
      + (options.completeFrom?.description ?? "by default")
      + (options.dayCount ? " dayCount" : "") + (options.episodesLoaded ? "" : " noEpisodes")
    return (["seed \(seed): \(settings)"] + rows.sorted() + held.sorted()).joined(separator: "\n")
  }
}

// MARK: - Options and days

extension RandomCare {
  private static func options(_ numbers: inout SeededNumbers) -> ReferenceOptions {
    let year = numbers.number(in: 2020...2025)
    var options = ReferenceOptions(from: day(year, 4, 1), to: day(year + 1, 3, 31))
    if numbers.happens(30) {
      // As on a day inside the year, often a month end.
      options.to =
        numbers.happens(50)
        ? CivilDate(dayNumber: options.from.dayNumber + Int32(numbers.number(in: 0...365)))
        : ReferenceCalendar.dayBefore(
          ReferenceCalendar.day(months: numbers.number(in: 1...11), after: options.from))
    }
    switch numbers.number(in: 0...9) {
    case 0...3: options.completeFrom = options.from
    case 4: options.completeFrom = day(year - 1, 4, 1)
    case 5: options.completeFrom = day(2018, 1, 1)
    case 6:
      options.completeFrom = CivilDate(
        dayNumber: options.from.dayNumber + Int32(numbers.number(in: -200...200)))
    default: break
    }
    options.dayCount = numbers.happens(15)
    options.episodesLoaded = !numbers.happens(5)
    return options
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let made = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is no day")
    }
    return made
  }

  /// A day in a range, with a liking for month ends, leap days and the turn of reporting years.
  private mutating func someDay(from first: CivilDate, to last: CivilDate) -> CivilDate {
    let span = Int(last.dayNumber - first.dayNumber)
    guard span > 0 else { return first }
    let drawn = ReferenceCalendar.day(numbers.number(in: 0...span), after: first)
    let (year, month, _) = drawn.components
    var wished: CivilDate?
    switch numbers.number(in: 0...19) {
    case 0...3: wished = CivilDate(year: year, month: month, day: 31)
    case 4: wished = CivilDate(year: year, month: 2, day: 29)
    case 5: wished = CivilDate(year: year, month: 2, day: 28)
    case 6: wished = CivilDate(year: year, month: 3, day: 31)
    case 7: wished = CivilDate(year: year, month: 4, day: 1)
    default: break
    }
    if let wished, first <= wished, wished <= last { return wished }
    return drawn
  }

  private mutating func later(than day: CivilDate, by days: ClosedRange<Int>) -> CivilDate {
    ReferenceCalendar.day(numbers.number(in: days), after: day)
  }
}

// MARK: - A life in care

extension RandomCare {
  private mutating func addChild(_ child: String) {
    var life: [ReferenceEpisode] = []
    if !numbers.happens(6) {
      var day = someDay(from: Self.day(2018, 6, 1), to: options.to)
      if numbers.happens(40) { day = someDay(from: options.from, to: options.to) }
      for _ in 0..<numbers.number(in: 1...3) where day < Self.day(2026, 1, 1) {
        day = addPeriod(of: child, from: day, to: &life)
        // The next period meets this one, follows the next day, or comes later.
        let gap = numbers.one(of: [0, 0, 1, numbers.number(in: 2...200)])
        day = ReferenceCalendar.day(gap, after: day)
      }
      // Many children are still looked after.
      if numbers.happens(50), !life.isEmpty { life[life.count - 1].dec = nil }
    }
    if numbers.happens(18) { addShortBreaks(of: child, to: &life) }
    addReviews(of: child, during: life)
    damage(&life)
    addRows(of: life)
  }

  /// Draws one period of care and gives the day it ends.
  private mutating func addPeriod(
    of child: String, from start: CivilDate, to life: inout [ReferenceEpisode]
  ) -> CivilDate {
    let count = numbers.number(in: 1...6)
    var day = start
    for number in 0..<count {
      let before = number == 0 ? PlacementType.u6 : life.last?.place ?? .u6
      let end = later(than: day, by: numbers.one(of: [0...0, 1...7, 20...40, 20...300, 100...500]))
      let isLast = number == count - 1
      life.append(
        ReferenceEpisode(
          child: child, decom: day, dec: end,
          rne: number == 0 ? .s : numbers.one(of: [.p, .p, .p, .t, .l, .u, .b]),
          ls: numbers.one(of: [.c1, .c2, .e1, .v2]),
          place: place(after: before, isFirst: number == 0),
          rec: isLast ? numbers.one(of: [.e4a, .e11, .e12, .e8]) : .x1,
          need: numbers.one(of: [.n1, .n2, .n5, .blank]), returnYear: 0))
      day = end
    }
    return day
  }

  /// A placement to follow another: adoption often, and out of adoption often again.
  private mutating func place(after before: PlacementType, isFirst: Bool) -> PlacementType {
    if isFirst, numbers.happens(75) { return numbers.one(of: [.u6, .k2, .u1, .t4]) }
    switch before {
    case .a3, .a4, .a5, .a6, .t0, .t1, .t2, .t3, .t4:
      return numbers.one(of: [.a5, .a6, .a3, .t1, .t3, .u4, .u6, .k2])
    default:
      return numbers.one(of: [.a4, .a5, .a6, .u4, .u5, .k2, .p1, .t0, .t2, .blank, .unlisted])
    }
  }

  private mutating func addShortBreaks(of child: String, to life: inout [ReferenceEpisode]) {
    var day = someDay(from: Self.day(2019, 1, 1), to: options.to)
    for _ in 0..<numbers.number(in: 1...5) {
      let end = later(than: day, by: 0...60)
      life.append(
        ReferenceEpisode(
          child: child, decom: day, dec: end,
          rne: numbers.happens(85) ? .s : .p, ls: numbers.one(of: [.v3, .v4]), place: .u6,
          rec: .e4a, returnYear: 0))
      day = later(than: end, by: 0...120)
    }
  }
}

// MARK: - Reviews

extension RandomCare {
  private mutating func addReviews(of child: String, during life: [ReferenceEpisode]) {
    var days: [(held: CivilDate, due: CivilDate)] = []
    let last = ReferenceCalendar.day(60, after: options.to)
    for episode in life where episode.rne == .s || episode.isPlacedForAdoption {
      // From each beginning a service plans its reviews, and holds them about then or not at all.
      var due =
        episode.isPlacedForAdoption
        ? ReferenceCalendar.day(28, after: episode.decom)
        : ReferenceCalendar.day(workingDays: 20, after: episode.decom)
      var months = 3
      for _ in 0..<numbers.one(of: [0, 1, 2, 4, 12]) where due < last {
        let held = ReferenceCalendar.day(
          numbers.one(of: [0, 0, 0, 1, 1, -1, numbers.number(in: -90...90)]), after: due)
        if !numbers.happens(15) { days.append((held, due)) }
        due = ReferenceCalendar.day(months: months, after: held)
        if numbers.happens(60) { months = 6 }
      }
      // Reviews on the days things change.
      if numbers.happens(15) { days.append((episode.decom, episode.decom)) }
      if numbers.happens(15), let dec = episode.dec { days.append((dec, dec)) }
    }
    // Reviews anywhere, also outside care.
    for _ in 0..<numbers.one(of: [0, 0, 0, 1, 3]) {
      let held = someDay(from: Self.day(2018, 1, 1), to: last)
      days.append((held, held))
    }

    // The returns of the early years may not be there.
    let firstYear = numbers.one(of: [2017, 2017, options.from.year - 1, options.from.year])
    for (held, due) in days {
      let year = ReferenceReviewDays.reportingYear(of: held)
      guard year >= firstYear else { continue }
      for _ in 0..<numbers.one(of: [1, 1, 1, 1, 1, 2, 3]) {
        var row = ReferenceReview(
          child: child, date: held, due: nil, cancelled: nil, returnYear: year)
        if numbers.happens(40) {
          row.due = numbers.happens(70) ? due : later(than: due, by: -40...40)
        }
        if numbers.happens(40) { row.cancelled = numbers.happens(25) }
        reviews.append(row)
      }
    }
  }
}

// MARK: - Damage

extension RandomCare {
  /// What goes wrong in the records themselves.
  private mutating func damage(_ life: inout [ReferenceEpisode]) {
    for index in life.indices {
      let isEarliest = index == 0
      switch numbers.number(in: 0...59) {
      case 0:
        // The end lies too late: an overlap.
        life[index].dec = life[index].dec.map { ReferenceCalendar.day(9, after: $0) }
      case 1:
        // The end lies too early: a gap, or an end before the beginning.
        life[index].dec = life[index].dec.map { ReferenceCalendar.day(-9, after: $0) }
      case 2: life[index].dec = nil
      case 3: life[index].rec = numbers.one(of: [.x1, .blank, .unlisted, .e4a])
      case 4: life[index].rne = numbers.one(of: [.blank, .unlisted, .s, .l])
      case 5: life[index].dec = life[index].decom
      case 6: life[index].ls = numbers.one(of: [.v3, .v4])
      case 7: life[index].place = numbers.one(of: [.a5, .t1, .u4, .blank])
      default: break
      }
      // The first rows of a child are often those of a change, its beginning being unseen.
      if isEarliest, numbers.happens(25) {
        life[index].rne = numbers.one(of: [.l, .l, .p, .u, .b, .blank])
      }
    }
    if numbers.happens(20), let dropped = life.indices.randomElement(using: &numbers) {
      life.remove(at: dropped)
    }
    // The returns before some year are not there, and a change stands first.
    if numbers.happens(35) {
      life.removeAll { episode in
        guard let dec = episode.dec else { return false }
        return dec < options.from
      }
    }
  }

  /// Cuts a life into yearly returns, which do not always agree.
  private mutating func addRows(of life: [ReferenceEpisode]) {
    let severalReturns = numbers.happens(60)
    let lastYear = options.from.year + (numbers.happens(15) ? 1 : 0)
    for episode in life {
      guard severalReturns else {
        var row = episode
        row.returnYear = options.from.year
        add(row)
        continue
      }
      let endYear = episode.dec.map(ReferenceReviewDays.reportingYear) ?? lastYear
      let firstYear = ReferenceReviewDays.reportingYear(of: episode.decom)
      for year in firstYear...max(firstYear, min(endYear, lastYear)) {
        // A return may leave an episode out.
        if numbers.happens(5) { continue }
        var row = episode
        row.returnYear = year
        // An episode still open on 31 March has no end in that return.
        if let dec = episode.dec, dec > Self.day(year + 1, 3, 31) {
          row.dec = nil
          row.rec = .blank
        }
        switch numbers.number(in: 0...39) {
        case 0: row.dec = row.dec.map { later(than: $0, by: -5...5) }
        case 1: row.rne = numbers.one(of: [.p, .l, .s, .blank])
        case 2: row.place = numbers.one(of: [.a5, .u4, .t1])
        case 3: row.rec = numbers.one(of: [.x1, .e4a, .blank])
        case 4: row.dec = row.decom
        default: break
        }
        add(row)
      }
    }
  }

  /// Adds a row, and sometimes one beside it with the same DECOM.
  ///
  /// Rows of one return that are alike in CHILD, DECOM and DEC are alike in everything: no rule
  /// chooses between two that are not.
  private mutating func add(_ row: ReferenceEpisode) {
    func append(_ row: ReferenceEpisode) {
      var row = row
      // A reason without a day would say that care has ended on a day not known.
      if row.dec == nil { row.rec = .blank }
      let rival = episodes.first {
        $0.child == row.child && $0.decom == row.decom && $0.dec == row.dec
          && $0.returnYear == row.returnYear && $0.isShortBreak == row.isShortBreak
      }
      // A DEC after T is read as blank, which makes rows with such ends alike too.
      let unsettled = episodes.contains {
        $0.child == row.child && $0.decom == row.decom && $0.returnYear == row.returnYear
          && $0.isShortBreak == row.isShortBreak && isOpenOnTheDay($0) && isOpenOnTheDay(row)
      }
      episodes.append(rival ?? row)
      if rival == nil, unsettled { episodes.removeLast() }
    }
    append(row)
    switch numbers.number(in: 0...19) {
    case 0: append(row)
    case 1:
      var open = row
      open.dec = nil
      append(open)
    case 2:
      var longer = row
      longer.dec = row.dec.map { ReferenceCalendar.day(3, after: $0) }
      append(longer)
    case 3:
      var oneDay = row
      oneDay.dec = row.decom
      oneDay.rec = numbers.one(of: [.x1, .e4a])
      append(oneDay)
    default: break
    }
  }

  private func isOpenOnTheDay(_ row: ReferenceEpisode) -> Bool {
    guard let dec = row.dec else { return true }
    return dec > options.to
  }
}
