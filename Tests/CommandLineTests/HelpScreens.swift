/// What `--help` prints, by the command.
///
/// Whoever changes a command looks at its whole screen here.
enum HelpScreens {
  static let all: [(command: String, screen: String)] = [
    ("", program), ("init", initialise), ("generate", generate), ("audit", audit),
    ("figures", figures),
    ("compare", compare), ("pool", pool),
    ("explain", explain),
    ("reconcile", reconcile), ("check", check), ("sample", sample), ("schema", schema),
    ("context", context), ("narrative", narrative), ("templates", templates),
    ("templates copy", templatesCopy),
    ("templates list", templatesList), ("templates names", templatesNames),
  ]

  static let program = #"""
    OVERVIEW: Write a local authority's annual IRO report from exports of its
    reviews.

    Reads the Department's annual return (SSDA903) and the reviewing service's own
    exports, as Excel workbooks, CSV or XML. Works out the figures on looked-after
    children's reviews and writes the annual report. Nothing is sent anywhere and
    no input is changed.

    A first report, from invented data:
      iro-report sample try
      iro-report generate try/iro-report.yaml --output out

    Your own:
      iro-report check exports
      iro-report figures --from 2024-04-01 --to 2025-03-31 exports > figures.json

    Exit codes: 0: all is well. 1: check found errors, or audit found problems. 2:
    the command could not run. 64: the command was called wrongly.

    USAGE: iro-report <subcommand>

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      init                    Write a first configuration for your own exports, or
                              that of the next year.
      generate                Write the annual report that a configuration
                              describes.
      audit                   Check that a public edition identifies no child.
      figures                 Print all figures of a period as JSON or CSV, or list
                              what they are.
      compare                 Put years of one authority, or several authorities in
                              one year, side by side.
      pool                    Pool the figures of five authorities or more, for
                              each to compare itself with.
      explain                 Explain one figure: what it means, what was counted,
                              and the rows behind it.
      reconcile               Find the reviews that one source has and another
                              lacks.
      context                 Print every name that templates may use, with its
                              value, as JSON.
      narrative               List the texts that a manager writes, which are
                              empty, and what belongs there.
      check                   List what is wrong with exports, by file and line.
      sample                  Write the exports of an invented authority, to try
                              the program with.
      templates               Copy the report's templates to change them, and list
                              the names they may use.
      schema                  Print the schema of a file, or the list of all
                              settings or tables.

      See 'iro-report help <subcommand>' for detailed help.

    """#

  static let figures = #"""
    OVERVIEW: Print all figures of a period as JSON or CSV, or list what they are.

    Only the figures go to standard output. `iro-report schema` prints the schema
    of the JSON; the CSV has one number in each row. Figures such as children
    looked after are worked out as at the last day of the period. Read the exports
    of the year before as well: they show when the first review of the period was
    due.

    A configuration sets the period, the stages and everything else. The output is
    then the same as the files that `generate` writes for managers.

    Examples:
      iro-report figures iro-report.yaml > figures.json
      iro-report figures --from 2024-04-01 --to 2025-03-31 exports
      iro-report figures --from 2024-04-01 --to 2025-03-31 'returns/20??-??'
    service
      iro-report figures --from 2024-04-01 --to 2025-03-31 exports --format csv
      iro-report figures --from 2024-04-01 --to 2025-03-31 exports --stages st.json
      iro-report figures --from 2024-04-01 --to 2025-03-31 exports --obligations
    o.csv

    With --list, no exports are read: the catalogue of all figures is printed.
      iro-report figures --list
      iro-report figures --list --format json

    The file of --stages lists the stages of escalation, lowest first, as JSON:
      [{"name": "Informal", "formal": false, "cafcass": false, "days": 5}]

    USAGE: iro-report figures [--list] [--from <date>] [--to <date>] [--complete-from <date>] [--interval-rule <interval-rule>] [--stages <file>] [--obligations <file>] [--format <format>] [--accept-unmatched] [--strict] [--quiet] [<input> ...]

    ARGUMENTS:
      <input>                 Files, folders or patterns such as 'exports/*.csv';
                              each file is recognised by its columns or elements.
                              Or one configuration (.yaml), which names its inputs.

    OPTIONS:
      --list                  List every figure: what it is, its unit, kind and
                              direction.
      --from <date>           The first day of the period.
      --to <date>             The last day of the period, which can have 366 days
                              at most.
      --complete-from <date>  The day from which no review is missing; found from
                              the data if left out.
      --interval-rule <interval-rule>
                              How 3 and 6 months are counted: to the same day of
                              the month (calendar-months, the default), or as 91
                              and 183 days (day-count). (values: calendar-months,
                              day-count)
      --stages <file>         The stages of escalation, a JSON file.
      --obligations <file>    Write every obligation of the period, with children's
                              ids, to a CSV file.
      --format <format>       The format: json (default) or csv. With --list: text
                              (default), json, csv or markdown. (values: text,
                              json, csv, markdown)
      --accept-unmatched      Use files although fewer than half of their children
                              are in the annual return.
      --strict                End with 1 where no row of a table could be read.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#

  static let explain = #"""
    OVERVIEW: Explain one figure: what it means, what was counted, and the rows
    behind it.

    Prints the definition and its source, the numbers, what was left out and why,
    and the records: for each its file and line and whether it was counted.
    Children are not named unless you ask for it. `iro-report figures --list` lists
    the ids of all figures.

    Examples:
      iro-report explain reviews.onTime iro-report.yaml
      iro-report explain reviews.onTime iro-report.yaml --breakdown quarter=2024-Q3
      iro-report explain reviews.late iro-report.yaml --rows all --show-values
      iro-report explain children.allOnTime iro-report.yaml --format csv > rows.csv

    USAGE: iro-report explain <figure> <config> [--breakdown <name=key>] [--rows <number>] [--format <format>] [--show-values] [--quiet]

    ARGUMENTS:
      <figure>                The id of the figure.
      <config>                The configuration, a YAML file.

    OPTIONS:
      --breakdown <name=key>  Explain only one group, such as quarter=2024-Q3.
      --rows <number>         How many records to list for each outcome at most: a
                              number, or all. CSV lists all. (default: 20)
      --format <format>       How the explanation is printed. (values: text, csv;
                              default: text)
      --show-values           Name the children, which is personal data.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#

  static let check = #"""
    OVERVIEW: List what is wrong with exports, by file and line.

    Reads the files as every other command does. Lists each issue: breaches of the
    Department's rules, with the rule's number, and issues that those rules do not
    cover. Children and cells are not shown unless you ask for them. Checks that
    could not be run are listed with the reason (in text and JSON).

    A configuration is checked as `generate` reads it, with its mappings,
    collection years and period. So the checks that need the period of a report run
    too. Files are named as in the configuration, and `--format csv` prints the
    same as the report's issues-YYYY-YY.csv.

    Examples:
      iro-report check exports
      iro-report check iro-report.yaml
      iro-report check exports --strict --quiet
      iro-report check 'exports/*.csv' --format csv > issues.csv
      iro-report check exports --format json --show-values > issues.json

    With --list, no exports are read: every check is printed with what it needs.
      iro-report check --list

    Exit codes: 0 if there are no errors, 1 if there are errors (with --strict,
    errors or warnings), 2 if a file cannot be read.

    USAGE: iro-report check [<input> ...] [--list] [--format <format>] [--strict] [--show-values] [--quiet]

    ARGUMENTS:
      <input>                 Files, folders or patterns such as 'exports/*.csv';
                              each file is recognised by its columns or elements.
                              Or one configuration (.yaml), which names its inputs.

    OPTIONS:
      --list                  List every check: severity, code, what is wrong and
                              what it needs.
      --format <format>       The format: text (default), json or csv. With --list:
                              text (default) or markdown. (values: text, json, csv,
                              markdown; default: text)
      --strict                Use exit code 1 for warnings too.
      --show-values           Show children and cells, which are personal data.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#

  static let sample = #"""
    OVERVIEW: Write the exports of an invented authority, to try the program with.

    No row is about a real person. The same options always give the same files. The
    folder also gets iro-report.yaml, a configuration that reads them.

    Examples:
      iro-report sample try
      iro-report sample try --children 2000 --years 3 --xml
      iro-report sample try --defects
      iro-report sample big --returns-only --children 1500000 --years 20

    USAGE: iro-report sample <directory> [--children <children>] [--years <years>] [--seed <seed>] [--xml] [--defects] [--returns-only] [--quiet]

    ARGUMENTS:
      <directory>             The folder; it must be new or empty.

    OPTIONS:
      --children <children>   How many children had an episode of care in these
                              years. (default: 450)
      --years <years>         How many years of annual returns to write. (default:
                              2)
      --seed <seed>           The seed: another number invents another authority.
                              (default: 1)
      --xml                   Write XML instead of CSV.
      --defects               Add rows with known mistakes; README.md in the folder
                              lists them.
      --returns-only          Write one return with Header, Episodes and Reviews
                              only, to measure speed.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#

  static let schema = #"""
    OVERVIEW: Print the schema of a file, or the list of all settings or tables.

    Examples:
      iro-report schema figures > iro-figures-2.schema.json
      iro-report schema iro-export > iro-export.xsd
      xmllint --noout --schema iro-export.xsd reviews.xml
      iro-report schema configuration > configuration.md
      iro-report schema tables > tables.md
      iro-report schema tables --form service > service.md

    USAGE: iro-report schema [<name>] [--form <form>]

    ARGUMENTS:
      <name>                  What to print: figures (JSON Schema), iro-export
                              (XSD), configuration (all settings) or tables (all
                              tables, and what any cell may hold). (values:
                              figures, iro-export, configuration, tables; default:
                              figures)

    OPTIONS:
      --form <form>           With tables: print every column of one form, what it
                              means, what its cells may hold and what becomes of
                              any other. (values: annual-return, service, ssd,
                              annex-a)
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
