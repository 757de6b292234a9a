import CareRecords
import DisclosureAudit
import OfficialStatistics
import PublicEdition
import ServiceFigures

/// What the public edition of a report is made of: released figures and what the manager says.
///
/// It cannot be made from the figures of the restricted edition.
public struct PublicReport: Sendable {
  /// The released figures.
  public let released: PublicFigures
  let report: Report

  /// Puts the parts together.
  ///
  /// - Parameters:
  ///   - released: the figures that may be published.
  ///   - configuration: the settings of the report.
  ///   - manager: the manager's files. Their words are printed unchanged: the manager answers for
  ///     them.
  ///   - official: the official statistics that figures are held against; nil where none are named.
  ///   - isFinal: whether the report is called final.
  ///   - version: the version of the program.
  package init(
    _ released: PublicFigures, configuration: ReportConfiguration, manager: ManagerFiles,
    official: OfficialStatistics? = nil, isFinal: Bool, version: String
  ) {
    self.released = released
    var input = ReportInput(
      figures: released.figures, previous: released.previous, configuration: configuration,
      manager: manager, official: official, isFinal: isFinal, version: version)
    // Figures that were worked out now, and not read from a file, are no edition.
    input.publishedBefore = released.previous.flatMap { $0.file == nil ? nil : $0 }
    input.disclosure = released.summary
    report = Report(input)
  }

  /// The record that proves to the authority that the edition may be published.
  ///
  /// It belongs to the files for managers.
  ///
  /// - Throws: `ReportError` as rendering does.
  package func record(templates: ReportTemplates) throws(ReportError) -> DisclosureRecord {
    let counts = released.counts
    return DisclosureRecord(
      counts.system, counts.release, counts.certificate,
      constants: try numbersWithoutFigure(templates).sorted(),
      before: released.previous?.json(version: report.input.version), texts: managersTexts)
  }

  /// What of the edition the manager has written, which no program can check.
  private var managersTexts: [String] {
    let (manager, period) = (report.input.manager, report.input.figures.period)
    let isReworded = report.settled.contains {
      if case .reworded = $0.decision { true } else { false }
    }
    let recommendations = manager.recommendations.map {
      $0.made(in: period.label) + $0.carried(into: period)
    }
    return manager.narrative.texts.map(\.place.title)
      + (isReworded ? ["conclusions in your own words"] : [])
      + (recommendations?.isEmpty == false ? ["recommendations"] : [])
      + (report.input.configuration.healthCheck.isEmpty ? [] : ["answers of the health check"])
  }

  /// The numbers that the report may print although no figure gives them.
  ///
  /// They come from four places: the same report with every figure withheld; expectations,
  /// comparators and the labels of groups; the sentences that say how many conclusions are not in
  /// the summary; and the folder of the pictures.
  private func numbersWithoutFigure(_ templates: ReportTemplates) throws(ReportError) -> Set<String>
  {
    let input = report.input
    var blank = input
    blank.figures.withholdAll()
    blank.previous?.withholdAll()
    var tokens: Set<String> = []
    for file in try ReportModel(blank).rendered(templates) {
      tokens.formUnion(NumberTokens.of(String(decoding: file.bytes, as: UTF8.self)))
    }
    let standards = report.model.assessments.map(\.standard)
    let comparators = input.configuration.comparators
    let words =
      standards.map { "\($0.words) \($0.source)" }
      + report.model.assessments.map(ConclusionWords.target)
      + comparators.map { "\($0.name) \($0.period) \($0.source) \($0.date.longText)" }
      + comparators.map { NumberWords.percent($0.value) }
      + input.figures.figures.flatMap { $0.breakdowns.flatMap { $0.rows.map(\.label) } }
      + (input.publishedBefore?.printedLabels ?? [])
      + (input.previous.map { [$0.period.words, $0.period.shortWords] } ?? [])
      // The explanation of the symbol in place of a share of few, which the blank report does not print.
      + ["\(FigureComparison.fewest)"]
      + [report.model.counted, ReportPictures.folder(of: input.figures.period.label)]
    return tokens.union(NumberTokens.of(words.joined(separator: "\n")))
  }
}

extension PeriodFigures {
  /// The words that name the groups of tables; saved figures have keys alone.
  fileprivate var printedLabels: [String] {
    figures.flatMap(\.breakdowns).flatMap { breakdown in
      breakdown.rows.flatMap { breakdown.dimension.printedLabels(of: $0.key, in: period) }
    }
  }

  /// Replaces every figure by one that is withheld.
  fileprivate mutating func withholdAll() {
    figures = figures.map {
      Figure(definition: $0.definition, result: FigureResult(status: .withheld))
    }
  }
}
