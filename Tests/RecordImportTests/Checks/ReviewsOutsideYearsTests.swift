import CareRecords
import Testing

@testable import RecordImport

@Suite("Reviews outside the years whose returns were read")
struct ReviewsOutsideYearsTests {
  private static let heading = "CHILD,DOB,REVIEW,REVIEW_CODE\n"

  private func found(_ files: [String: String], years: [String: Int]) throws -> [String] {
    let folder = try TemporaryFolder(files)
    var options = ImportOptions()
    for (name, year) in years { options.collectionYears["\(folder.path)/\(name)"] = year }
    return try folder.records(options).issueLines.filter { $0.contains(" outside-years ") }
  }

  @Test func `are found row by row in a return`() throws {
    let rows = ["31/03/2022", "01/04/2022", "31/03/2023", "01/04/2023", "01/05/2122"]
      .map { "A,01/01/2015,\($0),PN1\n" }.joined()
    #expect(
      try found(["2022/r.csv": Self.heading + rows], years: ["2022": 2022]) == [
        "r.csv:2 outside-years REVIEW '31/03/2022' used",
        "r.csv:5 outside-years REVIEW '01/04/2023' used",
        "r.csv:6 outside-years REVIEW '01/05/2122' used",
      ])
  }

  @Test func `are those of no year read, also of one between two`() throws {
    let row = "A,01/01/2015,01/05/2022,PN1\n"
    let (one, other) = (Self.heading + row, Self.heading + "B,01/01/2015,01/05/2023,PN1\n")
    #expect(
      try found(
        ["2021/r.csv": one, "2022/s.csv": other], years: ["2021": 2021, "2022": 2022]
      ) == ["s.csv:2 outside-years REVIEW '01/05/2023' used"])
    #expect(
      try found(
        ["2021/r.csv": one, "2023/s.csv": other], years: ["2021": 2021, "2023": 2023]
      ) == ["r.csv:2 outside-years REVIEW '01/05/2022' used"])
  }

  @Test func `are one issue a file in the service's own export`() throws {
    let own = "CHILD,REVIEW,IRO\nA,01/05/2022,X\nA,01/05/2019,X\nA,01/05/2018,X\n"
    #expect(
      try found(
        ["2022/r.csv": Self.heading + "A,01/01/2015,01/05/2022,PN1\n", "own.csv": own],
        years: ["2022": 2022]) == ["own.csv:3 outside-years REVIEW '01/05/2019' used"])
  }
}
