import Foundation

/// How hard a text is to read: the grade of Flesch and Kincaid (1975).
///
/// It is the year of an American school that the text suits; grade 6 is age 11.
struct ReadingAge {
  let sentences: [String]
  let words: [String]

  /// Reads running text: paragraphs and items of lists.
  ///
  /// Headings, tables, pictures and what is said of the copy itself (quoted lines) are no sentences.
  init(markdown: String) {
    var blocks: [String] = []
    var isOpen = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmingCharacters(in: .whitespaces)
      let isText = !["#", "|", "!", ">"].contains { line.hasPrefix($0) } && !line.isEmpty
      guard isText else {
        isOpen = false
        continue
      }
      if isOpen, !line.hasPrefix("- ") {
        blocks[blocks.count - 1] += " " + line
      } else {
        blocks.append(line)
      }
      isOpen = true
    }
    // A line that is bold as a whole names what stands below it.
    let texts = blocks.filter {
      !($0.hasPrefix("**") && $0.hasSuffix("**") && $0.components(separatedBy: "**").count == 3)
    }
    sentences = texts.flatMap(Self.sentences)
    words = sentences.flatMap(Self.words)
  }

  /// The grade; 0 for a text without words.
  var grade: Double {
    guard !words.isEmpty else { return 0 }
    let (all, count) = (Double(words.count), Double(sentences.count))
    let syllables = Double(words.reduce(0) { $0 + Syllables.count(in: $1) })
    return 0.39 * all / count + 11.8 * syllables / all - 15.59
  }

  private static func sentences(_ block: String) -> [String] {
    let plain = block.replacing("**", with: "")
    var sentences: [String] = []
    var sentence = ""
    for (sign, next) in zip(plain, plain.dropFirst().map { Optional($0) } + [nil]) {
      sentence.append(sign)
      // A point within a number ends nothing.
      if ".?!".contains(sign), next == nil || next == " " {
        sentences.append(sentence)
        sentence = ""
      }
    }
    return (sentences + [sentence]).filter { !words($0).isEmpty }
  }

  private static func words(_ sentence: String) -> [String] {
    sentence.split { !($0.isLetter || $0.isNumber || "’'.%".contains($0)) }
      .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "’'.")) }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
  }
}
