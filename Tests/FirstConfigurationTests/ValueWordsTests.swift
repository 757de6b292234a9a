import CareRecords
import Testing

@testable import FirstConfiguration

@Suite("Words of other systems")
struct ValueWordsTests {
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
