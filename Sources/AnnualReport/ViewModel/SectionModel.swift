import ServiceFigures
import Templates

/// A section of the report as templates print it: its number, its titles and its narrative.
struct SectionModel: TemplateModel {
  let section: ReportSection
  let narrative: NarrativeText?

  static let fields: [TemplateField<SectionModel>] = [
    .text("anchor", "Where links to the section lead") { $0.section.rawValue },
    .text("number", "Its number in the report") { "\($0.section.number)" },
    .text("title", "Its heading") { $0.section.title },
    .text("shortTitle", "What the table of contents calls it") { $0.section.shortTitle },
    .templateName(
      "template", "Its template, which prints it", oneOf: ReportSection.allCases.map(\.template)
    ) { $0.section.template },
    .optionalMarkup("narrativeHTML", .html, "What the manager writes to it, as HTML") {
      $0.narrative?.html
    },
    .optionalMarkup("narrativeMarkdown", .markdown, "What the manager writes to it, as Markdown") {
      $0.narrative?.markdown
    },
  ]
}

/// The sections by their names, for references: `{{sections.strengths.number}}`.
struct SectionsModel: TemplateModel {
  let narrative: [NarrativePlace: NarrativeText]

  static let fields: [TemplateField<SectionsModel>] = ReportSection.allCases.map { section in
    .object(section.rawValue, "Section \(section.number): \(section.shortTitle)") {
      SectionModel(section: section, narrative: $0.narrative[.section(section)])
    }
  }
}

/// A part of a section with what it prints: the figures and tables whose definitions name it.
struct PartModel: TemplateModel {
  let part: ReportPart
  let report: ReportModel

  static let fields: [TemplateField<PartModel>] = [
    .optionalText("heading", "Its heading") { $0.part.heading },
    .list("figures", "The figures that it prints, in their order") { model in
      model.report.given(model.part.figures).map(model.report.figure)
    },
    .list("figuresAgain", "The figures of other parts that it prints once more") { model in
      model.report.given(model.part.figuresOfOtherParts).map(model.report.figure)
    },
    .list("tables", "The tables that it prints, those without rows left out") { $0.tables },
    .list("official", "The tables that put its figures next to what the Department publishes") {
      OfficialTables($0.report.input)?.tables(of: $0.part) ?? []
    },
    .flag("hasTables", "Whether it prints any table") { model in
      model.part.tables.contains {
        !model.report.input.figures[$0.figure].rows(by: $0.dimension).isEmpty
      }
    },
  ]

  private var tables: [TableModel] {
    part.tables.compactMap { figure, dimension in
      report.input.table(report.input.figures[figure], by: dimension)
    }
  }
}

/// The parts by their names.
///
/// For example: `{{#parts.records.figures}}{{> parts/figure}}{{/parts.records.figures}}`.
struct PartsModel: TemplateModel {
  let report: ReportModel

  static let fields: [TemplateField<PartsModel>] = ReportPart.allCases.map { part in
    .object(part.rawValue, "A part of section \(part.section.number): \(part.section.shortTitle)") {
      PartModel(part: part, report: $0.report)
    }
  }
}

extension ReportSection {
  /// The template that prints it.
  var template: String { "full/sections/" + rawValue }

  /// The title in the table of contents.
  var shortTitle: String {
    self == .service ? "The service as a whole" : title
  }

  /// The sections that have a number, in their order: all but page one.
  static let numbered = allCases.filter { $0 != .summary }
}
