import CareRecords
import Testing

@testable import RecordImport

/// Files of the smaller tables that are last year's.
struct FilesOfAnotherYearTests {
  private static func episodes(_ year: Int) -> String {
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
      + (1...4).map { "A\($0),01/05/\(year),S,C2,N1,U4,PR1,01/09/\(year),E4A\n" }.joined()
  }

  /// The names of the files whose year is open, where two returns hold a file each of a table.
  private func open(_ name: String, _ last: String, _ current: String) throws -> [String] {
    let records = try TemporaryFolder([
      "2023-24/episodes.csv": Self.episodes(2023), "2024-25/episodes.csv": Self.episodes(2024),
      "2023-24/\(name)": last, "2024-25/\(name)": current,
    ]).records()
    let open = records.store.sources.filter(\.isYearOpen).map(\.name)
    let found = records.issues.filter {
      $0.check == .fileOfAnotherYear || $0.check == .fileOfTwoYears
    }
    #expect(found.count == open.count)
    return open.map { $0.split(separator: "/").suffix(2).joined(separator: "/") }
  }

  private func missing(_ days: String...) -> String {
    "CHILD,DOB,MISSING,MIS_START,MIS_END\n"
      + days.map { "A1,01/02/2010,M,\($0),\n" }.joined()
  }

  @Test func `days of another year alone show that a file of Missing is of that year`() throws {
    let last = missing("03/06/2023", "04/06/2023", "05/06/2023")
    let again = missing("05/06/2023", "04/06/2023", "03/06/2023")
    #expect(try open("missing.csv", last, again) == ["2024-25/missing.csv"])
    #expect(try open("missing.csv", last, missing("03/06/2024")).isEmpty)
    // Two days may have come with a child from another authority.
    #expect(try open("missing.csv", last, missing("03/06/2023", "04/06/2023")).isEmpty)
  }

  @Test func `rows alike in two years show that a file has no year`() throws {
    func leavers(_ order: [Int], _ end: String) -> String {
      "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM" + end
        + order.map { "A\($0),01/02/2005,YES,F\($0 % 2 + 1),B1" + end }.joined()
    }
    let last = leavers([1, 2, 3], "\n")
    #expect(
      try open("oc3.csv", last, leavers([3, 1, 2], "\r\n")) == [
        "2023-24/oc3.csv", "2024-25/oc3.csv",
      ])
    #expect(try open("oc3.csv", last, leavers([1, 2, 4], "\n")).isEmpty)
  }
}
