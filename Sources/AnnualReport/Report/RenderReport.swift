import CareRecords
import ServiceFigures
import Templates

/// Renders the annual report, the members' summary and the young people's version, each in HTML and
/// Markdown, with the pictures of the Markdown as files.
///
/// The same input and templates give the same bytes: nothing is read from the clock or the machine.
///
/// - Parameters:
///   - input: the figures and what they rest on.
///   - templates: the program's own templates or those of the user.
/// - Returns: the files of the restricted edition, to be written below the folder of the report.
/// - Throws: `ReportError` for a narrative that cannot be read or names what does not exist, with file,
///   line and column; and for a final report that is not ready to be one.
public func renderReport(
  _ input: ReportInput, templates: ReportTemplates
) throws(ReportError) -> [ReportFile] {
  try render(input, templates: templates)
}

/// Renders the public edition of the annual report, which can be made of released figures alone.
///
/// - Returns: the files, to be written below the folder of the report.
/// - Throws: `ReportError` for a narrative that cannot be read or names what does not exist.
public func renderPublicReport(
  _ report: PublicReport, templates: ReportTemplates
) throws(ReportError) -> [ReportFile] {
  try render(report.input, templates: templates)
}

func render(
  _ input: ReportInput, templates: ReportTemplates
) throws(ReportError) -> [ReportFile] {
  let manager: ManagerFiles
  do throws(ConfigurationError) {
    if let given = input.manager {
      manager = given
    } else {
      manager = try ManagerFiles(for: input.configuration, templates: templates.sources)
    }
  } catch {
    throw .sources(error)
  }
  var model = ReportModel(input, manager)
  // What a public edition withholds does not keep it from being final.
  if input.isFinal, !input.isPublic, !model.readiness.obstacles.isEmpty {
    throw .notReady(input.configuration.file, model.readiness.obstacles)
  }
  let label = input.figures.period.label
  let folder = input.figures.edition.rawValue
  do throws(TemplateError) {
    model.narrative = try manager.narrative.rendered(model)
    var report: [ReportFile] = []
    for template in templates.shapes {
      let name = "\(folder)/" + template.shape.fileName(of: label)
      model.input.style = template.style
      report += [
        ReportFile(name: name + ".html", bytes: try template.html.render(model)),
        ReportFile(name: name + ".md", bytes: try template.markdown.render(model)),
      ]
    }
    guard input.configuration.markdownPictures else { return report }
    return report
      + (model.pictures.all + model.pictures.youngPeople.all).map {
        ReportFile(name: "\(folder)/pictures/\($0.name).svg", text: $0.picture.file)
      }
  } catch {
    throw .template(error)
  }
}
