import ArgumentParser
import ReportRun

/// Prints a schema that ships with the program, or a page on all settings, all tables or one form.
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
        iro-report schema tables --form service > service.md
      """)

  @Argument(
    help: """
      What to print: figures (JSON Schema), iro-export (XSD), configuration (all settings) or \
      tables (all tables, and what any cell may hold).
      """)
  var name = Name.figures

  @Option(
    help: """
      With tables: print every column of one form, what it means, what its cells may hold and what \
      becomes of any other.
      """)
  var form: FormPage?

  func validate() throws {
    if form != nil, name != .tables { throw ValidationError("'--form' is for 'schema tables'.") }
  }

  func run() throws {
    switch name {
    case .figures: try StandardOutput.print(PeriodFigures.jsonSchema)
    case .iroExport: try StandardOutput.print(ExportSchema.xsd)
    case .configuration: try StandardOutput.print(ConfigurationKey.page)
    case .tables: try StandardOutput.print(form?.markdown ?? TablesPage.markdown)
    }
  }
}

extension FormPage: ExpressibleByArgument {}
