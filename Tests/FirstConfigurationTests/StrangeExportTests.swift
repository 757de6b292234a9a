import Documents
import Foundation
import ReportRun
import Testing

@Suite("A first configuration from strange exports")
struct StrangeExportTests {
  private let service = InventedService()

  private func begun(_ files: [String: String]) throws -> (ExportFolder, FirstReport) {
    let folder = try ExportFolder(files)
    return (folder, try folder.first())
  }

  private func spoke() -> Int { service.held.count { $0.code == 1 } }

  @Test func `exports like those of Liquidlogic give the figures counted by hand`() throws {
    let (folder, _) = try begun(service.liquid)
    let figures = try folder.figures()
    #expect(figures.period.label == "2024-25")
    #expect(figures.figure("reviews.held")?.numbers.count == service.held.count)
    #expect(figures.figure("reviews.cancelled")?.numbers.count == service.cancelled)
    #expect(figures.figure("children.lookedAfter")?.numbers.count == service.lookedAfter)
    #expect(figures.figure("participation.spokeForSelf")?.numbers.numerator == spoke())
    #expect(figures.figure("workforce.fte")?.numbers.value == 2.5)
    let text = try folder.text()
    #expect(text.contains("child_id: {pad: 6}"))
    #expect(text.contains("hours: 37"))
    #expect(text.contains("\"Completed\": \"N\""))
  }

  @Test func `exports like those of Mosaic give the figures counted by hand`() throws {
    var files = service.mosaic
    let reviews = files.removeValue(forKey: "CLA_extract.csv") ?? ""
    let folder = try ExportFolder(files)
    let data = try #require(reviews.data(using: .windowsCP1252))
    try folder.write(data, to: "CLA_extract.csv")
    _ = try folder.first()
    let figures = try folder.figures()
    #expect(figures.figure("reviews.held")?.numbers.count == service.held.count)
    #expect(figures.figure("participation.spokeForSelf")?.numbers.numerator == spoke())
    #expect(figures.figure("caseload.unallocated")?.numbers.count == 0)
    #expect(figures.figure("caseload.perIRO")?.numbers.count == 3)
    #expect(
      figures.figure("caseload.allocatedIn5Days").map {
        $0.numbers.numerator == $0.numbers.denominator
      }
        == true)
    let text = try folder.text()
    #expect(text.contains("child_id: {strip: \".0\"}"))
    #expect(text.contains("dates: DD-MMM-YYYY") || text.contains("dates: D-MMM-YYYY"))
    #expect(text.contains("only: {\"Meeting type\": [\"CLA Review\"]}"))
    #expect(
      text.contains("only: {\"Relationship type\": [\"Independent Reviewing Officer\"]}"))
  }

  @Test func `a tracker of somebody's own gives the figures counted by hand`() throws {
    let (folder, first) = try begun(service.homeMade)
    let figures = try folder.figures()
    #expect(figures.figure("reviews.held")?.numbers.count == service.held.count)
    #expect(figures.figure("participation.spokeForSelf")?.numbers.numerator == spoke())
    #expect(figures.figure("challenge.raised")?.numbers.count == 9)
    #expect(figures.figure("challenge.formal")?.numbers.count == 6)
    #expect(figures.figure("caseload.unallocated")?.numbers.count == 0)
    if case .notSupplied? = figures.figure("caseload.allocatedIn5Days")?.status {
    } else {
      Issue.record("a list of one day shows no start")
    }
    let text = try folder.text()
    #expect(text.contains("dates: M/D/YY  # as its cells are written; read as month first"))
    #expect(text.contains("child_id: {pad: 4, prefix: \"P\"}"))
    #expect(text.contains("as_at: 2025-03-31  # the day in the title or the name of the file"))
    let stages = ["Stage 1 informal\", formal: false", "Stage 2 - S", "Stage 3 - H"]
    let places = stages.compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
    #expect(first.summary.contains("Reviews held: \(service.held.count)"))
  }

  @Test func `nothing that is written or printed names a child`() throws {
    for files in [service.liquid, service.mosaic, service.homeMade] {
      let (folder, first) = try begun(files)
      let all = try folder.text() + first.summary
      for name in InventedService.names.flatMap({ $0.split(separator: " ") }) {
        #expect(!all.contains(name))
      }
      for child in service.stays.indices {
        for id in [
          "\(4000 + child)", "\(470_000 + child)", "P0\(700 + child)", service.birth(child),
        ] {
          #expect(!all.contains(id))
        }
      }
    }
  }

  @Test func `nothing is overwritten`() throws {
    let (folder, _) = try begun(service.liquid)
    let before = try folder.text()
    let failure = #expect(throws: Failure.self) { try folder.first() }
    #expect(failure?.what == "there is a configuration already, and nothing is overwritten")
    #expect(try folder.text() == before)
  }
}
