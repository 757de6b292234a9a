import CareRecords
import Documents
import Pictures
import ServiceFigures
import Templates

/// A report with all that its pages print.
///
/// This is the conclusions with what was decided on each, the pictures, and what there is to do
/// before it is final.
///
/// All are worked out once, however much of the report is then rendered.
public struct Report: Sendable {
  /// What it is made of.
  public var input: ReportInput { model.input }
  /// The conclusions of the year with what was decided on each.
  public var settled: [SettledConclusion] { model.settled }
  /// What it needs before it is final, and what should be looked at.
  public var readiness: Readiness { model.readiness }
  let model: ReportModel

  /// Works out what the pages print.
  public init(_ input: ReportInput) { model = ReportModel(input) }

  /// The manager's files after this run: what is new is added, what was decided is kept.
  public var managerFiles: [ManagerFile] {
    let (configuration, manager) = (input.configuration, input.manager)
    var files: [ManagerFile] = []
    if let path = configuration.conclusions, let conclusions = manager.conclusions {
      files.append(
        ManagerFile(
          path: configuration.resolve(path), text: conclusions.updated(model.proposals).text))
    }
    if let path = configuration.recommendations, let recommendations = manager.recommendations {
      let updated = recommendations.updated(input.figures, configuration.figureSettings())
      files.append(ManagerFile(path: configuration.resolve(path), text: updated.text))
    }
    return files
  }

  /// One section of the report, without a page around it.
  ///
  /// - Parameters:
  ///   - section: the section.
  ///   - language: HTML or Markdown.
  ///   - templates: the program's own templates or those of the user.
  /// - Throws: `ReportError` for templates or narrative that cannot be read or name what does not
  ///   exist.
  public func section(
    _ section: ReportSection, as language: TemplateLanguage, templates: TemplateSources
  ) throws(ReportError) -> String {
    var sources: [TemplateSource]
    do throws(Failure) { sources = try templates.templates() } catch {
      throw .sources(error)
    }
    // A section's template prints its number and narrative, which it finds inside the section.
    let name = "one-section\(language.ending)"
    let way = "sections.\(section.rawValue)"
    sources.append(TemplateSource(name: name, text: "{{#\(way)}}\n{{>*template}}\n{{/\(way)}}\n"))
    let model = try model.withNarrative()
    do throws(TemplateError) {
      let template = try TemplateLibrary(sources: sources).compile(name, for: ReportModel.self)
      return String(decoding: try template.render(model), as: UTF8.self)
    } catch {
      throw .template(error)
    }
  }

  /// The values that templates may print, as JSON: all of them, or one part.
  ///
  /// - Parameters:
  ///   - name: the path of a part that exists, as templates write it; nil for all values.
  ///   - templates: where the style sheet is taken from.
  /// - Throws: `ReportError` for style sheets and narrative that cannot be read, or that name
  ///   something that does not exist.
  public func context(
    named name: String? = nil, templates: TemplateSources
  ) throws(ReportError) -> String {
    var model = model
    do throws(Failure) {
      model.style = PictureStyle.text + (try templates.text("full/report.css") ?? "")
    } catch {
      throw .sources(error)
    }
    model = try model.withNarrative()
    guard let name, let part = try? NamedPart(name, in: ReportModel.shape) else {
      return ContextJSON(model.templateValue, ReportModel.shape).text
    }
    return ContextJSON(part.value(in: model.templateValue), part.shape).text
  }

  /// What is wrong with the name of a part of the context; nil where the part exists.
  public static func mistake(inName name: String) -> String? {
    do throws(NamedPart.Mistake) {
      _ = try NamedPart(name, in: ReportModel.shape)
      return nil
    } catch {
      let place = error.way.isEmpty ? "The report has no" : "'\(error.way)' has no"
      let nearest = NearestName.quoted(error.name, in: error.known).map { "; did you mean \($0)?" }
      return "\(place) part '\(error.name)'\(nearest ?? ".")"
    }
  }
}

/// Renders the annual report, the members' summary and the young people's version, each in HTML and
/// Markdown, with the pictures of the Markdown as files.
///
/// The same report and templates give the same bytes, because nothing is read from the clock or the
/// machine.
///
/// - Parameters:
///   - report: the report with its figures.
///   - templates: the program's own templates or those of the user.
/// - Returns: the files of the restricted edition, to be written below the folder of the report.
/// - Throws: `ReportError` for a narrative that names what does not exist, with file, line and
///   column; and for a final report that is not ready to be one.
package func renderReport(
  _ report: Report, templates: ReportTemplates
) throws(ReportError) -> [ReportFile] {
  try report.model.rendered(templates)
}

/// Renders the public edition of the annual report, which can be made of released figures alone.
///
/// - Returns: the files, to be written below the folder of the report.
/// - Throws: `ReportError` for a narrative that names what does not exist.
package func renderPublicReport(
  _ report: PublicReport, templates: ReportTemplates
) throws(ReportError) -> [ReportFile] {
  try report.report.model.rendered(templates)
}

extension ReportModel {
  /// Every shape of the report in both languages, and the pictures.
  func rendered(_ templates: ReportTemplates) throws(ReportError) -> [ReportFile] {
    // A public edition may be final although it withholds numbers.
    if input.isFinal, !input.isPublic, !readiness.obstacles.isEmpty {
      throw .notReady(input.configuration.file, readiness.obstacles)
    }
    let label = input.figures.period.label
    let folder = input.figures.edition.rawValue
    var model = try withNarrative()
    var report: [ReportFile] = []
    do throws(TemplateError) {
      for template in templates.shapes {
        let name = "\(folder)/" + template.shape.fileName(of: label)
        model.shape = template.shape
        model.style = template.style
        // Both languages print the same numbers, and Markdown draws no picture.
        model.symbols = try model.symbolsPrinted(template.markdown.render)
        report += [
          ReportFile(
            name: name + ".html",
            bytes: try template.html.render(model) + ReportStatus(isFinal: input.isFinal).mark),
          ReportFile(name: name + ".md", bytes: try template.markdown.render(model)),
        ]
      }
    } catch {
      throw .template(error)
    }
    let texts = NarrativePictures.folder(of: label)
    report += input.manager.narrative.pictures.files.sorted { $0.key < $1.key }.map {
      ReportFile(name: "\(folder)/\(texts)\($0.key)", bytes: $0.value)
    }
    guard input.configuration.markdownPictures else { return report }
    return report
      + (pictures.all + pictures.youngPeople.all).map {
        ReportFile(
          name: "\(folder)/\(ReportPictures.folder(of: label))/\($0.name).svg",
          text: $0.picture.file)
      }
  }

  /// The same report with the manager's texts, in which names of figures are replaced by their
  /// values.
  fileprivate func withNarrative() throws(ReportError) -> ReportModel {
    var model = self
    do throws(TemplateError) {
      model.narrative = try input.manager.narrative.rendered(self)
    } catch {
      throw .template(error)
    }
    return model
  }
}

/// Why a report could not be rendered.
public enum ReportError: Error, CustomStringConvertible {
  /// The templates could not be read.
  case sources(Failure)
  /// A template is wrong; the error says where.
  case template(TemplateError)

  /// A final report was asked for but is not ready.
  ///
  /// Holds the file of the configuration, and the obstacles.
  case notReady(String, [String])

  /// The whole message on one line.
  public var description: String {
    switch self {
    case .sources(let error): error.description
    case .template(let error): error.description
    case .notReady(let file, let obstacles):
      (file.isEmpty ? "" : "\(file): ")
        + "the report cannot be final: \(obstacles.joined(separator: "; ")); expected "
        + "\(obstacles.count == 1 ? "that" : "each of these") done, or a draft"
    }
  }
}
