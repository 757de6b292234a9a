import SampleAuthority
import Testing

@testable import AnnualReport

/// Reports on data of very different kinds, each made once for all tests.
enum ReportKind: CaseIterable, CustomTestStringConvertible {
  case wholeService, withMistakes, oneYear, returnsOnly, noChildren, dangerousTexts

  /// What was made of the data.
  struct Report: Sendable {
    let input: ReportInput
    let html: String
    let markdown: String
    /// Every text that was made, by its name.
    let texts: [String: String]

    /// A shape of the report in a language: `members-summary`, `html`.
    func text(_ shape: String, _ ending: String) throws -> String {
      let name = "restricted/\(shape)-\(input.figures.period.label).\(ending)"
      return try #require(texts[name], "\(name)")
    }
  }

  private static let reports = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      (
        kind,
        Result {
          let input = try kind.input()
          let texts = try input.texts()
          let name = "restricted/annual-report-\(input.figures.period.label)"
          return Report(
            input: input, html: texts[name + ".html"] ?? "", markdown: texts[name + ".md"] ?? "",
            texts: texts)
        }
      )
    })

  var testDescription: String { "\(self)" }

  var report: Report {
    get throws { try #require(Self.reports[self]).get() }
  }

  private func input() throws -> ReportInput {
    switch self {
    case .wholeService: return try SampleService(SampleOptions(children: 120)).input()
    case .withMistakes:
      return try SampleService(SampleOptions(children: 30, seed: 4, defects: true)).input()
    case .oneYear:
      let service = try SampleService(SampleOptions(children: 60))
      return try service.input(of: [service.path("2024-25")]) {
        $0.reviewsCompleteFrom = nil
        $0.recommendations = nil
      }
    case .returnsOnly:
      return try SampleService(SampleOptions(children: 30, returnsOnly: true)).input()
    case .noChildren: return try SampleService(SampleOptions(children: 0)).input()
    case .dangerousTexts: return try CanaryService().input
    }
  }
}
