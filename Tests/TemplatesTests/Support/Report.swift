import Templates

/// A small view model with a field of every kind.
struct Report: TemplateModel {
  var title = "Reviews"
  var subtitle: String? = nil
  var isDraft = false
  var narrative = "<p>Fine.</p>"
  var summary: String? = nil
  var chart: String? = nil
  var layout = "wide"
  var totals = Totals()
  var previous: Totals? = nil
  var teams: [Team] = []
  var notes: [String] = []

  static let fields: [TemplateField<Report>] = [
    .text("title", "The report's title") { $0.title },
    .optionalText("subtitle", "The line below the title") { $0.subtitle },
    .flag("isDraft", "Whether the report is a draft") { $0.isDraft },
    .markup("narrative", .html, "The narrative") { $0.narrative },
    .optionalMarkup("chart", .html, "A chart, if there is one") { $0.chart },
    .optionalMarkup("summary", .markdown, "The summary for the readme") { $0.summary },
    .templateName("layout", "How the totals are laid out", oneOf: ["wide", "narrow"]) {
      $0.layout
    },
    .object("totals", "This year's totals") { $0.totals },
    .optionalObject("previous", "Last year's totals") { $0.previous },
    .list("teams", "The teams, in the authority's order") { $0.teams },
    .textList("notes", "Notes below the tables") { $0.notes },
  ]
}

struct Totals: TemplateModel {
  var reviews = "1,204"
  var late = "31"

  static let fields: [TemplateField<Totals>] = [
    .text("reviews", "Reviews in the year") { $0.reviews },
    .text("late", "Reviews after their due date") { $0.late },
  ]
}

/// A team, which may have teams below it.
struct Team: TemplateModel {
  var name: String
  var teams: [Team] = []

  static let fields: [TemplateField<Team>] = [
    .text("name", "The team's name") { $0.name },
    .list("teams", "The teams below it") { $0.teams },
  ]
}
