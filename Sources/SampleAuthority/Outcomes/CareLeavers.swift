import CareRecords

/// What the return of one year says about a young person who has left care, around a birthday.
struct CareLeaverYear: Sendable {
  let year: ReportingPeriod
  var contact: CareLeaverContact
  var activity: CareLeaverActivity = .none
  var accommodation: CareLeaverAccommodation = .none
}

/// Invents the lives of young people after they have left care (OC3).
struct CareLeaverMaker {
  private static let contacts = Weighted<CareLeaverContact>(
    (.yes, 930), (.no, 35), (.refu, 15), (.nreq, 17), (.died, 3))
  private static let contactsAtHome = Weighted<CareLeaverContact>(
    (.rhom, 700), (.yes, 250), (.no, 50))
  private static let youngActivities = Weighted<CareLeaverActivity>(
    (.f2, 410), (.f4, 60), (.f5, 110), (.p2, 40), (.p5, 20), (.g4, 60), (.g5, 260), (.g6, 40))
  private static let activities = Weighted<CareLeaverActivity>(
    (.f1, 80), (.f2, 210), (.f4, 40), (.f5, 240), (.p1, 5), (.p2, 35), (.p4, 5), (.p5, 40),
    (.g4, 110), (.g5, 175), (.g6, 60))
  private static let youngHomes = Weighted<CareLeaverAccommodation>(
    (.d1, 350), (.b1, 270), (.e1, 65), (.u1, 65), (.c1, 65), (.y1, 65), (.k1, 45), (.x2, 25),
    (.s2, 10), (.d2, 15), (.b2, 15), (.y2, 10))
  private static let homes = Weighted<CareLeaverAccommodation>(
    (.u1, 372), (.d1, 194), (.b1, 108), (.z1, 93), (.k1, 46), (.y1, 46), (.e1, 42), (.x2, 20),
    (.c1, 27), (.s2, 12), (.u2, 10), (.v2, 8), (.t1, 12), (.d2, 5), (.w2, 5))

  let seed: UInt64
  let window: SampleWindow

  /// The years in which the child of a position had a birthday after care, from the 17th to the
  /// 21st.
  func years(of child: Child, at index: Int) -> [CareLeaverYear] {
    var random = SampleRandom(seed: seed, .careLeavers, index: index)
    return years(of: child.person, &random) { birthday in child.reasonCareEnded(before: birthday) }
  }

  /// The same years for a person.
  ///
  /// `reasonEnded` gives the reason why care had ended before a day. It is nil where care had not
  /// ended, or where the return does not ask.
  func years(
    of person: Person, _ random: inout SampleRandom,
    _ reasonEnded: (CivilDate) -> ReasonEpisodeCeased?
  ) -> [CareLeaverYear] {
    var years: [CareLeaverYear] = []
    for year in window.years {
      guard let age = person.birthday(in: year, from: 17, to: 21),
        let reason = reasonEnded(person.birth.adding(months: age * 12)),
        years.last?.contact != .died
      else { continue }
      let isAtHome = age < 19 && [.e4a, .e4b, .e13].contains(reason)
      let leaver = CareLeaverYear(
        year: year, contact: random.pick(isAtHome ? Self.contactsAtHome : Self.contacts))
      years.append(inventOutcome(leaver, of: person, age: age, after: years.last, &random))
    }
    return years
  }

  /// Draws an activity and a home, which are often the same as a year before.
  private func inventOutcome(
    _ leaver: CareLeaverYear, of person: Person, age: Int, after last: CareLeaverYear?,
    _ random: inout SampleRandom
  ) -> CareLeaverYear {
    var leaver = leaver
    var activity = random.pick(age < 19 ? Self.youngActivities : Self.activities)
    var home = random.pick(age < 19 ? Self.youngHomes : Self.homes)
    let (keepsActivity, keepsHome) = (random.chance(550), random.chance(600))
    guard leaver.contact == .yes else { return leaver }
    if let last, last.contact == .yes {
      if keepsActivity { activity = last.activity }
      if keepsHome { home = last.accommodation }
    }
    if home == .x2 || (activity == .g6 && person.sex == .male) { activity = .g5 }
    (leaver.activity, leaver.accommodation) = (activity, home)
    return leaver
  }
}

extension Child {
  /// The reason why care had ended before a birthday; nil if the return does not follow the child.
  ///
  /// The return follows children after care if they were looked after for 13 weeks since the age of
  /// 14, and some of that time was after they turned 16.
  func reasonCareEnded(before birthday: CivilDate) -> ReasonEpisodeCeased? {
    let care = periods.filter { !$0.isShortBreak && $0.start <= birthday }
    guard let end = care.last?.end, end < birthday,
      end > person.birth.adding(months: 16 * 12),
      let reason = episodes.first(where: { $0.ended == end })?.reasonCeased,
      // Not those who died, went to another authority, were adopted or were found to be of age.
      ![.e2, .e3, .e11, .e12, .e15].contains(reason)
    else { return nil }
    let fourteenth = person.birth.adding(months: 14 * 12)
    let days = care.reduce(0) { sum, period in
      sum
        + max(0, CivilDate.days(from: max(period.start, fourteenth), to: period.end ?? birthday))
    }
    return days >= 13 * 7 ? reason : nil
  }
}

extension Person {
  /// The age reached on the birthday in a year; nil where the age is not in the range.
  func birthday(in year: ReportingPeriod, from first: Int, to last: Int) -> Int? {
    (first...last).first { year.contains(birth.adding(months: $0 * 12)) }
  }
}

/// Invents young people who left care at 18 before the first year that is written.
///
/// They are in the return of each year in which they turn 19, 20 or 21, and have no episode. In the
/// first year there are seven of each of these ages for every hundred children.
struct FormerChildren {
  private static let paths = Weighted<CarePath>((.longTerm, 780), (.unaccompanied, 220))
  private static let reasons = Weighted<ReasonEpisodeCeased>((.e17, 700), (.e5, 200), (.e6, 100))
  /// How many positions, after those of the children, give ids to rows that are wrong on purpose.
  private static let reservedPositions = 1000

  let seed: UInt64
  let window: SampleWindow
  let identifiers: IdentifierShuffle

  /// The young people for this number of children.
  func make(forChildren children: Int) -> [Child] {
    let maker = CareLeaverMaker(seed: seed, window: window)
    return (0..<children * 21 / 100).map { index in
      var random = SampleRandom(seed: seed, .formerChildren, index: index)
      let adulthood = window.start.adding(days: -random.within(1...3 * 365))
      let person = PersonDetails.make(
        id: identifiers[children + Self.reservedPositions + index],
        birth: adulthood.adding(months: -18 * 12), path: random.pick(Self.paths),
        horizon: window.start, &random)
      let reason = random.pick(Self.reasons)
      var child = Child(person: person)
      child.outcomes.leaving = maker.years(of: person, &random) { _ in reason }
      return child
    }
  }
}
