import CareRecords
import Documents
import RecordImport
import StatutoryReviews

/// The reporting year that a first report is best made for, with the reviews of each year.
struct FoundPeriod {
  let period: ReportingPeriod
  /// What the choice rests on, such as `reviews`.
  let basis: String
  /// How many there are in each year, the latest first.
  let years: [(year: Int, count: Int)]
  /// Whether reviews of the first days of the period cannot be missing, because no child was in care
  /// long enough to have had one.
  let isCompleteFromStart: Bool

  /// The latest year with at least half as many reviews as the fullest; nil where no day is known.
  ///
  /// - Parameter wanted: the year in which the period begins, where the user says it.
  init?(_ draft: Draft, year wanted: Int? = nil) {
    let reviews = Self.reviews(draft)
    var counts = Self.counts(reviews)
    var basis = "reviews"
    if counts.isEmpty {
      counts = Self.counts(Self.otherDays(draft))
      basis = "days"
    }
    let most = counts.values.max() ?? 0
    guard let year = wanted ?? counts.filter({ $0.value * 2 >= most }).keys.max() else {
      return nil
    }
    period = ReportingPeriod(startingIn: year)
    self.basis = basis
    years = counts.map { ($0.key, $0.value) }.sorted { $0.0 > $1.0 }
    isCompleteFromStart = Self.isComplete(draft, reviews, from: period.from)
  }

  private static func counts(_ days: some Sequence<CivilDate>) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for day in days { counts[ReportingPeriod(holding: day).from.year, default: 0] += 1 }
    return counts
  }

  private struct ChildDay: Hashable {
    var child: String
    var day: CivilDate
  }

  /// The days of all reviews, each child and day once, cancelled ones left out.
  private static func reviews(_ draft: Draft) -> [CivilDate] {
    var seen: Set<ChildDay> = []
    for partition in draft.store?.partitions ?? [] {
      let reviews = partition.reviews
      for row in 0..<reviews.count {
        guard let day = reviews.dates[row], reviews.service?.cancelled[row] != .yes else {
          continue
        }
        seen.insert(ChildDay(child: partition.ids[reviews.children[row]], day: day))
      }
    }
    for table in draft.foreign where table.mapping.table == .reviews && table.isUsed {
      guard let child = table.mapping[ReviewColumn.child],
        let held = table.mapping[ReviewColumn.date]
      else { continue }
      let cancelled = table.mapping[ReviewColumn.cancelled]
      var days = DayCache(table.readers)
      // A cell is translated once, however often it is there.
      let off = cancelled.map { placement in
        Set(
          placement.profile.counts.map { FoldedText.of($0.text) }.filter {
            table.value(of: $0, placement).uppercased() == "Y"
          })
      }
      let kind = table.kinds.flatMap { kinds in
        table.found.columns.first { $0.heading == kinds.heading }
      }
      let kept = Set((table.kinds?.kept ?? []).map { FoldedText.of($0.text) })
      for row in held.profile.cells.indices {
        if let kind, !kept.contains(FoldedText.of(kind.cells[row])) { continue }
        if let off, let cell = cancelled?.profile.cells[row], !cell.isEmpty,
          off.contains(FoldedText.of(cell))
        {
          continue
        }
        let id = child.profile.cells[row]
        guard !id.isEmpty, let day = days.day(held.profile.cells[row]) else { continue }
        seen.insert(
          ChildDay(child: (table.children?.rule?.id(id) ?? id).uppercased(), day: day))
      }
    }
    return seen.map(\.day)
  }

  /// Reads days; each text once.
  private struct DayCache {
    private let readers: [DatePattern]
    private var known: [String: CivilDate?] = [:]

    init(_ readers: [DatePattern]) { self.readers = readers }

    mutating func day(_ text: String) -> CivilDate? {
      if let day = known[text] { return day }
      let day = FoundPeriod.day(text, readers)
      known[text] = day
      return day
    }
  }

  private static func day(_ text: String, _ readers: [DatePattern]) -> CivilDate? {
    guard !text.isEmpty else { return nil }
    for reader in readers {
      if let day = reader.date(in: text) { return day }
    }
    return nil
  }

  /// The days of other tables, where there are no reviews.
  private static func otherDays(_ draft: Draft) -> [CivilDate] {
    var days: [CivilDate] = []
    if let store = draft.store {
      days += store.escalations.map(\.raised) + store.feedback.map(\.date)
      days += store.conferences.compactMap(\.held) + store.carerReviews.compactMap(\.held)
      days += store.allocations.map(\.start)
      for partition in store.partitions {
        for row in 0..<partition.episodes.count {
          if let day = partition.episodes.ended[row] ?? partition.episodes.began[row] {
            days.append(day)
          }
        }
      }
    }
    for table in draft.foreign {
      // Either order of day and month gives the same year.
      let open = table.dates.openKinds.map(\.dayFirst)
      let readers = DateForms.readers(table.forms + open)
      for placement in table.mapping.placements
      where placement.column.kind.isDate && placement.column.name != "DOB" {
        days += placement.profile.cells.compactMap { day($0, readers) }
      }
      if let asAt = table.asAt { days.append(asAt) }
    }
    return days
  }

  /// Whether no child was in care so long before the first review that an earlier one is missing.
  ///
  /// The first review is due within the time of the timetable; a week is added for bank holidays.
  private static func isComplete(
    _ draft: Draft, _ reviews: [CivilDate], from start: CivilDate
  ) -> Bool {
    guard let first = reviews.filter({ $0 >= start }).min(), let store = draft.store else {
      return false
    }
    var earliest: CivilDate?
    for partition in store.partitions {
      for row in 0..<partition.episodes.count {
        if let began = partition.episodes.began[row] { earliest = min(earliest ?? began, began) }
      }
    }
    guard let earliest else { return false }
    return earliest >= start
      && CivilDate.days(from: earliest, to: first)
        <= ReviewTimetable.england.ordinary.first.within.calendarDays + 7
  }
}
