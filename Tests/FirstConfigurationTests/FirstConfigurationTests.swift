import AnnualReport
import Documents
import Foundation
import RecordImport
import ReportRun
import Testing

@testable import FirstConfiguration

@Suite("What a first configuration says of single files")
struct FirstConfigurationTests {
  private static let episodes = """
    CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
    A1,03/06/2023,S,C2,N1,U4,PR1,,,,,,
    A2,03/06/2023,S,C2,N1,U4,PR1,,,,,,
    A3,03/06/2023,S,C2,N1,U4,PR1,,,,,,

    """

  private func begun(_ files: [String: String]) throws -> (text: String, summary: String) {
    let folder = try ExportFolder(files.merging(["episodes.csv": Self.episodes]) { $1 })
    let first = try folder.first()
    return (try folder.text(), first.summary)
  }

  private func tracker(_ days: [String]) -> String {
    "Child ref,Date held,Participation\n"
      + days.enumerated().map { "A\($0.offset % 3 + 1),\($0.element),PN1\n" }.joined()
  }

  @Test func `a form that leaves day and month open is asked for, not guessed`() throws {
    let (text, summary) = try begun([
      "tracker.csv": tracker(["01/02/24", "03/04/24", "05/06/24"])
    ])
    #expect(text.contains("  #  # dates: DD/MM/YY\n"))
    #expect(text.contains("  #  # dates: MM/DD/YY\n"))
    #expect(text.contains("  # - \"../exports/tracker.csv\"  # Reviews; not read yet"))
    #expect(summary.contains("its dates leave open whether the day or the month comes first"))
  }

  @Test func `where nothing else can be read, the configuration works and says what is asked`()
    throws
  {
    let folder = try ExportFolder(["tracker.csv": tracker(["01/02/24", "03/04/24", "05/06/24"])])
    _ = try folder.first()
    let text = try folder.text()
    #expect(text.contains("    # dates: DD/MM/YY\n    # dates: MM/DD/YY\n"))
    #expect(throws: Never.self) { try folder.figures() }
  }

  @Test func `one day that fits only one order settles all`() throws {
    #expect(
      try begun(["tracker.csv": tracker(["01/02/24", "03/04/24", "25/06/24"])]).text
        .contains("    dates: DD/MM/YY  # as its cells are written\n"))
    #expect(
      try begun(["tracker.csv": tracker(["01/02/2024", "03/04/2024", "06/25/2024"])]).text
        .contains("    dates: MM/DD/YYYY  # as its cells are written; read as month first"))
  }

  @Test func `a column with both orders is not read`() throws {
    let text = try begun(["tracker.csv": tracker(["25/02/24", "03/25/24"])]).text
      .replacing(/\n *# +/, with: " ")
    #expect(text.contains("some of its dates can only be day first and some only month first"))
  }

  @Test func `numbers of a spreadsheet are named as what they are`() throws {
    let text = try begun([
      "tracker.csv": tracker(["01/05/2024", "45413", "13/06/2024", "14/07/2024"])
    ]).text
    #expect(text.contains("1 of them are numbers that a spreadsheet keeps days as"))
  }

  @Test func `the period is the latest year with half as many reviews as the fullest`() throws {
    func days(_ counts: [Int: Int]) -> [String] {
      counts.flatMap { year, count in
        (0..<count).map { "\(13 + $0 % 15)/\($0 % 2 == 0 ? "05" : "06")/\(year)" }
      }
    }
    let full = try begun(["tracker.csv": tracker(days([2022: 12, 2023: 12, 2024: 6, 2025: 5]))])
    #expect(full.text.contains("period: {from: 2024-04-01, to: 2025-03-31}"))
    #expect(full.text.contains("2025-26: 5, 2024-25: 6, 2023-24: 12, 2022-23: 12"))
    let folder = try ExportFolder([
      "episodes.csv": Self.episodes, "tracker.csv": tracker(days([2022: 12, 2023: 12])),
    ])
    _ = try folder.first(year: 2022)
    #expect(try folder.text().contains("period: {from: 2022-04-01, to: 2023-03-31}"))
  }

  @Test func `two headings that fit a column are both named, and what is not placed is listed`()
    throws
  {
    let text = try begun([
      "tracker.csv": """
      Child ref,Review date,Meeting date,Participation,Room
      A1,13/05/2024,13/05/2024,PN1,4
      A2,14/05/2024,14/05/2024,PN2,4

      """
    ]).text
    #expect(
      text.contains(
        "REVIEW: \"Review date\"  # by its heading; 2 of 2 cells are days; also possible: \"Meeting date\""
      ))
    #expect(text.contains("# Not placed: \"Meeting date\", \"Room\""))
  }

  @Test func `words that leave the code open are listed with their number`() throws {
    let text = try begun([
      "tracker.csv": """
      Child ref,Date held,Participation
      A1,13/05/2024,Attended
      A2,14/05/2024,Attended
      A3,15/05/2024,Attended and spoke
      A1,16/05/2024,Jo said no
      A2,17/05/2024,Did not attend - wrote a letter

      """
    ]).text
    #expect(text.contains("\"Attended and spoke\": PN1  # 1 row"))
    #expect(text.contains("\"Did not attend - wrote a letter\": PN6  # 1 row"))
    #expect(text.contains("\"Attended\" (2 rows)"))
    #expect(!text.contains("Jo said"))
  }

  @Test func `a list of IROs without a day waits for it`() throws {
    let (text, summary) = try begun([
      "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,13/05/2024,PN1\n",
      "list.csv": "Child ref,Named IRO\nA1,Ann\nA2,Bob\nA3,Bob\n",
    ])
    #expect(text.contains("  #  as_at: 2025-03-31  # <<< FILL IN: the day of the list"))
    #expect(summary.contains("1. ") && summary.contains("list.csv, for Allocations"))
  }

  @Test func `the trackers of two years are read by one mapping`() throws {
    let folder = try ExportFolder([
      "episodes.csv": Self.episodes,
      "tracker 23.csv": tracker(["13/05/23", "14/06/23", "15/07/23"]),
      "tracker 24.csv": tracker(["13/05/24", "14/06/24", "15/07/24"]),
    ])
    let first = try folder.first()
    let text = try folder.text()
    #expect(text.split(separator: "- table: Reviews").count == 2)
    #expect(text.contains("It has the same headings as ../exports/tracker 23.csv"))
    #expect(first.summary.contains("Reviews held: 3"))
  }

  @Test func `a short list names its file, so that it takes no other with it`() throws {
    let (text, summary) = try begun([
      "reviews.csv": "CHILD,REVIEW,REVIEW_CODE,IRO\nA1,13/05/2024,PN1,Ann\n",
      "Caseloads 31.03.2025.csv": "Child,IRO\nA1,Ann\nA2,Bob\nA3,Bob\n",
    ])
    #expect(text.contains("    file: \"Caseloads 31.03.2025.csv\"  # another file has these"))
    #expect(summary.contains("Reviews held: 1"))
    #expect(summary.contains("Children without an IRO: 0"))
  }

  @Test func `a register with some headings of ours is mapped for the others`() throws {
    let text = try begun([
      "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,13/05/2024,PN1\n",
      "staff.csv": "Surname,IRO,FTE,Date started,Date left,Desk\nS,Ann,1,13/05/2020,,4\n",
    ]).text
    #expect(text.contains("START: \"Date started\""))
    #expect(text.contains("FTE: \"FTE\""))
  }

  @Test func `codes of participation without their letters are read`() throws {
    let text = try begun([
      "tracker.csv": """
      Child ref,Date held,PN code
      A1,13/05/2024,1
      A2,14/05/2024,7
      A3,15/05/2024,4

      """
    ]).text
    #expect(text.contains("\"7\": PN7  # 1 row"))
  }

  @Test func `in a log without numbers each row is a dispute`() throws {
    let (text, summary) = try begun([
      "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,13/05/2024,PN1\n",
      "log.csv": "Child,Date raised,Level\nA1,13/05/2024,Informal\nA1,13/05/2024,Informal\n",
    ])
    #expect(text.contains("    one_row_each: true"))
    #expect(summary.contains("Challenges raised: 2"))
  }

  @Test func `files that fit nothing are named with their headings, and do not stop the rest`()
    throws
  {
    let (text, summary) = try begun([
      "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,13/05/2024,PN1\n",
      "budget.csv": "Cost centre,Amount\nX,12\n", "notes.txt": "Read me first\n",
    ])
    #expect(text.contains("exports/budget.csv: its columns fit no table that the program knows"))
    #expect(text.contains("Its headings: \"Cost centre\", \"Amount\""))
    #expect(text.contains("exports/notes.txt: none of its first lines looks like headings"))
    #expect(summary.contains("Reviews held: 1"))
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `headings are found below titles, and totals are no rows`(_ separator: String) throws {
    let lines = [
      ["Reviews of children looked after"], ["Report run:", "04/04/2025"], [],
      ["Child ref", "Date held", "Chair"], ["A1", "13/05/2024", "Ann"],
      ["A2", "14/05/2024", "Bob"], ["Total", "2", ""], ["Applied filters: none"],
    ]
    let text = lines.map { $0.joined(separator: separator) + "\r\n" }.joined()
    let folder = try ExportFolder(["export.csv": text])
    let table = try #require(
      try surveyFiles([folder.path + "/exports/export.csv"]).first?.tables.first)
    let found = try #require(FoundTable(table))
    #expect(found.headingLine == 4 && found.rows == 2)
    #expect(found.headings == ["Child ref", "Date held", "Chair"])
    #expect(found.titles.contains("04/04/2025"))
  }

  @Test func `the text has every key of a configuration`() throws {
    let text = try begun(["reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,13/05/2024,PN1\n"]).text
    for key in ConfigurationKey.all {
      #expect(text.contains("\n\(key.name):") || text.contains("\n# \(key.name):"), "\(key.name)")
    }
  }
}
