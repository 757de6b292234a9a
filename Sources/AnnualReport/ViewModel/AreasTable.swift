import Documents
import ServiceFigures

/// The service for looked after children as a whole, area by area: what is known, what IROs challenged
/// there, and what is concluded.
///
/// It is in the edition for managers only: which conclusions a public edition has depends on what it
/// withholds.
struct AreasTable {
  private let input: ReportInput
  private let settled: [SettledConclusion]

  init(_ input: ReportInput, _ settled: [SettledConclusion]) {
    self.input = input
    self.settled = settled
  }

  /// The challenges of a year by their theme; empty where none are known.
  private static func challenges(_ figures: PeriodFigures?) -> [FigureRow] {
    guard let figure = figures?.figure(Catalogue.challengeRaised.id), figure.status == .available
    else { return [] }
    return figure.rows(by: .theme).filter { ($0.numbers.count ?? 0) > 0 }
  }

  /// The themes of this year's challenges that are in no area.
  static func themesWithoutArea(_ input: ReportInput) -> [String] {
    challenges(input.figures).filter { $0.key != "not recorded" }.map(\.key).filter {
      input.configuration.challengeAreas[$0] == nil
    }
  }

  /// Themes of the setting that no challenge of either year is about, each with the theme without an
  /// area that was probably meant.
  ///
  /// Nothing is said of others: a theme that nobody raised this year may be raised next year.
  static func misspeltThemes(_ input: ReportInput) -> [(written: String, theme: String)] {
    let themes = themesWithoutArea(input)
    let known = Set(
      (challenges(input.figures) + challenges(input.previous)).map { FoldedText.of($0.key) })
    return input.configuration.challengeAreas.themes.sorted().compactMap { written in
      guard !known.contains(FoldedText.of(written)) else { return nil }
      return NearestName.of(written, in: themes).map { (written, $0) }
    }
  }

  /// How many challenges of a year are about an area, or about none; nil where that is not known.
  private func challenges(_ figures: PeriodFigures?, in area: ServiceArea?) -> Int? {
    let rows = Self.challenges(figures)
    guard !rows.isEmpty else { return nil }
    return rows.filter { input.configuration.challengeAreas[$0.key] == area }
      .reduce(0) { $0 + ($1.numbers.count ?? 0) }
  }

  /// Whether a figure is known, wholly or in part; that there was nothing to count is known as well.
  func isKnown(_ definition: FigureDefinition) -> Bool {
    switch input.figures.figure(definition.id)?.status {
    case .available, .partial, .notApplicable: true
    case .notSupplied, .withheld, .definedOtherwise, .unknown, nil: false
    }
  }

  private func conclusions(_ kinds: [ProposedConclusion.Kind], in area: ServiceArea) -> String {
    let count = settled.count {
      !$0.isDismissed && kinds.contains($0.proposal.kind) && isAbout(area, $0)
    }
    return "\(count)"
  }

  /// Whether the figure that a conclusion rests on is about an area.
  func isAbout(_ area: ServiceArea, _ conclusion: SettledConclusion) -> Bool {
    conclusion.proposal.evidence.first.flatMap { Catalogue.definition($0.figureID) }?.area == area
  }

  /// How often IROs challenged in an area in both years, and about what most; nil where that is not
  /// known, and in a public edition, which may withhold themes.
  func challenges(in area: ServiceArea) -> String? {
    guard !input.isPublic, let count = challenges(input.figures, in: area) else { return nil }
    let before = input.previous.flatMap { previous in
      challenges(previous, in: area).map { "; in \(previous.period.words) it was \($0)" }
    }
    guard count > 0 else { return "IROs raised no challenge here\(before ?? "")." }
    let themes = Self.challenges(input.figures).filter {
      input.configuration.challengeAreas[$0.key] == area
    }.map { (label: $0.label, count: $0.numbers.count ?? 0) }
    let most = themes.map(\.count).max() ?? 0
    let about =
      themes.count > 1 && most > 1
      ? themes.first { $0.count == most }.map { ", most often about “\($0.label)” (\($0.count))" }
      : themes.first.map { ", about “\($0.label)”" }
    return
      "IROs raised \(NumberWords.counted(count, "challenges")) here\(about ?? "")\(before ?? "")."
  }

  /// The table; nil in a public edition.
  var table: TableModel? {
    guard !input.isPublic else { return nil }
    let label = input.figures.period.words
    var columns: [(heading: String, cell: (ServiceArea) -> String)] = [
      (
        "Figures known",
        { area in
          let known = area.figures.count { isKnown($0) }
          return known == 0 ? "none" : "\(known) of \(area.figures.count)"
        }
      )
    ]
    let hasAreas = !input.configuration.challengeAreas.isEmpty
    if hasAreas {
      for figures in [input.figures, input.previous].compactMap({ $0 }) {
        columns.append(
          (
            "Challenges, \(figures.period.words)",
            { area in challenges(figures, in: area).map { "\($0)" } ?? Symbol.notAvailable }
          ))
      }
    }
    columns.append(("Strengths", { conclusions([.strength], in: $0) }))
    columns.append(("Weaknesses", { conclusions([.urgent, .weakness], in: $0) }))
    return TableModel(
      caption: "The service as a whole, area by area, \(label)", firstHeading: "Area",
      columns: columns.map(\.heading),
      rows: ServiceArea.allCases.map { area in (area.title, columns.map { $0.cell(area) }) },
      note: note(hasAreas: hasAreas))
  }

  private func note(hasAreas: Bool) -> String? {
    var sentences: [String] = []
    let unknown = ServiceArea.allCases.filter { !$0.figures.contains(where: isKnown) }
    if !unknown.isEmpty {
      sentences.append(
        "We cannot yet say how the service is in: \(unknown.map(\.title).listed("and")).")
    }
    if hasAreas, let others = challenges(input.figures, in: nil), others > 0 {
      sentences.append(
        "\(NumberWords.counted(others, "challenges")) of \(input.figures.period.words) "
          + (others == 1 ? "is" : "are") + " in none of these areas.")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}
