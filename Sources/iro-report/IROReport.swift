import ArgumentParser
import Files
import ReportRun

/// The program: it reads exports of reviews and writes an authority's annual IRO report.
@main
struct IROReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iro-report",
    abstract: "Write a local authority's annual IRO report from exports of its reviews.",
    discussion: """
      Reads the Department's annual return (SSDA903) and the reviewing service's own exports, as \
      Excel workbooks, CSV or XML. Works out the figures on looked-after children's reviews and \
      writes the annual report. Nothing is sent anywhere and no input is changed.

      A first report, from invented data:
        iro-report sample try
        iro-report generate try/iro-report.yaml --output out

      Your own:
        iro-report check exports
        iro-report figures --from 2024-04-01 --to 2025-03-31 exports > figures.json

      Exit codes: 0: all is well. 1: check found errors, or audit found problems. 2: the command \
      could not run. 64: the command was called wrongly.
      """,
    version: ReportRun.version,
    subcommands: [
      InitCommand.self, GenerateCommand.self, AuditCommand.self, FiguresCommand.self,
      CompareCommand.self, PoolCommand.self, ExplainCommand.self, ReconcileCommand.self,
      ContextCommand.self, NarrativeCommand.self, CheckCommand.self, SampleCommand.self,
      TemplatesCommand.self, SchemaCommand.self,
    ])

  /// Runs the command that the arguments name and ends the program.
  static func main() {
    CutFiles.endProgram(
      with: "iro-report: a file was cut short while it was read; "
        + "expected a file that nobody writes to")
    Interruption.handle()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Interruption.waitForEnd()
      Ending.end(with: error)
    }
  }
}
