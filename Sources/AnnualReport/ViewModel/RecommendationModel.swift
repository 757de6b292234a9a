import CareRecords
import PublicEdition
import ServiceFigures
import Templates

/// A recommendation with the figure that measures it, then and now.
struct RecommendationModel: TemplateModel {
  let item: Recommendation
  /// The figure of this year.
  let figure: Figure
  /// The figure of the year in which it was made, where that is the year before and readers have it.
  var published: Figure?
  let settings: FigureSettings
  /// The day of the report; where none is set, the last day of the period.
  let day: CivilDate
  /// Whether numbers that a public edition may withhold are left out.
  var isPublic = false

  static let fields: [TemplateField<RecommendationModel>] = [
    .text("id", "The id that readers see") { $0.item.id },
    .text("made", "The period of the report that made it") {
      ReportingPeriod(label: $0.item.made)?.words ?? $0.item.made
    },
    .text("text", "What should be done") { $0.item.text },
    .text("inPlainWords", "The same for children, or else what should be done") {
      $0.item.inPlainWords ?? $0.item.text
    },
    .text("owner", "Who is responsible for it") { $0.item.owner },
    .text("due", "The day by which it should be done") { $0.item.due.longText },
    .text("measure", "The title of the figure that shows progress") {
      $0.item.measure.title
    },
    .text("anchor", "Where the report prints that figure, for a link") {
      ConclusionModel.anchor($0.item.measure.id)
    },
    .optionalText("target", "What the figure should come to") { $0.item.target },
    .textList("evidence", "The ids of the conclusions and figures it answers to") {
      $0.item.evidence
    },
    .text("then", "The figure when it was made") { model in
      guard model.showsThen else {
        return model.published.map {
          FigureModel(figure: $0, previous: nil, assessment: nil).inFull
        }
          ?? Symbol.withheld(model.item.measure)
      }
      return model.item.then?.printed(as: model.item.measure) ?? "not recorded"
    },
    .text("now", "The figure now") {
      FigureModel(figure: $0.figure, previous: nil, assessment: nil).inFull
    },
    .optionalText("change", "What can be said of the change since then") { model in
      let then =
        model.showsThen
        ? model.item.then : model.published.flatMap { RecordedValue($0, model.settings) }
      return then?.change(to: model.figure, model.settings)
    },
    .text("progress", "How far it has come") { $0.item.progress?.rawValue ?? "nothing recorded" },
    .flag("isDone", "Whether it is done") { $0.item.progress == .done },
    .flag("isUnderWay", "Whether work on it has begun") { $0.item.progress == .underWay },
    .flag("isNotStarted", "Whether work on it has not begun") {
      $0.item.progress == .notStarted
    },
    .flag("isDropped", "Whether it is given up") { $0.item.progress == .dropped },
    .flag("isUnreported", "Whether no progress is recorded") {
      $0.item.progress == nil
    },
    .flag("isLate", "Whether it is overdue and not closed") {
      $0.item.due < $0.day && !$0.item.isClosed
    },
    .optionalText("happened", "What happened") { $0.item.happened },
  ]

  /// Whether the figure recorded with the recommendation may be printed next to the present one.
  ///
  /// The recorded figure had no part in the decision on what the public edition withholds. So it is
  /// printed there only if figures of its kind are printed exactly in every year. Otherwise the figure of the year
  /// before is printed as that year's public edition has it, which is part of the decision.
  private var showsThen: Bool {
    guard isPublic else { return true }
    return switch item.measure.publication.kind {
    case .service: true
    // Rates are always printed. Other numbers are withheld if they could be about single IROs.
    case .staff: item.measure.kind == .rate
    case .children, .restricted: false
    }
  }
}
