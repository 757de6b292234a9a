extension HelpScreens {
  static let narrative = #"""
    OVERVIEW: List the texts that a manager writes, which are empty, and what
    belongs there.

    Each text is a Markdown file in the folder that `narrative` in the
    configuration names. For each place the list has the file, whether it is
    written, and for those that are empty what good reports say there. Nothing else
    is read.

    Example:
      iro-report narrative iro-report.yaml

    USAGE: iro-report narrative <config>

    ARGUMENTS:
      <config>                The configuration, a YAML file.

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
