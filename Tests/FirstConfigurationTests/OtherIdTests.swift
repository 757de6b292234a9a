import Testing

@testable import FirstConfiguration

@Suite("Ids of children that are written otherwise")
struct OtherIdTests {
  private func tracker(_ id: (Int) -> String) throws -> SmallExports {
    try SmallExports([
      "tracker.csv": SmallExports.csv(
        "Child ref,Date held,Participation",
        (1...6).map { "\(id($0)),1\($0)/05/2024,PN1" })
    ])
  }

  @Test func `a sign or a letter around the ids is taken away`() throws {
    let front = try tracker { "#A\($0)" }
    #expect(front.text.contains("    child_id: {strip_front: \"#\"}"))
    #expect(try front.count("children.lookedAfter") == 9)
    #expect(try tracker { "A\($0)x" }.text.contains("    child_id: {strip: \"x\"}"))
    #expect(try tracker { "PA\($0)" }.text.contains("    child_id: {strip_front: \"P\"}"))
  }

  @Test func `a letter in front of half of the ids is taken away too`() throws {
    let begun = try tracker { $0 % 2 == 0 ? "PA\($0)" : "A\($0)" }
    #expect(begun.text.contains("    child_id: {strip_front: \"P\"}"))
    #expect(try begun.isKnown("reviews.held"))
  }

  @Test func `ids of which only half are in the return are asked about`() throws {
    let begun = try tracker { $0 % 2 == 0 ? "B7\($0)4" : "A\($0)" }
    #expect(
      begun.joined.contains("<<< FILL IN: only 3 of its 6 children are in the return."))
    #expect(!begun.text.contains("    child_id:"))
  }

  @Test func `what could be a name is no rule`() throws {
    let begun = try tracker { "A\($0) Quill" }
    #expect(!begun.text.contains("Quill"))
  }
}
