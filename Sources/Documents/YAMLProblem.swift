/// What libyaml says of a text that is no YAML, in the words of somebody who writes settings.
struct YAMLProblem {
  /// The problem in libyaml's words.
  let problem: String
  /// The line in which the list, mapping or quotation that is not closed begins; nil for none.
  let begin: Int?
  /// The line of the problem.
  let line: String
  /// The column of the problem, from 1.
  let column: Int

  /// What is wrong and what to do; libyaml's words where nothing better is known.
  var words: String {
    if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
      return "the line begins with a tab, and only blanks may indent it"
    }
    return advice ?? problem
  }

  private var advice: String? {
    let from = begin.map { " that begins in line \($0)" } ?? ""
    switch problem {
    case "did not find expected '-' indicator":
      return "the line is not indented like the other items of the list\(from)"
    case "did not find expected key" where line.trimmingBlanks.hasPrefix("- "):
      return "an item of a list cannot stand in the mapping\(from); indent it like other items"
    case "did not find expected key":
      return "the line does not go on with the mapping\(from); indent it like the lines around it, "
        + "and write nothing behind a text in quotation marks"
    case "could not find expected ':'":
      return "a colon and a blank must follow the key" + (begin.map { " in line \($0)" } ?? "")
    case "mapping values are not allowed in this context":
      return hasEarlierColon
        ? "a text with a colon in it needs quotation marks"
        : "the line is indented too far, or the line before it has a value already"
    case "found unexpected end of stream":
      return "a quotation mark\(begin.map { " in line \($0)" } ?? "") is not closed"
    case "did not find expected ',' or '}'"
    where hasEarlierColon && line.dropFirst(column - 1).first == ":":
      return "a text with a colon in it needs quotation marks"
    case "did not find expected ',' or '}'":
      return "the {\(begin.map { " in line \($0)" } ?? "") is not closed, or a comma is missing"
    case "did not find expected ',' or ']'":
      return "the [\(begin.map { " in line \($0)" } ?? "") is not closed, or a comma is missing"
    case "found character that cannot start any token":
      return "a text that begins with @, % or ` needs quotation marks"
    default: return nil
    }
  }

  private var hasEarlierColon: Bool { line.prefix(column - 1).contains(": ") }
}

extension String {
  fileprivate var trimmingBlanks: Substring { drop { $0 == " " } }
}
