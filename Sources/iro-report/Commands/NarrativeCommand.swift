import ArgumentParser
import ReportRun

/// Lists the places that a manager writes to.
struct NarrativeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "narrative",
    abstract: "List the texts that a manager writes, which are empty, and what belongs there.",
    discussion: """
      Each text is a Markdown file in the folder that `narrative` in the configuration names. For \
      each place the list has the file, whether it is written, and for those that are empty what \
      good reports say there. Nothing else is read.

      Example:
        iro-report narrative iro-report.yaml
      """)

  @OptionGroup var config: ConfigurationArgument

  func run() throws {
    let configuration = try ReportConfiguration(readingFrom: config.file)
    try StandardOutput.print(NarrativeList(for: configuration).text)
  }
}
