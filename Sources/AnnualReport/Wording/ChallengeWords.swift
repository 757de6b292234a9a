import Documents
import ServiceFigures

/// What IROs challenged, as a sentence; how much they challenge is never graded.
///
/// ```swift
/// ChallengeWords(figures: figures, before: lastYear).sentence
/// // "IROs raised 39 challenges, most often about “Pathway plan” (6; 4 in 2023-24) and …"
/// ```
struct ChallengeWords {
  let figures: PeriodFigures
  /// The figures of the year before whose tables may be printed; nil where there are none.
  let before: PeriodFigures?

  /// The sentence; nil where no challenge is known.
  var sentence: String? {
    guard let count = Self.raised(figures)?.numbers.count, count > 0 else { return nil }
    let raised = "IROs raised \(NumberWords.counted(count, "challenges"))"
    let rows = themes(figures)
    let most = rows.prefix(3).filter { $0.count > 1 }
    guard !most.isEmpty else { return raised + "." }
    let earlier = before.map { themes($0) }
    let words = most.enumerated().map { index, theme -> String in
      let then = earlier.flatMap { earlier in
        earlier.first { $0.key == theme.key }.map { NumberWords.count($0.count) }
          ?? (hasAllThemes ? "none" : nil)
      }
      let since =
        then.map { "; \($0) \(index == 0 ? "in \(before?.period.words ?? "")" : "then")" } ?? ""
      return "“\(theme.label)” (\(NumberWords.count(theme.count))\(since))"
    }
    return "\(raised), most often about \(words.listed("and"))."
  }

  /// Whether a theme that last year's table lacks had no challenge then.
  private var hasAllThemes: Bool {
    guard let before, before.edition == .restricted else { return false }
    return !Self.rows(before).isEmpty
  }

  private static func raised(_ figures: PeriodFigures) -> Figure? {
    figures.figure(Catalogue.challengeRaised.id).flatMap { $0.status == .available ? $0 : nil }
  }

  private static func rows(_ figures: PeriodFigures) -> [FigureRow] {
    raised(figures)?.rows(by: .theme) ?? []
  }

  /// The themes with a known number of challenges, the commonest first.
  private func themes(_ figures: PeriodFigures) -> [(key: String, label: String, count: Int)] {
    Self.rows(figures).filter { $0.isOneGroup && $0.key != "not recorded" }
      .compactMap { row in row.numbers.count.map { (row.key, row.label, $0) } }
      .sorted { ($1.2, $0.1) < ($0.2, $1.1) }
  }
}
