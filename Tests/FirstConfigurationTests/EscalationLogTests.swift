import Testing

@testable import FirstConfiguration

@Suite("Logs of disputes")
struct EscalationLogTests {
  private func begun(_ log: String) throws -> SmallExports {
    try SmallExports(["log.csv": log, "reviews.csv": SmallExports.reviews])
  }

  @Test(arguments: [
    """
    Ref,Child ID,Date raised,Theme,Date resolved
    E1,A1,13/05/2024,Drift,20/05/2024
    E2,A2,14/05/2024,Drift,21/05/2024

    """,
    """
    Ref,Child ID,Date raised,Stage 1 date,Stage 2 date,Status,Date resolved
    E1,A1,13/05/2024,14/05/2024,,Resolved,20/05/2024
    E2,A2,14/05/2024,14/05/2024,,Resolved,21/05/2024

    """,
  ])
  func `a log without a stage waits for one, and its days are no reviews`(_ log: String) throws {
    let begun = try begun(log)
    #expect(begun.text.contains("  #- table: Escalations\n"))
    #expect(begun.text.contains("  #  stage: Informal  # <<< FILL IN: the stage that every"))
    #expect(begun.summary.contains("log.csv, for Escalations: no column says which stage"))
    #expect(!begun.text.contains("table: Reviews"))
    #expect(try begun.count("reviews.held") == 9)
  }

  @Test func `the stages of several files are listed once`() throws {
    let heading = "Ref,Child ID,Date raised,Stage"
    let begun = try SmallExports([
      "reviews.csv": SmallExports.reviews,
      "log 23.csv": SmallExports.csv(
        heading, ["E1,A1,13/05/2023,Informal", "E2,A2,13/06/2023,Formal"]),
      "log 24.csv": SmallExports.csv(
        heading + ",Theme", ["E3,A1,13/05/2024,informal,Drift", "E4,A2,13/06/2024,Formal,Drift"]),
    ])
    #expect(
      begun.text.contains(
        """
        escalation_stages:
          - {name: "Informal", formal: false}  # 2 rows
          - {name: "Formal", formal: true}  # 2 rows

        """))
    #expect(try begun.count("challenge.raised") == 2)
  }

  @Test func `a talk is not formal, and short names are put in order`() throws {
    let stages = try #require(
      StageNames(
        ["HoS", "Chat", "TM", "Conversation with SW", "Formal discussion"].map { ($0, 1) })
    ).stages
    #expect(
      stages.map(\.name) == ["Chat", "Conversation with SW", "Formal discussion", "TM", "HoS"])
    #expect(stages.map(\.isFormal) == [false, false, true, true, true])
  }

  @Test func `praise among the themes is asked about and passed over`() throws {
    let begun = try begun(
      """
      Ref,Child ID,Date raised,Stage,Theme,Date resolved
      E1,A1,13/05/2024,Informal,Drift,20/05/2024
      E2,A2,14/05/2024,Informal,Good practice recognised,
      E3,A3,15/05/2024,Informal,Drift,

      """)
    #expect(begun.joined.contains("the theme of 1 row seems to praise practice"))
    #expect(begun.text.contains("    except: {\"Theme\": [\"Good practice recognised\"]}"))
    #expect(try begun.count("challenge.raised") == 2)
  }
}
