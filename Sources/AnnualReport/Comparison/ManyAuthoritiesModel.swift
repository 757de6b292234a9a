import ServiceFigures
import Templates

/// All that the templates of a comparison of many authorities may print.
struct ManyAuthoritiesModel: SymbolPage {
  let input: ComparisonInput
  let authorities: ManyAuthorities
  var style = ""
  var symbols: Set<String>?
  let meanings = SymbolMeanings.comparison

  init(_ input: ComparisonInput) {
    self.input = input
    authorities = ManyAuthorities(input)
  }

  static let fields: [TemplateField<ManyAuthoritiesModel>] = [
    .text("heading", "That the figures are of several authorities") { $0.input.heading },
    .text("label", "The period, as printed: 2024-25") { $0.input.label },
    .flag("isRestricted", "Whether any of the figures are for managers only") {
      $0.input.isRestricted
    },
    .text("first", "The authority that was named first") { $0.input.names.first ?? "" },
    .textList("headlines", "Where the first is by the headline figures, in sentences") {
      $0.authorities.headlines
    },
    .optionalObject("funnel", "Reviews on time, with what chance would give") {
      $0.authorities.funnel.map { PictureModel(picture: $0, folder: nil) }
    },
    .list("sections", "How the authorities lie, under the headings of the report") {
      $0.sections
    },
    .object("all", "All authorities with their headline figures") { $0.authorities.all },
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

  private var sections: [SpreadSectionModel] {
    Catalogue.sections.compactMap { section in
      let spread = authorities.spread(section.figures)
      let published = authorities.published(section.figures)
      guard spread != nil || published != nil else { return nil }
      return SpreadSectionModel(heading: section.heading, spread: spread, published: published)
    }
  }
}

/// How many authorities lie, for the figures under one heading.
struct SpreadSectionModel: TemplateModel {
  let heading: String
  let spread: TableModel?
  let published: TableModel?

  static let fields: [TemplateField<SpreadSectionModel>] = [
    .text("heading", "The heading of the section") { $0.heading },
    .optionalObject("spread", "How the authorities lie, figure by figure") { $0.spread },
    .optionalObject("published", "The first authority next to published shares of others") {
      $0.published
    },
  ]
}
