import CareRecords
import Testing

@testable import RecordImport

/// Files of whose children fewer than half are in the annual return (rule 49).
struct ChildIdComparisonTests {
  /// The words of what is found where reviews of children `A…` of the return and `B…` of no return are
  /// held on some days.
  private func found(_ reviews: [(day: String, ids: [String])]) throws -> [String] {
    func episodes(_ year: Int) -> String {
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
        + (1...20).map { "A\($0),01/05/\(year),S,C2,N1,U4,PR1,01/09/\(year),E4A\n" }.joined()
    }
    let rows = reviews.flatMap { day, ids in ids.map { "\($0),\(day),PN1,Ann\n" } }.joined()
    let records = try TemporaryFolder([
      "2024-25/episodes.csv": episodes(2024),
      "2025-26/episodes.csv": episodes(2025),
      "service/reviews.csv": "CHILD,REVIEW,REVIEW_CODE,IRO\n" + rows,
    ]).records()
    #expect(
      records.issues.filter { $0.check == .childrenUnmatched }.count
        == records.store.unmatched.count)
    return records.store.unmatched.map(\.words)
  }

  private func ids(_ letter: String, _ numbers: ClosedRange<Int>) -> [String] {
    numbers.map { "\(letter)\($0)" }
  }

  @Test func `half of the children of a file have to be in the return`() throws {
    #expect(try found([("03/06/2024", ids("A", 1...3) + ids("B", 1...3))]).isEmpty)
    #expect(try found([("03/06/2024", ids("A", 1...3) + ids("B", 1...4))]) == ["3 of 7 children"])
  }

  @Test func `a child counts once, in any order of the rows`() throws {
    let day = ["A1", "B1", "B2"]
    #expect(
      try found([("03/06/2024", day), ("04/06/2024", day.reversed()), ("05/06/2024", day)]) == [
        "1 of 3 children"
      ])
  }

  @Test func `years without a return have children of their own`() throws {
    #expect(
      try found([("03/06/2021", ids("B", 1...20)), ("03/06/2024", ids("A", 1...3))]).isEmpty)
  }

  @Test func `a system that changed gives one year other ids`() throws {
    let first = [("03/06/2024", ids("A", 1...20))]
    #expect(
      try found(first + [("03/06/2025", ids("B", 1...12))]) == ["0 of 12 children in 2025-26"])
    // Of nine children nothing can be said.
    #expect(try found(first + [("03/06/2025", ids("B", 1...9))]).isEmpty)
  }
}
