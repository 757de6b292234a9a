import CareRecords

/// Makes children for one large return: one episode each, and three and a half reviews on average.
struct ReturnsOnlyMaker {
  /// The numbers of reviews of ten children, 35 together; the list repeats.
  private static let reviewCounts = [4, 2, 5, 1, 3, 6, 2, 4, 3, 5]
  private static let legalStatuses = Weighted<LegalStatus>((.c2, 520), (.c1, 230), (.v2, 250))
  private static let paths = Weighted<CarePath>(
    (.homeSoon, 450), (.longTerm, 400), (.guardianship, 80), (.unaccompanied, 70))
  private static let ends = Weighted<ReasonEpisodeCeased>(
    (.e4a, 400), (.e4b, 120), (.e45, 150), (.e41, 100), (.e13, 120), (.e8, 60), (.e3, 50))

  let seed: UInt64
  let window: SampleWindow
  let identifiers: IdentifierShuffle

  /// Fills `child` with the child at a position.
  func fill(_ child: inout ReturnChild, at index: Int) {
    var random = SampleRandom(seed: seed, .national, index: index)
    let path = random.pick(Self.paths)
    let count = Self.reviewCounts[index % Self.reviewCounts.count]
    // Care begins early enough for all reviews to be in the window.
    let longest = count == 1 ? 55 : 170 + 205 * (count - 2)
    let start = window.start.adding(days: random.below(max(1, window.days - longest)))
    let age = path == .unaccompanied ? random.within(5000...5300) : random.below(5200)
    let person = PersonDetails.make(
      id: identifiers[index], birth: start.adding(days: -age), path: path, horizon: window.end,
      &random)
    child.header = HeaderRecord(person: person, asOf: window.end)
    child.reviews.removeAll(keepingCapacity: true)
    child.episodes.removeAll(keepingCapacity: true)
    let last = holdReviews(count, from: start, of: person, in: &child, &random)
    let placement = PlacementChoice.choose(age: age * 4 / 1461, path: path, on: start, &random)
    let status = path == .unaccompanied ? .v2 : random.pick(Self.legalStatuses)
    var episode = Episode(
      began: start, reasonBegan: .s, legalStatus: status,
      need: path == .unaccompanied ? .n8 : .n1, placement: placement.allowed(under: status))
    let end = min(last.adding(days: random.within(1...170)), person.adulthood)
    if end <= window.end {
      episode.ended = end
      episode.reasonCeased =
        end == person.adulthood ? .e17 : episode.placement.fitting(random.pick(Self.ends))
    }
    child.episodes.append(
      EpisodeRecord(
        child: person.id, home: person.homePostcode, episode: episode, asOf: window.end))
  }

  /// Holds reviews on the ordinary sequence, a few of them late; returns the day of the last one.
  private func holdReviews(
    _ count: Int, from start: CivilDate, of person: Person, in child: inout ReturnChild,
    _ random: inout SampleRandom
  ) -> CivilDate {
    let calendar = WorkingDays.england
    var due = calendar.adding(20, to: start)
    var last = start
    for number in 0..<count {
      let day =
        random.chance(80)
        ? calendar.onOrAfter(due.adding(days: random.within(1...15)))
        : calendar.onOrBefore(due.adding(days: -random.below(12)))
      guard day <= window.end else { break }
      let code = Participation.code(
        age: person.age(on: day), last: child.reviews.last?.code, &random)
      child.reviews.append(
        ReviewRecord(child: person.id, birth: person.birth, day: day, code: code))
      due = day.adding(months: number == 0 ? 3 : 6)
      last = day
    }
    return last
  }
}
