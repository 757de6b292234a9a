import SampleAuthority
import Testing

@testable import AnnualReport

/// The young people's version can be read at the age of about 11.
struct ReadingAgeTests {
  @Test(arguments: [
    ("I", 1), ("you", 1), ("care", 1), ("late", 1), ("review", 2), ("reviews", 2), ("were", 1),
    ("there", 1), ("asked", 1), ("wanted", 2), ("needed", 2), ("passed", 1), ("table", 2),
    ("people", 2), ("children", 2), ("advocate", 3), ("independent", 4), ("reviewing", 3),
    ("officer", 3), ("social", 2), ("worker", 2), ("meeting", 2), ("challenge", 2),
    ("challenges", 3), ("commissioner", 4), ("authority", 4), ("number", 2), ("every", 2),
    ("danger", 2), ("anything", 3), ("month", 1), ("December", 3), ("eye", 1), ("played", 1),
    ("boxes", 2), ("times", 1), ("makes", 1), ("places", 2), ("agency", 3), ("education", 4),
    ("participation", 5), ("statutory", 4), ("placement", 2), ("period", 3), ("radio", 3),
    ("usual", 3), ("video", 3), ("trying", 2), ("always", 2), ("message", 2), ("child’s", 1),
    ("Children's", 2), ("IRO", 3), ("young", 1), ("623", 3), ("93.7%", 5), ("yes", 1), ("the", 1),
    ("little", 2), ("titles", 2), ("families", 3), ("opened", 2), ("decided", 3), ("agreed", 2),
    ("people’s", 2), ("school", 1), ("settled", 2), ("called", 1), ("hundred", 2), ("question", 2),
    ("special", 2), ("language", 2),
  ])
  func `the syllables of a word`(_ word: String, _ count: Int) {
    #expect(Syllables.count(in: word) == count, "\(word)")
  }

  @Test func `the grade is that of the formula`() {
    // 10 words, 2 sentences, 11 syllables: 0.39 × 5 + 11.8 × 1.1 − 15.59.
    let text = ReadingAge(markdown: "You can talk now.\nWe will listen to what you\nsay.")
    #expect(text.sentences.count == 2)
    #expect(text.words.count == 11)
    #expect(abs(text.grade - (0.39 * 5.5 + 11.8 * 12 / 11 - 15.59)) < 1e-9)
    #expect(ReadingAge(markdown: "").grade == 0)
  }

  @Test func `headings, tables, pictures and quotations are no sentences`() {
    let text = ReadingAge(
      markdown: """
        # A heading. Here.

        > A quotation.

        **A caption**

        | a | b |
        ![A picture.](a.svg)

        One line. It was 93.7% of them.
        - an item
        - **Another.** And one more.
        """)
    #expect(
      text.sentences.map { $0.trimmingPrefix(" ") } == [
        "One line.", "It was 93.7% of them.", "- an item", "- Another.", "And one more.",
      ])
  }

  @Test func `official words are found to be hard`() {
    let text = ReadingAge(
      markdown: "Statutory guidance requires that the participation of looked after children in "
        + "their reviews is monitored systematically and reported to the corporate parenting board."
    )
    #expect(text.grade > 14)
  }

  @Test(arguments: ReportKind.allCases.filter { $0 != .dangerousTexts })
  func `the young people's version suits a reader of eleven`(_ kind: ReportKind) throws {
    let text = ReadingAge(markdown: try kind.report.text("young-people", "md"))
    #expect(text.sentences.count > 30)
    #expect(text.grade <= 6.0, "grade \(text.grade)")
    for sentence in text.sentences {
      let words = sentence.split(separator: " ").count
      #expect(words <= 22, "\(sentence)")
    }
  }

  @Test(arguments: [1, 2, 3, 5, 8])
  func `authorities of other sizes too`(_ seed: UInt64) throws {
    let service = try SampleService(SampleOptions(children: Int(seed) * 25, seed: seed))
    let text = ReadingAge(
      markdown: try #require(
        try service.input().texts()["restricted/young-people-2024-25.md"]))
    #expect(text.grade <= 6.0, "grade \(text.grade)")
  }
}
