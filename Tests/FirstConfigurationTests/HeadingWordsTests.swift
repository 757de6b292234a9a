import Testing

@testable import FirstConfiguration

struct HeadingWordsTests {
  @Test(arguments: [
    ("Date of Review", "review date"), ("ReviewDate", "Review_Date"), ("P No.", "P number"),
    ("Child's views", "Child views"), ("CLA Reviews", "LAC review"), ("DOB", "dob"),
  ])
  func `headings that differ in dress are the same`(_ first: String, _ second: String) {
    #expect(HeadingWords(first).set == HeadingWords(second).set)
  }
}
