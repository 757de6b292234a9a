import CareRecords
import Testing

@testable import RecordImport

/// One number of an escalation that stands for several of them (rule 56).
struct EscalationNumberTests {
  /// The rows of each escalation, as their lines.
  private func escalations(_ files: [String: String]) throws -> [String] {
    let records = try TemporaryFolder(files).records()
    let store = records.store
    let groups = Dictionary(grouping: store.escalations) { store.texts[$0.escalation] }
    return groups.map { id, rows in
      "\(id): "
        + rows.map {
          "\(store.sources[Int($0.source)].file.split(separator: "/").last ?? ""):\($0.line)"
        }.sorted()
        .joined(separator: " ")
    }.sorted()
  }

  private func log(_ rows: String...) -> String {
    "ESCALATION_ID,RAISED,STAGE,CHILD\n" + rows.map { $0 + "\n" }.joined()
  }

  @Test func `rows of one number are one escalation, whatever its stages`() throws {
    #expect(
      try escalations([
        "e.csv": log("1,01/04/2024,Informal,A", "1,01/04/2024,Formal,", "1,20/12/2024,Director,A")
      ]) == ["1: e.csv:2 e.csv:3 e.csv:4"])
  }

  @Test func `rows about two children are two, also where their ids differ by more than a change`()
    throws
  {
    #expect(
      try escalations([
        "e.csv": log("1,01/04/2024,Informal,A", "1,01/04/2024,Informal,B", "1,02/04/2024,Formal,B")
      ]) == ["1 (2): e.csv:3 e.csv:4", "1: e.csv:2"])
  }

  @Test func `two ids that may be one child's are one child`() throws {
    let episodes = """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC
      4711,01/05/2022,S,C2,N1,U4,PR1,,

      """
    #expect(
      try escalations([
        "e.csv": log("1,01/04/2024,Informal,4711", "1,09/04/2024,Formal,4711.0"),
        "r.csv": episodes,
      ]) == ["1: e.csv:2 e.csv:3"])
  }

  @Test func `files whose first days are far apart have numbers of their own`() throws {
    #expect(
      try escalations([
        "a.csv": log("1,01/04/2023,Informal,A"), "b.csv": log("1,02/10/2023,Formal,A"),
      ]) == ["1 (2): b.csv:2", "1: a.csv:2"])
    #expect(
      try escalations([
        "a.csv": log("1,01/04/2023,Informal,A"), "b.csv": log("1,01/10/2023,Formal,A"),
      ]) == ["1: a.csv:2 b.csv:2"])
  }

  @Test func `a stage that comes again long after is another one's, where no child is named`()
    throws
  {
    #expect(
      try escalations([
        "e.csv": log(
          "1,01/05/2023,Informal,", "1,20/05/2023,Formal,", "1,03/06/2024,Informal,",
          "1,20/06/2024,Formal,")
      ]) == ["1 (2): e.csv:4 e.csv:5", "1: e.csv:2 e.csv:3"])
    // A long dispute has each stage once; a row repeated after a correction is near.
    #expect(
      try escalations([
        "e.csv": log("1,01/05/2023,Informal,", "1,09/05/2023,Informal,", "1,01/02/2024,Formal,")
      ]) == ["1: e.csv:2 e.csv:3 e.csv:4"])
  }
}
