extension HelpScreens {
  static let generate = #"""
    OVERVIEW: Write the annual report that a configuration describes.

    Writes two editions into the output folder. `public` is for everybody:
    annual-report for the Director, the Lead Member, Ofsted and the website;
    members-summary, two pages, for the corporate parenting board; young-people for
    children and young people; each as HTML and Markdown, and figures as JSON and
    CSV for other programs. It withholds every number that could identify a child.
    Check it with `iro-report audit` before you publish it.

    `restricted` is for the managers of the service alone; it names children and
    IROs, so none of its files may be published. It has the same reports and
    figures with every number, and CSV lists of the issues in the data, of every
    review that the regulations ask for and, if reviews come from two sources, of
    those on which they disagree.

    Both editions of a year are replaced together. If anything fails, the earlier
    report stays as it was. A Word document of an earlier run that was edited stops
    the run.

    If the configuration names files of conclusions (the key `conclusions`) and of
    recommendations, your decisions in them are kept. New conclusions are added,
    and each recommendation of this year's report is given its figure as it is now.

    A report is marked as a draft unless you ask for --final. A report cannot be
    final if it leaves out something that the IRO Handbook asks for (paragraph
    7.11), or if a proposed conclusion still awaits a decision. The draft lists
    what is left to do. Each run prints the same list at its end. A draft takes the
    place of a final report of the same period only with --draft.

    --docx also writes the annual report as a Word document (needs pandoc and
    rsvg-convert). --pdf also writes the report, the summary and the young people's
    version as PDFs for screen readers (needs Chromium). The same input gives the
    same bytes of every file except the PDFs: Chromium writes the time into them.

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
      --templates <dir>       A folder of templates to use instead of the program's
                              own.
      --draft/--final         Mark the report as a draft (also if left out), or as
                              final if it is ready.
      --restricted-only       Write no public edition.
      --docx                  Write the annual report as a Word document too.
      --pdf                   Write every shape of the report as a PDF too.
      --show-values           Show children and cells in the list of issues.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
