import Documents
import Pictures
import ServiceFigures
import Templates

/// Renders figures side by side in HTML and Markdown.
///
/// - Returns: the two files, to be written below the folder of the user's choice.
/// - Throws: `ReportError` for templates that cannot be read or are broken.
package func renderComparison(
  _ input: ComparisonInput, templates: TemplateSources
) throws(ReportError) -> (html: ReportFile, markdown: ReportFile) {
  let name = "\(input.folder)/\(input.fileName)"
  if input.isMany {
    var model = ManyAuthoritiesModel(input)
    model.style = PictureStyle.text + (try style(templates))
    return try render(model, "compare/authorities", as: name, templates)
  }
  var model = ComparisonModel(input)
  model.style = try style(templates)
  return try render(model, "compare/comparison", as: name, templates)
}

/// The style sheet of the report, and what the tables of a comparison add to it.
private func style(_ templates: TemplateSources) throws(ReportError) -> String {
  do throws(Failure) {
    return try ["full/report.css", "compare/comparison.css"].map { name throws(Failure) in
      try templates.text(name) ?? ""
    }.joined()
  } catch {
    throw .sources(error)
  }
}

private func render<Model: SymbolPage>(
  _ model: Model, _ template: String, as name: String, _ templates: TemplateSources
) throws(ReportError) -> (html: ReportFile, markdown: ReportFile) {
  let library = try templates.library()
  do throws(TemplateError) {
    let html = try library.compile("\(template).html.mustache", for: Model.self)
    let markdown = try library.compile("\(template).md.mustache", for: Model.self)
    return (
      ReportFile(name: "\(name).html", bytes: try model.page(html.render)),
      ReportFile(name: "\(name).md", bytes: try model.page(markdown.render))
    )
  } catch {
    throw .template(error)
  }
}
