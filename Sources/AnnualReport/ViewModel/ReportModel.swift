import CareRecords
import ServiceFigures
import StatutoryReviews
import Templates

/// All that the templates of the report may print.
struct ReportModel: TemplateModel {
  let input: ReportInput
  let assessments: [Assessment]
  let pictures: ReportPictures

  /// The five figures of the summary, named in advance so that none is chosen for its value.
  private static let headlines = [
    "reviews.onTime", "children.upToDate", "participation.viewsConveyed", "challenge.raised",
    "caseload.perFTE",
  ]

  init(_ input: ReportInput) {
    self.input = input
    assessments = input.figures.assessments(local: input.localStandards)
    pictures = ReportPictures(input)
  }

  static let fields: [TemplateField<ReportModel>] = [
    .text("authority", "The name of the authority") {
      $0.input.figures.authority?.name ?? "The authority"
    },
    .text("label", "The year as printed, 2024-25") { $0.input.figures.period.label },
    .text("from", "The first day of the period") { $0.input.figures.period.from.longText },
    .text("to", "The last day of the period") { $0.input.figures.period.to.longText },
    .optionalText("date", "The date of the report, where it is set") {
      $0.input.configuration.reportDate?.longText
    },
    .optionalText("previousLabel", "The year before, where the records reach back") {
      $0.input.previous?.period.label
    },
    .text("caseloadRange", "Children expected for each full-time IRO: 50 to 70") {
      $0.caseloadRange
    },
    .flag("setsCaseloadRange", "Whether that range is set instead of the one of guidance") {
      $0.input.configuration.caseloadRange != nil
    },
    .shaped("figures", "Every figure by its id", FigureTree.figureShape) { model in
      FigureTree.figures { model.figure($0) }
    },
    .shaped("tables", "Every breakdown by figure and name", FigureTree.tableShape) { model in
      FigureTree.tables(
        {
          Figure(
            definition: $0, result: model.input.figures.figure($0.id)?.result ?? FigureResult())
        },
        period: model.input.figures.period.label)
    },
    .object("pictures", "The pictures, each absent where its numbers are") { model in
      PicturesModel(
        pictures: model.pictures, hasFiles: model.input.configuration.markdownPictures)
    },
    .list("headlines", "The five headline figures") { model in
      Self.headlines.compactMap { id in
        Catalogue.definition(id).map { model.figure($0) }
      }
    },
    .list("strengths", "Figures that meet what is expected") { $0.standings([.met]) },
    .list("weaknesses", "Figures that do not meet what is expected") { $0.standings([.notMet]) },
    .list("openQuestions", "Figures too close to call or too few to say") {
      $0.standings([.tooClose, .tooFew])
    },
    .list("unknowns", "What cannot be told, for want of data") { $0.standings([.cannotTell]) },
    .list("urgent", "Weaknesses with something to do at once") { model in
      model.standings([.notMet]).filter { !$0.assessment.standard.remedy.isEmpty }
    },
    .flag("hasStrengths", "Whether any figure meets what is expected") {
      $0.assessments.contains { $0.judgement == .met }
    },
    .flag("hasWeaknesses", "Whether any figure does not meet what is expected") {
      $0.assessments.contains { $0.judgement == .notMet }
    },
    .flag("hasOpenQuestions", "Whether anything is too close to call or too few to say") {
      $0.assessments.contains { $0.judgement == .tooClose || $0.judgement == .tooFew }
    },
    .flag("hasUnknowns", "Whether anything cannot be told") {
      $0.assessments.contains { $0.judgement == .cannotTell }
    },
    .flag("hasUrgent", "Whether anything must be done at once") { model in
      model.assessments.contains { $0.judgement == .notMet && !$0.standard.remedy.isEmpty }
    },
    .object("coverage", "Which section covers what the annual report must cover") { _ in
      Coverage.table
    },
    .object("method", "How the figures were made") { MethodModel(input: $0.input) },
    .markup("style", .html, "The style sheet") { $0.input.style },
  ]

  private func figure(_ definition: FigureDefinition) -> FigureModel {
    FigureModel(
      figure: input.figures.figure(definition.id)
        ?? Figure(definition: definition, result: FigureResult()),
      previous: input.previous?.figure(definition.id),
      assessment: assessments.first { $0.figure.id == definition.id })
  }

  private func standings(_ judgements: [Assessment.Judgement]) -> [StandingModel] {
    assessments.filter { judgements.contains($0.judgement) }.map { StandingModel(assessment: $0) }
  }

  private var caseloadRange: String {
    let range = input.caseloadRange
    return
      "\(NumberWords.decimal(range.lowerBound)) to \(NumberWords.decimal(range.upperBound))"
  }
}
