import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Audits of reviews and what children say, by score within scale (ruling 26).
struct QualityFigureTests {
  private typealias Answer = (date: String, scale: String?, score: String?)

  private func figures(of kind: FeedbackKind, _ answers: [Answer]) -> PeriodFigures {
    let service = SmallService()
    var store = service.builder.store
    store.sources.append(
      InputSource(
        file: "feedback.csv", format: .serviceCSV, table: .feedback, encoding: "UTF-8",
        separator: "comma", sha256: String(repeating: "0", count: 64),
        columns: ["DATE", "KIND", "SCORE", "SCALE"], returnName: ""))
    for (line, answer) in answers.enumerated() {
      store.feedback.append(
        FeedbackRecord(
          date: day(answer.date), kind: kind, score: answer.score.map { store.texts.intern($0) },
          scale: answer.scale.map { store.texts.intern($0) }, source: 0, line: UInt32(line + 2)))
    }
    return computeFigures(from: store, importIssues: [], settings: service.settings).figures
  }

  @Test func `scores stand within their scale, numbers in their order and blanks last`() throws {
    let answers: [Answer] = [
      ("2024-06-01", "1 to 10", "10"), ("2024-06-01", "1 to 10", "2"),
      ("2024-06-01", nil, "Fine"), ("2024-06-01", "1 to 10", nil),
      ("2024-06-01", "1 to 10", "nan"), ("2024-06-01", "Stars", "4.5"),
      ("2025-03-31", "Stars", "4"), ("2024-04-01", "1 to 10", "2"),
    ]
    for answers in [answers, answers.reversed()] {
      #expect(
        figures(of: .feedback, answers).text("quality.feedback") == """
          quality.feedback 8
            score: 1 to 10 | 2 2, 1 to 10 | 10 1, 1 to 10 | nan 1, 1 to 10 | not recorded 1, \
          Stars | 4 1, Stars | 4.5 1, not recorded | Fine 1
          """)
    }
  }

  @Test func `only what is dated in the period and of its kind counts`() {
    let answers: [Answer] = [
      ("2024-03-31", "Grades", "Good"), ("2024-04-01", "Grades", "Good"),
      ("2025-04-01", "Grades", "Good"),
    ]
    let audits = figures(of: .audit, answers)
    #expect(audits.text("quality.audits") == "quality.audits 1\n  score: Grades | Good 1")
    #expect(audits.text("quality.feedback") == "quality.feedback 0")
  }

  @Test func `in print a scale is followed by its score`() {
    #expect(Grade(scale: "1 to 5", score: "4").key.label == "1 to 5: 4")
    #expect(Grade(scale: nil, score: nil).key.label == "Scale not recorded: not recorded")
  }
}
