import ServiceFigures
import Templates

/// All that the templates of a comparison may print.
struct ComparisonModel: TemplateModel {
  let input: ComparisonInput
  var style = ""

  static let fields: [TemplateField<ComparisonModel>] = [
    .text("heading", "Whose figures they are, or that they are of several authorities") {
      $0.input.isYears ? $0.input.authority : "Authorities side by side"
    },
    .text("label", "The years, as printed: 2023-24 to 2024-25") { $0.input.label },
    .flag("isYears", "Whether they are years of one authority, and not authorities in one year") {
      $0.input.isYears
    },
    .flag("isRestricted", "Whether any of the figures are for managers only") {
      $0.input.isRestricted
    },
    .flag("isMany", "Whether they are so many authorities that their spread is printed") {
      $0.input.isMany
    },
    .optionalObject("funnel", "Reviews on time of many authorities, with what chance would give") {
      model in
      model.input.isMany
        ? AuthoritiesTables(input: model.input).funnel.map {
          PictureModel(picture: $0, folder: nil)
        } : nil
    },
    .optionalObject("all", "Many authorities with their headline figures") { model in
      model.input.isMany ? AuthoritiesTables(input: model.input).all : nil
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
    .textList("missing", "Titles of figures that none of them has") { $0.missing },
    .flag("hasMissing", "Whether there are figures that none of them has") { !$0.missing.isEmpty },
    .markup("style", .html, "The style sheet") { $0.style },
  ]

  /// The pairs that the first page reports: the last two years, or all authorities.
  private var told: [SideBySide.Pair] {
    input.isYears ? Array(input.pairs.suffix(1)) : input.pairs
  }

  private var headlines: [String] {
    if input.isMany { return AuthoritiesTables(input: input).headlines }
    return Catalogue.headlines.flatMap { figure in told.compactMap { sentence(figure.id, $0) } }
  }

  private var changes: [String] {
    if input.isMany { return [] }
    return Catalogue.figures.filter { !$0.isHeadline }.flatMap { figure in
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

  private func isShown(_ definition: FigureDefinition) -> Bool {
    input.sideBySide.periods.contains {
      ComparedValue(figure: $0[definition]).isShown
    }
  }

  private var sections: [ComparisonSectionModel] {
    Catalogue.sections.compactMap { section in
      let figures = section.figures.filter(isShown)
      let spread = input.isMany ? AuthoritiesTables(input: input).spread(figures) : nil
      guard input.isMany ? spread != nil : !figures.isEmpty else { return nil }
      return ComparisonSectionModel(
        heading: section.heading, spread: spread,
        figures: input.isMany
          ? [] : figures.map { ComparedFigureModel(input: input, definition: $0) })
    }
  }

  private var missing: [String] {
    Catalogue.figures.filter { !isShown($0) }.map(\.title)
  }
}

/// Figures under one heading.
struct ComparisonSectionModel: TemplateModel {
  let heading: String
  let spread: TableModel?
  let figures: [ComparedFigureModel]

  static let fields: [TemplateField<ComparisonSectionModel>] = [
    .text("heading", "The heading of the section") { $0.heading },
    .optionalObject("spread", "How many authorities lie, figure by figure") { $0.spread },
    .list("figures", "The figures that at least one of them has") { $0.figures },
  ]
}
