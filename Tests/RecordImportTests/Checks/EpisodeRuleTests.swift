import CareRecords
import Testing

@testable import RecordImport

@Suite("The Department's rules on one episode")
struct EpisodeRuleTests {
  /// An episode of a child of its own, changed in one respect.
  private func row(
    _ child: String = "A", began: String = "01/05/2022", reason: String = "S",
    status: String = "C2", need: String = "N1", placement: String = "U4", ended: String = "",
    ceased: String = ""
  ) -> String {
    "\(child),\(began),\(reason),\(status),\(need),\(placement),PR1,\(ended),\(ceased),,"
  }

  @Test func `141: a beginning is a day written DD/MM/YYYY, and never told of where blank`() throws
  {
    let rows = ["01/05/2022", "1/5/2022", "", "soon", "2022-05-01", "01/05/22"].enumerated()
      .map { row("C\($0)", began: $1) }
    #expect(try ReturnFiles(episodes: rows).lines("141") == [5, 6, 7])
  }

  @Test func `147: an end is a day written DD/MM/YYYY, or blank`() throws {
    let rows = ["", "01/06/2022", "31/06/2022", "2022-06-01"].enumerated()
      .map { row("C\($0)", ended: $1, ceased: "E4A") }
    #expect(try ReturnFiles(episodes: rows).lines("147") == [4, 5])
  }

  @Test func `148: an end and a reason for it come together`() throws {
    let rows = [
      row("A"), row("B", ended: "01/06/2022"), row("C", ceased: "E4A"),
      row("D", ended: "01/06/2022", ceased: "E4A"),
    ]
    let found = try ReturnFiles(episodes: rows).records().issues.filter { $0.check.code == "148" }
    #expect(found.map { "\($0.line) \($0.column)" } == ["3 REC", "4 DEC"])
  }

  @Test(
    arguments: [
      ("143", "RNE", ["S", "p", "", "Z", "S "]), ("144", "LS", ["C2", "v4", "", "C9", " C2"]),
      ("145", "CIN", ["N1", "n8", "", "N9", "N1 "]),
      ("146", "PLACE", ["U4", "k2", "", "Y9", " U4"]),
      ("149", "REC", ["X1", "e4a", "", "E99", "X1 "]),
    ])
  func `a code is one of the list as written, or blank`(
    rule: String, column: String, codes: [String]
  ) throws {
    let rows = codes.enumerated().map { index, code in
      row(
        "C\(index)", reason: column == "RNE" ? code : "S", status: column == "LS" ? code : "C2",
        need: column == "CIN" ? code : "N1", placement: column == "PLACE" ? code : "U4",
        ended: "01/06/2022", ceased: column == "REC" ? code : "E4A")
    }
    let records = try ReturnFiles(episodes: rows).records()
    let found = records.issues.filter { $0.check.code == rule }
    #expect(found.map { "\($0.line) \($0.column)" } == ["5 \(column)", "6 \(column)"])
    #expect(!records.issues.contains { $0.check == .codeUnlisted })
  }

  @Test(
    arguments: [
      (2022, [2] as [UInt32]), (2023, [2, 3]), (2024, [3]), (2025, [4, 5, 6]),
    ])
  func `146: the list of placements follows the return's year`(
    year: Int, flagged: [UInt32]
  ) throws {
    let codes = year == 2022 ? ["K3", "Z1", "H5", "P2"] : ["K3", "Z11", "Z1", "H5", "P2"]
    let rows = codes.enumerated().map { row("C\($0)", placement: $1) }
    #expect(try ReturnFiles(year: year, episodes: rows).lines("146") == flagged)
  }

  @Test func `149: two reasons of earlier years are flagged, and used`() throws {
    let rows = ["E43", "E44", "E45"].enumerated()
      .map { row("C\($0)", ended: "01/06/2022", ceased: $1) }
    let records = try ReturnFiles(episodes: rows).records()
    let found = records.issues.filter { $0.check.code == "149" }
    #expect(found.map { "\($0.line) \($0.action.words)" } == ["2 used", "3 used"])
    #expect(records.store.partitions[0].episodes.reasonsCeased == [.e43, .e44, .e45])
  }

  @Test func `353: no episode begins before 14 October 1991`() throws {
    let rows = ["13/10/1991", "14/10/1991"].enumerated().map { row("C\($0)", began: $1) }
    #expect(try ReturnFiles(episodes: rows).lines("353") == [2])
  }

  @Test func `354: no episode begins after the last day of the collection year`() throws {
    let rows = ["31/03/2023", "01/04/2023"].enumerated().map { row("C\($0)", began: $1) }
    #expect(try ReturnFiles(episodes: rows).lines("354") == [3])
  }

  @Test func `355: an episode of one day is flagged, two blank dates are not`() throws {
    let rows = [
      row("A", ended: "01/05/2022", ceased: "E4A"), row("B", ended: "02/05/2022", ceased: "E4A"),
      row("C", began: ""), row("D", began: "1/5/2022", ended: "01/05/2022", ceased: "E4A"),
    ]
    #expect(try ReturnFiles(episodes: rows).lines("355") == [2, 5])
  }

  @Test func `356: an episode that ends before it begins is refused`() throws {
    let rows = [
      row("A", ended: "30/04/2022", ceased: "E4A"),
      row("B", began: "2022-05-01", ended: "30/04/2022", ceased: "E4A"),
    ]
    let records = try ReturnFiles(episodes: rows).records()
    #expect(records.store.sources.map(\.rowsRefused) == [2])
    let found = records.issues.filter { $0.check.code == "356" }
    #expect(found.map { "\($0.line) \($0.action.words)" } == ["2 refused", "3 refused"])
  }

  @Test func `a row without a child is held to the rules on single rows`() throws {
    let rows = [row("", began: "01/04/2023", reason: "Z", placement: "K3")]
    let records = try ReturnFiles(episodes: rows).records()
    #expect(
      records.issues.map { "\($0.check.code) \($0.action.words)" } == [
        "143 refused", "146 refused", "354 refused", "child-blank refused",
      ])
  }
}
