import ServiceFigures
import Templates

/// A whole number that a sentence is about, so that a template can choose the words that go with
/// none, one and many.
struct CountModel: TemplateModel {
  let count: Int

  static let fields: [TemplateField<CountModel>] = [
    .text("digits", "The number with a comma between thousands") { NumberWords.count($0.count) },
    .flag("isZero", "Whether it is none") { $0.count == 0 },
    .flag("isOne", "Whether it is one") { $0.count == 1 },
    .flag("isMany", "Whether it is two or more") { $0.count > 1 },
  ]
}

extension FigureModel {
  /// The number of a figure that is a count, where it is given.
  var countedNumber: CountModel? {
    guard case .available = figure.status, figure.definition.kind == .count else { return nil }
    return CountModel(count: figure.numbers.count ?? 0)
  }

  /// The numerator of a share that is given in full.
  ///
  /// Next to a range it would read as the figure, so a range has none.
  var partOfShare: CountModel? { share.map { CountModel(count: $0.part) } }

  /// The denominator of a share that is given in full.
  var wholeOfShare: CountModel? { share.map { CountModel(count: $0.whole) } }

  /// The denominator less the numerator, for a share that is given in full.
  var restOfShare: CountModel? { share.map { CountModel(count: $0.whole - $0.part) } }

  private var share: (part: Int, whole: Int)? {
    guard case .available = figure.status, let part = figure.numbers.numerator,
      let whole = figure.numbers.denominator
    else { return nil }
    return (part, whole)
  }

  /// Whether there is nothing that the figure could describe.
  var isNotApplicable: Bool {
    if case .notApplicable = figure.status { true } else { value == Symbol.notApplicable }
  }

  /// The figure a year before; nil where only a symbol could be printed for it.
  var knownLastYear: String? {
    guard let previous else { return nil }
    let model = FigureModel(figure: previous, previous: nil, assessment: nil)
    switch previous.status {
    case .available, .partial:
      let isSign = model.isNotApplicable || model.value == Symbol.tooFew
      return isSign ? nil : model.value
    case .notSupplied, .notApplicable, .withheld, .definedOtherwise, .unknown: return nil
    }
  }
}
