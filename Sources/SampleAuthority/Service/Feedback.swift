import CareRecords

/// An audit of a review, or what a child said of one.
struct Feedback: Sendable {
  let day: CivilDate
  let isAudit: Bool
  let score: String
  let scale: String
  let note: String
}

/// Invents audits of reviews and feedback from children, with notes that are about nobody.
struct FeedbackMaker {
  private static let grades = "Outstanding to Inadequate"
  private static let stars = "1 to 5"
  private static let audits = Weighted<String>(
    ("Outstanding", 120), ("Good", 560), ("Requires improvement", 280), ("Inadequate", 40))
  private static let lastAudits = Weighted<String>(
    ("Outstanding", 160), ("Good", 620), ("Requires improvement", 200), ("Inadequate", 20))
  private static let scores = Weighted<String>(
    ("5", 380), ("4", 320), ("3", 150), ("2", 60), ("1", 30), ("", 60))
  private static let auditNotes = Weighted<String>(
    ("", 400), ("Clear decisions with a date and a name beside each", 160),
    ("The record says what became of the last decisions", 120),
    ("Record sent late", 100), ("No midway check on file", 90),
    ("Plan and record do not agree, to be put right", 70),
    ("The child's own words are in the record", 60))
  private static let childNotes = Weighted<String>(
    ("", 480), ("The meeting was short, which was good", 120),
    ("I could choose where we met", 100), ("People listened", 100), ("Too many people", 80),
    ("I would like more time before the meeting", 70), ("Said \"it was fine\"", 50))

  let seed: UInt64
  let window: SampleWindow

  /// The audits and feedback about all children, in order of days.
  func feedback(about children: [Child]) -> [Feedback] {
    var found: [Feedback] = []
    for (index, child) in children.enumerated() {
      var random = SampleRandom(seed: seed, .feedback, index: index)
      for review in child.reviews where !review.isCancelled {
        let isOldEnough = child.person.age(on: review.day) >= 6
        for isAudit in [true, false] where isAudit || isOldEnough {
          let isGiven = random.chance(isAudit ? 65 : 120)
          let later = random.within(isAudit ? 10...40 : 0...10)
          let feedback = feedback(
            isAudit: isAudit, on: WorkingDays.england.adding(later, to: review.day), &random)
          if isGiven, feedback.day <= window.end { found.append(feedback) }
        }
      }
    }
    // Where days are equal the position decides, so that the order is always the same.
    return found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private func feedback(
    isAudit: Bool, on day: CivilDate, _ random: inout SampleRandom
  ) -> Feedback {
    guard isAudit else {
      return Feedback(
        day: day, isAudit: false, score: random.pick(Self.scores), scale: Self.stars,
        note: random.pick(Self.childNotes))
    }
    return Feedback(
      day: day, isAudit: true,
      score: random.pick(window.last.contains(day) ? Self.lastAudits : Self.audits),
      scale: Self.grades, note: random.pick(Self.auditNotes))
  }
}
