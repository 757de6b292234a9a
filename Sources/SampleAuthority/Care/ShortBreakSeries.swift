import CareRecords

/// Writes a series of short breaks: one episode for each stay (V3), or one for all (V4).
///
/// Only a series that began in the window is written stay by stay: of an older one the first stays
/// would be in no return, and nobody could tell when it began.
enum ShortBreakSeries {
  static func episodes(
    _ plan: CarePlan, birth: CivilDate, window: SampleWindow, _ random: inout SampleRandom
  ) -> [Episode] {
    let age = CivilDate.days(from: birth, to: plan.start) / 365
    let placement = PlacementChoice.choose(age: age, path: .shortBreaks, on: plan.start, &random)
    let horizon = window.end
    let status = plan.start < window.start ? .v4 : plan.legal[0].status
    let first = Episode(
      began: plan.start, reasonBegan: .s, legalStatus: status, need: plan.need,
      placement: placement)
    guard first.legalStatus == .v3 else {
      var series = first
      if plan.end <= horizon {
        series.ended = plan.end
        series.reasonCeased = .e4a
      }
      return [series]
    }
    var stays: [Episode] = []
    var day = plan.start
    while day <= min(plan.end, horizon) {
      var stay = first
      stay.began = day
      let end = day.adding(days: random.within(1...4))
      if end <= horizon {
        stay.ended = end
        stay.reasonCeased = .e4a
      }
      stays.append(stay)
      day = end.adding(days: random.within(18...34))
    }
    return stays
  }
}
