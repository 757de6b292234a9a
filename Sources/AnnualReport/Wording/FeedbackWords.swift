import Documents
import ServiceFigures

/// What children answered about their reviews, as sentences.
///
/// ```swift
/// FeedbackWords(figures: figures, before: lastYear).sentences
/// // ["43 of 57 answers scored 4 or 5 on a scale from 1 to 5; in 2023-24 it was 47 of 61."]
/// ```
struct FeedbackWords {
  let figures: PeriodFigures
  /// The figures of the year before whose tables may be printed; nil where there are none.
  let before: PeriodFigures?

  /// One sentence for each scale of numbers that all rows of the figure are known of.
  var sentences: [String] {
    guard let rows = Self.rows(figures) else { return [] }
    let earlier = before.flatMap(Self.rows)
    return Self.scales(rows).map { scale in
      let (top, all) = Self.best(rows, scale)
      var sentence =
        "\(NumberWords.count(top)) of \(NumberWords.counted(all, "answers")) scored \(scale.high - 1) or "
        + "\(scale.high) on a scale from \(scale.low) to \(scale.high)"
      if let before, let earlier, Self.scales(earlier).contains(scale) {
        let (top, all) = Self.best(earlier, scale)
        sentence += "; in \(before.period.words) it was \(ConclusionWords.fraction(top, all))"
      }
      return sentence + "."
    }
  }

  private struct Scale: Hashable {
    let low, high: Int
  }

  private struct Answer {
    let scale: Scale
    /// Nil where no score is recorded.
    let score: Int?
    let count: Int
  }

  /// The answers on scales of numbers; nil where a row is withheld or merged with others.
  private static func rows(_ figures: PeriodFigures) -> [Answer]? {
    guard let figure = figures.figure("quality.feedback"), figure.status == .available else {
      return nil
    }
    let rows = figure.rows(by: .score)
    guard rows.allSatisfy({ $0.numbers.count != nil && $0.isOneGroup }) else { return nil }
    return rows.compactMap { row in
      let parts = row.label.split(separator: ":", maxSplits: 1)
      let ends = (parts.first ?? "").split(separator: " ").compactMap { Int($0) }
      guard parts.count == 2, ends.count == 2, ends[1] - ends[0] >= 2 else { return nil }
      let score = Int(parts[1].drop { $0 == " " })
      return Answer(
        scale: Scale(low: ends[0], high: ends[1]), score: score, count: row.numbers.count ?? 0)
    }
  }

  private static func scales(_ answers: [Answer]) -> [Scale] {
    var scales: [Scale] = []
    for answer in answers where answer.score != nil && !scales.contains(answer.scale) {
      scales.append(answer.scale)
    }
    return scales
  }

  /// How many answers have one of the two best scores, and how many have a score.
  private static func best(_ answers: [Answer], _ scale: Scale) -> (top: Int, all: Int) {
    let scored = answers.filter { $0.scale == scale && $0.score != nil }
    return (
      scored.filter { ($0.score ?? 0) >= scale.high - 1 }.reduce(0) { $0 + $1.count },
      scored.reduce(0) { $0 + $1.count }
    )
  }
}
