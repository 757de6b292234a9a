import PublicEdition
import PublishedCounts
import SampleAuthority
import ServiceFigures
import Testing

@testable import AnnualReport

/// An invented authority with both editions of its report.
struct PublishedAuthority {
  let service: SampleService
  let restricted: ReportInput
  let released: PublicFigures

  init(seed: UInt64 = 1, children: Int = 450, defects: Bool = false) throws {
    var options = SampleOptions(children: children, defects: defects)
    options.seed = seed
    service = try SampleService(options)
    restricted = try service.input()
    released = try PublicFigures(releasing: restricted.figures, previous: restricted.previous)
  }

  /// The public report of some released figures.
  func report(_ released: PublicFigures) throws -> PublicReport {
    PublicReport(
      released, configuration: restricted.configuration,
      manager: restricted.manager, official: restricted.official, isFinal: false,
      version: "0.0.0")
  }

  /// The public report that follows the edition of the year before, and the figures of that edition as
  /// its file has them.
  func followingEdition() throws -> (before: PeriodFigures, report: PublicReport) {
    let year = try #require(restricted.previous)
    let edition = try PublicFigures(releasing: year, previous: nil)
    let before = try PeriodFigures(
      json: Array(edition.figures.json(version: "0.0.0").utf8), file: "figures-2023-24.json",
      version: "0.0.0")
    return (
      before, try report(PublicFigures(releasing: restricted.figures, previous: before))
    )
  }

  /// Every file of the public edition.
  func files(_ released: PublicFigures) throws -> [ReportFile] {
    try renderPublicReport(try report(released), templates: .of(.embedded)) + [
      ReportFile(name: "figures.json", text: released.figures.json(version: "0.0.0")),
      ReportFile(name: "figures.csv", text: released.figures.csv),
    ]
  }
}
