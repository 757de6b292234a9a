import CareRecords

/// The work of the reviewing service: officers, allocations, escalations, feedback, conferences and
/// carers' reviews.
struct ServiceHistory {
  let officers: [Officer]
  let allocations: [[AllocationSpan]]
  let escalations: [EscalationStage]
  let feedback: [Feedback]
  let conferences: [Conference]
  let carerReviews: [CarerReview]

  /// Builds the service for the children, and sets the officer of each of their reviews.
  init(_ children: inout [Child], seed: UInt64, window: SampleWindow) {
    let officers = OfficerTeam.make(
      stock: Self.meanStock(children, window), seed: seed, window: window)
    let history = AllocationHistory(children, officers: officers, seed: seed, window: window)
    var random = SampleRandom(seed: seed, .allocations, index: 1)
    for index in children.indices {
      for review in children[index].reviews.indices {
        let day = children[index].reviews[review].day
        var officer =
          history.officer(of: index, on: day)
          ?? officers.indices.first { officers[$0].takesCases(on: day) }
        // Now and then another officer holds the review.
        let other = random.below(officers.count)
        if random.chance(35), officers[other].takesCases(on: day) { officer = other }
        children[index].reviews[review].officer = officer
      }
    }
    self.officers = officers
    allocations = history.spans
    escalations = EscalationMaker(seed: seed, window: window).escalations(about: children, history)
    feedback = FeedbackMaker(seed: seed, window: window).feedback(about: children)
    conferences = ConferenceMaker(seed: seed, window: window, officers: officers)
      .conferences(forChildren: children.count)
    carerReviews = CarerReviewMaker(seed: seed, window: window, officers: officers)
      .reviews(forChildren: children.count)
  }

  /// The mean number of children looked after on the last days of the years; short breaks do not
  /// count.
  private static func meanStock(_ children: [Child], _ window: SampleWindow) -> Int {
    let ends = [window.start] + window.years.map(\.to)
    var sum = 0
    for child in children {
      for period in child.periods where !period.isShortBreak {
        for day in ends where period.start <= day && (period.end.map { $0 > day } ?? true) {
          sum += 1
        }
      }
    }
    return sum / ends.count
  }
}
