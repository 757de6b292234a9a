import Templates

/// Every name that the templates may use, for those who write them.
package enum TemplateNames {
  private static var sections: [ShapeNames.Section] {
    ShapeNames(of: [
      (ReportModel.shape, "Report"), (ComparisonModel.shape, "Comparison"),
      (ManyAuthoritiesModel.shape, "Many authorities"),
    ]).sections
  }

  /// The names, one on each line.
  ///
  /// A line has the title of the section, the name, the kind of value and the meaning, separated by
  /// tabs.
  package static var text: String {
    sections.flatMap { section in
      section.names.map { name in
        let kind = name.section.map { "\(name.kind) \($0)" } ?? name.kind
        let rest = name.mayBeAbsent ? ", may be absent" : ""
        return "\(section.title)\t\(name.name)\t\(kind)\(rest)\t\(name.meaning)\n"
      }
    }.joined()
  }

  /// The page `Documentation/template-names.md`.
  package static var markdown: String {
    var text = head
    for section in sections {
      text += "\n## \(section.title)\n\n| name | value | meaning |\n|---|---|---|\n"
      for name in section.names {
        text += "| `\(name.name)` | \(kind(name)) | \(cell(name.meaning)) |\n"
      }
    }
    return text
  }

  private static func kind(_ name: ShapeNames.Name) -> String {
    var words = name.kind
    if let section = name.section {
      let link = "[\(section)](#\(anchor(section)))"
      words = name.kind == "object" ? link : "\(name.kind) \(link)"
    }
    return name.mayBeAbsent ? words + ", may be absent" : words
  }

  /// The anchor that GitHub gives a heading.
  private static func anchor(_ title: String) -> String {
    String(title.lowercased().compactMap { $0 == " " ? "-" : $0 == ":" ? nil : $0 })
  }

  private static func cell(_ words: String) -> String {
    words.replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }

  private static let head = """
    # Names for templates

    Made by `iro-report templates names --format markdown`; how templates are written is explained in
    [Your own templates](templates.md).

    A template of the report begins with the names of *Report*, one of the comparison with those of
    *Comparison*, and one of the comparison of ten authorities or more with those of *Many authorities*.
    Inside `{{#name}}…{{/name}}` the names of that object, or of each object of that
    list, are added to those around it, and a way such as `{{figures.reviews.onTime.value}}` goes
    straight to a value. Text is printed with `{{name}}`; inside a list of text, `{{.}}` is each. A flag
    can only be asked: `{{#name}}` where it is so, `{{^name}}` where it is not; a text or an object that
    may be absent can be asked in the same way. Markup is printed with `{{{name}}}`, in a template of
    its language only.

    """
}
