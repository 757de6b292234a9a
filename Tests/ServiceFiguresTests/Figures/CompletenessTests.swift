import CareRecords
import Foundation
import RecordImport
import StatutoryReviews
import Testing

@testable import ServiceFigures

/// The day from which reviews are complete, where some of them cannot be read (ruling 60).
///
/// Ten children are reviewed in each quarter of 2024-25, and four in the one before it: too few for that
/// quarter to be complete.
struct CompletenessTests {
  private static let headings = "CHILD,REVIEW,REVIEW_CODE,IRO\n"
  private static let early = (1...4).map { "10\($0),05/01/2024,PN1,Ann\n" }.joined()

  private func completeFrom(_ files: [String: String]) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/complete-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (name, text) in files {
      let url = URL(filePath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let records = try importRecords(from: [path])
    let settings = FigureSettings(rules: ReviewRules(period: ReportingPeriod(startingIn: 2024)))
    return computeFigures(
      from: records.store, importIssues: records.issues, settings: settings
    ).figures.basis?.completeFrom.description ?? "none"
  }

  /// The reviews of the year, of which some in each quarter have no day that can be read.
  private func late(unread: Int = 0) -> String {
    let days = ["05/04/2024", "05/07/2024", "05/10/2024", "05/01/2025"]
    return days.flatMap { day in (1...10).map { "2\($0),\(day),PN1,Ann" } }.enumerated()
      .map { index, row in index % 10 < unread ? row.replacing(/\d+\/.*?,/, with: "soon,") : row }
      .joined(separator: "\n") + "\n"
  }

  @Test func `rows without a day do not make an earlier quarter look complete`() throws {
    for unread in [0, 5] {
      let rows = Self.headings + Self.early + late(unread: unread)
      #expect(try completeFrom(["reviews.csv": rows]) == "2024-04-01")
    }
    // Few of them do not make a quarter look incomplete that has enough reviews.
    let more = (5...8).map { "10\($0),05/01/2024,PN1,Ann\n" }.joined()
    let rows = Self.headings + Self.early + more + late(unread: 1)
    #expect(try completeFrom(["reviews.csv": rows]) == "2024-01-01")
  }

  @Test func `reviews under two ids of one child count once`() throws {
    let episodes =
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n"
      + (1...4).map { "10\($0),01/05/2022,S,C2,N1,U4,PR1,,\n" }.joined()
    let again = (1...4).map { "10\($0).0,01/05/2012,05/01/2024,PN1\n" }.joined()
    let files = [
      "2023-24/episodes.csv": episodes,
      "2023-24/reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n" + again,
      "service/reviews.csv": Self.headings + Self.early + late(),
    ]
    #expect(try completeFrom(files) == "2024-04-01")
  }
}
