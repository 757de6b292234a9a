import SampleAuthority
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// The sentences of page one that say how the year was.
struct YearInWordsTests {
  private func words(
    _ figures: [Figure], before: [Figure]? = nil, configuration: String = ""
  ) throws -> [String] {
    let input = try ConclusionScene(figures, before: before, configuration: configuration).input
    let report = ReportModel(input)
    return YearInWords(
      figures: input.figures, previous: input.previous, conclusions: report.settled,
      assessments: report.assessments
    ).sentences
  }

  private static let target = "expectations:\n  reviews.onTime: {at_least: 95%, source: A plan}\n"

  @Test func `the heaviest weakness follows how many reviews were on time`() throws {
    let figures: [Figure] = [
      try .share("reviews.onTime", 584, of: 623), try .share("continuity.sameIRO", 110, of: 198),
    ]
    let before: [Figure] = [try .share("continuity.sameIRO", 179, of: 187)]
    #expect(
      try words(figures, before: before, configuration: Self.target) == [
        "Most reviews were on time, but nearly half of the children lost the IRO they knew, more than "
          + "the year before."
      ])
  }

  @Test func `swapped years take the weakness away`() throws {
    let figures: [Figure] = [
      try .share("reviews.onTime", 584, of: 623), try .share("continuity.sameIRO", 179, of: 187),
    ]
    let before: [Figure] = [try .share("continuity.sameIRO", 110, of: 198)]
    #expect(try words(figures, before: before) == ["Most reviews were on time."])
  }

  @Test func `without any other weakness a missed target is named, and a met one is not`() throws {
    let missed = try words(
      [.share("reviews.onTime", 584, of: 623)], configuration: Self.target)
    #expect(missed == ["Most reviews were on time, though fewer than the target asks for."])
    let met = try words([.share("reviews.onTime", 600, of: 623)], configuration: Self.target)
    #expect(met == ["Most reviews were on time."])
  }

  @Test func `what is not known is said, and too few are not turned into a fraction`() throws {
    #expect(
      try words([.share("reviews.onTime", 10, of: 12)])
        == ["We cannot yet say how many reviews were on time."])
    #expect(
      try words([.make("reviews.onTime", .notSupplied(needs: "Reviews"))])
        == ["We cannot yet say how many reviews were on time."])
  }

  @Test func `children who were heard, caseloads and what is urgent have sentences of their own`()
    throws
  {
    let figures: [Figure] = [
      try .share("reviews.onTime", 300, of: 400), try .share("children.upToDate", 95, of: 100),
      try .share("participation.viewsConveyed", 300, of: 300),
    ]
    #expect(
      try words(figures)
        == [
          "Three quarters of the reviews were on time, though fewer than the target asks for.",
          "Children aged 4 or over were heard at all reviews.",
          "One matter must be dealt with now.",
        ].map { $0.replacing(", though fewer than the target asks for", with: "") })
  }

  @Test func `the sample's page one has the facts of the year before a manager touches it`() throws
  {
    let page = try SampleService(SampleOptions()).input().rendered().markdown
    let first = try #require(page.split(separator: "\n## 1. ").first)
    for fact in [
      "Most reviews were on time, but nearly half of the children lost the IRO they knew",
      "Of the 103 changes of IRO, 48 came when one IRO left in October", "at most 80.6",
      "8 short of the 95% target",
      "Five children were waiting for a review on 31 March, one of them for 111",
      "The board is asked to", "keep IROs with their children when teams change",
    ] {
      #expect(first.contains(fact), "\(fact)")
    }
  }
}
