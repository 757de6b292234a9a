import Documents
import TestSupport
import Testing

@Suite("JSON as it is written")
struct JSONWriterTests {
  private func written(_ layout: JSONWriter.Layout) -> String {
    var json = JSONWriter(layout)
    json.object { json in
      json.key("name", "a \"b\" \\ /\u{1}\n\r\té")
      json.key("nothing", nil as String?)
      json.key("number", 0.5)
      json.key("whole", 2.0)
      json.key("isSo", true)
      json.key("empty") { $0.array { _ in } }
      json.key("pair", [1, -2])
      json.key("names", ["x", "y"])
      json.key("inner") { json in
        json.object(inline: true) { json in
          json.key("a", 1)
          json.key("b") { $0.writeNull() }
        }
      }
    }
    return json.text
  }

  @Test func `a line for each key and item, or one line where asked`() {
    #expect(
      written(.lines) == #"""
        {
          "name": "a \"b\" \\ /\u0001\n\r\té",
          "number": 0.5,
          "whole": 2,
          "isSo": true,
          "empty": [],
          "pair": [1, -2],
          "names": [
            "x",
            "y"
          ],
          "inner": {"a": 1, "b": null}
        }

        """#)
  }

  @Test func `compact has no blanks and no line ends`() {
    #expect(
      written(.compact)
        == #"{"name":"a \"b\" \\ /\u0001\n\r\té","number":0.5,"whole":2,"isSo":true,"empty":[],"#
        + #""pair":[1,-2],"names":["x","y"],"inner":{"a":1,"b":null}}"# + "\n")
  }

  @Test func `numbers are the shortest that read back as the same`() {
    let cases: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (1, "1"), (50, "50"), (0.5, "0.5"), (1.0 / 3, "0.3333333333333333"),
      (14.6, "14.6"), (0.1 + 0.2, "0.30000000000000004"), (-2.5, "-2.5"), (1e300, "1e+300"),
      (999_999_999_999_999, "999999999999999"), (1e-7, "1e-07"),
    ]
    for (value, text) in cases {
      #expect(JSONWriter.number(value) == text)
      #expect(Double(text) == value)
    }
  }

  @Test func `control characters, quotation marks and backslashes are escaped and nothing else`() {
    var writer = JSONWriter()
    writer.object(inline: true) { writer in
      writer.key("a\"b", "\u{0}\u{1F}\t\n\r\\\"/é€😀\u{7F}")
      writer.key("none", nil as String?)
      writer.key("yes", true)
      writer.key("empty") { $0.array { _ in } }
      writer.key("object") { $0.object { _ in } }
      writer.key("list") { writer in
        writer.array { writer in
          writer.element { $0.object { $0.key("n", 1) } }
          writer.element { $0.object { _ in } }
        }
      }
    }
    #expect(
      writer.text == #"{"a\"b": "\u0000\u001f\t\n\r\\\"/é€😀"# + "\u{7F}"
        + #"", "yes": true, "empty": [], "object": {}, "list": [{"n": 1}, {}]}"# + "\n")
  }

  @Test func `an accent does not hide the mark that it stands on`() {
    var json = JSONWriter()
    json.write("a\"\u{301}\\\n\u{1}")
    #expect(json.text == "\"a\\\"\u{301}\\\\\\n\\u0001\"\n")
  }

  @Test func `what is written reads back as the same`() throws {
    for seed in RandomCases.seeds(from: 5_000, few: 40, soak: 4_000) {
      var numbers = SeededNumbers(seed)
      let value = value(depth: 3, &numbers)
      for layout in [JSONWriter.Layout.lines, .compact] {
        var json = JSONWriter(layout)
        write(value, &json, &numbers)
        let read = try JSONReader.read(json.bytes, file: "f", kind: "JSON")
        #expect(read == value, "seed \(seed)")
      }
    }
  }

  private func value(depth: Int, _ numbers: inout SeededNumbers) -> JSONValue {
    switch numbers.number(in: 0...(depth > 0 ? 5 : 3)) {
    case 0: .null
    case 1: .flag(numbers.happens(50))
    case 2: .number(Double(numbers.number(in: -4_000...4_000)) / 8)
    case 3: .text(text(&numbers))
    case 4:
      .list((0..<numbers.number(in: 0...4)).map { _ in value(depth: depth - 1, &numbers) })
    default:
      .object(
        (0..<numbers.number(in: 0...4)).map { place in
          .init(
            name: "\(place)\(text(&numbers))", value: value(depth: depth - 1, &numbers))
        })
    }
  }

  private func text(_ numbers: inout SeededNumbers) -> String {
    let scalars: [Unicode.Scalar] = ["a", "\"", "\\", "\n", "\u{1}", "\u{7F}", "é", "😀", "/", " "]
    var text = ""
    for _ in 0..<numbers.number(in: 0...6) {
      text.unicodeScalars.append(numbers.one(of: scalars))
    }
    return text
  }

  private func write(
    _ value: JSONValue, _ json: inout JSONWriter, _ numbers: inout SeededNumbers
  ) {
    let isInline = numbers.happens(50)
    switch value {
    case .null: json.writeNull()
    case .flag(let flag): json.write(flag)
    case .number(let number):
      if let whole = Int(exactly: number) { json.write(whole) } else { json.write(number) }
    case .text(let text): json.write(text)
    case .list(let items):
      json.array(inline: isInline) { json in
        for item in items { json.element { write(item, &$0, &numbers) } }
      }
    case .object(let members):
      json.object(inline: isInline) { json in
        for member in members { json.key(member.name) { write(member.value, &$0, &numbers) } }
      }
    }
  }
}
