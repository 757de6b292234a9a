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
    rules of the findings. Change what you like, delete the rest and name the
    folder with --templates. A file in your folder is used instead of the program's
    file of the same name. A name in a template that does not exist is an error
    with file, line, column and the nearest known name.

    Examples:
      iro-report templates copy my-templates full/sections/reviews.mustache
      iro-report templates copy my-templates

    USAGE: iro-report templates copy <directory> [<names> ...] [--quiet]

    ARGUMENTS:
      <directory>             The folder; without names it must be new or empty.
      <names>                 The files to copy, as `iro-report templates list`
                              prints them; all without.

    OPTIONS:
      -q, --quiet             Print nothing on standard error but errors.
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

    As text, each line is what has the name, the name, its kind of value and what
    it means, with tabs between them; as Markdown, it is the page
    Documentation/template-names.md. The values that the names have in your report
    are printed by `iro-report context`.

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

    For those who change templates. Text and markup are strings, flags are true or
    false, and what is absent is null. The values are those of the restricted
    edition: they name IROs and have small numbers. `iro-report templates names`
    says what each name means.

    Examples:
      iro-report context iro-report.yaml > context.json
      iro-report context iro-report.yaml --name figures.reviews.onTime
      iro-report context iro-report.yaml --name recommendations

    USAGE: iro-report context <config> [--name <name>] [--quiet]

    ARGUMENTS:
      <config>                The configuration, a YAML file.

    OPTIONS:
      --name <name>           The way to one part, instead of everything.
      -q, --quiet             Print nothing on standard error but errors.
      --version               Show the version.
      -h, --help              Show help information.


    """#
}
