import CareRecords
import StatutoryReviews

/// Compares two sources of reviews, child by child.
struct SourceComparison: Sendable {
  let store: RecordStore
  private(set) var reader: CareReader
  let years: ReportingYears
  let first: ReviewSource
  let second: ReviewSource

  /// The result for one part of the children.
  struct Part: Sendable {
    var years: [CivilDate: Reconciliation.Year] = [:]
    var rows: [Reconciliation.Row] = []
  }

  /// Compares all children, on all processors; rows of years that only one source has are left out.
  func run() -> Part {
    let parts = concurrentMap(store.partitions.count) { index in
      var comparison = self
      comparison.reader = reader.of(partition: index)
      return comparison.comparePartition()
    }
    var whole = Part()
    for part in parts {
      whole.years.merge(part.years) { $0.adding($1) }
      whole.rows += part.rows
    }
    whole.rows = whole.rows.compactMap { inComparedYear($0, whole.years) }
    return whole
  }

  /// Compares the children of the reader's partition.
  private func comparePartition() -> Part {
    var part = Part()
    var reviews: (ContiguousArray<Review>, ContiguousArray<Review>) = ([], [])
    var care = ChildCare()
    for child in 0..<reader.childCount {
      reader.readReviews(of: child, from: first, into: &reviews.0)
      reader.readReviews(of: child, from: second, into: &reviews.1)
      compare(reviews.0, reviews.1, of: UInt32(child), &care, &part)
    }
    return part
  }

  /// Places a row in the year of its first day that is in a compared year.
  ///
  /// It is nil if neither day is in a compared year.
  private func inComparedYear(
    _ row: Reconciliation.Row, _ years: [CivilDate: Reconciliation.Year]
  ) -> Reconciliation.Row? {
    let days = [row.first.date, row.second?.date].compactMap { $0 }.sorted()
    let compared = days.map { self.years.period(holding: $0) }.first {
      years[$0.from]?.isCompared ?? false
    }
    guard let compared else { return nil }
    var row = row
    row.period = compared
    return row
  }

  /// Walks through the reviews of one child in both sources, which are sorted by day.
  private func compare(
    _ mine: ContiguousArray<Review>, _ theirs: ContiguousArray<Review>, of child: UInt32,
    _ care: inout ChildCare, _ part: inout Part
  ) {
    var alone: [Review] = []
    var othersAlone: [Review] = []
    var (index, otherIndex) = (0, 0)
    while index < mine.count || otherIndex < theirs.count {
      if otherIndex == theirs.count
        || (index < mine.count && mine[index].date < theirs[otherIndex].date)
      {
        if !mine[index].isCancelled { alone.append(mine[index]) }
        index += 1
      } else if index == mine.count || theirs[otherIndex].date < mine[index].date {
        if !theirs[otherIndex].isCancelled { othersAlone.append(theirs[otherIndex]) }
        otherIndex += 1
      } else {
        countBoth(mine[index], theirs[otherIndex], of: child, &part)
        index += 1
        otherIndex += 1
      }
    }
    if first == .annualReturn, !othersAlone.isEmpty {
      setShortBreaksApart(in: &othersAlone, of: child, &care, &part)
    }
    countAlone(alone, othersAlone, of: child, &part)
  }

  /// Removes and counts reviews of short breaks, because the annual return does not ask for them.
  private func setShortBreaksApart(
    in reviews: inout [Review], of child: UInt32, _ care: inout ChildCare, _ part: inout Part
  ) {
    reader.read(Int(child), into: &care)
    reviews.removeAll { review in
      let known = care.reviews.first { $0.date == review.date }
      guard known?.standing == .shortBreak else { return false }
      change(years.period(holding: review.date), &part) { $0.second.shortBreaks += 1 }
      return true
    }
  }

  private func countBoth(
    _ mine: Review, _ theirs: Review, of child: UInt32, _ part: inout Part
  ) {
    guard !mine.isCancelled || !theirs.isCancelled else { return }
    let period = years.period(holding: mine.date)
    let differences = reader.differences(between: mine, and: theirs)
    change(period, &part) { year in
      year.first.reviews += 1
      year.second.reviews += 1
      year.inBoth += 1
      if !differences.isEmpty { year.differing += 1 }
    }
    for difference in differences {
      part.rows.append(
        Reconciliation.Row(
          period: period,
          outcome: .differs(
            field: difference.column.name, counts: difference.firstCounts ? first : second),
          child: number(of: child), first: place(mine, first), second: place(theirs, second),
          other: second))
    }
  }

  /// Counts reviews that only one source has on that day.
  ///
  /// Each is close to at most one review of the other source.
  private func countAlone(
    _ mine: [Review], _ theirs: [Review], of child: UInt32, _ part: inout Part
  ) {
    var (index, otherIndex) = (0, 0)
    while index < mine.count || otherIndex < theirs.count {
      let review = index < mine.count ? mine[index] : nil
      let other = otherIndex < theirs.count ? theirs[otherIndex] : nil
      if let review, let other,
        abs(CivilDate.days(from: review.date, to: other.date)) <= CareReader.closeDays
      {
        countAlone(review, isFirst: true, isClose: true, &part)
        countAlone(other, isFirst: false, isClose: true, &part)
        part.rows.append(
          Reconciliation.Row(
            period: years.period(holding: min(review.date, other.date)), outcome: .close,
            child: number(of: child), first: place(review, first), second: place(other, second),
            other: second))
        index += 1
        otherIndex += 1
      } else if let review, other.map({ review.date < $0.date }) ?? true {
        countAlone(review, isFirst: true, isClose: false, &part)
        part.rows.append(row(of: review, in: first, notIn: second, child))
        index += 1
      } else if let other {
        countAlone(other, isFirst: false, isClose: false, &part)
        part.rows.append(row(of: other, in: second, notIn: first, child))
        otherIndex += 1
      }
    }
  }

  private func countAlone(
    _ review: Review, isFirst: Bool, isClose: Bool, _ part: inout Part
  ) {
    change(years.period(holding: review.date), &part) { year in
      let side = isFirst ? \Reconciliation.Year.first : \.second
      year[keyPath: side].reviews += 1
      year[keyPath: side].alone += 1
      if isClose { year[keyPath: side].close += 1 }
    }
  }

  private func row(
    of review: Review, in source: ReviewSource, notIn other: ReviewSource, _ child: UInt32
  ) -> Reconciliation.Row {
    Reconciliation.Row(
      period: years.period(holding: review.date), outcome: .alone,
      child: number(of: child),
      first: place(review, source), second: nil, other: other)
  }

  /// The number in the store of a child of the partition.
  private func number(of child: UInt32) -> UInt32 { reader.records.firstChild + child }

  private func place(_ review: Review, _ source: ReviewSource) -> Reconciliation.Row.Place {
    let (row, origins) = (Int(review.row), reader.records.reviews.origins)
    return Reconciliation.Row.Place(
      source: source, date: review.date,
      row: SourceLine(source: origins.sources[row], line: origins.lines[row]))
  }

  private func change(
    _ period: ReportingPeriod, _ part: inout Part, _ body: (inout Reconciliation.Year) -> Void
  ) {
    body(
      &part.years[
        period.from,
        default: Reconciliation.Year(
          period: period, first: .init(source: first), second: .init(source: second))])
  }
}

extension Reconciliation.Year {
  /// Adds the counts of the same year for other children.
  fileprivate func adding(_ other: Self) -> Self {
    var sum = self
    sum.first.add(other.first)
    sum.second.add(other.second)
    sum.inBoth += other.inBoth
    sum.differing += other.differing
    return sum
  }
}

extension Reconciliation.Side {
  fileprivate mutating func add(_ other: Self) {
    reviews += other.reviews
    shortBreaks += other.shortBreaks
    alone += other.alone
    close += other.close
  }
}
