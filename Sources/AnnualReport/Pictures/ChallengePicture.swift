import Documents
import Pictures
import ServiceFigures

/// Challenges by theme and by the highest stage that they reached.
struct ChallengePicture {
  let total: Int
  let themes: [FigureRow]
  let stages: [FigureRow]
  /// Challenges that went beyond the informal stages; nil where that is not known.
  let formal: Int?

  /// Nil where no challenge has a theme or a stage.
  init?(_ raised: Figure, formal: Int?) {
    total = raised.numbers.count ?? 0
    themes = raised.rows(by: .theme)
    stages = raised.rows(by: .stage)
    self.formal = formal
    guard total > 0, !themes.isEmpty || !stages.isEmpty,
      !(themes + stages).contains(where: \.isWithheld)
    else { return nil }
  }

  static func make(_ input: ReportInput) -> ReportPicture? {
    guard let raised = input.wholeFigure(Catalogue.challengeRaised) else { return nil }
    var formal: Int?
    if let count = input.wholeFigure(Catalogue.challengeFormal)?.numbers.count,
      let referred = input.wholeFigure(Catalogue.challengeCafcass)?.numbers.count
    {
      formal = count + referred
    }
    guard let picture = ChallengePicture(raised, formal: formal) else { return nil }
    return ReportPicture(
      "challenges", title: picture.title,
      description:
        "Bars for the number of challenges of each theme, and for the highest stage that "
        + "they reached. More challenges are neither better nor worse.",
      parts: picture.parts,
      tables: [input.table(raised, by: .theme), input.table(raised, by: .stage)])
  }

  var title: String {
    let parts = [themeWords, stageWords].compactMap { $0 }
    return parts.isEmpty
      ? "\(NumberWords.counted(total, "challenges")) by the stage reached"
      : parts.joined(separator: "; ")
  }

  private var themeWords: String? {
    let themes = themes.filter(\.isOneGroup)
    guard let most = themes.compactMap(\.numbers.count).max() else { return nil }
    let leading = themes.filter { $0.numbers.count == most }.map { "“\($0.label)”" }
    let share = "\(NumberWords.count(most)) of \(NumberWords.counted(total, "challenges"))"
    switch leading.count {
    case 1 where total == 1: return "The only challenge was about \(leading[0])"
    case 1: return "\(leading[0]) was the theme raised most: \(share)"
    case 2, 3: return "\(leading.listed("and")) were the themes raised most: \(share) each"
    default: return "No theme was raised most: \(leading.count) had \(share) each"
    }
  }

  private var stageWords: String? {
    guard let formal, total > 1 else { return nil }
    return switch formal {
    case 0: "none went to a formal stage or to Cafcass"
    case total: "all \(NumberWords.count(total)) went to a formal stage or to Cafcass"
    default: "\(NumberWords.count(formal)) went to a formal stage or to Cafcass"
    }
  }

  private var parts: [any Part] {
    var parts: [any Part] = []
    if !themes.isEmpty { parts += [Heading("By theme"), bars(themes, .first)] }
    if !stages.isEmpty { parts += [Heading("By highest stage reached"), bars(stages, .second)] }
    return parts
  }

  private func bars(_ rows: [FigureRow], _ ink: Ink) -> BarRows {
    BarRows(
      rows.map { row in
        let count = row.numbers.count ?? 0
        return BarRows.Row(row.label, value: Double(count), words: NumberWords.count(count))
      }, ink: ink)
  }
}
