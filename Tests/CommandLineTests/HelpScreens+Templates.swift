extension HelpScreens {
  static let templates = #"""
    OVERVIEW: Copy the report's templates to change them, and list the names they
    may use.

    Examples:
      iro-report templates copy my-templates full/sections/reviews.mustache
      iro-report generate iro-report.yaml --output out --templates my-templates
      iro-report templates names | grep reviews.onTime

    USAGE: iro-report templates <subcommand>

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      copy                    Write the program's templates into a folder.
      list                    Print the names of the program's templates, one a
                              line.
      names                   Print every name that a template may use.

      See 'iro-report help templates <subcommand>' for detailed help.

    """#

  static let templatesCopy = #"""
    OVERVIEW: Write the program's templates into a folder.

    Writes the files that you name, or all of them: templates, style sheets and the
    rules of the conclusions. Change what you like, delete the rest and name the
    folder with --templates. A file in your folder is used instead of the program's
    file of the same name. If a template uses a name that does not exist, the error
    gives file, line, column and the nearest known name.

    Examples:
      iro-report templates copy my-templates full/sections/reviews.mustache
      iro-report templates copy my-templates

    USAGE: iro-report templates copy <directory> [<names> ...] [--quiet]

    ARGUMENTS:
      <directory>             The folder. If you name no files, it must be new or
                              empty.
      <names>                 The files to copy (default: all); `iro-report
                              templates list` prints them.

    OPTIONS:
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#

  static let templatesList = #"""
    OVERVIEW: Print the names of the program's templates, one a line.

    Example:
      iro-report templates list

    USAGE: iro-report templates list

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.


    """#

  static let templatesNames = #"""
    OVERVIEW: Print every name that a template may use.

    Each line of the text form has four columns, with tabs between them: the
    object, the name, its kind of value and its meaning. The Markdown form is
    Documentation/template-names.md. `iro-report context` prints the values that
    the names have in your report.

    Examples:
      iro-report templates names | grep reviews.onTime
      iro-report templates names --format markdown > template-names.md

    USAGE: iro-report templates names [--format <format>]

    OPTIONS:
      --format <format>       How the names are printed. (values: text, markdown;
                              default: text)
      --version               Show the version.
      -h, --help              Show help information.


    """#

  static let context = #"""
    OVERVIEW: Print every name that templates may use, with its value, as JSON.

    Use this when you change templates. Text and markup are strings, flags are true
    or false, and a missing value is null. The values are those of the restricted
    edition, so they name IROs and include small numbers. `iro-report templates
    names` says what each name means.

    Examples:
      iro-report context iro-report.yaml > context.json
      iro-report context iro-report.yaml --name figures.reviews.onTime
      iro-report context iro-report.yaml --name recommendations

    USAGE: iro-report context <config> [--name <name>] [--quiet]

    ARGUMENTS:
      <config>                The configuration, a YAML file.

    OPTIONS:
      --name <name>           Print only this name, such as figures.reviews.onTime.
      -q, --quiet             Print only errors on standard error.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
