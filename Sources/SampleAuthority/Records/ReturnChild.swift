import CareRecords

/// What one annual return holds of one child.
struct ReturnChild: Sendable {
  /// Nil only for a child that is missing from the Header on purpose.
  var header: HeaderRecord?
  var unaccompanied: UnaccompaniedRecord?
  var episodes: [EpisodeRecord] = []
  var reviews: [ReviewRecord] = []
  var absences: [MissingRecord] = []
  /// The smaller tables; nil where they are not written.
  var outcomes: ReturnOutcomes?

  /// An empty child, to be filled.
  init(header: HeaderRecord?) { self.header = header }

  /// What the return of a year holds of a child: nothing if it had no episode in the year and is
  /// not followed after care in it either.
  init?(_ child: Child, in year: ReportingPeriod) {
    let episodes = child.episodes.filter { $0.touches(year.from, year.to) }
    let outcomes = ReturnOutcomes(of: child, in: year)
    guard !episodes.isEmpty || outcomes.careLeaver != nil else { return nil }
    let person = child.person
    self.outcomes = outcomes
    header = HeaderRecord(
      person: person, asOf: year.to,
      isLookedAfter: episodes.contains { !$0.legalStatus.isShortBreak })
    if person.isUnaccompanied, !episodes.isEmpty {
      let ofAge = episodes.first { $0.asOf(year.to).reasonCeased == .e15 }
      unaccompanied = UnaccompaniedRecord(
        person: person, ceased: ofAge?.ended ?? person.adulthood, asOf: year.to)
    }
    self.episodes = episodes.map {
      EpisodeRecord(
        child: person.id, home: person.homePostcode, episode: $0.asOf(year.to), asOf: year.to)
    }
    for review in child.reviews
    where year.contains(review.day) && !review.isCancelled && !review.isShortBreak {
      reviews.append(
        ReviewRecord(
          child: person.id, birth: person.birth, day: review.day, code: review.code))
    }
    for absence in child.absences where year.touches(absence.start, absence.end) {
      absences.append(
        MissingRecord(child: person.id, birth: person.birth, absence: absence, asOf: year.to))
    }
  }
}
