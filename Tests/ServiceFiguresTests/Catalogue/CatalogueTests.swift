import Foundation
import StatutoryReviews
import Testing

@testable import ServiceFigures

/// Every figure has one whole definition, and the page of the documentation is made of it.
struct CatalogueTests {
  /// The ids that the specification names, in the order of its sections.
  private static let ids = """
    reviews.held reviews.onTime reviews.late reviews.daysLateBands reviews.overdue reviews.missed
    reviews.cancelled reviews.shortBreak reviews.dueDisagreement children.allOnTime
    children.upToDate children.neverReviewed children.iroContactSixMonths participation.codes participation.viewsConveyed
    participation.attended participation.spokeForSelf participation.advocate participation.none
    children.viewsAtEveryReview participation.parents participation.seenBefore
    participation.advocacyOffered reviews.workerReportOnTime reviews.carePlanUpdated
    permanence.bySecondReview conferences.held conferences.initialInTime
    conferences.reviewsInTime conferences.overdue conferences.perFTE carerReviews.due
    carerReviews.inTime carerReviews.overdue challenge.raised
    challenge.informal challenge.formal challenge.cafcass challenge.children
    challenge.per100Children challenge.improperPressure challenge.goodPractice
    challenge.resolved20 challenge.daysToResolve challenge.daysToRespond challenge.open
    caseload.perIRO caseload.perFTE reviews.perFTE caseload.outsideRange caseload.withOtherDuties
    caseload.unallocated caseload.allocatedIn5Days workforce.fte continuity.sameIRO
    continuity.changes continuity.handovers workforce.turnover workforce.agency workforce.makeUp
    records.decisions5
    records.completed15 records.sent20 midway.held quality.audits quality.feedback
    children.lookedAfter children.uasc children.timeInCare children.started children.ceased placements.threeOrMore
    placements.longTerm placements.supportedAccommodation
    placements.supportedAccommodationUnder16 placements.changeReasons adoption.daysToPlacement
    socialWorkers.perChild missing.children missing.incidents children.deprivedOfLiberty
    children.deprivedOfLibertyInYear children.deprivedOfLibertyDays health.initialAssessment health.assessment health.dental
    health.immunisations health.convicted health.substanceMisuse health.sdqCompleted
    health.sdqScore careLeavers.inTouch careLeavers.active careLeavers.suitableAccommodation
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test func `every figure of the catalogue is there, once`() {
    let found = Catalogue.figures.map(\.id)
    #expect(Self.ids.filter { !found.contains($0) } == [])
    #expect(Set(found).count == found.count)
  }

  @Test(arguments: Catalogue.figures.map(\.id))
  func `a figure has a definition, a unit, a citation and a direction`(_ id: String) throws {
    let definition = try #require(Catalogue.definition(id))
    #expect(definition.title.first?.isUppercase == true && !definition.title.hasSuffix("."))
    #expect(definition.sentence.hasSuffix(".") && definition.sentence.count > 30)
    #expect(!definition.unit.isEmpty)
    #expect(!definition.citation.short.isEmpty && definition.citation.full.count > 10)
    #expect(!definition.direction.words.isEmpty)
    #expect(!definition.needs.isEmpty && !definition.needs.contains { $0.words.isEmpty })
    #expect(Set(definition.breakdowns).count == definition.breakdowns.count)
    #expect(Set(definition.leftOut).count == definition.leftOut.count)
    let isProportion = definition.kind == .proportion
    #expect(isProportion == !definition.numerator.isEmpty)
    #expect(isProportion == !definition.denominator.isEmpty)
    if let standard = definition.standard {
      #expect(!standard.words.isEmpty && !standard.source.isEmpty)
      // Under another timetable both take what gives the rule there.
      if definition.citation.rule != nil {
        #expect(standard.source == definition.citation.provision)
      }
    }
  }

  @Test func `the volume of challenge has no good direction`() {
    for id in ["raised", "informal", "formal", "cafcass", "children", "per100Children"] {
      let definition = Catalogue.definition("challenge.\(id)")
      #expect(definition?.direction == .neither && definition?.standard == nil)
    }
  }

  @Test func `the page of the documentation is made from the catalogue`() throws {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    let page = url.appending(path: "Documentation/figures.md")
    #expect(
      try String(contentsOf: page, encoding: .utf8) == Catalogue.markdown,
      "write it anew: make documentation")
  }

  @Test func `the list for people has a line for each figure, its columns aligned`() {
    let lines = Catalogue.text.split(separator: "\n")
    #expect(lines.count == Catalogue.figures.count + 1)
    let column = lines.first?.range(of: "title")?.lowerBound.utf16Offset(in: lines[0])
    for (line, definition) in zip(lines.dropFirst(), Catalogue.figures) {
      #expect(line.hasPrefix(definition.id + " "))
      #expect(line.range(of: definition.title)?.lowerBound.utf16Offset(in: line) == column)
    }
  }

  @Test func `the list for programs holds every definition`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(Catalogue.json(version: "1.0").utf8))
    let figures = try #require((json as? [String: Any])?["figures"] as? [[String: Any]])
    #expect(figures.compactMap { $0["id"] as? String } == Catalogue.figures.map(\.id))
    #expect(figures.allSatisfy { $0["definition"] is String && $0["citation"] is [String: Any] })
    #expect(
      Catalogue.csv.split(separator: "\n").count == Catalogue.figures.count + 1)
  }
}
