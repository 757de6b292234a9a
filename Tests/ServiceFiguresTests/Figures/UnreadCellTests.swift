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

  /// Avery left care, nobody knows when, and came back; with the placement of that time there were
  /// three in the period.
  @Test func `a placement that ended on a day that cannot be read may count or not`() throws {
    func threeOrMore(_ end: String) throws -> [String] {
      try figures(
        [
          "e.csv": """
          CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
          A,01/05/2022,S,C2,N1,U4,PR1,\(end),E4A
          A,01/05/2024,S,C2,N1,U4,PR1,01/06/2024,X1
          A,01/06/2024,P,C2,N1,U4,PR1,,

          """
        ], "placements.threeOrMore")
    }
    #expect(try threeOrMore("03/04/2024") == ["placements.threeOrMore 1/1"])
    #expect(try threeOrMore("03/03/2024") == ["placements.threeOrMore 0/1"])
    #expect(
      try threeOrMore("soon") == ["placements.threeOrMore notSupplied enough of Episodes.PLACE"])
  }

  @Test func `a place that cannot be read may be the former one`() throws {
    func found(_ first: String, _ last: String) throws -> [String] {
      try figures(
        [
          "e.csv": """
          CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,PL_POST,URN
          A,01/05/2022,S,C2,N1,U4,PR1,01/05/2024,X1,AB1 2CD,\(first)
          A,01/05/2024,P,C2,N1,T1,PR1,09/05/2024,X1,AB3 4EF,SC2
          A,09/05/2024,P,C2,N1,U4,PR1,,,AB1 2CD,\(last)

          """,
          "h.csv": "CHILD,SEX,DOB,ETHNIC\nA,M,01/05/2012,WBRI\n",
        ], "placements.longTerm", "placements.changeReasons")
    }
    let isSame = ["placements.longTerm 1/1", "placements.changeReasons 0"]
    #expect(try found("SC1", "SC1") == isSame)
    #expect(try found("", "NULL") == isSame)
    let isOther = ["placements.longTerm 0/1", "placements.changeReasons 1"]
    #expect(try found("SC1", "SC3") == isOther)
    let isUnknown = [
      "placements.longTerm notSupplied enough of Episodes.PLACE",
      "placements.changeReasons partial 0...2 0 (undetermined 2)",
    ]
    #expect(try found("#REF!", "SC1") == isUnknown)
    #expect(try found("########", "########") == isUnknown)
    #expect(try found("SC1", "Err:502") == isUnknown)
  }

  @Test func `a row of an escalation settled before the period may have settled another`() throws {
    let rows = """
      ESCALATION_ID,RAISED,STAGE,STAGE_DATE,RESOLVED
      1,09/01/2024,Informal,09/01/2024,
      #REF!,09/01/2024,Team manager,15/01/2024,29/02/2024
      2,03/03/2025,Informal,03/03/2025,

      """
    let found = try figures(
      ["escalations.csv": rows], "challenge.open", "challenge.raised")
    #expect(
      found == [
        "challenge.open partial 1...2 1 median 165.5 p90 281.90000000000003 max 311",
        "challenge.raised 1\n  stage: Informal 1\n  quarter: 2024-Q4 1",
      ])
  }

  @Test func `an order whose end cannot be read leaves its days open`() throws {
    func found(_ start: String, _ end: String) throws -> [String] {
      try figures(
        [
          "dolo.csv": """
          CHILD,DOB,DOLO_START,DOLO_END
          A,,\(start),\(end)
          B,,01/05/2024,09/05/2024
          C,,01/05/2024,11/05/2024

          """
        ], "children.deprivedOfLibertyInYear", "children.deprivedOfLibertyDays")
    }
    #expect(
      try found("01/05/2024", "soon") == [
        "children.deprivedOfLibertyInYear 3",
        "children.deprivedOfLibertyDays partial 9...11 2 median 10 p90 10.8 max 11 (undetermined 1)",
      ])
    // It may have ended before the period.
    #expect(
      try found("01/01/2024", "soon") == [
        "children.deprivedOfLibertyInYear partial 2...3 2 (undetermined 1)",
        "children.deprivedOfLibertyDays partial 9...11 2 median 10 p90 10.8 max 11 (undetermined 1)",
      ])
    #expect(
      try found("soon", "") == [
        "children.deprivedOfLibertyInYear partial 2...3 2 (refused 1)",
        "children.deprivedOfLibertyDays partial 9...11 2 median 10 p90 10.8 max 11 (refused 1)",
      ])
  }

  @Test func `a care leaver of whom nobody can tell if she is alive counts in no share`() throws {
    func found(_ contact: String) throws -> [String] {
      try figures(
        [
          "oc3.csv": """
          CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
          A,01/05/2005,YES,F1,B1
          B,01/05/2005,\(contact),G4,E2

          """
        ], "careLeavers.suitableAccommodation")
    }
    #expect(
      try found("DIED") == [
        "careLeavers.suitableAccommodation 1/1 (died 1)\n  leaverAge: 19-21 1/1 (died 1)"
      ])
    #expect(
      try found("#REF!") == [
        "careLeavers.suitableAccommodation partial 0.5...1 1/1 (invalid 1)\n"
          + "  leaverAge: 19-21 1/1 (invalid 1)"
      ])
  }

  /// A came back into care; whether the former allocation had ended by then is the question.
  @Test func `an allocation that ended nobody knows when may not be one in time`() throws {
    func found(_ end: String) throws -> [String] {
      try figures(
        [
          "e.csv": """
          CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
          A,01/05/2022,S,C2,N1,U4,PR1,01/06/2024,E4A
          A,01/10/2024,S,C2,N1,U4,PR1,,

          """,
          "allocations.csv": "CHILD,IRO,START,END\nA,Ann,01/05/2022,\(end)\n",
        ], "caseload.allocatedIn5Days")
    }
    #expect(try found("01/06/2024") == ["caseload.allocatedIn5Days 0/1"])
    #expect(try found("") == ["caseload.allocatedIn5Days 1/1"])
    #expect(
      try found("06/31/2024")
        == ["caseload.allocatedIn5Days notSupplied enough of Allocations.START"])
  }

  /// A has been looked after since 2021; the first of the two rows has lost its id.
  @Test func `an episode without an id may be the beginning of care that goes on`() throws {
    func longTerm(_ id: String) throws -> [String] {
      try figures(
        [
          "e.csv": """
          CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
          \(id),01/05/2021,S,C2,N1,U4,PR1,01/05/2023,X1
          A,01/05/2023,L,C1,N1,U4,PR1,,
          B,01/05/2024,S,C2,N1,U4,PR1,01/09/2024,E4A
          C,01/05/2024,S,C2,N1,U4,PR1,01/09/2024,E4A

          """,
          "h.csv": "CHILD,SEX,DOB,ETHNIC\nA,M,01/05/2012,WBRI\n",
        ], "placements.longTerm")
    }
    #expect(try longTerm("A") == ["placements.longTerm 1/1"])
    #expect(try longTerm("") == ["placements.longTerm notSupplied enough of Episodes.PLACE"])
  }

  @Test func `reviews of last year alone are not those of a year without any`() throws {
    func held(_ count: Int) throws -> [String] {
      let rows = (0..<count).map { "A,\($0 + 10)/09/2023,PN1,Ann\n" }.joined()
      return try figures(
        ["e.csv": Self.episodes, "r.csv": "CHILD,REVIEW,REVIEW_CODE,IRO\n" + rows], "reviews.held",
        "reviews.onTime")
    }
    #expect(
      try held(10) == [
        "reviews.held notSupplied Reviews of 2024-25",
        "reviews.onTime notSupplied Reviews of 2024-25",
      ])
    // So few could end.
    #expect(try held(9) == ["reviews.held 0", "reviews.onTime notApplicable 0/0"])
  }

  @Test func `a register in which nobody is in post is not that of children with IROs`() throws {
    func fte(_ end: String) throws -> [String] {
      try figures(
        [
          "e.csv": Self.episodes, "a.csv": "CHILD,IRO,START,END\nA,Ann,01/05/2022,\n",
          "iros.csv": "IRO,FTE,START,END\nAnn,0.6,01/05/2022,\(end)\n",
        ], "workforce.fte")
    }
    #expect(try fte("") == ["workforce.fte 1 value 0.6"])
    #expect(
      try fte("01/09/2022") == [
        "workforce.fte notSupplied a register (IROs) with the children's IROs"
      ])
  }
}
