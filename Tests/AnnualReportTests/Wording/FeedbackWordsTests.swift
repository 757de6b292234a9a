import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// Children's feedback and what IROs challenged, in sentences.
struct FeedbackWordsTests {
  private func figures(
    _ id: String, _ dimension: Dimension, _ rows: [(String, Int?)], _ year: Int = 2024
  ) throws -> PeriodFigures {
    var figure = try Figure.make(id) { $0.count = rows.compactMap(\.1).reduce(0, +) }
    figure.result.breakdowns = [
      Breakdown(
        dimension: dimension,
        rows: rows.map { label, count in
          var numbers = FigureNumbers()
          numbers.count = count
          return FigureRow(key: label, label: label, numbers: numbers)
        })
    ]
    return ConclusionScene.set([figure], year)
  }

  private func answers(_ rows: [(String, Int?)], _ year: Int = 2024) throws -> PeriodFigures {
    try figures("quality.feedback", .score, rows, year)
  }

  @Test func `the two best scores are counted out of all answers with a score`() throws {
    let now = try answers([
      ("1 to 5: 1", 3), ("1 to 5: 3", 11), ("1 to 5: 4", 19), ("1 to 5: 5", 24),
      ("1 to 5: not recorded", 3), ("Outstanding to Inadequate: Good", 7),
    ])
    let then = try answers([("1 to 5: 2", 14), ("1 to 5: 5", 47)], 2023)
    #expect(
      FeedbackWords(figures: now, before: then).sentences
        == ["43 of 57 answers scored 4 or 5 on a scale from 1 to 5; in 2023-24 it was 47 of 61."])
    #expect(
      FeedbackWords(figures: now, before: nil).sentences
        == ["43 of 57 answers scored 4 or 5 on a scale from 1 to 5."])
  }

  @Test func `a withheld row, or no answer, makes no sentence`() throws {
    let withheld = try answers([("1 to 5: 4", 19), ("1 to 5: 5", nil)])
    #expect(FeedbackWords(figures: withheld, before: nil).sentences.isEmpty)
    #expect(FeedbackWords(figures: try answers([]), before: nil).sentences.isEmpty)
    #expect(
      FeedbackWords(figures: ConclusionScene.set([], 2024), before: nil).sentences.isEmpty)
  }

  @Test
  func `the three commonest themes have last year's number, and one alone has no "most often"`()
    throws
  {
    let now = try figures(
      "challenge.raised", .theme, [("Drift", 2), ("Health", 7), ("Visits", 6), ("not recorded", 9)])
    let then = try figures("challenge.raised", .theme, [("Health", 4), ("Visits", 1)], 2023)
    #expect(
      ChallengeWords(figures: now, before: then).sentence
        == "IROs raised 24 challenges, most often about “Health” (7; 4 in 2023-24), “Visits” (6; 1 then) "
        + "and “Drift” (2; none then).")
    let one = try figures("challenge.raised", .theme, [("Drift", 1)])
    #expect(
      ChallengeWords(figures: one, before: nil).sentence == "IROs raised 1 challenge.")
    #expect(ChallengeWords(figures: ConclusionScene.set([], 2024), before: nil).sentence == nil)
  }
}
