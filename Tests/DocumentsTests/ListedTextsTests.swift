import Documents
import Testing

@Suite("Texts as a sentence lists them")
struct ListedTextsTests {
  @Test func `the conjunction is before the last, commas are between the others`() {
    #expect(([] as [String]).listed("and") == "")
    #expect(["a"].listed("and") == "a")
    #expect(["a", "b"].listed("or") == "a or b")
    #expect(["a", "b", "c"].listed("and") == "a, b and c")
  }
}
