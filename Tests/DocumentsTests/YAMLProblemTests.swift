import Testing

@testable import Documents

@Suite("A text that is no YAML")
struct YAMLProblemTests {
  @Test(arguments: [
    (
      "a:\n  - b: 1\n   c: 2\n",
      "f:3:4: the line is not indented like the other items of the list "
        + "that begins in line 2"
    ),
    ("a:\n  b: \"x\n  c: 2\n", "f:4:1: a quotation mark in line 2 is not closed"),
    (
      "a:\n  b: \"x\" y\n",
      "f:2:10: the line does not go on with the mapping that begins in line 2; "
        + "indent it like the lines around it, and write nothing behind a text in quotation marks"
    ),
    (
      "a:\n  b\n  c: 1\n",
      "f:3:4: the line is indented too far, or the line before it has a value "
        + "already"
    ),
    ("a: 1\nb\nc: 2\n", "f:3:1: a colon and a blank must follow the key in line 2"),
    ("a: {b: Example: North, c: 1}\n", "f:1:15: a text with a colon in it needs quotation marks"),
    ("a: Held: yes\n", "f:1:8: a text with a colon in it needs quotation marks"),
    (
      "- a: b\n    c: 1\n",
      "f:2:6: the line is indented too far, or the line before it has a value "
        + "already"
    ),
    ("a: {b: 1\nc: 2\n", "f:2:2: the { in line 1 is not closed, or a comma is missing"),
    ("a: [b, c\nd: 2\n", "f:2:2: the [ in line 1 is not closed, or a comma is missing"),
    (
      "a: 1\n- b\n",
      "f:2:1: an item of a list cannot stand in the mapping that begins in line 1; "
        + "indent it like other items"
    ),
    ("a: @x\n", "f:1:4: a text that begins with @, % or ` needs quotation marks"),
    ("a:\n\tb: 1\n", "f:2:1: the line begins with a tab, and only blanks may indent it"),
  ])
  func `is refused with its line and what to do`(_ text: String, _ message: String) {
    let failure = #expect(throws: Failure.self) {
      var reader = YAMLReader(text, file: "f")
      _ = try reader.read()
    }
    #expect(failure?.description == message + "; expected YAML or JSON")
  }
}
