/// Mistakes that show in one file alone.
extension Problem {
  static let unknownEnding = Problem(
    what: "the name does not say which language the template writes",
    advice: "end it in "
      + TemplateLanguage.allCases.map(\.ending).joined(separator: ", "))

  static func duplicateTemplate(_ name: String) -> Problem {
    Problem(what: "there are two templates called '\(name)'")
  }

  static let notUTF8 = Problem(what: "the bytes here are not UTF-8")

  static func unclosedTag(open: String, close: String) -> Problem {
    Problem(what: "the tag is not closed", advice: "after '\(open)' comes '\(close)'")
  }

  static let emptyTag = Problem(what: "the tag has no name")

  static func badName(_ name: String) -> Problem {
    Problem(
      what: "'\(name)' is not a name",
      advice: "a name has no spaces, and a single dot between its parts")
  }

  static let nestedDynamicName = Problem(
    what: "a dynamic name takes one '*', before the whole name")

  static func badDelimiters(_ text: String) -> Problem {
    Problem(
      what: "'\(text)' does not set two delimiters",
      advice: "write two groups of characters with a space between, and no '=', as in {{=<% %>=}}")
  }

  static func unclosedSection(_ tag: String, close: String) -> Problem {
    Problem(what: "\(tag) is not closed", advice: "\(close) must follow")
  }

  static func mismatchedClose(_ tag: String, open: String, at place: TemplatePlace) -> Problem {
    let line = place.line ?? 1
    let column = place.column ?? 1
    return Problem(what: "\(tag) does not close \(open), opened at \(line):\(column)")
  }

  static func closesNothing(_ tag: String) -> Problem {
    Problem(what: "\(tag) closes nothing")
  }

  static func nestedTooDeep(_ limit: Int) -> Problem {
    Problem(what: "sections are nested more than \(limit) deep")
  }

  static func notABlock(parent: String) -> Problem {
    Problem(
      what: "this would be lost: only blocks count between {{<\(parent)}} and {{/\(parent)}}",
      advice: "put it into a block")
  }

  static func blockGivenTwice(_ name: String) -> Problem {
    Problem(what: "the block '\(name)' is given twice")
  }
}
