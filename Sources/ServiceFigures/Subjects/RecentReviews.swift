import CareRecords
import StatutoryReviews

/// Children looked after on a day, by whether a review was held in the six months up to it.
struct RecentReviews: Sendable, Hashable {
  var reviewed = 0
  var notReviewed = 0
  /// Children of whom the data does not tell.
  var undetermined = 0

  /// The first day of the six months, by calendar months whatever rule due dates follow.
  static func start(before day: CivilDate) -> CivilDate { day.adding(months: -6) }

  /// Counts a child looked after on a day by its reviews.
  ///
  /// Where the loaded reviews begin within the six months, one before may be missing.
  mutating func count(_ care: ChildCare, on day: CivilDate, completeFrom: CivilDate) {
    let start = Self.start(before: day)
    let isReviewed = care.reviews.contains { review in
      review.date >= start && !review.isCancelled && review.standing != .shortBreak
    }
    if isReviewed {
      reviewed += 1
    } else if completeFrom > start {
      undetermined += 1
    } else {
      notReviewed += 1
    }
  }

  /// Adds the counts of another part of the children.
  mutating func add(_ other: RecentReviews) {
    reviewed += other.reviewed
    notReviewed += other.notReviewed
    undetermined += other.undetermined
  }

  /// The figure.
  var result: FigureResult {
    var result = FigureResult(
      leftOut: [LeftOut(reason: .undetermined, count: undetermined)].nonZero)
    result.numbers.numerator = reviewed
    result.numbers.denominator = reviewed + notReviewed
    result.settleShare(met: reviewed, of: reviewed + notReviewed)
    return result
  }
}

extension RecentReviews {
  /// Counts the children of list 8 of Annex A who are looked after on a day by its dates.
  ///
  /// The list has only the latest review of each child: one after the day hides those before it.
  /// Of several rows of a child, from lists of several days or of several periods of care, those
  /// that hold the day count together.
  init(inspected store: RecordStore, on day: CivilDate) {
    let start = Self.start(before: day)
    enum Answer: Int { case no, hidden, yes }
    var answers: [UInt32: Answer] = [:]
    for row in store.otherRows {
      guard case .inspected(let child) = row.content, !child.isShortBreak, child.started <= day,
        child.ceased.map({ day < $0 }) ?? true
      else { continue }
      let answer: Answer =
        switch child.latestReview {
        case .some(let review) where review > day: .hidden
        case .some(let review) where review >= start: .yes
        default: .no
        }
      let known = answers[row.child] ?? .no
      answers[row.child] = answer.rawValue > known.rawValue ? answer : known
    }
    for answer in answers.values {
      switch answer {
      case .yes: reviewed += 1
      case .no: notReviewed += 1
      case .hidden: undetermined += 1
      }
    }
  }
}
