import SampleAuthority
import ServiceFigures
import Templates
import Testing

@testable import AnnualReport
@testable import PublicEdition

/// One definition is all that a figure needs: everything that prints or publishes figures has it.
struct EveryFigureTests {
  @Test(arguments: Catalogue.figures.map(\.id))
  func `a figure is in the section of its part, and its facets fit each other`(
    _ id: String
  ) throws {
    let figure = try #require(Catalogue.definition(id))
    let sections = ReportSection.allCases.filter { $0.figures.contains { $0.id == id } }
    let parts = [figure.part] + figure.otherParts
    #expect(Set(sections) == Set(parts.map(\.section)))
    #expect(Set(parts).count == parts.count)
    #expect(figure.tables.values.joined().allSatisfy(figure.breakdowns.contains))
    // A table that is published is one that the figure has.
    #expect(figure.publication.tables.allSatisfy(figure.breakdowns.contains))
    #expect(figure.publication.kind != .restricted || figure.publication.tables.isEmpty)
    #expect((figure.kind == .rate) == (figure.rate != nil))
    let counted = figure.counts
    let hasSides = counted.met != nil || counted.notMet != nil || !counted.codes.isEmpty
    #expect(!hasSides || figure.kind == .proportion)
  }

  @Test func `a figure that is published with those of others is of children that are published`() {
    for figure in Catalogue.figures {
      #expect(figure.publication.children.map { $0.publication.kind == .children } ?? true)
      #expect(figure.publication.sameRecords.allSatisfy { Catalogue.definition($0.id) != nil })
    }
  }

  @Test func `a definition is enough for report, files, method and templates`() throws {
    let input = try PublishedAuthority().restricted
    let (json, csv) = (input.figures.json(version: "0.0.0"), input.figures.csv)
    let method = try #require(try input.texts()["restricted/method-2024-25.md"])
    let names = TemplateNames.text
    for figure in Catalogue.figures {
      #expect(json.contains("\"id\": \"\(figure.id)\""), "\(figure.id)")
      #expect(csv.contains(",\(figure.id),"), "\(figure.id)")
      #expect(method.contains("(\(figure.id))"), "\(figure.id)")
      #expect(names.contains("\tfigures.\(figure.id)\t"), "\(figure.id)")
    }
  }

  @Test func `a report prints every figure and table where its definition puts it`() throws {
    let input = try PublishedAuthority().restricted
    let report = ReportModel(input)
    let (html, markdown) = try input.rendered()
    for part in ReportPart.allCases {
      for figure in part.figures {
        #expect(html.contains("id=\"figure-\(figure.id)\""), "\(figure.id)")
        #expect(markdown.contains(figure.title), "\(figure.id)")
      }
      for (figure, dimension) in part.tables {
        let table = TableModel(
          report.input.figures[figure], by: dimension, period: input.figures.period.label)
        guard let caption = table?.caption else { continue }
        #expect(html.contains("<caption>\(TemplateLanguage.html.escaping(caption))</caption>"))
        #expect(markdown.contains("**\(TemplateLanguage.markdown.escaping(caption))**"))
      }
    }
    // What is printed as a table only has a table, or else a picture with one in its place.
    let pictured = [Catalogue.definition("participation.codes")?.id]
    for figure in Catalogue.figures where figure.isTableOnly && !pictured.contains(figure.id) {
      #expect(!figure.tables.isEmpty, "\(figure.id)")
    }
  }

  @Test func `the public edition has a figure where its rule allows it`() throws {
    let authority = try PublishedAuthority()
    for figure in Catalogue.figures {
      let own = try #require(authority.restricted.figures.figure(figure.id))
      guard figure.publication.kind != .restricted else {
        #expect(authority.released.figures.figure(figure.id) == nil, "\(figure.id)")
        continue
      }
      let released = try #require(authority.released.figures.figure(figure.id))
      switch (figure.publication.kind, own.status) {
      case (.service, .available): #expect(released.status == .available, "\(figure.id)")
      case (.children, .available), (.staff, _), (_, .partial): break
      default: #expect(released.status == own.status, "\(figure.id)")
      }
      let tables = released.breakdowns.map(\.dimension)
      if figure.publication.kind != .staff {
        #expect(tables.allSatisfy(figure.publication.tables.contains), "\(figure.id)")
      }
    }
  }

  @Test func `a count has one name, made of its year, figure, group and side`() {
    let all = CountKey("2024-25", Catalogue.reviewsOnTime, .all)
    let views = CountKey(
      "2024-25", Catalogue.participationViewsConveyed, .takenFrom(Catalogue.reviewsOnTime.id))
    #expect(
      [
        CountKey("2024-25", Catalogue.reviewsHeld, .count), all, all.with(.met),
        all.of(.quarter, "1").with(.notMet), views.of(.sex, "female"),
        CountKey("2024-25", Catalogue.participationNone, .leaves("PN4")),
      ].map(\.name) == [
        "2024-25 reviews.held", "2024-25 reviews.onTime all", "2024-25 reviews.onTime all met=yes",
        "2024-25 reviews.onTime all quarter=1 met=no",
        "2024-25 reviews.onTime less participation.viewsConveyed sex=female",
        "2024-25 participation.none leaves PN4",
      ])
  }

  @Test
  func `every cell of the public edition has its key, and a group is left out with its table`()
    throws
  {
    let published = try PublishedAuthority().released.published
    for cell in published.system.cells {
      #expect(published[cell.identifier]?.name == cell.identifier)
    }
    let all = CountKey("2024-25", Catalogue.reviewsOnTime, .all)
    #expect(Omission(of: all.with(.met)) == nil)
    #expect(
      Omission(of: all.of(.quarter, "1").with(.met))
        == Omission(year: "2024-25", figureID: "reviews.onTime", dimension: .quarter))
    #expect(
      Omission(of: CountKey("2024-25", Catalogue.participationNone, .leaves("PN4")))
        == Omission(year: "2024-25", figureID: "participation.none"))
  }
}
