import CareRecords
import RecordImport
import SampleAuthority
import ServiceFigures
import Testing

@testable import AnnualReport

/// The figures of an SSD extract beside those of the annual return.
struct SafeguardingFiguresTests {
  private func records(_ files: [String: String]) throws -> (ImportedRecords, WorkFolder) {
    let folder = try WorkFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return (try importRecords(from: [folder.path]), folder)
  }

  private func figures(_ records: ImportedRecords) throws -> PeriodFigures {
    var settings = FigureSettings(
      rules: .init(period: ReportingPeriod(startingIn: 2024), completeFrom: nil))
    settings.listsObligations = true
    return computeFigures(from: records.store, importIssues: [], settings: settings).figures
  }

  @Test(arguments: [1, 8] as [UInt64])
  func `the same care and reviews give the same figures in both forms`(_ seed: UInt64) throws {
    let forms = try SafeguardingExtract(SampleService(SampleOptions(children: 80, seed: seed)))
    let (annual, _) = try records(forms.files)
    let (extract, _) = try records(forms.extract)
    let expected = try figures(annual)
    let found = try figures(extract)
    for (one, other) in zip(expected.figures, found.figures) where other.id != "reviews.shortBreak"
    {
      // The extract has no placements, so figures of placements are not supplied (ruling 6).
      if other.status == .notSupplied(needs: "Episodes.PLACE") { continue }
      #expect(one.status == other.status, "\(one.id)")
      #expect(one.result.numbers == other.result.numbers, "\(one.id)")
      #expect(one.result.leftOut == other.result.leftOut, "\(one.id)")
      for breakdown in other.result.breakdowns {
        #expect(
          one.rows(by: breakdown.dimension) == other.rows(by: breakdown.dimension),
          "\(one.id) by \(breakdown.dimension)")
      }
    }
    #expect(found.figure("reviews.held")?.numbers.count ?? 0 > 50)
    #expect(found.figure("caseload.perFTE")?.status == .available)
    #expect(try #require(found.basis).balance.allSatisfy { $0.holds })
  }

  @Test func `what the extract cannot tell is not supplied, and never nought`() throws {
    let forms = try SafeguardingExtract(SampleService(SampleOptions(children: 40, seed: 3)))
    let found = try figures(records(forms.extract).0)
    #expect(
      found.figure("reviews.shortBreak")?.status == .notSupplied(needs: "Episodes.LS"))
    for figure in found.figures {
      for dimension in [Dimension.legalStatus, .placement] {
        #expect(figure.rows(by: dimension).isEmpty, "\(figure.id) by \(dimension)")
      }
    }
    #expect(!(found.figure("children.lookedAfter")?.rows(by: .need).isEmpty ?? true))
  }
}
