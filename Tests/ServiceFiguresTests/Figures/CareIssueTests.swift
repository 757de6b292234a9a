import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// What is wrong with the records as on the last day.
struct CareIssueTests {
  /// The issues as `check line`.
  private func found(_ service: SmallService) -> [String] {
    service.computed().issues.map { "\($0.check.code) \($0.line)" }.sorted()
  }

  @Test func `a child with no review after 20 working days is found at its first episode`() {
    var service = SmallService()
    service.child("Reviewed", "2024-04-02.. S C2 U6")
    service.child("Never", "2025-03-03.. S C2 U6")
    service.child("Not yet due", "2025-03-10.. S C2 U6")
    for date in ["2024-04-30", "2024-07-30", "2025-01-30"] { service.review("Reviewed", date) }
    #expect(found(service) == ["never-reviewed 3"])
  }

  @Test func `an overdue review is found at the review before it`() {
    var service = SmallService()
    service.child("Avery", "2024-04-02.. S C2 U6")
    service.review("Avery", "2024-04-30")
    service.review("Avery", "2024-07-30")
    service.review("Avery", "2024-09-30") { $0.cancelled = .yes }
    #expect(found(service) == ["review-overdue 3"])
  }

  @Test func `care that goes on past the 18th birthday is found`() {
    var service = SmallService()
    service.child("Of age", born: "2007-03-31", "2025-03-20.. S C2 U6")
    service.child("Not yet", born: "2007-04-01", "2025-03-20.. S C2 U6")
    #expect(found(service) == ["open-past-18 2"])
  }

  @Test func `reviews after the last day are noted once, after the report's day each`() {
    var service = SmallService()
    service.settings.reportDate = day("2025-06-30")
    service.child("Avery", "2025-03-20.. S C2 U6")
    for date in ["2025-04-10", "2025-05-10", "2025-07-01", "2026-07-01"] {
      service.review("Avery", date)
    }
    #expect(found(service) == ["after-period 2", "in-future 4", "in-future 5"])
    service.settings.reportDate = nil
    #expect(found(service) == ["after-period 2"])
  }
}
