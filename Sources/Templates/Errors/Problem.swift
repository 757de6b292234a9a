import Documents

/// The words of an error.
///
/// The extensions hold every text that ``TemplateError`` can have.
struct Problem {
  let what: String
  var advice: String?

  /// Advice that names the nearest known name first, then all of them.
  static func advice(for name: String, known: [String], label: String, none: String) -> String {
    guard !known.isEmpty else { return none }
    let listed = known.sorted()
    let shown = listed.prefix(20).joined(separator: ", ")
    let rest = listed.count > 20 ? " and \(listed.count - 20) more" : ""
    guard let nearest = NearestName.of(name, in: listed) else {
      return "\(label): \(shown)\(rest)"
    }
    let heading = label.prefix(1).uppercased() + label.dropFirst()
    return "did you mean '\(nearest)'? \(heading): \(shown)\(rest)"
  }
}

/// Mistakes that can be found by looking at one file alone.
extension Problem {
  static let unknownEnding = Problem(
    what: "the name does not say which language the template writes",
    advice: "end it in "
      + TemplateLanguage.allCases.map(\.ending).joined(separator: ", ")
      + ", or in .mustache alone for text without markup")

  static func duplicateTemplate(_ name: String, other: String) -> Problem {
    if name == other { return Problem(what: "there are two templates called '\(name)'") }
    return Problem(
      what: "'\(name)' and '\(other)' are of one name",
      advice: "a template without markup serves HTML and Markdown, or each has one of its own")
  }

  static func markup(_ mark: String, _ language: TemplateLanguage) -> Problem {
    Problem(
      what: "'\(mark)' is \(language.label), and this template serves HTML and Markdown",
      advice: "put it into a part that has a template for each, such as {{<parts/heading}}")
  }

  static func textAndBlocks(parent: String) -> Problem {
    Problem(
      what: "between {{<\(parent)}} and {{/\(parent)}} there are text and blocks",
      advice: "put the text into a block")
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

/// Names that do not exist, or are used in a way their shape does not allow.
extension Problem {
  static func unknownName(_ name: String, known: [String]) -> Problem {
    Problem(
      what: "unknown name '\(name)'",
      advice: advice(for: name, known: known, label: "known here", none: "no name is known here"))
  }

  static func unknownPart(_ part: String, of whole: String, known: [String]) -> Problem {
    Problem(
      what: "'\(whole)' has no part '\(part)'",
      advice: advice(for: part, known: known, label: "its parts", none: "it has none"))
  }

  static func noParts(_ whole: String, shape: Shape, next: String) -> Problem {
    if case .list = shape.present {
      return Problem(
        what: "'\(whole)' is a list",
        advice: "open it with {{#\(whole)}} and write {{\(next)}} there")
    }
    return Problem(what: "'\(whole)' is \(shape.phrase) and has no part '\(next)'")
  }

  static func notPrintable(_ name: String, shape: Shape) -> Problem {
    let advice =
      switch shape.present {
      case .flag: "ask it with {{#\(name)}} or {{^\(name)}}"
      case .templateName: "include it with {{>*\(name)}}"
      case .object: "print one of its parts, or open it with {{#\(name)}}"
      default: "open it with {{#\(name)}}"
      }
    return Problem(what: "'\(name)' is \(shape.phrase) and cannot be printed", advice: advice)
  }

  static func rawText(_ name: String, shape: Shape) -> Problem {
    Problem(
      what: "'\(name)' is \(shape.phrase) and must be escaped",
      advice: "write {{\(name)}}; only markup is printed as it is")
  }

  static func escapedMarkup(_ name: String, shape: Shape) -> Problem {
    Problem(
      what: "'\(name)' is \(shape.phrase) and would be escaped twice",
      advice: "write {{{\(name)}}} or {{&\(name)}}")
  }

  static func foreignMarkup(_ name: String, shape: Shape, in language: TemplateLanguage) -> Problem
  {
    Problem(
      what: "'\(name)' is \(shape.phrase) and cannot be printed in a template that writes "
        + language.label)
  }

  static func notATemplateName(_ name: String, shape: Shape) -> Problem {
    Problem(what: "'\(name)' is \(shape.phrase), not the name of a template")
  }

  static func duplicateField(_ name: String, in object: String) -> Problem {
    Problem(what: "the model '\(object)' declares the name '\(name)' twice")
  }
}

/// Templates and blocks that do not exist, or include one another without end.
extension Problem {
  static func unknownEntry(_ name: String, known: [String]) -> Problem {
    Problem(
      what: "there is no such template",
      advice: advice(for: name, known: known, label: "known templates", none: "there are none"))
  }

  /// `elsewhere` is a template of the same name in another language.
  static func unknownTemplate(
    _ name: String, language: TemplateLanguage, known: [String], elsewhere: String?
  ) -> Problem {
    if let elsewhere {
      return Problem(
        what: "there is no template '\(name)\(language.ending)'",
        advice: "'\(elsewhere)' writes another language and cannot be included here")
    }
    return Problem(
      what: "there is no template '\(name)\(language.ending)'",
      advice: advice(for: name, known: known, label: "known templates", none: "there are none"))
  }

  static func unknownBlock(_ name: String, parent: String, known: [String]) -> Problem {
    Problem(
      what: "'\(parent)' has no block '\(name)'",
      advice: advice(for: name, known: known, label: "its blocks", none: "it has none"))
  }

  static let endlessInclusion = Problem(
    what: "this inclusion leads back to itself without going deeper into the data",
    advice: "it would never end")

  static func tooManyParts(_ limit: Int) -> Problem {
    Problem(what: "the templates include one another in more than \(limit) ways")
  }
}

/// What can go wrong after a template has been compiled.
extension Problem {
  static func includedTooDeep(_ limit: Int) -> Problem {
    Problem(what: "inclusions are nested more than \(limit) deep")
  }

  static func tooMuchOutput(_ limit: Int) -> Problem {
    Problem(what: "the output is longer than \(limit) bytes")
  }

  static func tooManySteps(_ limit: Int) -> Problem {
    Problem(what: "rendering takes more than \(limit) steps")
  }

  static func nameNotAllowed(_ value: String, name: String, allowed: [String]) -> Problem {
    Problem(
      what: "'\(name)' names the template '\(value)', which it may not",
      advice: advice(
        for: value, known: allowed, label: "allowed templates", none: "none is allowed"))
  }

  static func misfit(_ misfit: Misfit) -> Problem {
    let subject = misfit.path.isEmpty ? "the value" : "the value of '\(misfit.path)'"
    return Problem(
      what: "\(subject) does not fit its declared shape", advice: "expected \(misfit.expected)")
  }

  /// Reached only if a value changes its kind after it has been checked.
  static let unexpectedValue = Problem(what: "the value here does not fit its declared shape")
}
