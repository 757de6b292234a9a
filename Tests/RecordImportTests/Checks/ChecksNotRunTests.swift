import CareRecords
import Testing

@testable import RecordImport

@Suite("Checks that were not run")
struct ChecksNotRunTests {
  private func reasons(_ records: ImportedRecords, _ codes: [String]) -> [String] {
    records.checksNotRun.filter { codes.contains($0.check.code) }
      .map { "\($0.check.code): \($0.reason)" }
  }

  private let episode = "A,01/05/2022,S,C2,N1,U4,PR1,,,,"

  @Test func `are the rules whose table a return does not have`() throws {
    let records = try ReturnFiles(episodes: [episode]).records()
    #expect(
      reasons(records, ["101", "302", "354", "434"])
        == ["101: no Header table", "302: no Header table"])
  }

  @Test func `are the rules whose column an Episodes file does not have, and flag nothing`() throws
  {
    let folder = try TemporaryFolder([
      "e.csv": """
      CHILD,DECOM,RNE,LS,PLACE,DEC,REC
      A,01/05/2022,S,C2,U4,01/06/2022,X1
      A,01/06/2022,P,C2,U4,,

      """
    ])
    let records = try folder.records()
    let placement = "no column PLACE_PROVIDER, PL_POST and URN in Episodes"
    #expect(
      reasons(records, ["145", "434", "435", "436", "504"]) == [
        "145: no column CIN in Episodes", "434: \(placement)", "435: \(placement)",
        "436: \(placement)", "504: no column CIN in Episodes",
      ])
    #expect(!records.issues.contains { ["435", "504"].contains($0.check.code) })
  }

  @Test func `are the rules of the year where nothing tells the year`() throws {
    let folder = try TemporaryFolder([
      "e.csv": "\(ReturnFiles.episodes)\n\(episode)\n",
      "h.csv": "\(ReturnFiles.header)\nA,M,01/02/2010,WBRI,,,\nB,1,01/02/2010,WBRI,,,\n",
    ])
    let records = try folder.records()
    #expect(
      reasons(records, ["101", "146", "301", "354", "357"]) == [
        "301: the collection year is not known", "354: the collection year is not known",
        "357: the collection year is not known",
      ])
    // Either form of SEX may then be that of the year.
    #expect(!records.issues.contains { $0.check.code == "101" })
  }

  @Test func `are the rules of the year where under half of the dates are of one`() throws {
    let rows = ["2018", "2019", "2020", "2020"].map { "A,01/01/2015,01/05/\($0),PN1\n" }
    let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n" + rows.joined()
    let header = "\(ReturnFiles.header)\nA,1,01/01/2015,WBRI,,,\n"
    func records(_ reviews: String) throws -> ImportedRecords {
      try TemporaryFolder(["h.csv": header, "r.csv": reviews]).records()
    }
    let codes = ["301", "outside-years"]
    // Half of them are.
    #expect(try reasons(records(reviews), codes) == [])
    let mixed = try records(reviews + "A,01/01/2015,01/05/2021,PN1\n")
    #expect(
      reasons(mixed, codes) == [
        "301: the return is of several years", "outside-years: no return of one known year",
      ])
    #expect(!mixed.issues.contains { $0.check == .reviewOutsideYears })
    #expect(mixed.store.sources.allSatisfy { $0.collectionYear == 2020 })
  }

  @Test func `are all rules of the return where there is none`() throws {
    let folder = try TemporaryFolder(["i.csv": "IRO,NAME,FTE\nAnn,Ann,1\n"])
    let records = try folder.records()
    #expect(records.checksNotRun.filter { $0.reason == "no annual return" }.count == 37)
    #expect(
      reasons(records, ["166", "1012", "two-allocations"]) == [
        "166: no Reviews table", "1012: no Reviews table",
        "two-allocations: no Allocations table",
      ])
  }

  @Test func `are those that only a report can run, unless nothing can be held to them`() throws {
    var records = try ReturnFiles(episodes: [episode]).records()
    records.listChecksOfReport()
    #expect(
      reasons(records, ["open-past-18", "in-future"]) == [
        "in-future: no Reviews table",
        "open-past-18: it needs the last day of a report, as generate has it",
      ])
  }

  @Test func `are reviews in the future where the day of the report is not set`() throws {
    let folder = try TemporaryFolder(["r.csv": "CHILD,REVIEW\nA,01/02/2024\n"])
    var records = try folder.records()
    records.listCheckOfReportDate()
    #expect(reasons(records, ["in-future"]) == ["in-future: report_date is not set"])
  }
}
