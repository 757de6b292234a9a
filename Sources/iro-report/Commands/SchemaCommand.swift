import ArgumentParser
import ReportRun

/// Prints a schema that ships with the program.
struct SchemaCommand: ParsableCommand {
  /// The schemas.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case figures
    case iroExport = "iro-export"
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema of the figures' JSON or of the service's XML.",
    discussion: """
      Examples:
        iro-report schema figures > iro-figures-1.schema.json
        iro-report schema iro-export > iro-export.xsd
        xmllint --noout --schema iro-export.xsd reviews.xml
      """)

  @Argument(help: "Which schema: that of figures (JSON) or of exports (XSD).")
  var name = Name.figures

  func run() throws {
    switch name {
    case .figures: try StandardOutput.print(FigureSet.jsonSchema)
    case .iroExport: try StandardOutput.print(ExportSchema.xsd)
    }
  }
}
