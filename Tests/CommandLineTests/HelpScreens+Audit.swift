extension HelpScreens {
  static let audit = #"""
    OVERVIEW: Check that a public edition gives no child away.

    Reads the folder that `generate` wrote into. Checks the proof in `restricted`
    by exact arithmetic, that every number in `public` is a released count or made
    of released counts, and that no child's identifier is there. Each problem is a
    line on standard output, and the exit code is then 1.

    What the texts say in words is not checked: read them. Word documents and PDF
    files are not read. Any other file that `generate` does not write is reported.

    Examples:
      iro-report audit out
      iro-report audit out --audit-file reader.json

    USAGE: iro-report audit <dir> [--audit-file <file>] [--quiet]

    ARGUMENTS:
      <dir>                   The folder that `generate` wrote into.

    OPTIONS:
      --audit-file <file>     Write what a reader knows as JSON, for another
                              program to attack. Not for the public.
      -q, --quiet             Print nothing on standard error but errors.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
