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
