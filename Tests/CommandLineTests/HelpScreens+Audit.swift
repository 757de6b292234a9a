extension HelpScreens {
  static let audit = #"""
    OVERVIEW: Check that a public edition gives no child away.

    Reads the folder that `generate` wrote into. The proof in `restricted` is
    checked by exact arithmetic; every number of the files in `public` must be one
    of the released counts, or be made of them; no child's identifier may stand in
    them. Each thing found is a line on standard output, and the code is 1 then.

    What the texts say in words is not checked: read them. Word documents and PDF
    files are not read; any other file that `generate` does not write is told.

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
