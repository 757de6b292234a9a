import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Whether the loaded returns tell who was in care on the last day.
@Suite("Returns of the reported year")
struct CoverageTests {
  private func lookedAfter(_ service: SmallService) -> String {
    service.figures.text("children.lookedAfter").split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func `an earlier return alone does not tell who is still in care`() {
    var service = SmallService()
    service.builder.add(ReferenceEpisode("Avery", "2023-05-02.. S C2 U6 @2023"))
    service.review("Avery", "2024-05-20")
    #expect(
      lookedAfter(service) == "children.lookedAfter notSupplied Episodes of 2024-25")
    #expect(
      service.figures.text("reviews.overdue")
        == "reviews.overdue notSupplied Episodes of 2024-25")
  }

  @Test func `the return of the year tells it, and so do episodes that ended in the year`() {
    var ofTheYear = SmallService()
    ofTheYear.builder.add(ReferenceEpisode("Avery", "2023-05-02.. S C2 U6 @2023"))
    ofTheYear.child("Bo", "2024-05-02.. S C2 U6 @2024")
    #expect(lookedAfter(ofTheYear) == "children.lookedAfter 2")
    var ended = SmallService()
    ended.builder.add(ReferenceEpisode("Avery", "2023-05-02.. S C2 U6 @2023"))
    ended.builder.add(ReferenceEpisode("Bo", "2023-05-02..2024-06-01 S C2 U6 E4A @2023"))
    #expect(lookedAfter(ended) == "children.lookedAfter 1")
  }

  @Test func `a later return lacks the children who left before it`() {
    var service = SmallService(from: "2019-04-01", to: "2020-03-31", completeFrom: "2019-04-01")
    service.child("Avery", "2018-05-02.. S C2 U6 @2024")
    #expect(lookedAfter(service) == "children.lookedAfter notSupplied Episodes of 2019-20")
  }

  @Test func `a return that is missed is named by its year, however short the period`() {
    var service = SmallService(from: "2024-04-01", to: "2024-06-30")
    service.builder.add(ReferenceEpisode("Avery", "2023-05-02.. S C2 U6 @2023"))
    #expect(lookedAfter(service) == "children.lookedAfter notSupplied Episodes of 2024-25")
    service = SmallService(from: "2024-01-01", to: "2024-12-31")
    service.builder.add(ReferenceEpisode("Avery", "2023-05-02.. S C2 U6 @2023"))
    #expect(lookedAfter(service) == "children.lookedAfter notSupplied Episodes of 2024-25")
  }

  @Test func `sums that no figure tells are not held to come out`() {
    var service = SmallService()
    service.builder.add(ReferenceEpisode("Avery", "2023-05-02.. S C2 U6 @2023"))
    service.review("Avery", "2024-05-20")
    #expect(
      service.figures.basis?.balance == [
        BalanceCheck(words: "rows read = used + refused + set aside, in every file", holds: true),
        BalanceCheck(words: "participation codes add up to reviews held", holds: true),
      ])
  }

  @Test func `a refused row does not tell who is still in care`() {
    var service = SmallService()
    service.builder.add(ReferenceEpisode("Avery", "2023-05-02.. S C2 U6 @2023"))
    // It ends in the period, and before it begins.
    service.builder.add(ReferenceEpisode("Bo", "2024-06-02..2024-06-01 S C2 U6 E4A @2023"))
    #expect(lookedAfter(service) == "children.lookedAfter notSupplied Episodes of 2024-25")
  }

  @Test func `a child with open allocations to several officers is one issue in any order`() {
    let rows = [("Patel", "2024-05-03"), ("Okafor", "2024-06-03"), ("Patel", "2024-07-03")]
    for order in [[0, 1, 2], [2, 1, 0], [0, 2, 1], [1, 0, 2]] {
      var service = SmallService()
      service.child("Avery", "2024-05-02.. S C2 U6 @2024")
      service.child("Bo", "2024-05-02.. S C2 U6 @2024")
      for place in order { service.allocation("Avery", rows[place].0, rows[place].1) }
      service.allocation("Bo", "Patel", "2024-05-03", "2024-06-03")
      service.allocation("Bo", "Okafor", "2024-06-03")
      #expect(
        service.computed().issues.filter { $0.check == .allocationsOverlap }.map(\.child) == [0])
    }
  }
}
