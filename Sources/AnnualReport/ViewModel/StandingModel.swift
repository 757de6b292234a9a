import ServiceFigures
import Templates

/// A strength, a weakness or an open question, straight from a figure and its standard.
struct StandingModel: TemplateModel {
  let assessment: Assessment

  static let fields: [TemplateField<StandingModel>] = [
    .text("sentence", "The figure and what is expected of it, in one sentence") { $0.sentence },
    .text("id", "The id of the figure, its evidence") { $0.assessment.figure.id },
    .text("title", "The title of the figure") { $0.assessment.figure.definition.title },
    .text("value", "The figure in print") { $0.model.value },
    .text("expectation", "What is expected, with its source") { $0.expectation },
    .optionalText("remedy", "What to do at once") { model in
      let remedy = model.assessment.standard.remedy
      return remedy.isEmpty ? nil : remedy
    },
  ]

  private var model: FigureModel {
    FigureModel(figure: assessment.figure, previous: nil, assessment: assessment)
  }

  private var expectation: String {
    "\(assessment.standard.words) (\(assessment.standard.source))"
  }

  private var sentence: String {
    let figure = assessment.figure
    let title = figure.definition.title
    switch figure.status {
    case .notSupplied(let needs):
      return "\(title): cannot be told, because \(needs) was not supplied."
    case .partial:
      return "\(title): \(model.value), as far as part of the data tells; expected: \(expectation)."
    case .available, .notApplicable:
      var text = "\(title): \(model.value)"
      if let part = figure.numbers.numerator, let total = figure.numbers.denominator {
        text += " (\(NumberWords.count(part)) of \(NumberWords.count(total)))"
      }
      if let peak = figure.numbers.peak {
        text += " on the last day (\(NumberWords.tenths(peak)) at the highest month end)"
      }
      return text + "; expected: \(expectation)."
    }
  }
}
