extension HelpScreens {
  static let initialise = #"""
    OVERVIEW: Write a first configuration for your own exports, or that of the next
    year.

    Looks at every file, whatever its headings and its form of dates, and writes
    into the folder: iro-report.yaml, with every setting explained and a mapping
    for each file that is not in one of the known forms, and narrative/, with an
    empty place for each section of the report. Each column is matched by its
    heading and by its values, and the reason is next to it. Where your files leave
    something open, such as whether days or months come first, the program does not
    guess: the line is marked <<< FILL IN.

    At the end it prints the figures that can be made now, and what would improve
    them most. Nothing is overwritten, no export is changed, and names, ids and
    dates of children are left out of what is written. No program knows all names:
    read it before you pass it on.

    --after begins the next year from last year's configuration or its folder:
    settings, mappings, stages, templates and recommendations of last year, a
    period one year on, the narrative empty with last year's text as a comment, and
    the published figures as earlier ones. --from then names the exports of the new
    year.

    Examples:
      iro-report init first --from exports
      iro-report init first --from tracker.csv return/*.csv 'DRP log.csv'
      iro-report check first/iro-report.yaml
      iro-report init 2025-26 --after 2024-25
      iro-report generate first/iro-report.yaml --output out

    USAGE: iro-report init <directory> [--from <input> ...] [--after <last>] [--year <year>] [--quiet]

    ARGUMENTS:
      <directory>             The folder that the configuration goes into; it is
                              made if need be.

    OPTIONS:
      --from <input>          The exports: files, folders and patterns.
      --after <last>          Last year's configuration, or its folder, to begin
                              the next year from.
      --year <year>           The reporting year, such as 2024-25; without it, the
                              latest year that is full.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
