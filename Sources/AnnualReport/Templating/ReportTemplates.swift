import CareRecords
import Documents
import Pictures
import Templates

/// The templates of all shapes of the report, read, checked and made ready once for both editions.
package struct ReportTemplates: Sendable {
  /// One shape in both languages.
  struct Shape: Sendable {
    let shape: ReportShape
    let style: String
    let html: CompiledTemplate<ReportModel>
    let markdown: CompiledTemplate<ReportModel>
  }

  /// Where they come from.
  let sources: TemplateSources
  let shapes: [Shape]

  /// Reads templates and checks every name in them against the view model.
  ///
  /// - Throws: `ReportError` for templates that cannot be read, name what does not exist or are
  ///   broken, with file, line and column.
  package init(_ sources: TemplateSources) throws(ReportError) {
    self.sources = sources
    var styles: [String] = []
    do throws(Failure) {
      for shape in ReportShape.allCases {
        var style = PictureStyle.text
        for name in shape.styleSheets { style += try sources.text(name) ?? "" }
        styles.append(style)
      }
    } catch {
      throw .sources(error)
    }
    let library = try sources.library()
    do throws(TemplateError) {
      let names = ReportShape.allCases.flatMap {
        ["\($0.template).html.mustache", "\($0.template).md.mustache"]
      }
      let compiled = concurrentMap(names.count) { index in
        Result { () throws(TemplateError) in
          try library.compile(names[index], for: ReportModel.self)
        }
      }
      var shapes: [Shape] = []
      for (index, shape) in ReportShape.allCases.enumerated() {
        shapes.append(
          Shape(
            shape: shape, style: styles[index], html: try compiled[2 * index].get(),
            markdown: try compiled[2 * index + 1].get()))
      }
      self.shapes = shapes
    } catch {
      throw .template(error)
    }
  }
}
