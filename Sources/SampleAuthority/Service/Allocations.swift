import CareRecords

/// One child's allocation to an officer, both by position.
struct AllocationSpan: Sendable {
  let officer: Int
  let start: CivilDate
  var end: CivilDate?
}

/// Allocates children to officers, day by day over the years.
///
/// A new child goes to the officer with most room. An officer who joins takes children over from
/// the fullest caseloads. The children of an officer who leaves are shared out.
struct AllocationHistory {
  private enum Event {
    case begin(child: Int, from: CivilDate, until: CivilDate?)
    case end(child: Int)
    case join(officer: Int)
    case leave(officer: Int)
    case move(child: Int, to: Int?)
  }

  private let officers: [Officer]
  private let window: SampleWindow
  private var random: SampleRandom
  private var events: [[Event]]
  /// The children each officer has now.
  private var caseloads: [[Int]]
  private var isInCare: [Bool]
  /// Each child's allocations in order; the last may be open.
  private(set) var spans: [[AllocationSpan]]

  init(_ children: [Child], officers: [Officer], seed: UInt64, window: SampleWindow) {
    self.officers = officers
    self.window = window
    random = SampleRandom(seed: seed, .allocations)
    events = Array(repeating: [], count: window.days)
    caseloads = Array(repeating: [], count: officers.count)
    isInCare = Array(repeating: false, count: children.count)
    spans = Array(repeating: [], count: children.count)
    plan(children)
    for day in 0..<window.days {
      var index = 0
      while index < events[day].count {
        handle(events[day][index], on: window.start.adding(days: day))
        index += 1
      }
    }
  }

  /// The officer a child is allocated to on a day.
  func officer(of child: Int, on day: CivilDate) -> Int? {
    spans[child].last { $0.start <= day && ($0.end.map { $0 >= day } ?? true) }?.officer
  }

  private mutating func plan(_ children: [Child]) {
    for (index, officer) in officers.enumerated() {
      if officer.start > window.start { add(.join(officer: index), on: officer.start) }
      if let end = officer.end { add(.leave(officer: index), on: end) }
    }
    for (index, child) in children.enumerated() {
      for period in child.periods where window.touches(period.start, period.end ?? window.end) {
        let wait = random.chance(930) ? random.within(0...5) : random.within(6...12)
        let day = WorkingDays.england.adding(wait, to: period.start)
        if let end = period.end { add(.end(child: index), on: end) }
        add(.begin(child: index, from: day, until: period.end), on: max(day, window.start))
      }
    }
  }

  private mutating func add(_ event: Event, on day: CivilDate) {
    let index = CivilDate.days(from: window.start, to: day)
    if events.indices.contains(index) { events[index].append(event) }
  }

  private mutating func handle(_ event: Event, on day: CivilDate) {
    switch event {
    case .begin(let child, let from, let until):
      if until.map({ $0 <= day }) ?? false { return }
      guard let officer = roomiest(on: day) else { return }
      isInCare[child] = true
      // An allocation from before the window began when the child came, or when the officer came if
      // later.
      let since = officers[officer].start.adding(days: random.within(0...20))
      open(child, officer, from: from < day ? min(day, max(from, since)) : day)
      if random.chance(90) {
        add(.move(child: child, to: nil), on: day.adding(days: random.within(30...900)))
      }
    case .end(let child):
      close(child, on: day)
      isInCare[child] = false
    case .join(let officer): share(with: officer, from: day)
    case .leave(let officer):
      for child in caseloads[officer] {
        close(child, on: day)
        let gap = random.chance(850) ? 1 : random.within(2...20)
        add(.move(child: child, to: nil), on: day.adding(days: gap))
      }
    case .move(let child, let wanted): move(child, to: wanted, on: day)
    }
  }

  private mutating func move(_ child: Int, to wanted: Int?, on day: CivilDate) {
    guard isInCare[child], let old = spans[child].last, old.start < day,
      let new = wanted ?? roomiest(on: day, not: old.officer), new != old.officer
    else { return }
    close(child, on: day.adding(days: -1))
    open(child, new, from: day)
  }

  private mutating func open(_ child: Int, _ officer: Int, from day: CivilDate) {
    spans[child].append(AllocationSpan(officer: officer, start: day))
    caseloads[officer].append(child)
  }

  private mutating func close(_ child: Int, on day: CivilDate) {
    guard let span = spans[child].last, span.end == nil else { return }
    spans[child][spans[child].count - 1].end = day
    if let position = caseloads[span.officer].firstIndex(of: child) {
      caseloads[span.officer].remove(at: position)
    }
  }

  /// Moves children to a new officer, within three weeks, until its caseload is near the others'.
  private mutating func share(with officer: Int, from day: CivilDate) {
    var left = caseloads
    let inPost = officers.indices.filter { officers[$0].takesCases(on: day) }
    let capacity = inPost.reduce(0) { $0 + officers[$1].fullTime }
    let total = inPost.reduce(0) { $0 + caseloads[$1].count }
    let wanted = total * officers[officer].fullTime / max(1, capacity)
    for _ in caseloads[officer].count..<max(caseloads[officer].count, wanted) {
      let others = inPost.filter { $0 != officer && !left[$0].isEmpty }
      let fullest = others.max { ratio(left[$0].count, $0) < ratio(left[$1].count, $1) }
      guard let fullest else { return }
      let child = left[fullest].remove(at: random.below(left[fullest].count))
      add(.move(child: child, to: officer), on: day.adding(days: random.below(21)))
    }
  }

  private func roomiest(on day: CivilDate, not excluded: Int? = nil) -> Int? {
    let free = officers.indices.filter { $0 != excluded && officers[$0].takesCases(on: day) }
    return free.min { ratio(caseloads[$0].count, $0) < ratio(caseloads[$1].count, $1) }
  }

  private func ratio(_ count: Int, _ officer: Int) -> Int {
    count * 1_000_000_000 / (officers[officer].fullTime * officers[officer].share)
  }
}
