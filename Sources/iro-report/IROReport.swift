import ArgumentParser
import ReportRun

/// The program: it reads exports of reviews and writes an authority's annual IRO report.
@main
struct IROReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iro-report",
    abstract: "Write a local authority's annual IRO report from exports of its reviews.",
    discussion: """
      Reads the Department's annual return (SSDA903) and the reviewing service's own exports, CSV \
      or XML, and works out the figures of the annual report on the reviews of looked-after \
      children. Nothing is sent anywhere and no input is changed.

      A first report, from invented data:
        iro-report sample try
        iro-report generate try/iro-report.yaml --output out

      Your own:
        iro-report check exports
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports > figures.json

      Exit codes: 0 fine, 1 check found errors or audit problems, 2 it cannot run, 64 wrong usage.
      """,
    version: ReportRun.version,
    subcommands: [
      GenerateCommand.self, AuditCommand.self, FiguresCommand.self, CompareCommand.self,
      ExplainCommand.self, ReconcileCommand.self, ContextCommand.self, CheckCommand.self,
      SampleCommand.self, TemplatesCommand.self, SchemaCommand.self,
    ])

  /// Runs the command that the arguments name and ends the program.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Ending.end(with: error)
    }
  }
}
