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
