import Testing

@testable import AnnualReport

/// Shares in words.
struct ShareWordsTests {
  @Test(arguments: [
    (0, "no reviews"), (1, "few reviews"), (49, "few reviews"), (50, "nearly one in ten reviews"),
    (95, "one in ten reviews"), (130, "more than one in ten reviews"),
    (175, "nearly a fifth of the reviews"), (225, "more than a fifth of the reviews"),
    (230, "nearly a quarter of the reviews"), (250, "a quarter of the reviews"),
    (333, "a third of the reviews"), (416, "more than a third of the reviews"),
    (417, "nearly half of the reviews"), (444, "nearly half of the reviews"),
    (500, "half of the reviews"), (530, "more than half of the reviews"),
    (671, "two thirds of the reviews"), (750, "three quarters of the reviews"),
    (786, "nearly four in five reviews"), (820, "more than four in five reviews"),
    (849, "more than four in five reviews"), (850, "most reviews"), (984, "most reviews"),
    (985, "nearly all reviews"), (999, "nearly all reviews"), (1000, "all reviews"),
  ])
  func `a share is called by the fraction nearest to it`(_ part: Int, _ words: String) {
    #expect(ShareWords.words(part, of: 1000, "reviews") == words)
  }

  @Test func `what is said never contradicts the share`() {
    for total in 1...60 {
      for part in 0...total {
        let words = ShareWords.words(part, of: total, "reviews")
        let share = Double(part) / Double(total)
        #expect(words.hasPrefix("all") == (part == total))
        #expect(words.hasPrefix("no ") == (part == 0))
        if words.contains("nearly half") { #expect(share > 0.41 && share < 0.5) }
        if words.contains("more than half") { #expect(share > 0.5) }
        if words.hasPrefix("most") { #expect(share >= 0.85) }
        if words.hasPrefix("few") { #expect(share < 0.05) }
      }
    }
  }
}
