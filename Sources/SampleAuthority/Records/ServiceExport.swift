import CareRecords

/// All records of the service's own exports.
struct ServiceExport: Sendable {
  var reviews: [ServiceReviewRecord] = []
  var escalations: [EscalationRecord] = []
  var officers: [OfficerRecord] = []
  var allocations: [AllocationRecord] = []
  var feedback: [FeedbackRecord] = []

  init(_ children: [Child], _ history: ServiceHistory) {
    let ids = history.officers.map(\.id)
    for (index, child) in children.enumerated() {
      for review in child.reviews {
        reviews.append(
          ServiceReviewRecord(
            child: child.person.id, birth: child.person.birth, review: review,
            officer: review.officer.map { ids[$0] } ?? ""))
      }
      for span in history.allocations[index] {
        allocations.append(
          AllocationRecord(
            child: child.person.id, officer: ids[span.officer], start: span.start, end: span.end))
      }
    }
    escalations = history.escalations.map {
      EscalationRecord(stage: $0, officer: $0.officer.map { ids[$0] } ?? "")
    }
    officers = history.officers.map { OfficerRecord(officer: $0) }
    feedback = history.feedback.map { FeedbackRecord(feedback: $0) }
  }
}
