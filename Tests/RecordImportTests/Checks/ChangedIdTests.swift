import CareRecords
import Testing

@testable import RecordImport

/// Ids that would be another child's if a change were undone (rule 48).
struct ChangedIdTests {
  private static let episodes = """
    CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
    P00471,01/05/2022,S,C2,N1,U4,PR1,,
    P00472,01/05/2022,S,V4,N1,U4,PR1,,
    P10473,01/05/2022,S,C2,N1,U4,PR1,,

    """

  private func found(_ files: [String: String]) throws -> (pairs: [String], issues: [String]) {
    let records = try TemporaryFolder(files.merging(["e.csv": Self.episodes]) { given, _ in given })
      .records()
    let store = records.store
    func words(_ side: IdsOfOneChild.Side) -> String {
      let tables = side.tables.map(\.name).sorted().joined(separator: " ")
      return "\(store.id(ofChild: side.child)) (\(tables)\(side.hasShortBreaks ? ", V" : ""))"
    }
    return (
      store.idsOfOneChild.map { "\(words($0.changed)) = \(words($0.meant))" }.sorted(),
      records.issues.filter { $0.check == .childIdChanged }.map { issue in
        "\(store.sources[Int(issue.source ?? 0)].file.split(separator: "/").last ?? ""): \(issue.value)"
      }.sorted()
    )
  }

  @Test func `a point and a zero, a prefix that is not there, each with its setting`() throws {
    let reviews = """
      CHILD,REVIEW,REVIEW_CODE,IRO
      P00471.0,03/06/2024,PN1,Ann
      00472,03/06/2024,PN1,Ann
      P10473,03/06/2024,PN1,Ann
      X9,03/06/2024,PN1,Ann

      """
    let found = try found(["r.csv": reviews])
    #expect(
      found.pairs == [
        "00472 (Reviews) = P00472 (Episodes, V)", "P00471.0 (Reviews) = P00471 (Episodes)",
      ])
    #expect(
      found.issues == [
        "r.csv: 1 id ends in .0; `child_id: {strip: \".0\"}` takes it away",
        "r.csv: 1 id lacks P; `child_id: {prefix: P}` puts it on",
      ])
  }

  @Test func `what two spreadsheets have put on an id is taken off at once`() throws {
    let reviews = "CHILD,REVIEW,REVIEW_CODE,IRO\nP00471.0.0,03/06/2024,PN1,Ann\n"
    let found = try found(["r.csv": reviews])
    #expect(found.pairs == ["P00471.0.0 (Reviews) = P00471 (Episodes)"])
  }

  @Test func `ids are compared in every table, also where only they have the change`() throws {
    let health = """
      CHILD,DOB,SDQ_SCORE,CONVICTED
      P00471.0,01/05/2012,12,0
      P10473,01/05/2012,17,0

      """
    let found = try found(["h.csv": health])
    #expect(found.pairs == ["P00471.0 (OC2) = P00471 (Episodes)"])
    #expect(found.issues == ["h.csv: 1 id ends in .0; `child_id: {strip: \".0\"}` takes it away"])
  }

  @Test func `zeros at the front of ids of digits`() throws {
    let episodes = """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
      00471,01/05/2022,S,C2,N1,U4,PR1,,
      10473,01/05/2022,S,C2,N1,U4,PR1,,

      """
    let reviews = "CHILD,REVIEW,REVIEW_CODE\n471,03/06/2024,PN1\n10473,03/06/2024,PN1\n"
    let found = try found(["e.csv": episodes, "r.csv": reviews])
    #expect(found.pairs == ["471 (Reviews) = 00471 (Episodes)"])
    #expect(
      found.issues == ["r.csv: 1 id has lost leading zeros; `child_id: {pad: 5}` restores them"])
  }

  @Test func `a refused row is about the child whom its id may mean`() throws {
    let found = try found(["a.csv": "CHILD,IRO,START,END\nP00471.0,Ann,soon,\n"])
    #expect(found.pairs == ["P00471.0 (Allocations) = P00471 (Episodes)"])
  }

  @Test func `letters that few ids have are not shown: they can be a name`() throws {
    let found = try found([
      "r.csv": "CHILD,REVIEW,REVIEW_CODE\nTOM471,03/06/2024,PN1\n471,04/06/2024,PN1\n"
    ])
    #expect(!found.issues.isEmpty)
    #expect(!found.issues.joined().contains("TOM"))
  }

  @Test func `a number in scientific form is no id, and its row is refused`() throws {
    let records = try TemporaryFolder([
      "r.csv":
        "CHILD,REVIEW,REVIEW_CODE\n4.71E+05,03/06/2024,PN1\n471000,03/06/2024,PN1\nE+5,03/06/2024,PN1\n"
    ]).records()
    #expect(records.store.sources[0].rowsRefused == 1 && records.store.childCount == 2)
    #expect(records.issues.contains { $0.check == .childIdNumber })
  }
}
