// Errors about the tables that files hold.
extension ImportError {
  static func missingColumns(_ file: String, table: String, missing: [String]) -> ImportError {
    let verb = missing.count == 1 ? "is" : "are"
    return ImportError(
      file, what: "looks like \(table), but \(list(missing)) \(verb) missing",
      expected: "a heading with all columns that \(table) needs")
  }

  static func unknownColumns(_ file: String) -> ImportError {
    ImportError(
      file, what: "the columns are those of no known table",
      expected: "a first line with the headings of a table of the annual return or of the service")
  }

  static func unusedTable(_ file: String, table: String) -> ImportError {
    ImportError(
      file, what: "nothing is read from \(table)",
      expected: SafeguardingTables.all.map(\.name).joined(separator: ", "))
  }

  static func unusedList(_ file: String) -> ImportError {
    ImportError(
      file, what: "nothing is read from this list of Annex A",
      expected: "list 8, of the children in care")
  }

  static func unusedMapping(_ name: String) -> ImportError {
    ImportError(
      name, what: "no file is read by it",
      expected: "an input with all the headings that it names, and those that its table needs")
  }

  static func missingPartner(_ file: String, table: String, partner: String) -> ImportError {
    ImportError(
      file, what: "\(table) names children by their periods of care, and \(partner) is not there",
      expected: "\(partner) among the inputs")
  }

  static func ownOutput(_ file: String, name: String) -> ImportError {
    ImportError(
      file, what: "this is a file of \(name) that iro-report wrote",
      expected: "an export of the case system")
  }

  static func duplicateHeading(_ file: String, line: Int, heading: String) -> ImportError {
    ImportError(
      file, line: line, what: "the heading has the column \(heading) twice",
      expected: "each column once")
  }

  static func tooManyColumns(_ file: String, line: Int, limit: Int) -> ImportError {
    ImportError(
      file, line: line, what: "the heading has too many columns", expected: "at most \(limit)")
  }

  static func unclosedQuote(_ file: String, line: Int) -> ImportError {
    ImportError(
      file, line: line,
      what: "the quotation mark that opens here is never closed, so the file may be truncated",
      expected: "a closing quotation mark")
  }
}
