extension HelpScreens {
  static let generate = #"""
    OVERVIEW: Write the annual report that a configuration describes.

    Writes two editions into the output folder. `restricted` is for managers and
    names children. It has the annual report, a summary of two pages for members
    and a version for children and young people, each as HTML and Markdown; all
    figures as JSON and CSV; and as CSV the issues in the data, every obligation to
    review and, where reviews come from two sources, those on which the sources
    disagree. `public` has the same reports and figures, and withholds every number
    that could give a child away; check it with `iro-report audit` before you
    publish it. If anything fails, the earlier report stays as it was. The
    manager's files of findings and recommendations, if the configuration names
    them, keep every decision and get what is new.

    A report is marked as a draft unless you ask for --final. A report cannot be
    final while it says nothing of a matter that the IRO Handbook asks for
    (paragraph 7.11) or while a proposed finding waits for a decision. The draft
    lists what there is to do, and so does each run at its end.

    With --docx, the annual report is also written as a Word document, which needs
    pandoc and rsvg-convert. With --pdf, the report, the summary and the young
    people's version are also written as PDFs, tagged for screen readers, which
    needs Chromium. The same input gives the same bytes of every file except the
    PDFs: Chromium writes the time into them.

    Examples:
      iro-report generate iro-report.yaml --output out
      iro-report generate iro-report.yaml --output out --final
      iro-report generate iro-report.yaml --output out --templates my-templates
      iro-report generate iro-report.yaml --output out --docx --pdf
      iro-report generate iro-report.yaml --output out --show-values

    USAGE: iro-report generate <config> --output <dir> [--templates <dir>] [--draft] [--final] [--restricted-only] [--docx] [--pdf] [--show-values] [--quiet]

    ARGUMENTS:
      <config>                The configuration, a YAML file.

    OPTIONS:
      -o, --output <dir>      The folder to write into.
      --templates <dir>       Templates to use instead of those of the program.
      --draft/--final         Mark the report as a draft, or take the mark away if
                              nothing keeps it from being final. (default: --draft)
      --restricted-only       Write no public edition.
      --docx                  Write the annual report as a Word document too.
      --pdf                   Write every shape of the report as a PDF too.
      --show-values           Show children and cells in findings.csv.
      -q, --quiet             Print nothing on standard error but errors.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
