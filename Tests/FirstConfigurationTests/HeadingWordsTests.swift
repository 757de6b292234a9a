import CareRecords
import Testing

@testable import FirstConfiguration

struct HeadingWordsTests {
  @Test(arguments: [
    ("Date of Review", "review date"), ("ReviewDate", "Review_Date"), ("P No.", "P number"),
    ("Child's views", "Child views"), ("CLA Reviews", "LAC review"), ("DOB", "dob"),
    ("Level (1-3)", "Level"),
  ])
  func `headings that differ in dress are the same`(_ first: String, _ second: String) {
    #expect(HeadingWords(first).set == HeadingWords(second).set)
  }
}

@Suite("Headings that other systems use")
struct SynonymsTests {
  @Test(arguments: [
    ("DoB", "DOB"), ("Scheduled date", "REVIEW_DUE"), ("Did the child take part?", "REVIEW_CODE"),
    ("Next review date", nil), ("Date held", "REVIEW"),
  ])
  func `of reviews`(_ heading: String, _ column: String?) {
    let best = Synonyms.of(.reviews).first { $0.fit(HeadingWords(heading))?.fit.isWhole == true }
    #expect(best?.column.name == column)
  }

  @Test func `of logs and registers`() {
    func column(_ heading: String, _ table: RecordTable) -> String? {
      Synonyms.of(table).first { $0.fit(HeadingWords(heading))?.fit.isWhole == true }?.column.name
    }
    #expect(column("Date sorted", .escalations) == "RESOLVED")
    #expect(column("Hours per week", .officers) == "FTE")
    #expect(column("Date of conference", .conferences) == "HELD")
    #expect(column("Type of conference", .conferences) == "KIND")
    #expect(column("Date of strategy discussion", .conferences) == "STRATEGY")
    // A day held may be that of any meeting: `FileSubject` says where it is a conference's.
    #expect(column("Date held", .conferences) == "HELD")
    #expect(column("Annual review due", .carerReviews) == "DUE")
    #expect(column("SW report in time", .reviews) == "SW_REPORT_ON_TIME")
    #expect(column("Report completed", .reviews) == "RECORD_COMPLETED")
  }
}
