import Documents
import Testing

@Suite("JSON to the letter")
struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONReader.read(Array(text.utf8), file: "f", kind: "a file of figures")
  }

  @Test func `texts, numbers and words are read as they are meant`() throws {
    let text =
      #" {"a": [1, -2.5e1, 0.125], "b\u00e9\ud83d\ude00": "\"\\\/\n\t", "c": [true, null]} "#
    let value = try read(text)
    #expect(
      value
        == .object([
          JSONValue.Member(name: "a", value: .list([.number(1), .number(-25), .number(0.125)])),
          JSONValue.Member(name: "bé😀", value: .text("\"\\/\n\t")),
          JSONValue.Member(name: "c", value: .list([.flag(true), .null])),
        ]))
    #expect(try read("[]") == .list([]))
    #expect(try read("{}") == .object([]))
  }

  @Test(arguments: [#""\u-000""#, #""\u+000""#, #""\u00g0""#, #""\u00""#])
  func `an escape has four digits`(_ text: String) {
    #expect(throws: Failure.self) { try read(text) }
  }

  @Test func `nesting without end is refused`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: Failure.self) { try read(deep) }
  }
}
