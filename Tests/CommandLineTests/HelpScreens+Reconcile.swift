extension HelpScreens {
  static let reconcile = #"""
    OVERVIEW: Find the reviews that one source has and another lacks.

    The annual return, the service's own export and an SSD extract should have the
    same reviews. For each year that two of them cover, prints how many reviews
    each source has, how many the other lacks, and how many are in both with
    different details. With --format csv, each line is one of these reviews, or one
    of its details that differ, with the files and lines it comes from and the
    source that the figures use. Children are not named unless you ask for it.

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
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
