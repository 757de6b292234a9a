import ServiceFigures
import Templates

/// A figure as templates print it.
struct FigureModel: TemplateModel {
  let figure: Figure
  /// The same figure of the year before; nil if there is none.
  let previous: Figure?
  let assessment: Assessment?
  /// Whether a public edition withholds the figure of the year before.
  var isWithheldLastYear = false
  /// The published share of others that is printed with it; nil where none is.
  var comparator: Comparator?

  private var numbers: FigureNumbers { figure.numbers }
  /// The numbers of a spread, where all of it is known.
  ///
  /// The longest of the records that could be read need not be the longest.
  private var spread: FigureNumbers { isPartial ? FigureNumbers() : numbers }

  static let fields: [TemplateField<FigureModel>] = [
    .text("id", "The id of the figure in files") { $0.figure.id },
    .text("title", "The title, which names the unit") { $0.figure.definition.title },
    .text("definition", "The sentence that defines the figure") { $0.figure.definition.sentence },
    .text("citation", "The statute or guidance that asks for it") {
      $0.figure.definition.citation.short
    },
    .text("value", "The figure in print, or the symbol printed in its place") { $0.value },
    .text(
      "percent",
      "A share in per cent, or the symbol printed in its place; [z] if the figure is not a share"
    ) {
      $0.figure.definition.kind == .proportion || $0.figure.definition.isShare
        ? $0.value : Symbol.notApplicable
    },
    .text("change", "What can be said of the change since last year: better, no clear change") {
      FigureComparison($0.figure, since: $0.previous).words()
    },
    .text("valueWithUnit", "The figure with its unit: 41 reviews, 93.4%") { $0.valueWithUnit },
    .optionalText("lastYear", "The figure a year before, where the records reach back") {
      $0.modelBefore?.value
        ?? ($0.isWithheldLastYear ? Symbol.withheld($0.figure.definition) : nil)
    },
    .optionalText(
      "lastYearInFull",
      "The figure a year before as a list prints it, 91.5% (557 of 609), where one of the two years "
        + "is known"
    ) {
      $0.lastYearInFull
    },
    .optionalText("sentence", "A share as a sentence, where the catalogue has words for it") {
      $0.figure.status == .available ? ConclusionWords.sentence(on: $0.figure) : nil
    },
    .optionalText("fraction", "Numerator and denominator of a proportion: 569 of 609") {
      $0.fraction
    },
    .optionalText("interval", "The 95% interval of a proportion: 91.2% to 95.1%") { $0.interval },
    .optionalText("leftOut", "What was left out, with the number for each reason") {
      NumberWords.leftOut($0.figure.leftOut)
    },
    .optionalText("median", "The median, of days or of a spread, where all of it is known") {
      $0.decimal($0.spread.median)
    },
    .optionalText("p90", "The 90th percentile") { $0.decimal($0.spread.p90) },
    .optionalText("longest", "The longest, or the largest of a spread") {
      $0.decimal($0.spread.max)
    },
    .optionalText("medianWithUnit", "The median with its unit: 1 day, 12.5 days") {
      $0.counted($0.spread.median)
    },
    .optionalText("longestWithUnit", "The longest, or the largest of a spread, with its unit") {
      $0.counted($0.spread.max)
    },
    .optionalText("smallest", "The smallest of a spread") { $0.decimal($0.spread.min) },
    .optionalText("mean", "The mean, of a spread or of the month ends") {
      $0.mean($0.spread.mean)
    },
    .optionalText("peak", "The largest of the month ends") { $0.mean($0.spread.peak) },
    .optionalText("rate", "A count for every 10,000 children of the area, where that is set") {
      $0.figure.definition.isPerPopulation ? $0.numbers.value.map(NumberWords.tenths) : nil
    },
    .optionalText("count", "The number of records behind a rate or a spread") {
      $0.numbers.count.map(NumberWords.count)
    },
    .optionalObject("records", "The number of records, for choosing singular or plural") {
      $0.numbers.count.map(CountModel.init)
    },
    .optionalText("expectation", "What is expected, with its source") { model in
      model.assessment.map { "\($0.standard.words) (\($0.standard.source))" }
    },
    .optionalText("target", "What is expected, without its source") {
      $0.assessment?.standard.words
    },
    .optionalText("compared", "Others' share and whose it is: 91.0%, England 2023-24") {
      $0.comparator.map {
        "\(NumberWords.percent($0.value)), \($0.name) \($0.period)"
      }
    },
    .optionalText("judgement", "Whether the figure meets what is expected") {
      $0.assessment?.words
    },
    .optionalText("judgementKind", "The same in one word, for style sheets: met, missed, unknown") {
      $0.assessment?.kind
    },
    .flag("isAvailable", "Whether the figure can be given, wholly or in part") { $0.isGiven },
    .flag("isPartial", "Whether the data is incomplete, so that a range is printed") {
      $0.isPartial
    },
    .optionalText("lastYearKnown", "The figure a year before, where it could be given") {
      $0.knownLastYear
    },
    .optionalObject("number", "The number of a count, for choosing singular or plural") {
      $0.countedNumber
    },
    .optionalObject("part", "The numerator of a share that is given in full") {
      $0.partOfShare
    },
    .optionalObject("whole", "The denominator of such a share") { $0.wholeOfShare },
    .optionalObject("rest", "The denominator without the numerator") { $0.restOfShare },
    .flag("isWithheld", "Whether a public edition withholds it") {
      $0.figure.status == .withheld
    },
    .flag("isNotApplicable", "Whether the figure does not apply") {
      $0.isNotApplicable
    },
    .flag("isZero", "Whether nothing was counted") { $0.numbers.count == 0 && $0.isGiven },
    .optionalText("needs", "The table or column that is missing") {
      if case .notSupplied(let needs) = $0.figure.status { needs } else { nil }
    },
  ]

  /// The figure of the year before as a model of its own.
  private var modelBefore: FigureModel? {
    previous.map { FigureModel(figure: $0, previous: nil, assessment: nil) }
  }

  private var lastYearInFull: String? {
    guard isGiven || isWithheldLastYear || modelBefore?.isGiven == true else { return nil }
    guard let before = modelBefore else {
      return isWithheldLastYear ? Symbol.withheld(figure.definition) : nil
    }
    return before.inFull
  }

  /// The figure with the two numbers of a share: `93.7% (584 of 623)`.
  var inFull: String { value + (fraction.map { " (\($0))" } ?? "") }

  private var isGiven: Bool {
    switch figure.status {
    case .available, .partial: true
    case .notSupplied, .notApplicable, .withheld, .definedOtherwise, .unknown: false
    }
  }

  private var isPartial: Bool { if case .partial = figure.status { true } else { false } }

  /// A mean or peak in print.
  ///
  /// A rate keeps its decimal: *1.0 children* is right, *1 children* is wrong.
  private func mean(_ number: Double?) -> String? {
    number.map(figure.definition.kind == .rate ? NumberWords.tenths : NumberWords.decimal)
  }

  private func decimal(_ number: Double?) -> String? { number.map(NumberWords.decimal) }

  var value: String {
    switch figure.status {
    case .notSupplied: return Symbol.notAvailable
    case .notApplicable: return Symbol.notApplicable
    case .withheld: return Symbol.withheld(figure.definition)
    case .definedOtherwise: return Symbol.definedOtherwise
    case .unknown: return Symbol.notAvailable
    case .partial(let lower, let upper):
      return RangeWords.words(figure, lower, upper)
    case .available: break
    }
    switch figure.definition.kind {
    case .proportion:
      // A public edition prints no percentage of fewer than 20 records.
      if let total = numbers.denominator, total > 0, numbers.value == nil { return Symbol.tooFew }
      return Percentage.text(numbers.numerator ?? 0, of: numbers.denominator ?? 0)
        ?? Symbol.notApplicable
    case .rate where figure.definition.isShare:
      return numbers.value.map(NumberWords.percent) ?? Symbol.notApplicable
    case .rate: return numbers.value.map(NumberWords.tenths) ?? Symbol.notApplicable
    case .duration:
      // A public edition gives no median of fewer than 20.
      return decimal(numbers.median)
        ?? ((numbers.count ?? 0) > 0 ? Symbol.tooFew : Symbol.notApplicable)
    case .distribution where numbers.median != nil:
      return decimal(numbers.median) ?? Symbol.notApplicable
    case .count, .distribution: return NumberWords.count(numbers.count ?? 0)
    }
  }

  var valueWithUnit: String {
    let (unit, spreadUnit) = (figure.definition.unit, figure.definition.spreadUnit)
    guard case .available = figure.status, ![Symbol.notApplicable, Symbol.tooFew].contains(value)
    else { return value }
    switch figure.definition.kind {
    case .proportion: return value
    case .rate: return figure.definition.isShare ? value : "\(value) \(unit)"
    case .duration: return median(of: spreadUnit)
    case .distribution where numbers.median != nil: return median(of: spreadUnit)
    case .count, .distribution: return NumberWords.counted(numbers.count ?? 0, unit)
    }
  }

  /// A number of a spread with its unit.
  private func counted(_ number: Double?) -> String? {
    guard let number, let digits = decimal(number) else { return nil }
    // The spread of a count is how late or how old its records are, in days.
    let unit = figure.definition.kind == .count ? "days" : figure.definition.spreadUnit
    return "\(digits) \(NumberWords.noun(unit, for: digits == "1" ? 1 : 2))"
  }

  private func median(of unit: String) -> String {
    "median \(value) \(NumberWords.noun(unit, for: value == "1" ? 1 : 2))"
  }

  /// The numerator and denominator of a share: `569 of 609`.
  ///
  /// It is nil for a figure that is known only as a range, because readers would take the two
  /// numbers for the figure itself (ruling 14).
  var fraction: String? {
    guard case .available = figure.status, let part = numbers.numerator,
      let total = numbers.denominator
    else { return nil }
    return "\(NumberWords.count(part)) of \(NumberWords.count(total))"
  }

  var interval: String? {
    guard case .available = figure.status, let interval = figure.interval else { return nil }
    return "\(NumberWords.percent(interval.lower)) to \(NumberWords.percent(interval.upper))"
  }
}
