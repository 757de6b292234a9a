import CareRecords
import Testing

@testable import RecordImport

@Suite("The Department's rules on the Header")
struct HeaderRuleTests {
  @Test(
    arguments: [
      (2023, [4, 5, 6, 7, 8] as [UInt32]), (2024, [2, 3, 4, 5]), (2025, [2, 3, 4, 5]),
    ])
  func `101: sex is a number until 2023-24 and a letter since`(
    year: Int, expected: [UInt32]
  ) throws {
    let rows = ["1", "2", "3", "", "M", "f", "U"].map { "A,\($0),01/02/2010,WBRI,,," }
    #expect(try ReturnFiles(year: year, header: rows).lines("101") == expected)
  }

  @Test func `102: a date of birth is a day written DD/MM/YYYY`() throws {
    let rows = ["01/02/2010", "", "31/02/2010", "2010-02-01", "1/2/2010", "01/02/10"]
      .map { "A,1,\($0),WBRI,,," }
    #expect(try ReturnFiles(header: rows).lines("102") == [3, 4, 5, 7])
  }

  @Test func `102: a date written another way is used all the same`() throws {
    let files = ReturnFiles(header: ["A,1,2010-02-01,WBRI,,,", "B,1,soon,WBRI,,,"])
    let records = try files.records()
    #expect(
      records.store.partitions[0].headers.birthDates[0] == CivilDate(year: 2010, month: 2, day: 1))
    #expect(
      records.issues.map { "\($0.check.code) \($0.action.words)" } == [
        "102 used", "102 used without the field",
      ])
  }

  @Test func `103: an ethnic origin is one of the list, in capitals or small letters`() throws {
    let rows = ["WBRI", "wbri", "", "WHITE", " WBRI"].map { "A,1,01/02/2010,\($0),,," }
    #expect(try ReturnFiles(header: rows).lines("103") == [4, 5, 6])
  }

  @Test func `301: a child is born by the last day of the collection year`() throws {
    let rows = ["31/03/2023", "01/04/2023"].map { "A,1,\($0),WBRI,,," }
    #expect(try ReturnFiles(header: rows).lines("301") == [3])
  }

  @Test func `302: the first episode does not begin before the birth`() throws {
    let files = ReturnFiles(
      header: ["A,1,02/05/2022,WBRI,,,", "B,1,01/05/2022,WBRI,,,"],
      episodes: [
        "A,01/06/2022,P,C2,N1,U4,PR1,,,,", "A,01/05/2022,S,C2,N1,U4,PR1,01/06/2022,X1,,",
        "B,01/05/2022,S,C2,N1,U4,PR1,,,,",
      ])
    let issues = try files.records().issues.filter { $0.check.code == "302" }
    #expect(issues.map { "\($0.column) \($0.line)" } == ["DECOM 3", "DOB 2"])
  }

  @Test func `a row without a child is held to the rules on single rows`() throws {
    let records = try ReturnFiles(header: [",3,01/04/2023,,,,"]).records()
    #expect(
      records.issues.map { "\($0.check.code) \($0.action.words)" } == [
        "101 refused", "103 refused", "301 refused", "child-blank refused",
      ])
  }
}
