import CareRecords
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// Figures of two years and the conclusions on them, without any records behind them.
struct ConclusionScene {
  var input: ReportInput
  var rules: ConclusionRules

  /// Begins with no figures but those given; the rules of the program if none are given.
  init(
    _ figures: [Figure], before: [Figure]? = nil, rules: String? = nil,
    configuration: String = ""
  ) throws {
    let settings = try ReportConfiguration(
      yaml: "authority: {name: Exampleshire}\nyear: 2024-25\ninputs: [in]\n" + configuration,
      file: "iro-report.yaml")
    input = ReportInput(
      figures: Self.set(figures, 2024), previous: before.map { Self.set($0, 2023) },
      configuration: settings,
      manager: try ManagerFiles(for: settings, templates: .embedded), version: "0.0.0")
    self.rules =
      try rules.map { try ConclusionRules(yaml: $0, file: "rules.yaml") }
      ?? ConclusionRules(for: settings, templates: .embedded)
  }

  static func set(_ figures: [Figure], _ year: Int) -> PeriodFigures {
    let period = ReportingPeriod(startingIn: year)
    return PeriodFigures(
      authority: nil, period: period, intervalRule: "calendar-months", figures: figures,
      basis: FigureBasis(completeFrom: period.from, inputs: []))
  }

  var conclusions: [ProposedConclusion] {
    ConclusionProposals(input, rules, input.figures.assessments(local: input.localStandards)).all
  }
}

extension ConclusionRules {
  /// Rules for one figure that hold it against everything named.
  static func yaml(_ figure: String, _ tests: String, _ rest: String = "") -> String {
    """
    rules:
      - figure: \(figure)
        against: [\(tests)]
        recommend: Find out why.
    \(rest.isEmpty ? "" : "    " + rest + "\n")
    """
  }
}

extension Figure {
  /// The figure with one more breakdown, whose groups have numerators and denominators.
  func broken(
    by dimension: Dimension, _ groups: [(key: String, part: Int, total: Int)]
  ) -> Figure {
    var figure = self
    figure.result.breakdowns.append(
      Breakdown(
        dimension: dimension,
        rows: groups.map { group in
          var numbers = FigureNumbers()
          numbers.numerator = group.part
          numbers.denominator = group.total
          numbers.value = group.total == 0 ? nil : Double(group.part) / Double(group.total)
          return FigureRow(key: group.key, label: group.key, numbers: numbers)
        }))
    return figure
  }
}
