import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Reviews in the six months up to the last day.
extension PlainFigures {
  var recentLines: [String] {
    let id = "children.reviewedInSixMonths"
    // Every day whose corresponding day six months later is the last day or after it.
    var start = options.to
    while ReferenceCalendar.day(months: 6, after: ReferenceCalendar.day(-1, after: start))
      >= options.to
    {
      start = ReferenceCalendar.day(-1, after: start)
    }
    // Of a missing year the need names the year after its tables.
    let missing = missingEpisodes.map {
      "Reviews and Episodes, or AnnexA8" + $0.dropFirst("Episodes".count)
    }
    return needing(missing, [id]) {
      figure(id, children, isShare: true, reasons: ["undetermined"]) { child, _ in
        if child.reviews.contains(where: { !$0.isShortBreak && start <= $0.date }) { return .met }
        return statute.completeFrom > start ? .leftOut("undetermined") : .notMet
      }
    }
  }
}
