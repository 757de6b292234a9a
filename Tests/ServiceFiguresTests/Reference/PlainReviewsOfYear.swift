import CareRecords

@testable import StatuteReference

// Whether the reviews are those of the period, without which no figure of reviews is given: exports of
// earlier years alone would make a year look as if nobody had been reviewed.
extension PlainFigures {
  /// Whether a return of the year has reviews, or a row is of a day of the period; a period without any
  /// is believed where the twelve months before it have fewer than ten.
  private var areReviewsOfPeriod: Bool {
    let year = ReferenceReviewDays.reportingYear(of: options.to)
    let rows = authority.reviews
    if rows.contains(where: { $0.format.isReturn && $0.year == year || isInPeriod($0.date) }) {
      return true
    }
    // The same day of the year before; 29 February has its place between two days.
    func place(_ day: CivilDate, _ years: Int) -> [Int] {
      let (year, month, number) = day.components
      return [year + years, month, number]
    }
    let first = place(options.from, -1)
    return rows.count { row in
      row.date < options.from && !place(row.date, 0).lexicographicallyPrecedes(first)
    } < 10
  }

  /// Figures of a column of Reviews.
  private static let columns = [
    "midway.held": "MIDWAY_DATE", "participation.advocacyOffered": "ADVOCACY_OFFERED",
    "participation.parents": "PARENTS_CONTRIBUTED",
    "participation.seenBefore": "CHILD_SEEN_BEFORE",
    "permanence.bySecondReview": "PERMANENCE_PLAN", "records.completed15": "RECORD_COMPLETED",
    "records.decisions5": "DECISIONS_SENT", "records.sent20": "RECORD_SENT",
    "reviews.cancelled": "CANCELLED", "reviews.carePlanUpdated": "CARE_PLAN_UPDATED",
    "reviews.dueDisagreement": "REVIEW_DUE", "reviews.workerReportOnTime": "SW_REPORT_ON_TIME",
  ]

  private static let ofChildren: Set<String> = [
    "children.allOnTime", "children.neverReviewed", "children.upToDate",
    "children.viewsAtEveryReview",
  ]

  /// What of Reviews a figure needs; nil for one that needs none.
  private static func needOfReviews(_ id: String) -> String? {
    if let column = columns[id] { return "Reviews.\(column)" }
    if id == "children.reviewedInSixMonths" { return "Reviews and Episodes, or AnnexA8" }
    let isOfReviews =
      ofChildren.contains(id) || id.hasPrefix("reviews.") || id.hasPrefix("participation.")
    return isOfReviews ? "Reviews" : nil
  }

  /// The lines of figures, those of reviews as not supplied where the reviews are of other years.
  func withReviewsOfPeriod(_ lines: [String]) -> [String] {
    if areReviewsOfPeriod { return lines }
    var kept: [String] = []
    var isDropped = false
    for line in lines {
      guard !line.hasPrefix("  ") else {
        if !isDropped { kept.append(line) }
        continue
      }
      let id = String(line.prefix { $0 != " " })
      let need = Self.needOfReviews(id)
      isDropped = need != nil
      kept.append(need.map { "\(id) notSupplied \($0) of \(yearLabel)" } ?? line)
    }
    return kept
  }
}
