import CareRecords
import Testing

@testable import RecordImport

@Suite("Dates before birth")
struct DatesBeforeBirthTests {
  private func found(_ files: [String: String]) throws -> [String] {
    try TemporaryFolder(files).records().issueLines.filter { $0.contains(" before-birth ") }
  }

  private static let header =
    ReturnFiles.header + "\nA,1,01/05/2022,WBRI,,,\nB,1,01/05/2020,WBRI,,,\n"

  @Test func `are found in every table that tells of the child's life`() throws {
    #expect(
      try found([
        "2022/header.csv": Self.header,
        "2022/reviews.csv": """
        CHILD,DOB,REVIEW,REVIEW_CODE
        A,01/05/2022,30/04/2022,PN0
        A,01/05/2022,01/05/2022,PN0
        B,01/05/2020,30/04/2022,PN0

        """,
        "2022/missing.csv": "CHILD,DOB,MISSING,MIS_START,MIS_END\nA,,M,01/04/2022,02/04/2022\n",
        "2022/ad1.csv": "CHILD,DOB,DATE_INT,DATE_MATCH\nA,,01/06/2022,01/04/2022\n",
        "own.csv": "CHILD,REVIEW,REVIEW_DUE\nA,01/07/2022,28/04/2022\n",
        "allocations.csv": "CHILD,IRO,START,END\nA,Ann,01/04/2022,\n",
      ]) == [
        "ad1.csv:2 before-birth DATE_MATCH '01/04/2022' used",
        "missing.csv:2 before-birth MIS_START '01/04/2022' used",
        "reviews.csv:2 before-birth REVIEW '30/04/2022' used",
        "allocations.csv:2 before-birth START '01/04/2022' used",
        "own.csv:2 before-birth REVIEW_DUE '28/04/2022' used",
      ])
  }

  @Test func `are told by the row's own date of birth where no Header has one`() throws {
    #expect(
      try found([
        "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/05/2022,30/04/2022,PN0\n"
      ]) == ["reviews.csv:2 before-birth REVIEW '30/04/2022' used"])
  }

  @Test func `of episodes that rule 302 flags are not found twice`() throws {
    let episode = "A,01/04/2022,S,C2,N1,U4,PR1,,,,\n"
    let episodes = ReturnFiles.episodes + "\n" + episode
    #expect(try found(["r/header.csv": Self.header, "r/episodes.csv": episodes]) == [])
    // In a return without a Header, rule 302 has nothing to hold episodes to.
    #expect(
      try found(["2021/header.csv": Self.header, "2022/episodes.csv": episodes])
        == ["episodes.csv:2 before-birth DECOM '01/04/2022' used"])
  }

  @Test func `of social workers are none, who may know the family before`() throws {
    #expect(
      try found([
        "r/header.csv": Self.header,
        "r/workers.csv": "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nA,,X,01/01/2022,,\n",
      ]) == [])
  }
}
