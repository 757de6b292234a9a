import ServiceFigures
import Templates

/// One area of the service as a whole, as templates print it.
struct AreaModel: TemplateModel {
  let area: ServiceArea
  let report: ReportModel

  static let fields: [TemplateField<AreaModel>] = [
    .text("title", "The area in print") { $0.area.title },
    .optionalMarkup("narrativeHTML", .html, "What the manager writes to it, as HTML") {
      $0.report.narrative[.area($0.area)]?.html
    },
    .optionalMarkup("narrativeMarkdown", .markdown, "What the manager writes to it, as Markdown") {
      $0.report.narrative[.area($0.area)]?.markdown
    },
    .flag("isUnknown", "Whether no figure of the area is known") { $0.isUnknown },
    .optionalText("challenges", "What IROs challenged in the area; not in the public edition") {
      $0.table.challenges(in: $0.area)
    },
    .list("conclusions", "What is concluded about the area, what is urgent first") {
      $0.conclusions
    },
    .flag("hasConclusions", "Whether anything is concluded about it") { !$0.conclusions.isEmpty },
  ]

  private var table: AreasTable { AreasTable(report.input, report.settled) }

  private var isUnknown: Bool { !area.figures.contains(where: table.isKnown) }

  private var conclusions: [ConclusionModel] {
    report.conclusions([.urgent, .weakness, .strength]).filter {
      table.isAbout(area, $0.conclusion)
    }
  }
}

/// The areas by their names: `areas.planning`, and the table of all.
struct AreasModel: TemplateModel {
  let report: ReportModel

  static let fields: [TemplateField<AreasModel>] =
    [
      .optionalObject("overview", "All areas in a table; not in the public edition") {
        AreasTable($0.report.input, $0.report.settled).table
      }
    ]
    + ServiceArea.allCases.map { area in
      .object(area.rawValue, "The area \(area.title)") { AreaModel(area: area, report: $0.report) }
    }
}
