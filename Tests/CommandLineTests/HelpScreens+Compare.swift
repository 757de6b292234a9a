extension HelpScreens {
  static let compare = #"""
    OVERVIEW: Put years of one authority, or several authorities in one year, side
    by side.

    Each file is saved figures (figures-YYYY-YY.json, as generate writes them) or a
    configuration (.yaml), which gives the year of its report and, for years of one
    authority, all earlier years that its exports and `earlier_figures` reach back
    to. Every difference of shares and counts has its 95% interval and is put into
    words by that interval alone. Authorities are compared with the one named
    first.

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
      -o, --output <dir>      Write the comparison as HTML, Markdown and CSV into a
                              folder instead.
      --comparators <file>    Published shares of others with their sources, a CSV
                              file.
      --templates <dir>       Templates to use instead of those of the program.
      -q, --quiet             Print nothing on standard error but errors.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
