import CareRecords
import Foundation
import RecordImport
import StatutoryReviews
import Testing

@testable import ServiceFigures

/// Cells that hold something and cannot be read are not taken for blank ones.
@Suite("Cells that cannot be read")
struct UnreadCellTests {
  private func figures(_ files: [String: String], _ ids: String...) throws -> [String] {
    let path = FileManager.default.temporaryDirectory.path + "/unread-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    }
    let records = try importRecords(from: [path])
    let period = ReportingPeriod(startingIn: 2024)
    let settings = FigureSettings(rules: ReviewRules(period: period, completeFrom: period.from))
    let found = computeFigures(
      from: records.store, importIssues: records.issues, settings: settings
    ).figures
    return ids.map { found.text($0) }
  }

  private static let episodes = """
    CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
    A,01/05/2022,S,C2,N1,U4,PR1,,
    B,01/05/2022,S,C2,N1,U4,PR1,,
    C,01/05/2022,S,C2,N1,U4,PR1,31/03/2025,E8

    """

  @Test func `days of a review's record`() throws {
    let reviews = """
      CHILD,REVIEW,DECISIONS_SENT,RECORD_COMPLETED,RECORD_SENT
      A,03/06/2024,soon,soon,soon
      B,03/06/2024,04/06/2024,04/06/2024,03/03/2025

      """
    let found = try figures(["e.csv": Self.episodes, "r.csv": reviews], "records.")
    #expect(
      found == [
        """
        records.decisions5 partial 0.5...1 1/1 (invalid 1)
        records.completed15 partial 0.5...1 1/1 (invalid 1)
        records.sent20 partial 0...0.5 0/1 (invalid 1)
        """
      ])
  }

  @Test func `scores of the questionnaire`() throws {
    let header = """
      CHILD,SEX,DOB,ETHNIC
      A,M,01/05/2012,WBRI
      B,M,01/05/2012,WBRI

      """
    let health = """
      CHILD,DOB,SDQ_SCORE,CONVICTED
      A,01/05/2012,soon,0
      B,01/05/2012,17,0

      """
    let found = try figures(
      ["e.csv": Self.episodes, "h.csv": header, "oc2.csv": health], "health.sdqCompleted",
      "health.sdqScore")
    #expect(
      found == [
        "health.sdqCompleted partial 0.5...1 1/1 (invalid 1)",
        "health.sdqScore partial 1...2 1 mean 17 min 17 median 17 max 17 (invalid 1)\n"
          + "  sdqBand: 17-40 1",
      ])
  }

  /// Both children are looked after at nine month ends of the twelve: 1.5 in the mean.
  @Test func `a rate of children is known in part unless there may have been none`() throws {
    let rate = "challenge.per100Children"
    let challenges = """
      ESCALATION_ID,CHILD,RAISED,STAGE,STAGE_DATE
      1,A,03/09/2024,Team manager,03/09/2024
      2,B,soon,Team manager,03/09/2024

      """
    var episodes = """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
      A,01/07/2024,S,C2,N1,U4,PR1,,
      B,01/07/2024,S,C2,N1,U4,PR1,,

      """
    func found() throws -> [String] {
      try figures(["e.csv": episodes, "escalations.csv": challenges], rate)
    }
    #expect(
      try found() == [
        "\(rate) partial 66.66666666666667...133.33333333333334 1 value 66.66666666666667 (refused 1)"
      ])
    // Anybody's care may have ended with a row that names nobody: one child is certain, then none.
    episodes += ",01/07/2024,S,C2,N1,U4,PR1,,\n"
    #expect(
      try found() == [
        "\(rate) partial 40...266.6666666666667 1 value 66.66666666666667 "
          + "(undetermined 1, refused 1)"
      ])
    episodes += ",01/07/2024,S,C2,N1,U4,PR1,,\n"
    #expect(try found() == ["\(rate) notSupplied enough of Escalations"])
  }
}
