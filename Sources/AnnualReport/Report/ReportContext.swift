import Pictures
import Templates

/// What the templates of the report may print, with its values.
public enum ReportContext {
  /// What is wrong with the name of a part, nil for one that exists.
  public static func mistake(in name: String) -> String? {
    do throws(NamedPart.Mistake) {
      _ = try NamedPart(name, in: ReportModel.shape)
      return nil
    } catch {
      let place = error.way.isEmpty ? "The report has no" : "'\(error.way)' has no"
      let nearest = Nearest.quoted(error.name, in: error.known).map { "; did you mean \($0)?" }
      return "\(place) part '\(error.name)'\(nearest ?? ".")"
    }
  }

  /// The values as JSON: of all names, or of one part.
  ///
  /// They are those of the restricted edition, which names IROs and holds small numbers.
  ///
  /// - Parameter name: the way to a part that exists; nil for everything.
  /// - Throws: `ReportError` for style sheets and narrative that cannot be read or name what does not
  ///   exist.
  public static func json(
    _ input: ReportInput, templates: TemplateSources, named name: String? = nil
  ) throws(ReportError) -> String {
    var model: ReportModel
    do throws(ConfigurationError) {
      var input = input
      input.style = PictureStyle.text + (try templates.text("full/report.css") ?? "")
      let manager: ManagerFiles
      if let given = input.manager {
        manager = given
      } else {
        manager = try ManagerFiles(for: input.configuration, templates: templates)
      }
      model = ReportModel(input, manager)
    } catch {
      throw .sources(error)
    }
    do throws(TemplateError) {
      model.narrative = try model.manager.narrative.rendered(model)
    } catch {
      throw .template(error)
    }
    guard let name, let part = try? NamedPart(name, in: ReportModel.shape) else {
      return ContextJSON(model.templateValue, ReportModel.shape).text
    }
    return ContextJSON(part.value(in: model.templateValue), part.shape).text
  }
}
