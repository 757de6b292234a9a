import Pictures
import ServiceFigures

/// Many authorities in one period: where the first of them stands, and how all of them lie.
struct AuthoritiesTables {
  let input: ComparisonInput

  private var periods: [PeriodFigures] { input.sideBySide.periods }
  private var first: String { input.names.first ?? "" }

  /// The fewest authorities of which the spread of a figure is given.
  static let fewest = 5

  // MARK: Values

  /// A number by which authorities of any size can be compared.
  ///
  /// It is nil for a count, for a share or median of few records, and for a figure known only in part.
  private func value(_ figure: Figure) -> Double? {
    guard figure.status == .available else { return nil }
    switch figure.definition.kind {
    case .proportion:
      guard figure.numbers.denominator ?? 0 >= FigureComparison.fewest else { return nil }
      return figure.numbers.value
    case .rate: return figure.numbers.value
    case .duration:
      guard figure.numbers.count ?? 0 >= FigureComparison.fewest else { return nil }
      return figure.numbers.median
    case .count, .distribution: return nil
    }
  }

  private func words(_ value: Double, _ definition: FigureDefinition) -> String {
    if definition.kind == .proportion || definition.isShare { return NumberWords.percent(value) }
    return definition.kind == .rate ? NumberWords.tenths(value) : NumberWords.decimal(value)
  }

  private func values(_ definition: FigureDefinition) -> [Double] {
    periods.compactMap { value($0[definition]) }.sorted()
  }

  // MARK: Where the first stands

  /// The place of the first authority among those that have the figure: `3rd highest of 148`.
  private func place(_ definition: FigureDefinition, _ values: [Double]) -> String? {
    guard let own = periods.first.flatMap({ value($0[definition]) }) else { return nil }
    let (higher, lower) = (values.count { $0 > own }, values.count { $0 < own })
    let place = min(higher, lower)
    let words = higher <= lower ? "highest" : "lowest"
    return (place == 0 ? "" : NumberWords.ordinal(place + 1) + " ") + "\(words) of \(values.count)"
  }

  /// One sentence for each headline figure that is known of enough authorities.
  var headlines: [String] {
    Catalogue.headlines.compactMap { definition in
      let values = values(definition)
      guard values.count >= Self.fewest, let place = place(definition, values),
        let own = periods.first?[definition],
        let median = Quantiles.quantile(0.5, ofSorted: values),
        let low = Quantiles.quantile(0.25, ofSorted: values),
        let high = Quantiles.quantile(0.75, ofSorted: values)
      else { return nil }
      return
        "\(definition.title): \(first) has \(ComparedValue(figure: own).phrase), the \(place). "
        + "The middle half lie between \(words(low, definition)) and \(words(high, definition)), "
        + "half of them below \(words(median, definition))."
    }
  }

  /// The spread of every figure of a section that enough authorities have; nil where there is none.
  func spread(_ figures: [FigureDefinition]) -> TableModel? {
    let rows = figures.compactMap { definition -> (String, [String])? in
      let values = values(definition)
      guard values.count >= Self.fewest else { return nil }
      let marks = [0, 0.25, 0.5, 0.75, 1].map { share in
        Quantiles.quantile(share, ofSorted: values).map { words($0, definition) } ?? ""
      }
      let own = periods.first.map { ComparedValue(figure: $0[definition]).value } ?? ""
      let title =
        definition.kind == .duration ? "\(definition.title), median" : definition.title
      return (title, [own, place(definition, values) ?? Symbol.notAvailable] + marks)
    }
    guard !rows.isEmpty else { return nil }
    return TableModel(
      caption: "How \(NumberWords.count(periods.count)) authorities lie, \(input.label)",
      firstHeading: "Figure",
      columns: [
        first, "Its place", "Lowest", "Lower quarter", "Median", "Upper quarter", "Highest",
      ],
      rows: rows)
  }

  // MARK: All of them

  /// Every authority with the headline figures, and where its reviews on time lie in the funnel.
  var all: TableModel {
    let funnel = funnelLimits
    return TableModel(
      caption: "All authorities, \(input.label)", firstHeading: "Authority",
      columns: Catalogue.headlines.map(\.title) + ["On time, in the funnel"],
      rows: zip(input.names, periods).map { name, figures in
        (
          name,
          Catalogue.headlines.map { ComparedValue(figure: figures[$0]).value }
            + [onTime(figures).flatMap { place($0, funnel) } ?? Symbol.notAvailable]
        )
      })
  }

  private func onTime(_ figures: PeriodFigures) -> (met: Int, all: Int)? {
    let figure = figures[Catalogue.reviewsOnTime]
    guard figure.status == .available, let met = figure.numbers.numerator,
      let all = figure.numbers.denominator, all > 0
    else { return nil }
    return (met, all)
  }

  /// The lines around the share of all authorities together; nil for fewer than five.
  private var funnelLimits: FunnelLimits? {
    let counts = periods.compactMap(onTime)
    guard counts.count >= Self.fewest else { return nil }
    let (met, all) = counts.reduce((0, 0)) { ($0.0 + $1.met, $0.1 + $1.all) }
    return FunnelLimits(overall: Double(met) / Double(all))
  }

  private func place(_ counts: (met: Int, all: Int), _ limits: FunnelLimits?) -> String? {
    func percent(_ level: Double) -> String { "\(NumberWords.decimal(100 * level))%" }
    return switch limits?.place(met: counts.met, of: counts.all) {
    case .within: "within"
    case .below(let level): "below \(percent(level))"
    case .above(let level): "above \(percent(level))"
    case nil: nil
    }
  }

  /// The funnel of reviews on time; nil where fewer than five authorities have the figure.
  var funnel: ReportPicture? {
    guard let limits = funnelLimits else { return nil }
    let points = zip(input.names, periods).compactMap { name, figures in
      onTime(figures).map { counts in
        Funnel.Point(
          records: counts.all, share: Double(counts.met) / Double(counts.all),
          words: name == first ? name : nil)
      }
    }
    let outside = periods.compactMap(onTime).count {
      limits.place(met: $0.met, of: $0.all) != .within
    }
    let title =
      "Reviews on time: \(NumberWords.count(outside)) of \(NumberWords.count(points.count)) authorities "
      + "lie outside the 95% lines around \(NumberWords.percent(limits.overall))"
    return ReportPicture(
      "funnel", title: title,
      description:
        "Each authority by its number of reviews and the share on time; \(first) is the full "
        + "dot. A line at the share of all together, and lines around it that come closer as the "
        + "reviews become more. The scale of shares need not begin at 0.",
      parts: [
        Funnel(
          points, overall: limits.overall,
          limits: FunnelLimits.levels.map { level in { limits.limits(of: $0, level: level) } })
      ], tables: [],
      note:
        "By chance alone 1 in 20 lies outside the full lines (95%) and 1 in 500 outside the dashed "
        + "ones (99.8%). Reviews of one child are alike, so that somewhat more lie outside without "
        + "anything being different.")
  }
}
