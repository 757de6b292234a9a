import Testing

@testable import Pictures

struct LineTests {
  @Test func `words that fit stay on one line`() {
    #expect(TextSize.usual.lines(of: "April to June", width: 200, most: 2) == ["April to June"])
    #expect(TextSize.usual.lines(of: "", width: 200, most: 2).isEmpty)
  }

  @Test func `a text is broken between words`() {
    let lines = TextSize.usual.lines(
      of: "Child did not attend but conveyed their views in another way", width: 200, most: 3)
    #expect(lines.count == 3 || lines.count == 2)
    #expect(lines.joined(separator: " ").hasSuffix("another way"))
    #expect(lines.allSatisfy { TextSize.usual.width(of: $0) <= 200 })
  }

  @Test func `what does not fit ends in an ellipsis`() {
    let long = Array(repeating: "words", count: 60).joined(separator: " ")
    let lines = TextSize.usual.lines(of: long, width: 200, most: 2)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("…") == true)
    let word = String(repeating: "w", count: 200)
    #expect(TextSize.usual.lines(of: word, width: 100, most: 2).first?.hasSuffix("…") == true)
    for text in [long, word, word + " " + long, long + word] {
      for width in stride(from: 30.0, to: 360, by: 17) {
        let lines = TextSize.usual.lines(of: text, width: width, most: 2)
        #expect(lines.count <= 2)
        #expect(lines.allSatisfy { TextSize.usual.width(of: $0) <= width })
      }
    }
  }
}
