extension HelpScreens {
  static let pool = #"""
    OVERVIEW: Pool the figures of five authorities or more, for each to compare
    itself with.

    Each file has the saved figures of one authority
    (restricted/figures-YYYY-YY.json, as `generate` writes them), all of one
    period. The pool is a CSV file of shares that `comparators` in a configuration
    and `compare --comparators` read: each report then has "North West (8
    authorities)" next to its own figure. The pool may be published.

    A share that fewer than five authorities have is left out. So is a share of
    children from which a member, who knows its own numbers, could work out a small
    number of children of the others. What is left out is printed on standard
    error, with the reason.

    Examples:
      iro-report pool */restricted/figures-2024-25.json --name 'North West' \
        --date 2025-09-01 --output north-west.csv
      iro-report compare ours.json --comparators north-west.csv

    USAGE: iro-report pool <file> ... --name <name> --date <date> [--withhold-up-to <count>] [--output <file>] [--quiet]

    ARGUMENTS:
      <file>                  Saved figures of the restricted editions, one for
                              each authority.

    OPTIONS:
      --name <name>           What the authorities are called together.
      --date <date>           The day on which the pool is published; reports print
                              it.
      --withhold-up-to <count>
                              The largest count of children that is withheld, the
                              largest that a member sets (default: 5).
      -o, --output <file>     Write the pool into this file instead of printing it.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
