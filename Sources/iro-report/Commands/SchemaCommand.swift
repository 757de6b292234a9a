import ArgumentParser
import ReportRun

/// Prints a schema that ships with the program, or the page of all settings.
struct SchemaCommand: ParsableCommand {
  /// The schemas.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case figures
    case iroExport = "iro-export"
    case configuration
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema of the figures' JSON or of the service's XML, or all settings.",
    discussion: """
      Examples:
        iro-report schema figures > iro-figures-1.schema.json
        iro-report schema iro-export > iro-export.xsd
        xmllint --noout --schema iro-export.xsd reviews.xml
        iro-report schema configuration > configuration.md
      """)

  @Argument(
    help: """
      Which schema: that of figures (JSON) or of exports (XSD), or every key of a configuration \
      (Markdown).
      """)
  var name = Name.figures

  func run() throws {
    switch name {
    case .figures: try StandardOutput.print(FigureSet.jsonSchema)
    case .iroExport: try StandardOutput.print(ExportSchema.xsd)
    case .configuration: try StandardOutput.print(ConfigurationKey.page)
    }
  }
}
