import ServiceFigures
import Testing

@testable import AnnualReport

/// What is said of two readings of a figure.
struct ComparisonSentenceTests {
  private func sentence(
    _ now: Figure, _ then: Figure?, _ other: String = "2023-24"
  ) -> String {
    ComparisonSentence(
      comparison: FigureComparison(now, since: then), now: "2024-25", then: other
    ).text
  }

  private func share(_ part: Int, of total: Int, _ id: String = "reviews.onTime") throws -> Figure {
    try Figure.share(id, part, of: total)
  }

  private func count(_ id: String, _ count: Int) throws -> Figure {
    try Figure.make(id) { $0.count = count }
  }

  @Test func `a clear change of a share is in percentage points, with both shares`() throws {
    #expect(
      sentence(try share(590, of: 610), try share(540, of: 600))
        == "Reviews held on time: 96.7% (590 of 610) in 2024-25, 90.0% (540 of 600) in 2023-24: "
        + "6.7 percentage points higher (95% interval 4.0 to 9.6), better.")
    #expect(
      sentence(try share(540, of: 600), try share(590, of: 610))
        == "Reviews held on time: 90.0% (540 of 600) in 2024-25, 96.7% (590 of 610) in 2023-24: "
        + "6.7 percentage points lower (95% interval 4.0 to 9.6), worse.")
  }

  /// A published report said "41.8%, a decrease of 67.5%", which was last year's share.
  @Test func `last year's share is never called the decrease`() throws {
    #expect(
      sentence(try share(418, of: 1000), try share(675, of: 1000))
        == "Reviews held on time: 41.8% (418 of 1,000) in 2024-25, 67.5% (675 of 1,000) in 2023-24: "
        + "25.7 percentage points lower (95% interval 21.4 to 29.8), worse.")
  }

  @Test func `small, alike and unclear changes have their own words`() throws {
    #expect(
      sentence(try share(9_800, of: 10_000), try share(9_700, of: 10_000)).hasSuffix(
        ": 1.0 percentage points higher (95% interval 0.6 to 1.4), "
          + "a clear but small change for the better."))
    #expect(
      sentence(try share(5_700, of: 6_000), try share(5_690, of: 6_000)).hasSuffix(
        ": about the same (between 0.6 points lower and 1.0 points higher)."))
    #expect(
      sentence(try share(57, of: 60), try share(55, of: 60)).hasSuffix(
        ": no clear change (between 6.6 points lower and 13.6 points higher)."))
  }

  /// One report called 319 against 341 "7%", another 454 "1.5%": shares of this year's number.
  @Test func `a percentage change of a count is of last year's number`() throws {
    #expect(
      sentence(try count("reviews.held", 454), try count("reviews.held", 341))
        == "Reviews held: 454 in 2024-25, 341 in 2023-24: 113 more, which is 33.1% of 341, "
        + "1.33 times as many (95% interval 1.15 to 1.54), higher.")
    #expect(
      sentence(try count("reviews.held", 319), try count("reviews.held", 341))
        == "Reviews held: 319 in 2024-25, 341 in 2023-24: no clear change "
        + "(between 0.80 and 1.09 times as many).")
  }

  @Test func `no percentage change is printed of a base under 50`() throws {
    let text = sentence(try count("challenge.raised", 90), try count("challenge.raised", 49))
    #expect(
      text == "Challenges raised: 90 in 2024-25, 49 in 2023-24: 41 more, 1.84 times as many "
        + "(95% interval 1.28 to 2.66), higher.")
    #expect(!text.contains("% of"))
  }

  @Test func `of fewer than 20 only the two numbers are given`() throws {
    #expect(
      sentence(try share(17, of: 19), try share(90, of: 100))
        == "Reviews held on time: 17 of 19 in 2024-25, 90.0% (90 of 100) in 2023-24: too few to say."
    )
  }

  @Test func `medians and caseloads stand beside each other without a verdict`() throws {
    let now = try Figure.make("caseload.perFTE") { $0.value = 61.8 }
    let then = try Figure.make("caseload.perFTE") { $0.value = 58 }
    #expect(
      sentence(now, then)
        == "Children for each full-time equivalent IRO: 61.8 in 2024-25, 58.0 in 2023-24.")
  }

  @Test func `what cannot be compared says why`() throws {
    let onTime = try share(590, of: 610)
    var (changed, withheld) = (onTime, onTime)
    changed.result = FigureResult(status: .definedOtherwise(until: "0.2.0"))
    withheld.result = FigureResult(status: .withheld)
    #expect(
      ComparisonSentence(
        comparison: FigureComparison(onTime, since: changed),
        now: "2024-25", then: "2023-24"
      ).text
        == "Reviews held on time: 96.7% (590 of 610) in 2024-25; cannot be compared with 2023-24. "
        + "The definition changed between the versions of the program.")
    #expect(
      ComparisonSentence(
        comparison: FigureComparison(withheld, since: onTime), now: "a", then: "b"
      ).text == "Reviews held on time: not shown, to protect children's identities.")
    let part = try Figure.share("reviews.onTime", 5, of: 9, .partial(lower: 0.3, upper: 0.9))
    #expect(
      sentence(part, onTime)
        == "Reviews held on time: between 30.0% and 90.0% in 2024-25; cannot be compared with "
        + "2023-24. Only part of the data is there.")
  }

  @Test func `every sentence follows from its numbers, whatever they are`() throws {
    var seed = 1
    func next(_ limit: Int) -> Int {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return (seed >> 8) % limit
    }
    for _ in 0..<300 {
      let (total, other) = (1 + next(700), 1 + next(700))
      let now = try share(next(total + 1), of: total)
      let then = try share(next(other + 1), of: other)
      let comparison = FigureComparison(now, since: then)
      let text = ComparisonSentence(comparison: comparison, now: "N", then: "T").text
      for figure in [now, then] {
        let (part, whole) = (figure.numbers.numerator ?? 0, figure.numbers.denominator ?? 0)
        #expect(text.contains("\(part) of \(whole)"))
        if whole >= 20 { #expect(text.contains(try #require(Percentage.text(part, of: whole)))) }
      }
      let isHigher =
        (now.numbers.numerator ?? 0) * other > (then.numbers.numerator ?? 0) * total
      #expect(text.contains(", better.") == (comparison.verdict == .clear(.better)))
      #expect(text.contains(", worse.") == (comparison.verdict == .clear(.worse)))
      if text.contains("percentage points") {
        #expect(text.contains("percentage points higher") == isHigher)
      }
      for banned in ["significant", "dramatic", "due to", "trend", "decrease", "increase"] {
        #expect(!text.contains(banned))
      }
    }
  }
}
