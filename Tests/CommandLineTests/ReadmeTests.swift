import Foundation
import Testing

/// Pages of the documentation whose examples are run and compared as they are printed there.
struct ReadmeTests {
  /// A command, with the lines that the README shows of what it prints.
  private struct Example {
    let command: String
    var printed: [String] = []
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
  }

  /// The commands of all console blocks of a page in their order, without the comments behind them.
  private func examples(of page: String) throws -> [Example] {
    var examples: [Example] = []
    var isConsole = false
    for line in try text(page).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        let command = line.dropFirst(2).split(separator: "  #")[0]
        examples.append(Example(command: command.trimmingCharacters(in: .whitespaces)))
      } else if isConsole, !examples.isEmpty {
        examples[examples.count - 1].printed.append(line)
      }
    }
    return examples
  }

  /// Whether lines are those shown, where `...` stands for any number of lines.
  private func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "..." {
      return (lines.startIndex...lines.endIndex).contains {
        matches(lines[$0...], shown.dropFirst())
      }
    }
    return lines.first == first && matches(lines.dropFirst(), shown.dropFirst())
  }

  /// Runs the commands of a page; how many there were.
  private func check(_ page: String, in folder: String) throws -> Int {
    var place = folder
    var count = 0
    for example in try examples(of: page) {
      let words = example.command.components(separatedBy: " ")
      switch words[0] {
      case "cd": place += "/" + words[1]
      case "iro-report":
        let result = try Program.run(Array(words.dropFirst()), in: place)
        #expect(result.code <= 1, "\(example.command): \(result.error)")
        count += 1
        guard !example.printed.isEmpty else { continue }
        let lines = (result.output + result.error).split(separator: "\n").map(String.init)
        #expect(
          matches(lines[...], example.printed[...]),
          "\(example.command) printed:\n\(lines.joined(separator: "\n"))")
      default: continue
      }
    }
    return count
  }

  @Test func `the commands of the README print what it shows`() throws {
    let folder = try WorkFolder()
    let count = try check("README.md", in: folder.path)
    #expect(count >= 5, "the README shows how to make a report of one's own")
  }

  @Test func `the first report from one's own exports prints what its page shows`() throws {
    let folder = try WorkFolder()
    let exports = Self.root.appending(path: "Examples/first-report")
    for name in try FileManager.default.subpathsOfDirectory(atPath: exports.path)
    where name.hasSuffix(".csv") {
      try folder.write(text("Examples/first-report/" + name), to: name)
    }
    #expect(try check("Documentation/first-report.md", in: folder.path) == 6)
    let written = try folder.text("first/iro-report.yaml")
    let page = try text("Documentation/first-report.md")
    let shown = try #require(page.split(separator: "```yaml\n").dropFirst().first)
    #expect(written.contains(shown[..<(try #require(shown.firstRange(of: "```"))).lowerBound]))
    let files = page.components(separatedBy: "```csv\n").dropFirst()
    #expect(files.count == 3)
    for (name, shown) in zip(["tracker", "disputes", "iros"], files) {
      let rows = shown.components(separatedBy: "```")[0]
      #expect(try text("Examples/first-report/\(name).csv").hasPrefix(rows), "\(name)")
    }
  }

  @Test func `the review whose day is put right counts as the page says`() throws {
    let folder = try WorkFolder()
    for name in ["tracker.csv", "return/header.csv", "return/episodes.csv"] {
      let shown = try text("Examples/first-report/\(name)")
      try folder.write(shown.replacing("w/c 28 October", with: "28-Oct-24"), to: name)
    }
    let made = try Program.run(
      ["init", "first", "--from", "return", "tracker.csv"], in: folder.path)
    let lines = made.output.split(separator: "\n")
    #expect(lines.contains("  Reviews held: 30"))
    #expect(lines.contains("  Reviews held on time: 27 of 30 (90.0%)"))
  }

  @Test func `a figure is what its page shows, from its definition to the public edition`() throws {
    let page = try text("Documentation/adding-a-figure.md")
    func words(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let code = try #require(page.split(separator: "```swift").dropFirst().first)
    let definition = words(String(code[..<(try #require(code.range(of: "```"))).lowerBound]))
    #expect(
      words(try text("Sources/ServiceFigures/Catalogue/Catalogue+Reviews.swift"))
        .contains(definition))
    let rows = page.split(separator: "\n").filter {
      $0.hasPrefix("| `restricted/") || $0.hasPrefix("| `public/")
    }
    #expect(rows.count == 7)
    for row in rows {
      let pieces = row.split(separator: "`")
      let shown = pieces[3].replacing("\\|", with: "|")
      #expect(try text("SampleData/report/\(pieces[1])").contains(shown), "\(row)")
    }
    #expect(try check("Documentation/adding-a-figure.md", in: Self.root.path) == 1)
  }
}
