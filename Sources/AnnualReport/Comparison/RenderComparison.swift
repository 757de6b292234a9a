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
  var model = ComparisonModel(input: input)
  if input.isMany { model.style = PictureStyle.text }
  do throws(Failure) {
    // The style sheet of the report, and what the tables of a comparison add to it.
    for name in ["full/report.css", "compare/comparison.css"] {
      model.style += try templates.text(name) ?? ""
    }
  } catch {
    throw .sources(error)
  }
  let name = "\(input.folder)/\(input.fileName)"
  let library = try templates.library()
  do throws(TemplateError) {
    let html = try library.compile("compare/comparison.html.mustache", for: ComparisonModel.self)
    let markdown = try library.compile("compare/comparison.md.mustache", for: ComparisonModel.self)
    return (
      ReportFile(name: "\(name).html", bytes: try html.render(model)),
      ReportFile(name: "\(name).md", bytes: try markdown.render(model))
    )
  } catch {
    throw .template(error)
  }
}
