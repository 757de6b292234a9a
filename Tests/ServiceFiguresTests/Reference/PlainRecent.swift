import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Reviews in the six months up to the last day.
extension PlainFigures {
  var recentLines: [String] {
    let id = "children.reviewedInSixMonths"
    // The corresponding day six months before, or the last of a shorter month: 30 September for
    // 31 March.
    var (year, month, number) = options.to.components
    for _ in 0..<6 { (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1) }
    while CivilDate(year: year, month: month, day: number) == nil { number -= 1 }
    let start = CivilDate(year: year, month: month, day: number) ?? options.to
    // Of a missing year the need names the year after its tables.
    let missing = missingEpisodes.map {
      "Reviews and Episodes, or AnnexA8" + $0.dropFirst("Episodes".count)
    }
    // An awkward authority has no list 8 of Annex A; `RecentEventTests` counts its children.
    return ["children.iroContactSixMonths notSupplied AnnexA8"]
      + needing(missing, [id]) {
        figure(id, children, isShare: true, reasons: ["undetermined"]) { child, _ in
          if child.reviews.contains(where: { !$0.isShortBreak && start <= $0.date }) { return .met }
          return statute.completeFrom > start ? .leftOut("undetermined") : .notMet
        }
      }
  }
}
