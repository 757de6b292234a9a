import CareRecords
import RecordImport
import Testing

@testable import FirstConfiguration

@Suite("Words of other systems")
struct ValueWordsTests {
  @Test(arguments: [
    ("PN1: attended and spoke", "PN1"), ("Attended (PN4)", "PN4"), ("pn 3", "PN3"),
    ("Came and spoke for themselves", "PN1"), ("Attended, an advocate spoke for them", "PN2"),
    ("Attended, spoke for them", "PN2"), ("Attended - used symbols", "PN3"),
    ("Present but did not contribute", "PN4"), ("Did not attend, advocate briefed", "PN5"),
    ("DNA - views sent by letter", "PN6"), ("Did not attend and did not convey views", "PN7"),
    ("Under 4", "PN0"), ("Child under 4 at the time of the review", "PN0"),
  ])
  func `how a child took part`(_ words: String, _ code: String) {
    #expect(ValueWords.participation(FoldedText.of(words)) == code)
  }

  @Test(arguments: ["Attended", "Did not attend", "Yes", "No", "PN8", "Other", "opn1"])
  func `words that leave the code open are not translated`(_ words: String) {
    #expect(ValueWords.participation(FoldedText.of(words)) == nil)
  }

  @Test(arguments: [
    ("Completed", "N"), ("Took place", "N"), ("Cancelled - carer ill", "Y"), ("Abandoned", "Y"),
    ("Did not take place", "Y"), ("Yes", "Y"), ("false", "N"), ("Not cancelled", "N"),
  ])
  func `whether a review was cancelled`(_ words: String, _ answer: String) {
    let column = ReviewColumn.cancelled.schema
    #expect(ValueWords.meaning(of: words, column) == .value(answer))
  }

  @Test func `a review that is only planned is neither held nor cancelled`() {
    #expect(ValueWords.meaning(of: "Planned", ReviewColumn.cancelled.schema) == .unknown)
  }

  @Test(arguments: [
    ("Perm", "permanent"), ("No - permanent", "permanent"), ("Agency (Acme)", "agency"),
    ("FTC to March", "fixed-term"),
  ])
  func `how an IRO is employed`(_ words: String, _ value: String) {
    #expect(ValueWords.meaning(of: words, OfficerColumn.employment.schema) == .value(value))
  }

  @Test func `stages are put in order by their numbers, or else by who is asked`() throws {
    func names(_ texts: String...) throws -> [String] {
      try #require(StageNames(texts.map { ($0, 1) })).stages.map(\.name)
    }
    #expect(
      try names("Stage 3", "Stage 1", "Cafcass", "Informal") == [
        "Informal", "Stage 1", "Stage 3", "Cafcass",
      ])
    #expect(
      try names("Director", "Head of Service", "Team Manager", "Assistant Director") == [
        "Team Manager", "Head of Service", "Assistant Director", "Director",
      ])
    let stages = try #require(StageNames([("1 - Informal", 3), ("2 - Cafcass", 1)])).stages
    #expect(stages.map(\.isFormal) == [false, true] && stages.map(\.isCafcass) == [false, true])
  }
}
