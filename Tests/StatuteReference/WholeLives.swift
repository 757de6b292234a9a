import CareRecords
import TestSupport

/// Children whose whole lives in care are known, as a service lives them: most reviews are held in
/// time, a few late or not at all.
///
/// Of these lives a return shows one year, and an export may begin on any day. So a test can compare
/// what the rules say of a part with what they say of the whole. All data is invented; the same seed
/// always gives the same lives. They end on 31 March 2025.
struct WholeLives: Sendable {
  /// Every episode, with the return year of its first day.
  private(set) var episodes: [ReferenceEpisode] = []
  private(set) var reviews: [ReferenceReview] = []

  /// The last day of the lives, and of the reported year.
  static let last = ReportingPeriod(startingIn: 2024).to
  private static let first = ReportingPeriod(startingIn: 2014).from

  private var numbers: SeededNumbers

  /// Draws the lives of some children, about a third of whom are in care on the last day.
  init(seed: UInt64, children: Int) {
    numbers = SeededNumbers(seed)
    for number in 0..<children { addLife("C\(number)") }
  }

  /// What the returns of some years show of the episodes.
  func episodes(inReturnsOf years: ClosedRange<Int>) -> [ReferenceEpisode] {
    years.flatMap { year in
      let period = ReportingPeriod(startingIn: year)
      return episodes.filter { episode in
        episode.decom <= period.to && episode.dec.map { $0 >= period.from } ?? true
      }.map { episode in
        var row = episode
        row.returnYear = year
        if let dec = row.dec, dec > period.to {
          row.dec = nil
          row.rec = .blank
          row.reasonChanged = .blank
        }
        return row
      }
    }
  }

  /// The reviews held from a day on.
  func reviews(from day: CivilDate) -> [ReferenceReview] { reviews.filter { $0.date >= day } }

  private func after(_ day: CivilDate, _ days: Int) -> CivilDate {
    ReferenceCalendar.day(days, after: day)
  }
}

// MARK: - Care

extension WholeLives {
  private mutating func addLife(_ child: String) {
    let span = Int(Self.last.dayNumber - Self.first.dayNumber)
    var start = after(Self.first, numbers.number(in: 0...span))
    if numbers.happens(4) { return addShortBreaks(child, from: start) }
    repeat {
      let end = addStay(child, from: start)
      guard let end, numbers.happens(15) else { return }
      start = after(end, numbers.one(of: [0, 1, numbers.number(in: 2...300)]))
    } while start <= Self.last
  }

  /// Adds a stay in care; its last day, or nil where it goes on.
  private mutating func addStay(_ child: String, from start: CivilDate) -> CivilDate? {
    let length = numbers.one(of: [
      numbers.number(in: 3...60), numbers.number(in: 30...700), numbers.number(in: 200...1_500),
      numbers.number(in: 500...3_500),
    ])
    let end = after(start, length)
    var stay: [ReferenceEpisode] = []
    var day = start
    var place = numbers.one(of: [PlacementType.u6, .u6, .u4, .u1, .k2, .p1, .t0, .t1])
    var status = numbers.one(of: [LegalStatus.c1, .c2, .e1, .v2])
    let isToBeAdopted = numbers.happens(12)
    var reason = ReasonNewEpisode.s
    while day < end {
      var next = min(after(day, change(from: place)), end)
      if next <= day { next = after(day, 1) }
      stay.append(
        ReferenceEpisode(
          child: child, decom: day, dec: next, rne: reason, ls: status, place: place,
          rec: next >= end ? .e4a : .x1, need: .n1, address: "\(place.code) \(stay.count)",
          returnYear: ReferenceReviewDays.reportingYear(of: day)))
      day = next
      (place, status, reason) = following(place, status, isToBeAdopted && length > 300, stay.count)
      if reason == .l { stay[stay.count - 1].rec = next >= end ? .e4a : .x1 }
    }
    // What lies after the last day has not happened.
    stay.removeAll { $0.decom > Self.last }
    let reallyEnds = end <= Self.last
    for index in stay.indices where stay[index].dec.map({ $0 > Self.last }) ?? false {
      stay[index].dec = nil
      stay[index].rec = .blank
    }
    addReviews(of: stay, until: reallyEnds ? end : nil)
    episodes += stay
    return reallyEnds ? end : nil
  }

  /// Days until the next change.
  private mutating func change(from place: PlacementType) -> Int {
    switch place {
    case .t0, .t1, .t2, .t3, .t4: numbers.number(in: 1...20)
    case .a3, .a4, .a5, .a6: numbers.number(in: 60...500)
    default: numbers.one(of: [numbers.number(in: 5...60), numbers.number(in: 60...800)])
    }
  }

  private mutating func following(
    _ place: PlacementType, _ status: LegalStatus, _ isToBeAdopted: Bool, _ episodes: Int
  ) -> (PlacementType, LegalStatus, ReasonNewEpisode) {
    switch place {
    case .t0, .t1, .t2, .t3, .t4:
      return (numbers.one(of: [.u6, .u4, .k2]), status, numbers.one(of: [.p, .t, .p]))
    case .a3, .a4, .a5, .a6:
      // Most stay with those who adopt them; some placements for adoption break down.
      return numbers.happens(70)
        ? (place, numbers.one(of: [.e1, .c2]), .l) : (numbers.one(of: [.u6, .u4]), status, .p)
    default: break
    }
    if isToBeAdopted, episodes > 1, numbers.happens(50) {
      return (numbers.one(of: [.a3, .a4, .a5, .a6]), .e1, numbers.one(of: [.p, .b, .p]))
    }
    switch numbers.number(in: 0...9) {
    case 0...3: return (numbers.one(of: [.u6, .u4, .k2, .u1, .p1]), status, .p)
    case 4: return (numbers.one(of: [.u6, .u4]), numbers.one(of: [.c2, .e1, .v2]), .b)
    case 5: return (numbers.one(of: [.t0, .t1, .t2]), status, .p)
    default: return (place, numbers.one(of: [.c1, .c2, .e1, .v2]), .l)
    }
  }

  /// A series of short breaks: of V3 every break has an episode, V4 has one for the agreement.
  private mutating func addShortBreaks(_ child: String, from start: CivilDate) {
    let isPerBreak = numbers.happens(50)
    var day = start
    var breaks: [ReferenceEpisode] = []
    for _ in 0..<numbers.number(in: 3...25) where day <= Self.last {
      let end = after(day, isPerBreak ? numbers.number(in: 1...6) : numbers.number(in: 90...600))
      breaks.append(
        ReferenceEpisode(
          child: child, decom: day, dec: end > Self.last ? nil : end, rne: .s,
          ls: isPerBreak ? .v3 : .v4, place: .u6, rec: end > Self.last ? .blank : .e4a, need: .n2,
          returnYear: ReferenceReviewDays.reportingYear(of: day)))
      if !isPerBreak { break }
      day = after(end, numbers.number(in: 5...60))
    }
    episodes += breaks
    var due = ReferenceCalendar.day(months: 3, after: start)
    let last = breaks.last?.dec ?? Self.last
    while due <= last {
      let held = after(due, practice())
      if held > last { break }
      add(child, held)
      due = ReferenceCalendar.day(months: 6, after: held)
    }
  }
}

// MARK: - Reviews

extension WholeLives {
  /// Days from the day a review is due to the day it is held: mostly a little before.
  private mutating func practice() -> Int {
    switch numbers.number(in: 0...99) {
    case 0...4: numbers.number(in: 1...40)
    case 5: numbers.number(in: 40...150)
    case 6...25: 0
    default: -numbers.number(in: 1...21)
    }
  }

  private mutating func addReviews(of stay: [ReferenceEpisode], until end: CivilDate?) {
    guard let opening = stay.first else { return }
    let last = end ?? Self.last
    let adoptions = stay.indices.filter { index in
      stay[index].isPlacedForAdoption && (index == 0 || !stay[index - 1].isPlacedForAdoption)
    }.map { stay[$0].decom }
    var due = ReferenceCalendar.day(workingDays: 20, after: opening.decom)
    var done = 0
    var waiting = adoptions[...]
    var earliest = opening.decom
    // A few children are never reviewed, and of a few the reviews cease.
    let most = numbers.happens(3) ? 0 : numbers.happens(4) ? numbers.number(in: 1...6) : Int.max
    var held = 0
    while held < most {
      // A placement for adoption begins the reviews anew.
      if let placed = waiting.first, placed <= due {
        waiting = waiting.dropFirst()
        earliest = placed
        due = ReferenceCalendar.day(workingDays: 20, after: placed)
        done = 0
      }
      guard due <= last else { return }
      let day = max(after(due, practice()), after(earliest, 1))
      if day > last { return }
      add(opening.child, day)
      held += 1
      done += 1
      earliest = day
      due = ReferenceCalendar.day(months: done == 1 ? 3 : 6, after: day)
    }
  }

  private mutating func add(_ child: String, _ held: CivilDate) {
    reviews.append(
      ReferenceReview(
        child: child, date: held, due: nil, cancelled: false,
        returnYear: ReferenceReviewDays.reportingYear(of: held)))
  }
}

extension WholeLives {
  /// How many children are in care on the last day.
  var inCare: Int {
    Set(episodes.filter { $0.dec == nil && $0.ls != .v3 && $0.ls != .v4 }.map(\.child)).count
  }

  /// The first day of the stay in care that holds the last day; nil for a child not in care then.
  func currentStay(of child: String) -> CivilDate? {
    let own = episodes.filter { $0.child == child && $0.ls != .v3 && $0.ls != .v4 }
      .sorted { $0.decom < $1.decom }
    guard let last = own.last, last.dec == nil else { return nil }
    return own.last { $0.rne == .s }?.decom
  }
}
