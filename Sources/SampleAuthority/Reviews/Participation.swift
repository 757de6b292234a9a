import CareRecords

/// How children take part in their reviews.
enum Participation {
  private static let young = Weighted<ParticipationCode>(
    (.pn1, 150), (.pn2, 40), (.pn3, 60), (.pn4, 80), (.pn5, 80), (.pn6, 330), (.pn7, 260))
  private static let middle = Weighted<ParticipationCode>(
    (.pn1, 330), (.pn2, 60), (.pn3, 25), (.pn4, 50), (.pn5, 90), (.pn6, 250), (.pn7, 195))
  private static let teens = Weighted<ParticipationCode>(
    (.pn1, 470), (.pn2, 50), (.pn3, 10), (.pn4, 25), (.pn5, 85), (.pn6, 215), (.pn7, 145))
  private static let older = Weighted<ParticipationCode>(
    (.pn1, 470), (.pn2, 30), (.pn3, 5), (.pn4, 20), (.pn5, 65), (.pn6, 230), (.pn7, 180))

  /// The code at an age; what a child did the last time, it often does again.
  static func code(
    age: Int, last: ParticipationCode?, _ random: inout SampleRandom
  ) -> ParticipationCode {
    guard age >= 4 else { return .pn0 }
    if let last, last != .pn0, random.chance(350) { return last }
    switch age {
    case ..<7: return random.pick(young)
    case ..<12: return random.pick(middle)
    case ..<16: return random.pick(teens)
    default: return random.pick(older)
    }
  }
}
