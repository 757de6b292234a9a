import CareRecords
import Documents
import Pictures
import ServiceFigures

/// Shares of this year next to those of the year before.
struct YearsPicture {
  /// The shares that are drawn, named in advance so that none is chosen for its change.
  static let figures = [
    Catalogue.reviewsOnTime, Catalogue.childrenAllOnTime, Catalogue.childrenUpToDate,
    Catalogue.participationViewsConveyed, Catalogue.continuitySameIRO,
  ]

  let now: ReportingPeriod
  let then: ReportingPeriod
  let comparisons: [FigureComparison]

  static func make(_ input: ReportInput) -> ReportPicture? {
    guard let previous = input.previous else { return nil }
    let comparisons = figures.compactMap { figure -> FigureComparison? in
      guard let now = input.wholeFigure(figure), let then = previous.figure(figure.id),
        then.status == .available, now.printedInterval != nil, then.printedInterval != nil
      else { return nil }
      let comparison = FigureComparison(now, since: then)
      // For fewer than 20 records only the counts are given, in the sections.
      return comparison.verdict == .tooFew ? nil : comparison
    }
    guard !comparisons.isEmpty else { return nil }
    let picture = YearsPicture(
      now: input.figures.period, then: previous.period, comparisons: comparisons)
    return ReportPicture(
      "year-on-year", title: picture.title,
      description: "For each share two dots on one scale, this year’s full and last year’s hollow, "
        + "each with a line through it for its 95% interval. The scale need not begin at 0.",
      parts: picture.parts, tables: [picture.table])
  }

  var title: String {
    var sentences: [String] = []
    var clear = 0
    for (word, isGood) in [("Better", true), ("Worse", false)] {
      let titles = comparisons.filter { comparison in
        switch comparison.verdict.change {
        case .better: isGood
        case .worse: !isGood
        default: false
        }
      }.map { Self.inside($0.definition.title) }
      clear += titles.count
      if !titles.isEmpty {
        let since = sentences.isEmpty ? " than in \(then.words)" : ""
        sentences.append("\(word)\(since): \(titles.listed("and"))")
      }
    }
    let rest = comparisons.count - clear
    if clear == 0 {
      return rest == 1
        ? "No clear change since \(then.words) in the one share that can be compared"
        : "No clear change since \(then.words) in any of the \(rest) shares compared"
    }
    if rest > 0 {
      sentences.append(
        rest == 1 ? "no clear change in the other one" : "no clear change in the other \(rest)")
    }
    return ([sentences[0]] + sentences.dropFirst().map(Self.inside)).joined(separator: "; ")
  }

  /// A title within a sentence; abbreviations keep their capitals.
  private static func inside(_ title: String) -> String {
    guard let second = title.dropFirst().first, !second.isUppercase else { return title }
    return title.prefix(1).lowercased() + title.dropFirst()
  }

  private var table: TableModel {
    TableModel(
      caption: "Shares of \(now.words) beside those of \(then.words)", firstHeading: "Share",
      columns: [then.shortWords, now.shortWords, "Change"],
      rows: comparisons.map { comparison in
        (
          comparison.definition.title,
          [Self.words(comparison.then), Self.words(comparison.now), comparison.words()]
        )
      })
  }

  private var parts: [any Part] {
    [
      Key([
        .init(.interval(.first), "\(now.words) with 95% interval"),
        .init(.hollowInterval(.third), then.words),
      ]),
      IntervalRows(
        comparisons.map { comparison in
          IntervalRows.Row(
            comparison.definition.title,
            [
              entry(comparison.now, now.shortWords, isHollow: false),
              entry(comparison.then, then.shortWords, isHollow: true),
            ].compactMap { $0 })
        }),
    ]
  }

  private func entry(
    _ figure: Figure, _ label: String, isHollow: Bool
  ) -> IntervalRows.Entry? {
    guard let share = figure.numbers.value, let interval = figure.printedInterval else {
      return nil
    }
    return IntervalRows.Entry(
      share: share, interval: interval, words: "\(label): \(Self.words(figure))",
      isHollow: isHollow)
  }

  private static func words(_ figure: Figure) -> String {
    Percentage.text(figure.numbers.numerator ?? 0, of: figure.numbers.denominator ?? 0)
      ?? Symbol.notApplicable
  }
}
