import Foundation
import ServiceFigures
import StatutoryReviews
import Testing

@testable import AnnualReport

/// The page of every key, and the examples and defaults on it.
struct ConfigurationPageTests {
  private static let base = ["authority: {name: X}\n", "year: 2024-25\n", "inputs: [a]\n"]

  /// A configuration with all that is needed and one key as given.
  private func read(_ key: ConfigurationKey, _ lines: String) throws -> ReportConfiguration {
    let others = Self.base.filter {
      !$0.hasPrefix("\(key.name):") && !(key.name == "period" && $0.hasPrefix("year:"))
    }
    return try ReportConfiguration(yaml: others.joined() + lines, file: "report.yaml")
  }

  @Test func `the committed page is what the keys say`() throws {
    let page = try String(
      contentsOfFile: Checkout.path("Documentation/configuration.md"), encoding: .utf8)
    #expect(page == ConfigurationKey.page, "run make documentation")
  }

  @Test(arguments: ConfigurationKey.all)
  func `every example is read`(_ key: ConfigurationKey) throws {
    _ = try read(key, key.exampleLines)
  }

  @Test func `an example says something, and another thing than the default`() {
    for key in ConfigurationKey.all {
      #expect(!key.example.isEmpty && key.example != key.defaultValue, "\(key.name)")
    }
  }

  @Test(arguments: ConfigurationKey.all.filter { $0.defaultValue != nil })
  func `a default that is written out changes nothing`(_ key: ConfigurationKey) throws {
    let without = try ReportConfiguration(yaml: Self.base.joined(), file: "report.yaml")
    let with = try read(key, "\(key.name): \(try #require(key.defaultValue))\n")
    func words(_ settings: ReportConfiguration) -> [String] {
      let figures = settings.figureSettings()
      return [
        "\(figures.rules.intervalRule) \(figures.caseloadRange) \(figures.disputeWorkingDays)",
        "\(figures.allocationWorkingDays) \(figures.recordWorkingDays)",
        "\(settings.showValues) \(settings.withholdUpTo) \(settings.markdownPictures)",
        "\(settings.extraBankHolidays) \(settings.collectionYears) \(settings.expectations)",
        "\(settings.earlierFigures) \(settings.healthCheck)",
      ]
    }
    #expect(words(with) == words(without))
  }
}
