import Foundation
import SampleAuthority
import Testing

@testable import AnnualReport

/// What the author of a template is told.
struct TemplateErrorTests {
  private let folder: WorkFolder
  private let input: ReportInput

  init() throws {
    folder = try WorkFolder()
    try FileManager.default.copyItem(
      atPath: Checkout.path("Templates"), toPath: folder.path("mine"))
    input = try SampleService(SampleOptions(children: 3)).input()
  }

  private func message() -> String {
    do throws(ReportError) {
      _ = try renderReport(Report(input), templates: .of(.folder(folder.path("mine"))))
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `a folder with the program's own templates gives the program's own report`() throws {
    let own = try renderReport(Report(input), templates: .of(.embedded))
    #expect(try renderReport(Report(input), templates: .of(.folder(folder.path("mine")))) == own)
    #expect(
      own.map(\.name).filter { !$0.hasPrefix("restricted/pictures/") } == [
        "restricted/annual-report-2024-25.html", "restricted/annual-report-2024-25.md",
        "restricted/members-summary-2024-25.html", "restricted/members-summary-2024-25.md",
        "restricted/young-people-2024-25.html", "restricted/young-people-2024-25.md",
      ])
  }

  @Test(arguments: [
    ("full/report.html.mustache", "authority", "autority", "authority"),
    ("full/report.md.mustache", "from", "fron", "from"),
    ("full/sections/summary.html.mustache", "sentence", "sentance", "sentence"),
    ("full/sections/summary.md.mustache", "headlines", "headline", "headlines"),
    (
      "full/sections/reviews.md.mustache", "figures.reviews.onTime", "figures.reviews.onTme",
      "onTime"
    ),
    (
      "full/sections/reviews.html.mustache", "tables.reviews.onTime.quarter",
      "tables.reviews.onTime.quater", "quarter"
    ),
    ("members/summary.md.mustache", "owner", "ownr", "owner"),
    ("members/parts/finding.html.mustache", "sentence", "sentense", "sentence"),
    (
      "young/parts/on-time.md.mustache", "figures.reviews.onTime.whole",
      "figures.reviews.onTime.hole", "whole"
    ),
    ("full/parts/figure.html.mustache", "valueWithUnit", "valueWithUnits", "valueWithUnit"),
  ])
  func `a wrong name is told with its place and the nearest one`(
    _ file: String, _ right: String, _ wrong: String, _ nearest: String
  ) throws {
    let text = try folder.text("mine/" + file)
    let tag = try #require(
      text.firstRange(of: "{{\(right)}}") ?? text.firstRange(of: "{{#\(right)}}"),
      "\(file) has no \(right)")
    try folder.write(text.replacing("\(right)}}", with: "\(wrong)}}"), to: "mine/" + file)
    // The place is that of the part of the name that is wrong.
    let part = text.index(tag.upperBound, offsetBy: -2 - nearest.count)
    let lines = text[..<part].split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    let place = "\(folder.path("mine/" + file)):\(lines.count):\(column):"
    let message = message()
    #expect(message.hasPrefix(place), "\(message)")
    #expect(message.contains("did you mean '\(nearest)'"), "\(message)")
  }

  @Test func `a section that is never closed is told with its place`() throws {
    let file = "full/sections/summary.html.mustache"
    try folder.write(
      try folder.text("mine/" + file).replacing("{{/hasUrgent}}", with: ""), to: "mine/" + file)
    let message = message()
    #expect(message.hasPrefix(folder.path("mine/" + file) + ":"))
    #expect(message.contains("hasUrgent"))
  }

  @Test func `a folder without the report's template is told`() throws {
    try FileManager.default.removeItem(atPath: folder.path("mine/full/report.html.mustache"))
    #expect(message().contains("full/report.html.mustache"))
  }
}
