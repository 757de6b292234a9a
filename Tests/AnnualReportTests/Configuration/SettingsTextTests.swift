import Documents
import TestSupport
import Testing

@testable import AnnualReport

/// One setting is changed in a file; all else stays as it is written.
struct SettingsTextTests {
  private func changed(
    _ text: String, _ path: [SettingStep], _ value: SettingValue?
  ) -> String {
    do {
      var settings = try SettingsText(text, file: "f")
      if let value { try settings.set(path, to: value) } else { try settings.remove(path) }
      return settings.text
    } catch {
      return "\(error)"
    }
  }

  @Test func `a value is replaced where it is written`() {
    #expect(changed("a: 1  # one\nb: 2\n", ["a"], .text("3")) == "a: 3  # one\nb: 2\n")
    #expect(changed("a: 'x'\n", ["a"], .text("it's")) == "a: 'it''s'\n")
    #expect(changed("a: \"x\"\n", ["a"], .text("y")) == "a: \"y\"\n")
    #expect(changed("a: x\n", ["a"], .text("y: z # no")) == "a: \"y: z # no\"\n")
    #expect(changed("{\"a\": 1}", ["a"], .text("two words")) == "{\"a\": \"two words\"}")
    #expect(changed("a: {b: [1, 2]}\n", ["a", "b", 1], .text("x, y")) == "a: {b: [1, \"x, y\"]}\n")
    #expect(changed("a: |\n  x\n  y\n\n# c\nb: 1\n", ["a"], .text("z")) == "a: z\n\n# c\nb: 1\n")
    #expect(changed("a:\n- 1\n- 2\nb: 3\n", ["a"], .text("x")) == "a:\n  x\nb: 3\n")
    #expect(
      changed("a:\n  # c\n  b: 1\n", ["a"], .mapping([.init(.text("d"), .text("2"))]))
        == "a:\n  # c\n  d: 2\n")
  }

  @Test func `a value that is missing is put behind its key`() {
    #expect(changed("a:  # c\nb: 1\n", ["a"], .text("x")) == "a: x  # c\nb: 1\n")
    #expect(changed("{\"a\":}", ["a"], .text("x")) == "{\"a\": \"x\"}")
    #expect(changed("{a, b: 1}\n", ["a"], .text("x")) == "{a: x, b: 1}\n")
    #expect(changed("-\n- 1\n", [0], .text("x")) == "- x\n- 1\n")
    #expect(changed("a:\n", ["a", "b"], .text("x")) == "a: {b: x}\n")
  }

  @Test func `a key is added at the end of its mapping`() {
    #expect(changed("a: 1  # c\n# rest\n", ["b"], .text("2")) == "a: 1  # c\nb: 2\n# rest\n")
    #expect(
      changed("a:\n  b: |\n    x\nc: 1", ["a", "d"], .text("2"))
        == "a:\n  b: |\n    x\n  d: 2\nc: 1")
    #expect(changed("a: {b: 1}\n", ["a", "c"], .text("2")) == "a: {b: 1, c: 2}\n")
    #expect(changed("a: {}\n", ["a", "c"], .text("2")) == "a: {c: 2}\n")
    #expect(
      changed("{\n  \"a\": 1\n}\n", ["b"], .text("x")) == "{\n  \"a\": 1,\n  \"b\": \"x\"\n}\n")
    #expect(changed("a: 1", ["b", "c"], .text("2")) == "a: 1\nb: {c: 2}")
    #expect(changed("a: 1\r\nb: 2\r\n", ["c"], .text("3")) == "a: 1\r\nb: 2\r\nc: 3\r\n")
    #expect(
      changed("a: 1\n", ["b"], .list([.list([.text("2")]), .text("3")]))
        == "a: 1\nb:\n  - [2]\n  - 3\n")
  }

  @Test func `an item is added behind the last`() {
    #expect(changed("a: [1, 2]\n", ["a", 2], .text("3")) == "a: [1, 2, 3]\n")
    #expect(
      changed("a:\n- 1\n- b: 2\n  c: 3\n", ["a", 2], .text("4")) == "a:\n- 1\n- b: 2\n  c: 3\n- 4\n"
    )
  }

  @Test func `a key or an item is taken out with its line`() {
    #expect(changed("a: 1\n# c\nb: 2  # two\nd: 3\n", ["b"], nil) == "a: 1\n# c\nd: 3\n")
    #expect(changed("a: {b: 1, c: 2}\n", ["a", "b"], nil) == "a: {c: 2}\n")
    #expect(changed("a: {b: 1, c: 2}\n", ["a", "c"], nil) == "a: {b: 1}\n")
    #expect(changed("a:\n  b: 1\nc: 2\n", ["a", "b"], nil) == "a:\n  {}\nc: 2\n")
    #expect(changed("- a: 1\n  b: 2\n", [0, "a"], nil) == "- b: 2\n")
    #expect(changed("- a: 1\n  # c\n  b: 2\n", [0, "a"], nil) == "- \n  # c\n  b: 2\n")
    #expect(changed("a:\n  - 1\n  - 2  # two\n  - 3\n", ["a", 1], nil) == "a:\n  - 1\n  - 3\n")
  }

  @Test func `what cannot be changed alone is left alone`() {
    let refused = "the setting is written in a way that it cannot be changed alone"
    #expect(
      changed("a: &x {b: 1}\nc: *x\n", ["c", "b"], .text("2"))
        == "f:1:11: \(refused); expected a change by hand")
    #expect(changed("a: &x 1\nb: *x\n", ["a"], .text("2")).contains(refused))
    #expect(changed("a: &x {b: 1}\nc: *x\n", ["c"], .text("2")) == "a: &x {b: 1}\nc: 2\n")
    #expect(
      changed("a: 1\n", ["b"], nil)
        == "f: there is no such setting; expected the path of one")
  }

  /// All paths to the parts of a value.
  private func paths(_ value: SettingValue) -> [[SettingStep]] {
    let steps: [(SettingStep, SettingValue)] =
      switch value {
      case .blank, .text: []
      case .list(let items): items.enumerated().map { (.item($0.offset), $0.element) }
      case .mapping(let entries):
        entries.compactMap { entry in
          if case .text(let key) = entry.key { (.key(key), entry.value) } else { nil }
        }
      }
    return steps.flatMap { step, value in [[step]] + paths(value).map { [step] + $0 } }
  }

  private func node(_ node: YAMLNode, _ path: ArraySlice<SettingStep>) -> YAMLNode? {
    guard let step = path.first else { return node }
    switch (node.content, step) {
    case (.list(let items), .item(let index)): return self.node(items[index], path.dropFirst())
    case (.mapping(let entries), .key(let key)):
      return entries.first { $0.key.text == key }
        .flatMap { self.node($0.value, path.dropFirst()) }
    default: return nil
    }
  }

  /// A document of many ways to write the same things.
  private func document(_ numbers: inout SeededNumbers) -> String {
    func word(_ numbers: inout SeededNumbers) -> String {
      ["x", "'it''s'", "\"a \\\" b\"", "95%", "2024-04-01", "é ü", "~", "true"]
        .randomElement(using: &numbers) ?? "x"
    }
    func flow(_ depth: Int, _ numbers: inout SeededNumbers) -> String {
      let parts = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
        depth > 2 ? word(&numbers) : value(depth + 1, &numbers)
      }
      func value(_ depth: Int, _ numbers: inout SeededNumbers) -> String {
        Bool.random(using: &numbers) ? word(&numbers) : flow(depth, &numbers)
      }
      let space = [" ", "  ", "\n          "].randomElement(using: &numbers) ?? " "
      guard Bool.random(using: &numbers) else {
        return "[" + parts.joined(separator: "," + space) + "]"
      }
      return "{"
        + parts.enumerated().map { "k\($0.offset): \($0.element)" }.joined(separator: "," + space)
        + "}"
    }
    func block(_ indent: Int, _ numbers: inout SeededNumbers) -> String {
      let space = String(repeating: " ", count: indent)
      let isList = Int.random(in: 0..<3, using: &numbers) == 0
      var text = ""
      for index in 0..<Int.random(in: 1...4, using: &numbers) {
        if Int.random(in: 0..<4, using: &numbers) == 0 { text += "\n\(space)# note, - here: {\n" }
        let comment = Int.random(in: 0..<3, using: &numbers) == 0 ? "  # why" : ""
        text += space + (isList ? "-" : "k\(index):")
        switch Int.random(in: 0..<7, using: &numbers) {
        case 0 where indent < 8: text += comment + "\n" + block(indent + 2, &numbers)
        case 1: text += comment + "\n"
        case 2: text += " |\n\(space)  one\n\(space)  two: 2\n" + (comment.isEmpty ? "" : "\n")
        case 3: text += " >-\n\(space)  one\n\(space)  two\n"
        case 4: text += " " + flow(0, &numbers) + comment + "\n"
        case 5: text += " one\n\(space)   two" + comment + "\n"
        default: text += " " + word(&numbers) + comment + "\n"
        }
      }
      return text
    }
    let text = block(0, &numbers)
    return Int.random(in: 0..<5, using: &numbers) == 0 ? String(text.dropLast()) : text
  }

  @Test func `of many documents only the one setting is changed, and no byte outside it`() throws {
    var numbers = SeededNumbers(7 + RandomCases.moved)
    let values: [SettingValue] = [
      .text("new"), .text("a: b # c"), .text("line\nline"), .text(""), .blank,
      .list([.text("1"), .text("two words")]),
      .mapping([.init(.text("at_least"), .text("95%")), .init(.text("source"), .list([]))]),
    ]
    var (replaced, added, removed, refused) = (0, 0, 0, 0)
    for _ in 0..<RandomCases.count(few: 600, soak: 12_000) {
      let text = document(&numbers)
      guard let settings = try? SettingsText(text, file: "f"),
        let path = paths(settings.value).randomElement(using: &numbers),
        let value = values.randomElement(using: &numbers)
      else { continue }
      var changed = settings
      do {
        try changed.set(path, to: value)
        replaced += 1
        #expect(changed.value == settings.value.changing(path, to: value))
        let old = try #require(node(settings.root, path[...]))
        #expect(changed.text.utf8.starts(with: text.utf8.prefix(old.start.offset)), "\(text)")
        let rest = text.utf8.count - old.end.offset
        #expect(changed.text.utf8.suffix(rest).elementsEqual(text.utf8.suffix(rest)), "\(text)")
      } catch { refused += 1 }
      changed = settings
      do {
        try changed.set(Array(path.dropLast()) + ["new_key"], to: value)
        added += 1
        #expect(changed.text.utf8.count > text.utf8.count)
      } catch {}
      changed = settings
      do {
        try changed.remove(path)
        removed += 1
        #expect(changed.value == settings.value.changing(path, to: nil))
      } catch { refused += 1 }
    }
    #expect(
      replaced > 450 && added > 200 && removed > 450 && refused < 30,
      "\(replaced) \(added) \(removed) \(refused)")
  }
}
