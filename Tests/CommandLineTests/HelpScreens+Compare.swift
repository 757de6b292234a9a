extension HelpScreens {
  static let compare = #"""
    OVERVIEW: Put years of one authority, or several authorities in one year, side
    by side.

    Each file is either saved figures (figures-YYYY-YY.json, as `generate` writes
    them) or a configuration (.yaml). A configuration gives the year of its report.
    When you compare years of one authority, it also gives all earlier years that
    its exports and `earlier_figures` cover. Every difference of shares or counts
    has a 95% interval, and only the interval decides the words. Each other
    authority is compared with the first that you name.

    Examples:
      iro-report compare iro-report.yaml
      iro-report compare figures-2023-24.json figures-2024-25.json > comparison.md
      iro-report compare figures-2023-24.json iro-report.yaml --output out
      iro-report compare ours.json theirs.json --comparators england.csv
      iro-report compare iro-report.yaml --format csv > comparison.csv

    USAGE: iro-report compare <file> ... [--format <format>] [--output <dir>] [--comparators <file>] [--templates <dir>] [--quiet]

    ARGUMENTS:
      <file>                  Saved figures (.json) or configurations (.yaml), in
                              any order.

    OPTIONS:
      --format <format>       How the comparison is printed: markdown (if left
                              out), html or csv. (values: markdown, html, csv)
      -o, --output <dir>      Write HTML, Markdown and CSV into this folder instead
                              of printing.
      --comparators <file>    A CSV file of shares that others have published, with
                              their sources.
      --templates <dir>       A folder of templates to use instead of the program's
                              own.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
