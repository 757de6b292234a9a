extension HelpScreens {
  static let reconcile = #"""
    OVERVIEW: Find the reviews that one source has and another lacks.

    The annual return, the service's own export and an SSD extract should have the
    same reviews. For each year that two of them cover, prints how many reviews
    each has, how many of them the other lacks, and how many both have but with
    different details. With --format csv, each of these reviews is a line, with its
    files and lines and the entry that counts in the figures. Children are not
    named unless you ask for it.

    Examples:
      iro-report reconcile iro-report.yaml
      iro-report reconcile iro-report.yaml --format csv > rows.csv
      iro-report reconcile iro-report.yaml --format csv --show-values > rows.csv
      iro-report reconcile iro-report.yaml --format json

    USAGE: iro-report reconcile <config> [--format <format>] [--show-values] [--quiet]

    ARGUMENTS:
      <config>                The configuration, a YAML file.

    OPTIONS:
      --format <format>       How the reconciliation is printed. (values: text,
                              csv, json; default: text)
      --show-values           Name the children in the CSV, which is personal data.
      -q, --quiet             Print nothing on standard error but errors.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
