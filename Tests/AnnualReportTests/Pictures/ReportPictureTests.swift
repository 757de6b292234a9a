import SampleAuthority
import ServiceFigures
import Testing

@testable import AnnualReport

/// Pictures as they stand in reports on data of every kind.
struct ReportPictureTests {
  @Test func `a report on all data has all pictures`() throws {
    let pictures = ReportPictures(try ReportKind.wholeService.report.input)
    #expect(
      pictures.all.map(\.name) == [
        "caseload", "reviews-on-time", "groups-on-time", "participation", "next-to-england",
        "challenges",
        "year-on-year",
      ])
    #expect(ReportPictures(try ReportKind.noChildren.report.input).all.isEmpty)
  }

  @Test(arguments: ReportKind.allCases)
  func `every picture has a title, a description and the tables of its numbers`(
    _ kind: ReportKind
  ) throws {
    let report = try kind.report
    let pictures = ReportPictures(report.input)
    for (html, pictures) in [
      (report.html, pictures.all),
      (try report.text("young-people", "html"), pictures.youngPeople.all),
    ] {
      let html = HTMLText(html)
      #expect(html.all("svg").count == pictures.count)
      #expect(html.all("figcaption").count == pictures.count)
      #expect(html.all("svg").allSatisfy { $0.attributes["role"] == "img" })
    }
    for picture in pictures.all + pictures.youngPeople.all {
      #expect(!picture.tables.isEmpty)
      for table in picture.tables { #expect(!table.rows.isEmpty) }
      #expect(!picture.picture.title.isEmpty)
      #expect(picture.picture.description.hasSuffix("."))
      let file = HTMLText(picture.picture.file)
      #expect(file.mistakes.isEmpty)
      #expect(file.all("script", "a", "image", "foreignObject").isEmpty)
    }
  }

  @Test(arguments: ReportKind.allCases)
  func `the Markdown shows the files that are written, and no others`(_ kind: ReportKind) throws {
    let report = try kind.report
    let written = try renderReport(Report(report.input), templates: .of(.embedded)).map(\.name)
      .filter { $0.hasSuffix(".svg") }
    let texts = [report.markdown, try report.text("young-people", "md")]
    let shown = texts.joined(separator: "\n").split(separator: "\n").filter { $0.hasPrefix("![") }
      .compactMap { $0.split(separator: "(").last?.dropLast() }
    #expect(written == shown.map { "restricted/" + $0 })
    let pictures = ReportPictures(report.input)
    #expect(written.count == pictures.all.count + pictures.youngPeople.all.count)
  }

  @Test func `without pictures the Markdown has their titles and tables`() throws {
    var input = try ReportKind.wholeService.report.input
    input.configuration.markdownPictures = false
    let files = try renderReport(Report(input), templates: .of(.embedded))
    #expect(!files.contains { $0.name.hasSuffix(".svg") })
    let markdown = try input.rendered().markdown
    #expect(!markdown.contains("!["))
    #expect(markdown.contains("**Reviews held on time, by quarter, 2024-25**"))
    // The page has its pictures all the same.
    #expect(HTMLText(try input.rendered().html).all("svg").count == 7)
  }

  @Test func `a figure known in part only has no picture`() throws {
    let input = try ReportKind.oneYear.report.input
    #expect(input.wholeFigure(Catalogue.reviewsOnTime) == nil)
    #expect(ReportPictures(input).onTime == nil)
    #expect(ReportPictures(input).years == nil)
  }
}
