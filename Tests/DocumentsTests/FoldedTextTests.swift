import Testing

@testable import Documents

/// Texts that people mean to be the same.
struct FoldedTextTests {
  @Test(arguments: [
    ("Child’s  views – by letter", "child's views - by letter"),
    (" LA\t Name\r\n", "la name"),
    ("St. Helens", "st. helens"),
    ("\u{FEFF}Bristol,\u{00A0}City of", "bristol, city of"),
    ("Young person`s view", "young person's view"),
    ("ÉCOLE", "école"),
    ("", ""), (" \t ", ""),
  ])
  func `capitals, blanks and the forms of apostrophes and dashes make no difference`(
    _ text: String, _ folded: String
  ) {
    #expect(FoldedText.of(text) == folded)
    #expect(FoldedText.of(folded) == folded)
  }
}
