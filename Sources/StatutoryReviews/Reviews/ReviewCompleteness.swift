import CareRecords

/// Finds the day from which the loaded reviews are complete, `C` of the statute's rules (ruling 60).
enum ReviewCompleteness {
  /// The most quarters that a quarter is compared with.
  private static let mostCompared = 4
  /// How many days without a review the first quarter may begin with.
  private static let longestGap = 14

  /// The first day of an unbroken run of quarters that ends with the quarter of the report's last day.
  ///
  /// Going back from that quarter, one before it belongs to the run while it has at least half of the
  /// mean of the whole quarters after it, of four at most. Where the first review of the earliest
  /// quarter is more than 14 days after its first day, the reviews are complete from that review on:
  /// the exports begin within the quarter. Without any review it is the first day of the reporting
  /// year.
  ///
  /// Quarters are those of reporting years from 1 April. Reviews count once for a child and day, on or
  /// before the last day of the report, cancelled ones left out and short breaks included (ruling 11).
  /// Two ids that may be one child's count as one. Rows that could not be read count in the quarters after
  /// the one that is looked at and not in that one, so that none looks complete because of them.
  static func completeFrom(period: ReportingPeriod, _ store: RecordStore) -> CivilDate {
    let partitions = store.partitions
    let meant = Dictionary(
      store.idsOfOneChild.map { ($0.changed.child, $0.meant.child) }
    ) { first, _ in first }
    let ofSeveralIds = Set(meant.keys).union(meant.values)
    let year = ReportingPeriod(holding: period.to)
    var start = year.from
    while start.adding(months: 3) <= period.to { start = start.adding(months: 3) }
    // Quarter 0 holds the last day of the report, quarter 1 is the one before it, and so on.
    var starts = [start]
    while starts[starts.count - 1].year > 1899 {
      starts.append(start.adding(months: -3 * starts.count))
    }
    let quarters = QuartersByDay(starts: starts, last: period.to)
    let parts = concurrentMap(partitions.count) { index in
      var counts = QuarterCounts(count: quarters.count)
      let (ids, reviews) = (partitions[index].ids, partitions[index].reviews)
      let rows = RowsByChild(reviews.children, childCount: ids.count)
      var days: ContiguousArray<CivilDate> = []
      var shared: [UInt32: Set<CivilDate>] = [:]
      for child in 0..<ids.count {
        let number = partitions[index].firstChild + UInt32(child)
        if !ofSeveralIds.isEmpty, ofSeveralIds.contains(number) {
          note(rows.positions(of: child), reviews, rows, &days)
          shared[meant[number] ?? number, default: []].formUnion(days)
        } else {
          count(child, reviews, rows, quarters, &days, into: &counts)
        }
      }
      return (counts, shared)
    }
    var whole = QuarterCounts(count: quarters.count)
    var shared: [UInt32: Set<CivilDate>] = [:]
    for part in parts {
      whole.add(part.0)
      shared.merge(part.1) { $0.union($1) }
    }
    for day in shared.values.flatMap({ $0 }) {
      if let quarter = quarters[day] { whole.add(day, in: quarter) }
    }
    guard whole.reviews.contains(where: { $0 > 0 }) else { return year.from }
    let isLastWhole = start.adding(months: 3).adding(days: -1) == period.to
    let unread = unreadReviews(store, quarters, seen: whole.reviews.prefix { $0 > 0 }.count)
    let earliest = earliest(whole.reviews, unread, isLastWhole: isLastWhole)
    guard whole.reviews[earliest] > 0 else { return starts[earliest] }
    let first = CivilDate(dayNumber: whole.firstDays[earliest])
    return CivilDate.days(from: starts[earliest], to: first) > longestGap ? first : starts[earliest]
  }

  /// How many rows of each quarter could not be read.
  ///
  /// Without a day they are spread over the year of their return, or over all quarters with reviews.
  private static func unreadReviews(
    _ store: RecordStore, _ quarters: QuartersByDay, seen: Int
  ) -> [Double] {
    var unread = [Double](repeating: 0, count: quarters.count)
    var undated: [Int?: Int] = [:]
    for row in store.unreadRows where row.table == .reviews {
      if let day = row.first ?? row.last {
        if let quarter = quarters[day] { unread[quarter] += 1 }
      } else {
        undated[store.sources[Int(row.source)].collectionYear, default: 0] += 1
      }
    }
    // In one order, because sums of parts depend on it.
    for (year, count) in undated.sorted(by: { $0.key ?? 0 < $1.key ?? 0 }) {
      let first = year.map { ReportingPeriod(startingIn: $0).from }
      let ofYear = first.map { day in
        (0..<4).compactMap { quarters[day.adding(months: 3 * $0)] }
      }
      let places = ofYear ?? Array(0..<max(seen, 1))
      for place in places { unread[place] += Double(count) / Double(places.count) }
    }
    return unread
  }

  /// The earliest quarter of the run, counted back from that of the last day.
  private static func earliest(
    _ reviews: [Int], _ unread: [Double], isLastWhole: Bool
  ) -> Int {
    var earliest = 0
    while earliest + 1 < reviews.count, reviews[earliest + 1] > 0 {
      let first = isLastWhole ? 0 : 1
      let compared = Array(first..<max(first, earliest + 1)).suffix(mostCompared)
      let sum = compared.reduce(0) { $0 + Double(reviews[$1]) + unread[$1] }
      guard Double(reviews[earliest + 1] * 2 * compared.count) >= sum else { break }
      earliest += 1
    }
    return earliest
  }

  /// Counts the reviews of one child, one for each day.
  ///
  /// - Parameter days: room for the child's days, used again for the next child.
  private static func count(
    _ child: Int, _ reviews: ReviewTable, _ rows: RowsByChild, _ quarters: QuartersByDay,
    _ days: inout ContiguousArray<CivilDate>, into counts: inout QuarterCounts
  ) {
    let positions = rows.positions(of: child)
    if reviews.service == nil {
      // Nearly every child has its reviews once and in order.
      var previous = Int32.min
      let isInOrder = positions.allSatisfy { position in
        guard let date = reviews.dates[rows.row(at: position)] else { return true }
        defer { previous = date.dayNumber }
        return date.dayNumber > previous
      }
      if isInOrder {
        for position in positions {
          guard let date = reviews.dates[rows.row(at: position)] else { continue }
          if let quarter = quarters[date] { counts.add(date, in: quarter) }
        }
        return
      }
    }
    note(positions, reviews, rows, &days)
    for day in days {
      if let quarter = quarters[day] { counts.add(day, in: quarter) }
    }
  }

  /// Notes the days of reviews of a child, each once.
  private static func note(
    _ positions: Range<Int>, _ reviews: ReviewTable, _ rows: RowsByChild,
    _ days: inout ContiguousArray<CivilDate>
  ) {
    days.clear()
    for position in positions {
      let row = rows.row(at: position)
      guard let date = reviews.dates[row], reviews.service?.cancelled[row] != .yes else { continue }
      var place = days.count
      while place > 0, days[place - 1] > date { place -= 1 }
      if place > 0, days[place - 1] == date { continue }
      if place == days.count { days.append(date) } else { days.insert(date, at: place) }
    }
  }
}

/// The reviews of each quarter, counted back from the last, and the first day with one.
private struct QuarterCounts: Sendable {
  private(set) var reviews: [Int]
  /// Numbers of days; the largest number where a quarter has no review.
  private(set) var firstDays: ContiguousArray<Int32>

  init(count: Int) {
    reviews = [Int](repeating: 0, count: count)
    firstDays = ContiguousArray(repeating: .max, count: count)
  }

  @inline(__always)
  mutating func add(_ day: CivilDate, in quarter: Int) {
    reviews[quarter] += 1
    if day.dayNumber < firstDays[quarter] { firstDays[quarter] = day.dayNumber }
  }

  mutating func add(_ other: QuarterCounts) {
    for quarter in reviews.indices {
      reviews[quarter] += other.reviews[quarter]
      firstDays[quarter] = min(firstDays[quarter], other.firstDays[quarter])
    }
  }
}

/// The quarter of each day up to the last of a report, counted back from it.
private struct QuartersByDay: Sendable {
  /// The number of quarters.
  let count: Int
  private let first: Int32
  private let quarters: ContiguousArray<Int16>

  /// Lays out the days from the first quarter's start on; `starts` is from the latest quarter back.
  init(starts: [CivilDate], last: CivilDate) {
    count = starts.count
    first = starts[starts.count - 1].dayNumber
    var quarters = ContiguousArray<Int16>()
    quarters.reserveCapacity(Int(last.dayNumber - first) + 1)
    var quarter = starts.count - 1
    for day in first...last.dayNumber {
      while quarter > 0, starts[quarter - 1].dayNumber <= day { quarter -= 1 }
      quarters.append(Int16(quarter))
    }
    self.quarters = quarters
  }

  /// The position of a day's quarter, nil after the last day; days before all are of the first.
  subscript(day: CivilDate) -> Int? {
    let index = Int(day.dayNumber) - Int(first)
    guard index < quarters.count else { return nil }
    return Int(quarters[max(index, 0)])
  }
}
