extension HelpScreens {
  static let audit = #"""
    OVERVIEW: Check that a public edition identifies no child.

    Reads the folder that `generate` wrote into, with both editions. Checks four
    things: that the proof in `restricted` is right, by exact arithmetic; that
    every number that the program printed in `public` is a released count or is
    made of released counts; that no child's identifier is in any file of `public`
    that can be read as text; that both editions have the files of one run and no
    others, by their manifests. Each problem is printed on a line, with the line of
    the file. If there are any, the exit code is 1. What a run that was killed has
    left is mended first.

    The audit does not check your own texts: the narrative, conclusions in your own
    words and recommendations, with the numbers in them. Nor can it say whether a
    released number is in the right place. Read the report yourself before you
    publish it. Word documents, PDF files and pictures of the narrative are not
    read. If the folder has several years, each is checked; a year that was
    calculated without the edition of the year before is noted.

    Examples:
      iro-report audit out
      iro-report audit out --audit-file reader.json
      iro-report audit out --period 2024-25 --audit-file reader.json

    USAGE: iro-report audit <dir> [--period <period>] [--audit-file <file>] [--show-values] [--quiet]

    ARGUMENTS:
      <dir>                   The folder that `generate` wrote into.

    OPTIONS:
      --period <period>       Check only the edition of this period, if the folder
                              has several.
      --audit-file <file>     Write to this file, as JSON, what a reader of the
                              public edition knows, so that another program can try
                              to work out withheld counts. Do not publish it.
      --show-values           Print numbers and names of files even if they may be
                              a child's identifier.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
