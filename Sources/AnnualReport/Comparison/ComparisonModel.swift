import ServiceFigures
import Templates

/// All that the templates of a comparison of years, or of a few authorities, may print.
struct ComparisonModel: SymbolPage {
  let input: ComparisonInput
  private let pairs: [SideBySide.Pair]
  var style = ""
  var symbols: Set<String>?
  let meanings = SymbolMeanings.comparison

  init(_ input: ComparisonInput) {
    self.input = input
    pairs = input.sideBySide.pairs
  }

  static let fields: [TemplateField<ComparisonModel>] = [
    .text("heading", "Whose figures they are, or that they are of several authorities") {
      $0.input.heading
    },
    .text("label", "The years, as printed: 2023-24 to 2024-25") { $0.input.label },
    .flag("isYears", "Whether they are years of one authority, and not authorities in one year") {
      $0.input.isYears
    },
    .flag("isRestricted", "Whether any of the figures are for managers only") {
      $0.input.isRestricted
    },
    .text("first", "The authority that was named first, or the first year") {
      $0.input.names.first ?? ""
    },
    .textList("names", "The years, or the authorities") { $0.input.names },
    .textList("headlines", "What can be said of the five headline figures, in sentences") {
      $0.headlines
    },
    .textList("changes", "What of all other figures is worth a look, in sentences") { $0.changes },
    .flag("hasChanges", "Whether anything of all other figures is worth a look") {
      !$0.changes.isEmpty
    },
    .list("sections", "The figures, under the headings of the report") { $0.sections },
    .textList("missing", "Titles of figures that none of them has") { $0.input.missing },
    .flag("hasMissing", "Whether there are figures that none of them has") {
      !$0.input.missing.isEmpty
    },
    .list("symbols", "The symbols that the page prints in place of numbers") { $0.explained },
    .flag("hasSymbols", "Whether the page prints any symbol in place of a number") {
      !$0.explained.isEmpty
    },
    .markup("style", .html, "The style sheet") { $0.style },
  ]

  /// The pairs that the first page reports: the last two years, or all authorities.
  private var told: [SideBySide.Pair] {
    input.isYears ? Array(pairs.suffix(1)) : pairs
  }

  private var headlines: [String] {
    Catalogue.headlines.flatMap { figure in told.compactMap { sentence(figure.id, $0) } }
  }

  private var changes: [String] {
    Catalogue.figures.filter { !$0.isHeadline }.flatMap { figure in
      told.compactMap { pair in
        pair.comparison[figure.id]?.verdict.change == nil ? nil : sentence(figure.id, pair)
      }
    }
  }

  private func sentence(_ id: String, _ pair: SideBySide.Pair) -> String? {
    guard let comparison = pair.comparison[id] else { return nil }
    return ComparisonSentence(
      comparison: comparison, now: input.names[pair.now], then: input.names[pair.then]
    ).text
  }

  private var sections: [ComparisonSectionModel] {
    Catalogue.sections.compactMap { section in
      let figures = section.figures.filter(input.isShown)
      guard !figures.isEmpty else { return nil }
      return ComparisonSectionModel(
        heading: section.heading,
        figures: figures.map { ComparedFigureModel(input: input, pairs: pairs, definition: $0) })
    }
  }
}

/// Figures under one heading.
struct ComparisonSectionModel: TemplateModel {
  let heading: String
  let figures: [ComparedFigureModel]

  static let fields: [TemplateField<ComparisonSectionModel>] = [
    .text("heading", "The heading of the section") { $0.heading },
    .list("figures", "The figures that at least one of them has") { $0.figures },
  ]
}
