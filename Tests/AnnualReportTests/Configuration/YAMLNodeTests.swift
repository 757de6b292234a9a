import Documents
import TestSupport
import Testing

@testable import AnnualReport

/// Where keys and values begin and end, and what is not read.
struct YAMLNodeTests {
  /// Every key and value of a text as it is written, in order.
  private func written(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    func walk(_ node: YAMLNode) -> [String] {
      let own = String(decoding: bytes[node.start.offset..<node.end.offset], as: UTF8.self)
      return switch node.content {
      case .scalar: [own]
      case .list(let items): [own] + items.flatMap(walk)
      case .mapping(let entries): [own] + entries.flatMap { walk($0.key) + walk($0.value) }
      }
    }
    return walk(try SettingsFile.parse(text, file: "f").node)
  }

  private func message(_ text: String) -> String {
    do {
      _ = try SettingsFile.parse(text, file: "f")
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `every key and value has its start and its end`() throws {
    #expect(
      try written("a: é  # one\nb:\n  - 'x y'\n  # two\n  - {c: \"d\"}\n# three\ne:\n") == [
        "a: é  # one\nb:\n  - 'x y'\n  # two\n  - {c: \"d\"}\n# three\ne:",
        "a", "é", "b", "- 'x y'\n  # two\n  - {c: \"d\"}", "'x y'", "{c: \"d\"}", "c", "\"d\"",
        "e", "",
      ])
    #expect(try written("a: |\n  x\n\n# c\nb: 1\n")[2] == "|\n  x\n\n")
  }

  @Test func `an alias has the value of its anchor and a place of its own`() throws {
    let root = try SettingsFile.parse("a: &x {low: 1}\nb: *x\n", file: "f").node
    guard case .mapping(let entries) = root.content else { return #expect(Bool(false)) }
    #expect(SettingValue(entries[1].value) == SettingValue(entries[0].value))
    #expect(entries[1].value.start == TextPlace(offset: 18, line: 2, column: 4))
  }

  @Test func `a byte order mark is no column`() throws {
    #expect(try written("\u{FEFF}a: 1\nb: 2\n") == ["a: 1\nb: 2", "a", "1", "b", "2"])
  }

  @Test func `aliases cannot stand for millions of values`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(
      message(text)
        == "f:4:45: the aliases stand for too much; expected at most 10000 values and 100 levels")
  }

  @Test func `what is nested too deeply is not read to its end`() {
    let expected =
      "f:1:101: lists and mappings are nested too deeply; expected at most 100 levels"
    #expect(
      message(String(repeating: "[", count: 200) + String(repeating: "]", count: 200)) == expected)
    #expect(message(String(repeating: "[", count: 1 << 20)) == expected)
  }

  @Test(arguments: [
    ("a: 1\n---\nb: 2\n", "f:2:1: but found another document; expected YAML or JSON"),
    ("a: *b\n", "f:1:4: found undefined alias; expected YAML or JSON"),
    ("a: &a [*a]\n", "f:1:8: found undefined alias; expected YAML or JSON"),
    ("# nothing\n", "f: the file is empty; expected settings"),
    ("a: \u{1}\n", "f: control characters are not allowed; expected YAML or JSON"),
    ("a: 1\nb: 2\n'a': 3\n", "f:3:1: a key appears twice in one mapping; expected each key once"),
  ])
  func `what cannot be read is refused with its place`(_ text: String, _ expected: String) {
    #expect(message(text) == expected)
  }

  @Test func `no text makes the reader crash`() {
    var numbers = SeededNumbers(1 + RandomCases.moved)
    let marks = Array("\n\n  :-{}[],'\"#|>&*!?%@`\t\\~é\u{2028}\u{FEFF}ab1")
    let whole = "a: &a {b: c}\nd:\n- 'e f'\n- >-\n  g\n  h\ni: [1, {j: *a}]  # k\n? l\n: m\n"
    for _ in 0..<RandomCases.count(few: 3_000, soak: 60_000) {
      var text = Array(whole)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let index = text.indices.randomElement(using: &numbers) ?? 0
        text[index] = marks.randomElement(using: &numbers) ?? "x"
      }
      guard let read = try? SettingsText(String(text), file: "f") else { continue }
      // What can be read can be changed, or is left alone.
      var changed = read
      try? changed.set(["i"], to: .text("new"))
      #expect(
        changed.text == read.text || changed.value == read.value.changing(["i"], to: .text("new")))
    }
  }
}
