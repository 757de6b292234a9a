import CareRecords
import RecordImport
import SampleAuthority
import ServiceFigures
import Testing

@testable import AnnualReport

/// The figures of conferences in the two forms that have them.
struct DatasetConferenceFiguresTests {
  /// The rows of the sample's Conferences table.
  private func rows(_ service: SampleService) throws -> [[String: String]] {
    let text = try String(contentsOfFile: service.path("service/conferences.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  private func figures(_ files: [String: String]) throws -> [Figure] {
    let folder = try WorkFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    var options = ImportOptions()
    options.readsDatasetConferences = true
    let records = try importRecords(from: [folder.path], options: options)
    let settings = FigureSettings(
      rules: .init(period: ReportingPeriod(startingIn: 2024), completeFrom: nil))
    return computeFigures(from: records.store, importIssues: [], settings: settings).figures.figures
      .filter { $0.id.hasPrefix("conferences.") }
  }

  @Test(arguments: [1, 8] as [UInt64])
  func `the same conferences give the same figures in both forms`(_ seed: UInt64) throws {
    let rows = try rows(SampleService(SampleOptions(children: 120, seed: seed)))
    func moment(_ date: String?) -> String {
      let parts = (date ?? "").split(separator: "/")
      return parts.count == 3 ? "\(parts[2])-\(parts[1])-\(parts[0]) 00:00:00" : "NULL"
    }
    func csv(_ heading: String, _ rows: [[String]]) -> String {
      ([heading] + rows.map { $0.joined(separator: ",") }).map { $0 + "\n" }.joined()
    }
    func cells(_ kind: String) -> [[String]] {
      rows.filter { $0["KIND"] == kind }.map { row in
        [row["CHILD"] ?? "", row["FAMILY"] ?? "", moment(row["DUE"]), moment(row["HELD"])]
      }
    }
    let own = try figures([
      "conferences.csv": csv(
        "CHILD,FAMILY,KIND,DUE,HELD",
        rows.map { row in ["CHILD", "FAMILY", "KIND", "DUE", "HELD"].map { row[$0] ?? "" } })
    ])
    let extract = try figures([
      "icpc.csv": csv(
        "icpc_person_id,icpc_icpc_meeting_id,icpc_icpc_target_date,icpc_icpc_date",
        cells("initial")),
      "reviews.csv": csv(
        "cppr_person_id,cppr_cp_review_meeting_id,cppr_cp_review_due,cppr_cp_review_date",
        cells("review")),
    ])
    for (one, other) in zip(own, extract) {
      #expect(one.status == other.status, "\(one.id)")
      #expect(one.result.numbers == other.result.numbers, "\(one.id)")
      #expect(one.result.leftOut == other.result.leftOut, "\(one.id)")
      for dimension in one.definition.breakdowns {
        #expect(one.rows(by: dimension) == other.rows(by: dimension), "\(one.id) by \(dimension)")
      }
    }
    #expect(extract.first?.numbers.count ?? 0 > 10)
    #expect(
      extract.filter { $0.status == .available }.map(\.id) == [
        "conferences.held", "conferences.initialInTime", "conferences.reviewsInTime",
        "conferences.overdue",
      ])
  }
}
