import ServiceFigures

/// The tables and sentences of many authorities: where the first of them is, and how all of them lie.
///
/// A table of each figure would be too long to read. So each figure is one row, or one sentence if it is
/// a headline.
struct ManyAuthorities {
  private let input: ComparisonInput
  private let spreads: [String: FigureSpread]
  /// Reviews on time with the lines of the funnel; nil where fewer than five authorities have them.
  private let onTime: OnTimeFunnel?

  private var periods: [PeriodFigures] { input.sideBySide.periods }
  private var first: String { input.names.first ?? "" }

  init(_ input: ComparisonInput) {
    self.input = input
    let periods = input.sideBySide.periods
    spreads = Dictionary(
      uniqueKeysWithValues: Catalogue.figures.compactMap { definition in
        FigureSpread(definition, of: periods).map { (definition.id, $0) }
      })
    onTime = OnTimeFunnel(input.names, periods)
  }

  /// The funnel of reviews on time; nil where fewer than five authorities have the figure.
  var funnel: ReportPicture? { onTime?.picture(naming: first) }

  // MARK: Where the first is

  /// One sentence for each headline figure that is known of enough authorities.
  ///
  /// The published shares of others follow it, with what can be said of the first next to them.
  var headlines: [String] {
    Catalogue.headlines.compactMap { definition in
      guard let spread = spreads[definition.id], let place = spread.place,
        let own = periods.first?[definition]
      else { return nil }
      let others = input.standings(of: definition).map { standing in
        " Compared with \(standing.comparator.label) (\(standing.comparator.percent)): "
          + "\(standing.words)."
      }
      return
        "\(definition.title): \(first) has \(ComparedValue(figure: own).phrase), the \(place). "
        + "The middle half lie between \(spread.quantile(0.25)) and \(spread.quantile(0.75)), "
        + "half of them below \(spread.quantile(0.5))." + others.joined()
    }
  }

  /// The spread of every figure of a section that enough authorities have; nil where there is none.
  func spread(_ figures: [FigureDefinition]) -> TableModel? {
    let rows = figures.compactMap { definition -> (String, [String])? in
      guard let spread = spreads[definition.id] else { return nil }
      let own = periods.first.map { ComparedValue(figure: $0[definition]).value } ?? ""
      return (
        spread.title,
        [own, spread.place ?? Symbol.notAvailable]
          + [0, 0.25, 0.5, 0.75, 1].map(spread.quantile)
      )
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

  /// The published shares of others of a section, each next to the first authority; nil where there is
  /// none.
  func published(_ figures: [FigureDefinition]) -> TableModel? {
    let standings = figures.flatMap(input.standings)
    guard !standings.isEmpty else { return nil }
    var sources: [String] = []
    for standing in standings where !sources.contains(standing.comparator.sourceSentence) {
      sources.append(standing.comparator.sourceSentence)
    }
    return TableModel(
      caption: "\(first) next to published shares of others", firstHeading: "Figure",
      columns: ["Published by", "Share", "Records", first, "Difference", "In words"],
      rows: standings.map { standing in
        (
          standing.figure.definition.title,
          [
            standing.comparator.label, standing.comparator.percent,
            standing.comparator.fraction ?? "", ComparedValue(figure: standing.figure).value,
            standing.difference ?? "", standing.words,
          ]
        )
      }, note: sources.joined(separator: " "))
  }

  // MARK: All of them

  /// Every authority with the headline figures, and where its reviews on time lie in the funnel.
  ///
  /// Below them are those whose published shares of these figures are known.
  var all: TableModel {
    TableModel(
      caption: "All authorities, \(input.label)", firstHeading: "Authority",
      columns: Catalogue.headlines.map(\.title) + ["On time, in the funnel"],
      rows: zip(input.names, periods).map { name, figures in
        (
          name,
          Catalogue.headlines.map { ComparedValue(figure: figures[$0]).value }
            + [onTime?.place(of: name) ?? Symbol.notAvailable]
        )
      } + publishedRows)
  }

  private var publishedRows: [(String, [String])] {
    let headlines = Catalogue.headlines
    var labels: [String] = []
    for comparator in input.comparators
    where headlines.contains(where: { $0.id == comparator.figureID })
      && !labels.contains(comparator.label)
    {
      labels.append(comparator.label)
    }
    return labels.map { label in
      (
        label,
        headlines.map { definition in
          input.comparators.first { $0.figureID == definition.id && $0.label == label }?.percent
            ?? ""
        } + [""]
      )
    }
  }
}
