import ServiceFigures

/// What a comparison says, in one sentence made from its numbers alone.
struct ComparisonSentence {
  let comparison: FigureComparison
  /// The year or authority that the figure is of, as printed.
  let now: String
  /// What it is compared with.
  let then: String

  private var title: String { comparison.definition.title }

  var text: String {
    let words = DifferenceWords(comparison: comparison)
    switch comparison.verdict {
    case .cannotBeCompared(let obstacle):
      let value = ComparedValue(figure: comparison.now)
      let shown = value.isShown ? "\(value.phrase) in \(now); " : ""
      return "\(title): \(shown)\(verdict). \(obstacle.sentence)"
    case .withheld:
      return "\(title): \(verdict)."
    case .tooFew, .notTested:
      let end = comparison.verdict == .tooFew ? ": \(verdict)." : "."
      return both + end
    case .clear:
      return "\(both): \(words.phrase ?? ""), \(verdict)."
    case .clearButSmall(let change):
      return "\(both): \(words.phrase ?? ""), \(verdict)\(Self.way(change))."
    case .aboutTheSame, .noClearChange:
      return "\(both): \(verdict) (\(words.range ?? ""))."
    }
  }

  private var verdict: String { comparison.words(comparedWith: then) }

  private var both: String {
    "\(title): \(phrase(comparison.now)) in \(now), \(phrase(comparison.then)) in \(then)"
  }

  private func phrase(_ figure: Figure) -> String { ComparedValue(figure: figure).phrase }

  private static func way(_ change: ComparisonVerdict.Change) -> String {
    switch change {
    case .better: " for the better"
    case .worse: " for the worse"
    case .higher: " upwards"
    case .lower: " downwards"
    }
  }
}
