import ServiceFigures

/// Every number that can be made of the figures of a public edition, as reports print it.
struct ReleasedNumbers {
  /// The report that the figures make, with only the settings of guidance.
  private let input: ReportInput

  init(_ figures: PeriodFigures, previous: PeriodFigures?) {
    let configuration = ReportConfiguration(
      file: "", authority: figures.authority, period: figures.period, inputs: [])
    var input = ReportInput(
      figures: figures, previous: previous, configuration: configuration, manager: ManagerFiles(),
      version: "")
    input.publishedBefore = previous
    self.input = input
  }

  /// The numbers as they are written in reports.
  var tokens: Set<String> {
    var words: [String] = []
    for figure in input.figures.figures {
      let previous = input.previous?.figure(figure.id)
      words += Self.words(figure) + (previous.map(Self.words) ?? [])
      for breakdown in figure.breakdowns {
        words += input.table(figure, by: breakdown.dimension)?.rows.flatMap(\.cells) ?? []
      }
      words += GroupComparison.groups(of: [(figure, figure.breakdowns.map(\.dimension))]).joined()
        .flatMap { [Self.share($0.group.numbers), Self.share($0.rest)] }
      words += WhatLiesBehind(figures: input.figures).sentences(figure.definition, nil)
    }
    words += comparisons
    let drawn = ReportPictures(input)
    let all = drawn.all + drawn.youngPeople.all
    words += all.flatMap(\.tables).flatMap(\.rows).flatMap(\.cells)
    let pictures = all.map(\.picture.file).joined(separator: "\n")
    return NumberTokens.of(words.joined(separator: "\n")).union(NumberTokens.ofHTML(pictures))
      .union(axis)
  }

  private static func words(_ figure: Figure) -> [String] {
    let model = FigureModel(figure: figure, previous: nil, assessment: nil)
    let numbers = figure.numbers
    return [
      model.value, model.valueWithUnit, model.fraction ?? "", model.interval ?? "",
      share(numbers), share(numbers, isOfOthers: true),
      model.restOfShare.map { "\($0.count)" } ?? "",
      model.restOfShare.map { NumberWords.count($0.count) } ?? "",
      numbers.count.map(NumberWords.count) ?? "",
    ]
      + [numbers.median, numbers.mean, numbers.peak, numbers.min, numbers.max, numbers.p90]
      .compactMap { $0.map(NumberWords.decimal) }
      + [numbers.mean, numbers.peak, numbers.value].compactMap { $0.map(NumberWords.tenths) }
  }

  private static func share(_ numbers: FigureNumbers, isOfOthers: Bool = false) -> String {
    guard let part = numbers.numerator, let whole = numbers.denominator else { return "" }
    return ConclusionWords.share(isOfOthers ? whole - part : part, whole)
  }

  /// The words that compare these figures with last year's.
  private var comparisons: [String] {
    guard let previous = input.previous else { return [] }
    return PeriodComparison(input.figures, since: previous).figures.flatMap {
      [
        ComparisonSentence(comparison: $0, now: "", then: "").text,
        DifferenceWords(comparison: $0).phrase ?? "", DifferenceWords(comparison: $0).range ?? "",
      ]
    }
  }

  /// The labels of a scale, which are whole per cents; no figure is printed as a whole per cent.
  private var axis: Set<String> { Set((0...100).map { "\($0)%" }) }
}
