import Testing

@testable import AnnualReport

/// The numbers that a text holds.
struct NumberTokenTests {
  @Test(arguments: [
    ("It was 1,402 of 1,471, or 95.3%.", ["1,402", "1,471", "95.3%"]),
    ("2024-25, 3.", ["2024", "25", "3"]), ("50–70", ["50", "70"]), ("PN1 and A12", []),
    ("reviews.onTime20 x3", []), ("(1), [2]; '3'", ["1", "2", "3"]), ("", []), ("7", ["7"]),
    ("5.1.2 and 1,,2", ["5.1.2", "1", "2"]),
  ])
  func `a number is what stands between other signs`(_ text: String, _ numbers: [String]) {
    #expect(NumberTokens.of(text) == Set(numbers))
  }

  @Test func `of a page the words count, and what attributes say`() {
    let page = """
      <style>p { margin: 17px }</style><p class="x9" id="f-8" title="of 21">1 &#39;2&#39;</p>\
      <svg viewBox="0 0 360 101"><title>3 of 4</title><text x="12.5">5%</text></svg>
      """
    #expect(NumberTokens.ofHTML(page) == ["21", "1", "2", "3", "4", "5%"])
  }
}
