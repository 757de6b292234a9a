import CareRecords

/// A child with one episode and one review, all in order until something is made wrong.
struct DefectCase {
  let id: Int
  let birth: CivilDate
  let start: CivilDate
  /// The day of the one review.
  let review: CivilDate
  let horizon: CivilDate
  var child: ReturnChild

  init(
    id: Int, birth: CivilDate, start: CivilDate, review: CivilDate, horizon: CivilDate,
    _ random: inout SampleRandom
  ) {
    self.id = id
    self.birth = birth
    self.start = start
    self.review = review
    self.horizon = horizon
    let person = PersonDetails.make(
      id: id, birth: birth, path: .homeSoon, horizon: horizon, &random)
    child = ReturnChild(header: HeaderRecord(person: person, asOf: horizon))
    let episode = Episode(
      began: start, reasonBegan: .s, legalStatus: .v2, need: .n1,
      placement: PlacementChoice.make(.u6, on: start, &random),
      ended: review.adding(days: 1), reasonCeased: .e4a)
    child.episodes = [
      EpisodeRecord(child: id, home: person.homePostcode, episode: episode, asOf: horizon)
    ]
    addReview(review)
  }

  /// When the first review was due.
  var due: CivilDate { WorkingDays.england.adding(20, to: start) }

  /// The episode as one of an agreed series of short breaks.
  var shortBreak: EpisodeRecord { child.episodes[0].with(.legalStatus, "V3") }

  /// Writes another text into the review.
  mutating func change(_ column: ReviewRecord.Column, _ text: String) {
    child.reviews[0] = child.reviews[0].with(column, text)
  }

  mutating func addReview(_ day: CivilDate) {
    let isUnder4 = birth.adding(months: 48) > day
    child.reviews.append(
      ReviewRecord(child: id, birth: birth, day: day, code: isUnder4 ? .pn0 : .pn6))
  }

  mutating func addEpisode(began: CivilDate, ended: CivilDate) {
    var episode = child.episodes[0].episode
    episode.began = began
    episode.ended = ended
    child.episodes.append(
      EpisodeRecord(
        child: id, home: child.episodes[0].home, episode: episode, asOf: horizon))
  }
}
