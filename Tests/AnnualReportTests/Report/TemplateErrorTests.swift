import Documents
import Foundation
import SampleAuthority
import ServiceFigures
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
      own.map(\.name).filter { !$0.hasPrefix("restricted/pictures-2024-25/") } == [
        "restricted/annual-report-2024-25.html", "restricted/annual-report-2024-25.md",
        "restricted/members-summary-2024-25.html", "restricted/members-summary-2024-25.md",
        "restricted/young-people-2024-25.html", "restricted/young-people-2024-25.md",
        "restricted/method-2024-25.html", "restricted/method-2024-25.md",
      ])
  }

  @Test(arguments: [
    ("full/report.html.mustache", "authority", "autority", "authority"),
    ("full/report.md.mustache", "from", "fron", "from"),
    ("parts/leading.mustache", "sentence", "sentance", "sentence"),
    ("parts/cards.md.mustache", "front.cards", "front.card", "cards"),
    (
      "full/sections/reviews.mustache", "figures.reviews.late", "figures.reviews.lat",
      "late"
    ),
    (
      "full/sections/reviews.mustache", "tables.reviews.onTime.quarter",
      "tables.reviews.onTime.quater", "quarter"
    ),
    ("members/parts/recommendations.md.mustache", "owner", "ownr", "owner"),
    ("members/parts/followed-up.md.mustache", "measure", "mesure", "measure"),
    (
      "young/parts/on-time.mustache", "figures.reviews.onTime.whole",
      "figures.reviews.onTime.hole", "whole"
    ),
    ("parts/figure.html.mustache", "valueWithUnit", "valueWithUnits", "valueWithUnit"),
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
    let file = "full/sections/strengths.mustache"
    try folder.write(
      try folder.text("mine/" + file).replacing("{{/hasUnknowns}}", with: ""), to: "mine/" + file)
    let message = message()
    #expect(message.hasPrefix(folder.path("mine/" + file) + ":"))
    #expect(message.contains("hasUnknowns"))
  }

  @Test func `what the folder lacks is the program's own`() throws {
    let own = try renderReport(Report(input), templates: .of(.embedded))
    try FileManager.default.removeItem(atPath: folder.path("mine/full"))
    #expect(try renderReport(Report(input), templates: .of(.folder(folder.path("mine")))) == own)
  }
}

/// A folder of the user's that lies over the program's templates.
struct TemplateOverlayTests {
  private let folder: WorkFolder
  private let input: ReportInput

  init() throws {
    folder = try WorkFolder()
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

  @Test func `one changed sentence is one small file and is in both languages`() throws {
    let before = try renderReport(Report(input), templates: .of(.embedded))
    let sentence = "Children in an agreed series of short breaks are not counted here."
    let text = try #require(EmbeddedFiles.text("full/sections/children.mustache"))
    try folder.write(
      text.replacing(sentence, with: "Short breaks & stays are counted in section [x]."),
      to: "mine/full/sections/children.mustache")
    let after = try renderReport(Report(input), templates: .of(.folder(folder.path("mine"))))
    let changes = [
      "html": "<p>Short breaks &amp; stays are counted in section [x].</p>",
      "md": "Short breaks & stays are counted in section \\[x\\].",
    ]
    for (old, new) in zip(before, after) {
      let kind = String(old.name.split(separator: ".").last ?? "")
      let text = String(decoding: old.bytes, as: UTF8.self)
      let words = kind == "html" ? "<p>\(sentence)</p>" : sentence
      #expect(text.contains(words) == old.name.contains("annual-report"), "\(old.name)")
      #expect(
        String(decoding: new.bytes, as: UTF8.self)
          == text.replacing(words, with: changes[kind] ?? ""), "\(new.name)")
    }
  }

  @Test func `a section is added by a template and a line that includes it`() throws {
    try folder.write(
      "{{<parts/heading}}Our own words{{/parts/heading}}\n\nBy {{authority}}.\n",
      to: "mine/full/sections/own.mustache")
    let about = try #require(EmbeddedFiles.text("full/sections/about.mustache"))
    try folder.write(
      about.replacing("{{/parts/section}}", with: "{{> full/sections/own}}\n\n{{/parts/section}}"),
      to: "mine/full/sections/about.mustache")
    let files = try renderReport(Report(input), templates: .of(.folder(folder.path("mine"))))
    let texts = files.filter { $0.name.contains("annual-report") }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(texts[0].contains("<h3>Our own words</h3>\n<p>By Exampleshire.</p>\n"))
    #expect(texts[1].contains("\n\n### Our own words\n\nBy Exampleshire.\n"))
  }

  @Test func `every section has its number, its line in the contents and its template`() throws {
    let files = try renderReport(Report(input), templates: .of(.embedded))
    let html = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    let markdown = String(decoding: files[1].bytes, as: UTF8.self)
    for section in ReportSection.numbered {
      let name = section.rawValue
      #expect(html.contains("<li><a href=\"#\(name)\">\(section.shortTitle)</a></li>"), "\(name)")
      let heading = "\(section.number). \(section.title)"
      #expect(html.contains("<h2 id=\"\(name)-heading\">\(heading)</h2>"), "\(name)")
      #expect(markdown.contains("\n## \(heading)\n"), "\(name)")
      #expect(EmbeddedFiles.text("\(section.template).mustache") != nil, "\(name)")
    }
  }

  @Test(arguments: [
    ("full/sections/childern.mustache", "'full/sections/children.mustache'"),
    ("full/report.csss", "'full/report.css'"),
    ("full/report.css~", "'full/report.css'"),
    ("conclusions-rules.yaml", "'conclusion-rules.yaml'"),
    (
      "own.mustache",
      "a name that `iro-report templates list` prints, or one that a template includes"
    ),
  ])
  func `a file that nothing asks for is a misspelt name`(_ name: String, _ expected: String) throws
  {
    try folder.write("", to: "mine/" + name)
    #expect(
      message() == "\(folder.path("mine/" + name)): no template includes this file and the program "
        + "has none of its name; expected \(expected)")
  }

  @Test func `a note or a licence may lie beside the templates`() throws {
    try folder.write("mine", to: "mine/README.md")
    try folder.write("", to: "mine/members/summary.css")
    #expect(message() == "no error")
  }

  @Test func `named templates are copied next to others, and never over one`() throws {
    let mine = folder.path("mine")
    let names = ["full/sections/team.mustache", "full/report.css"]
    #expect(try TemplateCopy.write([names[0]], to: mine + "/") == 1)
    #expect(try folder.text("mine/" + names[0]) == EmbeddedFiles.text(names[0]))
    let error = #expect(throws: Failure.self) { try TemplateCopy.write(names, to: mine) }
    #expect(
      error?.description == "\(mine)/\(names[0]): the file is there already; expected no file of "
        + "that name, so that no change of yours is lost")
    #expect(!FileManager.default.fileExists(atPath: folder.path("mine/" + names[1])))
    #expect(throws: Failure.self) { try TemplateCopy.write(to: mine) }
    #expect(try TemplateCopy.write(to: folder.path("all")) == TemplateCopy.names.count)
    #expect(
      TemplateCopy.mistake(in: "full/sections/taem.mustache")
        == "The program has no template 'full/sections/taem.mustache'; did you mean "
        + "'full/sections/team.mustache'?")
    #expect(TemplateCopy.mistake(in: names[0]) == nil)
  }
}
