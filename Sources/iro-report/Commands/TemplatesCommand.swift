import ArgumentParser
import ReportRun

/// Copies and lists templates, and lists the names that they may use.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Copy the report's templates to change them, and list the names they may use.",
    discussion: """
      Examples:
        iro-report templates copy my-templates full/sections/reviews.mustache
        iro-report generate iro-report.yaml --output out --templates my-templates
        iro-report templates names | grep reviews.onTime
      """,
    subcommands: [Copy.self, List.self, Names.self])

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the program's templates into a folder.",
      discussion: """
        Writes the files that you name, or all of them: templates, style sheets and the rules of \
        the conclusions. Change what you like, delete the rest and name the folder with \
        --templates. A file in your folder is used instead of the program's file of the same \
        name. If a template uses a name that does not exist, the error gives file, line, column \
        and the nearest known name.

        Examples:
          iro-report templates copy my-templates full/sections/reviews.mustache
          iro-report templates copy my-templates
        """)

    @Argument(
      help: "The folder. If you name no files, it must be new or empty.", completion: .directory)
    var directory: String

    @Argument(help: "The files to copy (default: all); `iro-report templates list` prints them.")
    var names: [String] = []

    @OptionGroup var quiet: QuietOption

    func validate() throws {
      for name in names {
        if let mistake = TemplateCopy.mistake(in: name) { throw ValidationError(mistake) }
      }
    }

    func run() throws {
      let count = try TemplateCopy.write(names, to: directory)
      guard !quiet.quiet else { return }
      let files = count == 1 ? "1 file" : "\(count) files"
      Terminal.error.write("wrote \(files) into \(Terminal.printable(directory))\n")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the names of the program's templates, one a line.",
      discussion: """
        Example:
          iro-report templates list
        """)

    func run() throws {
      try StandardOutput.print(TemplateCopy.names.map { $0 + "\n" }.joined())
    }
  }

  struct Names: ParsableCommand {
    /// A form of the list.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, markdown
    }

    static let configuration = CommandConfiguration(
      abstract: "Print every name that a template may use.",
      discussion: """
        Each line of the text form has four columns, with tabs between them: the object, the \
        name, its kind of value and its meaning. The Markdown form is \
        Documentation/template-names.md. `iro-report context` prints the values that the names \
        have in your report.

        Examples:
          iro-report templates names | grep reviews.onTime
          iro-report templates names --format markdown > template-names.md
        """)

    @Option(help: "How the names are printed.")
    var format = Format.text

    func run() throws {
      try StandardOutput.print(format == .text ? TemplateNames.text : TemplateNames.markdown)
    }
  }
}
