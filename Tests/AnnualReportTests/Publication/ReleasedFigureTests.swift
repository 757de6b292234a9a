import DisclosureAudit
import SampleAuthority
import ServiceFigures
import Testing

@testable import AnnualReport
@testable import PublicEdition

/// The figures of the public edition.
struct ReleasedFigureTests {
  /// Each figure with how it may be published: nobody adds one without a thought.
  @Test func `every figure has its class`() {
    func ids(_ kind: PublicationClass) -> [String] {
      Catalogue.figures.filter { $0.publication.kind == kind }.map(\.id)
    }
    #expect(
      ids(.restricted) == [
        "challenge.children", "continuity.handovers", "placements.supportedAccommodation",
        "placements.supportedAccommodationUnder16", "children.deprivedOfLiberty",
        "children.deprivedOfLibertyDays",
      ])
    #expect(
      ids(.staff) == [
        "caseload.perIRO", "caseload.perFTE", "reviews.perFTE", "caseload.outsideRange",
        "caseload.withOtherDuties",
        "workforce.fte", "workforce.turnover", "workforce.agency", "workforce.makeUp",
        "conferences.perFTE",
      ])
    #expect(
      ids(.service) == [
        "reviews.held", "reviews.onTime", "reviews.late", "reviews.daysLateBands",
        "reviews.overdue", "reviews.missed", "reviews.cancelled", "reviews.dueDisagreement",
        "children.allOnTime", "children.upToDate", "children.neverReviewed",
        "children.reviewedInSixMonths", "children.iroContactSixMonths", "participation.seenBefore",
        "participation.advocacyOffered", "challenge.raised",
        "challenge.informal", "challenge.formal", "challenge.cafcass", "challenge.per100Children",
        "challenge.improperPressure", "challenge.goodPractice", "challenge.resolved20",
        "challenge.daysToResolve", "challenge.daysToRespond", "challenge.open",
        "caseload.unallocated", "caseload.allocatedIn5Days", "continuity.sameIRO",
        "conferences.held", "conferences.initialInTime", "conferences.reviewsInTime",
        "conferences.overdue", "carerReviews.due", "carerReviews.inTime", "carerReviews.overdue",
        "reviews.workerReportOnTime", "reviews.carePlanUpdated", "records.decisions5",
        "records.completed15", "records.sent20", "midway.held",
        "quality.audits",
      ])
    #expect(
      ids(.children).count + ids(.service).count + ids(.staff).count + ids(.restricted).count
        == Catalogue.figures.count)
  }

  @Test func `what the service did is exact, and small numbers of children are not there`() throws {
    let authority = try PublishedAuthority()
    let (figures, whole) = (authority.released.figures, authority.restricted.figures)
    #expect(figures.edition == .public)
    for figure in figures.figures where figure.definition.publication.kind == .service {
      let own = try #require(whole.figure(figure.id))
      #expect(figure.numbers.count == own.numbers.count, "\(figure.id)")
      #expect(figure.numbers.numerator == own.numbers.numerator, "\(figure.id)")
      #expect(figure.numbers.denominator == own.numbers.denominator, "\(figure.id)")
    }
    for figure in figures.figures {
      #expect(figure.leftOut.isEmpty && figure.clusteredInterval == nil, "\(figure.id)")
      #expect(figure.numbers.p90 == nil && figure.numbers.max == nil, "\(figure.id)")
      for breakdown in figure.breakdowns {
        #expect(breakdown.dimension != .iro && breakdown.dimension != .team)
        for row in breakdown.rows {
          let isSmall = row.numbers.count.map { (1...5).contains($0) } ?? false
          #expect(!isSmall, "\(figure.id) \(row.key)")
          if row.isWithheld { #expect(row.numbers == FigureNumbers()) }
        }
      }
      if figure.definition.publication.kind == .children {
        let isSmall = figure.numbers.count.map { (1...5).contains($0) } ?? false
        #expect(!isSmall, "\(figure.id)")
      }
      if let all = figure.numbers.denominator, all < 20 { #expect(figure.numbers.value == nil) }
    }
  }

  @Test func `an authority can withhold larger counts too, and its report says so`() throws {
    let authority = try PublishedAuthority()
    let released = try PublicFigures(
      releasing: authority.restricted.figures, previous: authority.restricted.previous,
      threshold: 9)
    for figure in released.figures.figures {
      let whole = figure.definition.publication.kind == .children ? [figure.numbers.count] : []
      for count in whole + figure.breakdowns.flatMap({ $0.rows.map(\.numbers.count) }) {
        #expect(!(count.map { (1...9).contains($0) } ?? false), "\(figure.id)")
      }
    }
    let counts = released.counts
    #expect(ReleaseAudit(counts.system, counts.release, counts.certificate).problems() == [])
    #expect(released.summary.withheld > authority.released.summary.withheld)
    let report = try #require(
      authority.files(released).first { $0.name == "public/method-2024-25.md" })
    let text = String(decoding: report.bytes, as: UTF8.self)
    #expect(text.contains("Counts of 1 to 9 children are not printed."))
  }

  @Test func `where children are few, how they took part is printed in wider groups`() throws {
    let authority = try PublishedAuthority(seed: 1, children: 230)
    let children = try #require(authority.restricted.figures.figure("children.lookedAfter"))
    #expect((children.numbers.count ?? 0) < 200)
    let rows = authority.released.figures.figure("participation.codes")?.rows(by: .code) ?? []
    #expect(
      rows.map { "\($0.label): \($0.numbers.count.map { "\($0)" } ?? "[c]")" } == [
        "PN0 Child under 4 at the time of the review: 40",
        "PN1 Child attended and spoke for themselves: 108",
        "PN2 or PN3 Child attended, views conveyed by an advocate or symbolically: 22",
        "PN4 Child attended but did not convey their views: 12",
        "PN5 or PN6 Child did not attend, views conveyed by an advocate or in another way: 90",
        "PN7 Child did not attend and did not convey their views: 46",
        "Left blank: 0", "Not a code of the list: 0",
      ])
    let pictures = ReportPictures(try authority.report(authority.released).report.input)
    let plain = YoungPeoplePictures(try authority.report(authority.released).report.input)
    #expect(pictures.participation?.tables.first?.rows.count == rows.count)
    #expect(
      plain.participation?.tables.first?.rows.map { "\($0.header): \($0.cells)" } == [
        "Came and had a say: [\"130\"]", "Came, but did not have a say: [\"12\"]",
        "Did not come, but had a say: [\"90\"]", "Did not come or have a say: [\"46\"]",
      ])
  }

  @Test func `what is about single IROs is there of ten or more only`() throws {
    let few = try PublishedAuthority(children: 200).released.figures
    for id in ["caseload.perIRO", "caseload.outsideRange", "workforce.makeUp"] {
      #expect(few.figure(id)?.status == .withheld)
    }
    #expect(few.figure("workforce.fte")?.numbers.value != nil)
    let many = try PublishedAuthority(seed: 2, children: 1_500).released.figures
    let officers = try #require(many.figure("caseload.perIRO")?.numbers)
    #expect((officers.count ?? 0) >= 10 && officers.min != nil && officers.max != nil)
    #expect(many.figure("caseload.perIRO")?.breakdowns == [])
  }

  /// Small authorities, where a table can leave no room to withhold.
  @Test(arguments: Array(1...6) as [UInt64])
  func `what no release protects is left out, and the rest is published`(_ seed: UInt64) throws {
    let authority = try PublishedAuthority(seed: seed, children: 60)
    let counts = authority.released.counts
    #expect(ReleaseAudit(counts.system, counts.release, counts.certificate).problems() == [])
    for figure in authority.released.figures.figures {
      let size = figure.numbers.denominator ?? figure.numbers.count ?? 0
      if size < 20 { #expect(figure.breakdowns.isEmpty, "\(figure.id)") }
    }
    #expect(authority.released.figures.figure("reviews.onTime")?.numbers.value != nil)
  }

  @Test func `no edition is made of fewer than 20 children`() throws {
    let service = try SampleService(SampleOptions(children: 20))
    let input = try service.input()
    let refusal = try #require(throws: PublicationRefusal.self) {
      try PublicFigures(releasing: input.figures, previous: nil)
    }
    #expect(
      refusal.description
        == "no public edition can be made: fewer than 20 children are looked after")
  }

  @Test func `last year's figure is the one that was printed, and what was withheld stays so`()
    throws
  {
    let authority = try PublishedAuthority(seed: 5, children: 120)
    let previous = try #require(authority.released.previous)
    let printed = try PeriodFigures(
      json: Array(previous.json(version: "0.1.0").utf8), file: "last.json",
      version: "0.1.0")
    #expect(printed.edition == .public)
    let next = try PublicFigures(releasing: authority.restricted.figures, previous: printed)
    for definition in Catalogue.figures {
      #expect(
        next.previous?[definition].result == printed[definition].result, "\(definition.id)")
    }
    #expect(Catalogue.figures.contains { printed[$0].status == .withheld })
  }

  @Test func `texts that stand on few records are not printed`() throws {
    let raised = try #require(
      try PublishedAuthority().released.figures.figure("challenge.raised"))
    let themes = raised.rows(by: .theme)
    #expect(themes.last?.key == "all others")
    #expect(themes.dropLast().allSatisfy { ($0.numbers.count ?? 0) > 5 })
  }
}
