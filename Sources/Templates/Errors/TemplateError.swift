/// A mistake in a template, with the place where it is.
///
/// The description is a line for the template's author:
///
/// ```
/// report.html.mustache:12:7: unknown name 'titel'; did you mean 'title'? Known here: title, year
/// ```
public struct TemplateError: Error, Hashable, Sendable {
  /// Where the mistake is.
  public let place: TemplatePlace

  /// What is wrong.
  public let what: String

  /// What would be right, or what was expected.
  public let advice: String?

  /// The tags that included the file, nearest first; empty in the template that was asked for.
  public let includedFrom: [TemplatePlace]

  init(_ problem: Problem, at place: TemplatePlace, includedFrom: [TemplatePlace] = []) {
    self.place = place
    what = problem.what
    advice = problem.advice
    self.includedFrom = includedFrom
  }
}

extension TemplateError: CustomStringConvertible {
  /// The place, what is wrong, the advice, and the tags that included the file.
  public var description: String {
    var text = "\(place): \(what)"
    if let advice { text += "; \(advice)" }
    if !includedFrom.isEmpty {
      text += " (included from " + includedFrom.map(\.description).joined(separator: ", ") + ")"
    }
    return text
  }
}

/// A template's file, and a position in it if there is one to point to.
public struct TemplatePlace: Hashable, Sendable, CustomStringConvertible {
  /// The file as ``TemplateSource/path`` gives it.
  public let file: String

  /// The line, counted from 1.
  public let line: Int?

  /// The column in Unicode scalars, counted from 1.
  public let column: Int?

  init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place as `file:line:column`.
  public var description: String {
    guard let line, let column else { return file }
    return "\(file):\(line):\(column)"
  }
}
