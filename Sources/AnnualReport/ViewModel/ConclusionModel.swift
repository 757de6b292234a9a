import ServiceFigures
import Templates

/// A conclusion: a strength, a weakness, something urgent or something that we cannot say.
struct ConclusionModel: TemplateModel {
  let conclusion: SettledConclusion
  /// Whether numbers of the restricted edition are left out.
  var isPublic = false

  static let fields: [TemplateField<ConclusionModel>] = [
    .text("sentence", "The conclusion in one sentence; the manager's own words where there are any")
    {
      $0.conclusion.sentence
    },
    .text("id", "The id of the conclusion") { $0.conclusion.proposal.id },
    .text("anchor", "Where the report prints the figure it rests on, for a link") {
      ConclusionModel.anchor($0.conclusion.proposal.evidence.first?.figureID)
    },
    .textList("details", "What else the figures show, and what lies behind it, one sentence each") {
      $0.conclusion.proposal.details
    },
    .optionalText("behind", "The largest part of what lies behind it, in one sentence") {
      $0.conclusion.proposal.behind.first
    },
    .textList("evidence", "The ids of the figures and groups it rests on") {
      $0.conclusion.proposal.evidence.map(\.id)
    },
    .optionalText("suggestion", "What is suggested for a weakness") {
      $0.conclusion.proposal.suggestion
    },
    .flag("isProposed", "Whether the manager has not decided on it") {
      $0.conclusion.decision == .undecided
    },
    .flag("isManagers", "Whether the manager has adopted it") { $0.conclusion.isManagers },
    .optionalText("moved", "The numbers it was decided on, where they have moved since") {
      $0.isPublic ? nil : $0.conclusion.decidedOn
    },
    .text("numbers", "The numbers as they are") { $0.conclusion.proposal.numbers },
  ]

  /// The anchor of a figure; of one that has only tables, the section about the figures.
  static func anchor(_ id: String?) -> String {
    guard let id, let definition = Catalogue.definition(id), definition.kind != .distribution
    else { return ReportSection.about.rawValue }
    return "figure-\(id)"
  }
}

/// A decision on a conclusion that no figure gives any more.
struct LapsedDecisionModel: TemplateModel {
  let record: ConclusionRecord

  static let fields: [TemplateField<LapsedDecisionModel>] = [
    .text("sentence", "What was proposed when it was decided") { $0.record.sentence },
    .text("decision", "What was decided") { $0.record.decision.word },
  ]
}
