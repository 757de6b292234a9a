extension HelpScreens {
  static let audit = #"""
    OVERVIEW: Check that a public edition identifies no child.

    Reads the folder that `generate` wrote into. Checks four things: that the proof
    in `restricted` is right, by exact arithmetic; that every number in `public` is
    a released count or is made of released counts; that no child's identifier is
    in `public`; that both editions have the files of one run and no others, by
    their manifests. Each problem is printed on a line. If there are any, the exit
    code is 1. What a run that was killed has left is mended first.

    The audit cannot check what the texts say in words, nor whether a released
    number stands in the right place, so read them yourself. Word documents, PDF
    files and pictures of the narrative are not read. If the folder has several
    years, each is checked.

    Examples:
      iro-report audit out
      iro-report audit out --audit-file reader.json
      iro-report audit out --period 2024-25 --audit-file reader.json

    USAGE: iro-report audit <dir> [--period <period>] [--audit-file <file>] [--quiet]

    ARGUMENTS:
      <dir>                   The folder that `generate` wrote into.

    OPTIONS:
      --period <period>       Check only the edition of this period, if the folder
                              has several.
      --audit-file <file>     Write to this file, as JSON, what a reader of the
                              public edition knows, so that another program can try
                              to work out withheld counts. Do not publish it.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
