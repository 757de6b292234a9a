@testable import ServiceFigures
@testable import StatuteReference

extension PeriodFigures {
  /// A set of four figures, one of each kind of status.
  static func small(lateReason: String, of authority: Authority? = nil) -> PeriodFigures {
    var service = SmallService()
    if let authority { service.settings.authority = authority }
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.review("Avery", "2024-04-30", .pn1)
    service.review("Avery", "2024-07-31", .pn7) { $0.lateReason = lateReason }
    service.review("Bo", "2024-08-08", .pn1)
    var set = service.figures
    set.figures = set.figures.filter {
      ["reviews.onTime", "reviews.late", "participation.parents", "challenge.raised"]
        .contains($0.id)
    }
    for index in set.figures.indices {
      set.figures[index].result.breakdowns.removeAll {
        ![.kind, .reason].contains($0.dimension)
      }
    }
    return set
  }
}
