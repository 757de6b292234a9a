import Foundation
import Testing

/// The console blocks of the README, run as they are printed there.
struct ReadmeTests {
  /// A command, with the lines that the README shows of what it prints.
  private struct Example {
    let command: String
    var printed: [String] = []
  }

  private static let readme = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")

  /// The commands of all console blocks in their order, without the comments behind them.
  private func examples() throws -> [Example] {
    var examples: [Example] = []
    var isConsole = false
    for line in try String(contentsOf: Self.readme, encoding: .utf8).components(separatedBy: "\n") {
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

  @Test func `the commands of the README print what it shows`() throws {
    let folder = try WorkFolder()
    var place = folder.path
    var count = 0
    for example in try examples() {
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
    #expect(count >= 5, "the README shows how to make a report of one's own")
  }
}
