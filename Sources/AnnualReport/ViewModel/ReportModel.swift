import CareRecords
import ServiceFigures
import StatutoryReviews
import Templates

/// All that the templates of the report may print.
struct ReportModel: SymbolPage {
  var input: ReportInput
  let assessments: [Assessment]
  /// What the rules propose.
  let proposals: [ProposedConclusion]
  /// The conclusions of the year with what was decided on each.
  ///
  /// A final public edition has only those that the manager has decided on. Its own figures can
  /// give rise to a conclusion that the manager has never seen.
  let settled: [SettledConclusion]
  let pictures: ReportPictures
  let readiness: Readiness
  /// What the manager writes, with its figures in place.
  var narrative: [NarrativePlace: NarrativeText] = [:]
  /// The form of the report that is rendered.
  var shape = ReportShape.full
  /// The style sheet of the templates.
  var style = ""
  /// The symbols that are on the page in place of numbers; nil while that is not known.
  var symbols: Set<String>?
  var meanings: [(symbol: String, words: String)] {
    SymbolMeanings.report(isPublic: input.isPublic)
  }

  init(_ input: ReportInput) {
    self.input = input
    assessments = input.figures.assessments(local: input.localStandards)
    proposals = ConclusionProposals(input, input.manager.rules, assessments).all
    let all = (input.manager.conclusions ?? ConclusionsFile(label: input.figures.period.label))
      .settled(proposals)
    settled =
      input.isPublic && input.isFinal ? all.filter { $0.decision != .undecided } : all
    pictures = ReportPictures(input)
    readiness = Readiness(input, settled)
  }

  private var manager: ManagerFiles { input.manager }

  static let fields: [TemplateField<ReportModel>] = [
    .text("authority", "The name of the authority") {
      $0.input.figures.authority?.name ?? "The authority"
    },
    .text("label", "The year as printed, 2024-25") { $0.input.figures.period.words },
    .flag("isYear", "Whether the period is twelve whole months") {
      $0.input.figures.period.isWholeYear
    },
    .text("span", "What sentences call the period: year, or period where it is not twelve months") {
      $0.input.figures.period.isWholeYear ? "year" : "period"
    },
    .text("from", "The first day of the period") { $0.input.figures.period.from.longText },
    .text("to", "The last day of the period") { $0.input.figures.period.to.longText },
    .optionalText("date", "The date of the report, where it is set") {
      $0.input.configuration.reportDate?.longText
    },
    .optionalText("previousLabel", "The year before, where the records reach back") {
      $0.input.previous?.period.words
    },
    .flag("isPublic", "Whether this is the public edition") { $0.input.isPublic },
    .text("reportPage", "What links to the annual report begin with; empty in it") { model in
      model.shape == .full
        ? "" : ReportShape.full.fileName(of: model.input.figures.period.label) + ".html"
    },
    .text("methodFile", "The name of the file of the method, without its ending") {
      ReportShape.method.fileName(of: $0.input.figures.period.label)
    },
    .flag("printsWithheld", "Whether the page prints [c] in place of a number") {
      $0.input.isPublic && $0.prints(Symbol.withheld)
    },
    .flag("printsStaff", "Whether the page prints [s] in place of a number about staff") {
      $0.input.isPublic && $0.prints(Symbol.staff)
    },
    .flag("printsTooFew", "Whether the page prints [u] in place of a share or median of few") {
      $0.input.isPublic && $0.prints(Symbol.tooFew)
    },
    .list("symbols", "The symbols that the page prints in place of numbers") { $0.explained },
    .flag("hasSymbols", "Whether the page prints any symbol in place of a number") {
      !$0.explained.isEmpty
    },
    .flag("isDraft", "Whether the report is not yet called final") { !$0.input.isFinal },
    .textList("readiness", "What there is to do before the report is final") {
      $0.input.isPublic ? [] : $0.readiness.lines
    },
    .flag("hasReadiness", "Whether there is anything to do before the report is final") {
      !$0.input.isPublic && !$0.readiness.lines.isEmpty
    },
    .object("sections", "The sections by their names") {
      SectionsModel(narrative: $0.narrative)
    },
    .list("contents", "The sections in their order, page one left out") { model in
      ReportSection.numbered.map {
        SectionModel(section: $0, narrative: model.narrative[.section($0)])
      }
    },
    .object("parts", "The parts of sections, each with the figures and tables that it prints") {
      PartsModel(report: $0)
    },
    .text("caseloadRange", "Children expected for each full-time IRO: 50 to 70") {
      $0.caseloadRange
    },
    .flag("setsCaseloadRange", "Whether that range is set instead of the one of guidance") {
      $0.input.configuration.caseloadRange != nil
    },
    .flag(
      "hasUnsettledReviews", "Whether nobody knows of some reviews held if they were on time"
    ) { model in
      guard let held = model.figure(Catalogue.reviewsHeld).countedNumber,
        let settled = model.figure(Catalogue.reviewsOnTime).wholeOfShare
      else { return false }
      return held.count != settled.count
    },
    .shaped("figures", "Every figure by its id", FigureTree.figureShape) { model in
      FigureTree.figures { model.figure($0) }
    },
    .shaped("tables", "Every breakdown by figure and name", FigureTree.tableShape) { model in
      FigureTree.tables { definition, dimension in
        model.input.figures.figure(definition.id).flatMap { model.input.table($0, by: dimension) }
      }
    },
    .object("pictures", "The pictures, each absent where its numbers are") { model in
      PicturesModel(
        pictures: model.pictures,
        folder: model.input.configuration.markdownPictures
          ? ReportPictures.folder(of: model.input.figures.period.label) : nil)
    },
    .list("headlines", "The five headline figures") { model in
      Catalogue.headlines.map(model.figure)
    },
    .object(
      "written", "What the manager writes to the members' summary and the young people's version"
    ) {
      ShapeTextsModel(narrative: $0.narrative)
    },
    .textList("feedbackInWords", "What children answered about their reviews, in sentences") {
      FeedbackWords(figures: $0.input.figures, before: $0.input.tablesBefore).sentences
    },
    .optionalText("challengesInWords", "What IROs challenged, in a sentence") {
      ChallengeWords(figures: $0.input.figures, before: $0.input.tablesBefore).sentence
    },
    .optionalText(
      "equality", "What the figures say about equality, where the planned comparison can be made"
    ) {
      EqualityWords($0.input.figures, $0.settled)?.sentences.joined(separator: " ")
    },
    .flag("hasChallenges", "Whether there is anything to say to members of what IROs challenged") {
      let words = ChallengeWords(figures: $0.input.figures, before: $0.input.tablesBefore)
      return words.sentence != nil || $0.narrative[.shape(.membersChallenge)] != nil
    },
    .object("areas", "The service as a whole, area by area") { AreasModel(report: $0) },
    .list("strengths", "Conclusions that something is strong, those dismissed left out") {
      $0.conclusions([.strength])
    },
    .list("weaknesses", "Conclusions that something needs to improve, the urgent ones first") {
      $0.conclusions([.urgent, .weakness])
    },
    .list("unknowns", "What we cannot yet say") {
      $0.conclusions([.cannotTell])
    },
    .list("urgent", "Weaknesses with something to do at once") { $0.conclusions([.urgent]) },
    .object("front", "Page one") { FrontPageModel(report: $0) },
    .list("lapsed", "Decisions on conclusions that the figures do not give any more") {
      $0.lapsed.map { LapsedDecisionModel(record: $0) }
    },
    .flag("hasStrengths", "Whether anything is strong") { !$0.conclusions([.strength]).isEmpty },
    .flag("hasWeaknesses", "Whether anything needs to improve") {
      !$0.conclusions([.urgent, .weakness]).isEmpty
    },
    .flag("hasUnknowns", "Whether there is anything that we cannot yet say") {
      !$0.conclusions([.cannotTell]).isEmpty
    },
    .flag("hasUrgent", "Whether anything must be done at once") {
      !$0.conclusions([.urgent]).isEmpty
    },
    .flag("hasLapsed", "Whether any decision is on a conclusion that is not given any more") {
      !$0.lapsed.isEmpty
    },
    .flag("isUndecided", "Whether any conclusion waits for the manager's decision") {
      $0.settled.contains { $0.decision == .undecided }
    },
    .list("recommendations", "The recommendations of this report") { model in
      model.recommendations(model.recommended)
    },
    .flag("hasRecommendations", "Whether this report makes any recommendation") {
      !$0.recommended.isEmpty
    },
    .list("followedUp", "Recommendations of earlier reports, with what happened") { model in
      model.recommendations(
        model.manager.recommendations?.carried(into: model.input.figures.period) ?? [])
    },
    .flag("hasFollowedUp", "Whether an earlier report made any recommendation") {
      !($0.manager.recommendations?.carried(into: $0.input.figures.period) ?? []).isEmpty
    },
    .object("healthCheck", "The health check of the service") {
      HealthCheckModel(answers: $0.input.configuration.healthCheck)
    },
    .object("coverage", "Which section covers what the annual report must cover") {
      Coverage.table(
        written: $0.manager.narrative.sections, missing: $0.readiness.missing)
    },
    .object("disclosure", "What the public edition withholds") {
      DisclosureModel(counts: $0.input.disclosure)
    },
    .object("timetable", "When reviews are due") {
      TimetableModel(timetable: $0.input.configuration.timetable)
    },
    .object("law", "Law and guidance as last checked") { _ in LawModel() },
    .object("method", "How the figures were made") { MethodModel(input: $0.input) },
    .markup("style", .html, "The style sheet") { $0.style },
  ]

  /// The figures without those that a public edition leaves out.
  func given(_ definitions: [FigureDefinition]) -> [FigureDefinition] {
    input.isPublic ? definitions.filter { input.figures.figure($0.id) != nil } : definitions
  }

  func figure(_ definition: FigureDefinition) -> FigureModel {
    FigureModel(
      figure: input.figures[definition],
      previous: input.previous?.figure(definition.id).flatMap {
        $0.status == .withheld ? nil : $0
      },
      assessment: assessments.first { $0.figure.id == definition.id },
      isWithheldLastYear: input.previous?.figure(definition.id)?.status == .withheld)
  }

  /// The decisions on conclusions that are gone, in the restricted edition only.
  ///
  /// In a public edition a conclusion may be gone because its numbers are withheld.
  private var lapsed: [ConclusionRecord] {
    input.isPublic ? [] : manager.conclusions?.gone(settled.map(\.proposal)) ?? []
  }

  /// Sentences with numbers that no figure gives.
  var counted: String { FrontPageModel(report: self).counted }

  private var label: String { input.figures.period.label }

  /// The conclusions of some kinds in the order of their weight, those dismissed left out.
  func conclusions(_ kinds: [ProposedConclusion.Kind]) -> [ConclusionModel] {
    settled.filter { !$0.isDismissed && kinds.contains($0.proposal.kind) }
      .map { ConclusionModel(conclusion: $0, isPublic: input.isPublic) }
  }

  /// The conclusions that a summary prints: what a recommendation rests on, then the manager's own.
  ///
  /// The first are never left out.
  func leading(_ kinds: [ProposedConclusion.Kind], most: Int) -> [ConclusionModel] {
    let all = conclusions(kinds)
    let answered = Set(recommended.flatMap { [$0.measure.id] + $0.evidence })
    func rank(_ model: ConclusionModel) -> Int {
      let proposal = model.conclusion.proposal
      let names = [proposal.id] + proposal.parts.keys + proposal.evidence.map(\.id)
      if names.contains(where: answered.contains) { return 0 }
      return model.conclusion.isManagers ? 1 : 2
    }
    let ordered = (0...2).flatMap { place in all.filter { rank($0) == place } }
    return Array(ordered.prefix(max(most, all.count { rank($0) == 0 })))
  }

  /// The recommendations of this report.
  var recommended: [Recommendation] { manager.recommendations?.made(in: label) ?? [] }

  private func recommendations(_ items: [Recommendation]) -> [RecommendationModel] {
    let settings = input.configuration.figureSettings()
    return items.map { item in
      RecommendationModel(
        item: item,
        figure: input.figures[item.measure],
        published: input.previous.flatMap { previous in
          input.isPublic && previous.period.label == item.made
            ? previous.figure(item.measure.id) : nil
        },
        settings: settings,
        day: input.configuration.reportDate ?? input.figures.period.to,
        isPublic: input.isPublic)
    }
  }

  private var caseloadRange: String {
    let range = input.caseloadRange
    return
      "\(NumberWords.decimal(range.lowerBound)) to \(NumberWords.decimal(range.upperBound))"
  }
}
