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
