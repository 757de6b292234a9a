import ArgumentParser
import ReportRun

/// Prints a schema that ships with the program, or the page of all settings or of all tables.
struct SchemaCommand: ParsableCommand {
  /// The schemas.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    case figures
    case iroExport = "iro-export"
    case configuration
    case tables
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema of a file, or the list of all settings or tables.",
    discussion: """
      Examples:
        iro-report schema figures > iro-figures-2.schema.json
        iro-report schema iro-export > iro-export.xsd
        xmllint --noout --schema iro-export.xsd reviews.xml
        iro-report schema configuration > configuration.md
        iro-report schema tables > tables.md
      """)

  @Argument(
    help: """
      What to print: figures (JSON Schema), iro-export (XSD), configuration (all settings) or \
      tables (all tables and columns).
      """)
  var name = Name.figures

  func run() throws {
    switch name {
    case .figures: try StandardOutput.print(PeriodFigures.jsonSchema)
    case .iroExport: try StandardOutput.print(ExportSchema.xsd)
    case .configuration: try StandardOutput.print(ConfigurationKey.page)
    case .tables: try StandardOutput.print(TablesPage.markdown)
    }
  }
}
