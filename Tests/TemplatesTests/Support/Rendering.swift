import Testing

@testable import Templates

/// A library of templates given as text, by name; `main` is the one to be rendered.
func library(
  _ main: String, _ others: [String: String] = [:], limits: TemplateLimits = TemplateLimits()
) throws(TemplateError) -> TemplateLibrary {
  let named = others.sorted { $0.key < $1.key }
  return try TemplateLibrary(
    sources: [TemplateSource(name: "main.html.mustache", text: main)]
      + named.map { TemplateSource(name: $0.key, text: $0.value) },
    limits: limits)
}

/// The output of the HTML template `main` for a model.
func render<Model: TemplateModel>(
  _ main: String, _ others: [String: String] = [:], with model: Model,
  limits: TemplateLimits = TemplateLimits()
) throws(TemplateError) -> String {
  let template = try library(main, others, limits: limits)
    .compile("main.html.mustache", for: Model.self)
  return String(decoding: try template.render(model), as: UTF8.self)
}

/// Sees to it that the HTML template is refused with `message` at its mark.
///
/// The mark `⟦` is in `main`, or in one of the others; the message begins after the place.
func expectError(
  _ main: String, _ others: [String: String], _ message: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var expected = ""
  var unmarked: [String: String] = [:]
  var marked = others
  marked["main.html.mustache"] = main
  for (name, text) in marked {
    let mark = MarkedText(text)
    unmarked[name] = mark.text
    if text.contains("⟦") { expected = "\(name):\(mark.place): \(message)" }
  }
  let text = unmarked.removeValue(forKey: "main.html.mustache") ?? ""
  let error = #expect(throws: TemplateError.self, sourceLocation: sourceLocation) {
    try library(text, unmarked).compile("main.html.mustache", for: Report.self)
  }
  #expect(error?.description == expected, sourceLocation: sourceLocation)
}

/// Sees to it that the HTML template, which includes no other, is refused with `message`.
func expectError(
  _ main: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectError(main, [:], message, sourceLocation: sourceLocation)
}
