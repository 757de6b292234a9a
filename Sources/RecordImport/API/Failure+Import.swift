import CareRecords
import Documents
import Workbooks

// Errors about files and folders.
extension Failure {
  static let extensions = "CSV, XML or Excel files (.xlsx)"

  static func noInputs() -> Failure {
    Failure("inputs", what: "no file or folder is named", expected: "at least one")
  }

  static func notFound(_ file: String) -> Failure {
    Failure(file, what: "there is no such file or folder", expected: "a path that exists")
  }

  static func noMatch(_ pattern: String) -> Failure {
    Failure(pattern, what: "the pattern matches no input", expected: extensions)
  }

  static func emptyFolder(_ folder: String) -> Failure {
    Failure(folder, what: "the folder holds no input", expected: extensions)
  }

  static func notAFile(_ file: String) -> Failure {
    Failure(file, what: "it is neither a file nor a folder", expected: "one of them")
  }

  static func emptyFile(_ file: String) -> Failure {
    Failure(file, what: "the file is empty", expected: "a heading, or an XML element")
  }

  static func changedMeanwhile(_ file: String) -> Failure {
    Failure(
      file, what: "the file was changed while it was read", expected: "a file that nobody writes to"
    )
  }

  static func tooLarge(_ file: String, limit: Int) -> Failure {
    Failure(
      file, what: "the file is larger than the limit", expected: "at most \(limit) bytes")
  }

  static func tooManyTables(limit: Int) -> Failure {
    Failure("inputs", what: "there are too many tables", expected: "at most \(limit)")
  }

  static func binary(_ file: String) -> Failure {
    Failure(
      file, what: "the file has NUL bytes, so it is not text",
      expected: "the file exported or copied once more")
  }

  static func encoding(_ file: String, name: String) -> Failure {
    Failure(
      file, what: "the bytes are not the \(name) that the file begins as",
      expected: "a file saved whole as UTF-8")
  }
}

// Errors about the tables that files hold.
extension Failure {
  static func missingColumns(_ file: String, table: String, missing: [String]) -> Failure {
    let verb = missing.count == 1 ? "is" : "are"
    return Failure(
      file, what: "looks like \(table), but \(missing.listed("and")) \(verb) missing",
      expected: "a heading with all columns that \(table) needs")
  }

  static func unknownColumns(_ file: String) -> Failure {
    Failure(
      file, what: "the columns are those of no known table",
      expected: "a first line with the headings of a table of the annual return or of the service")
  }

  static func unreadKind(_ file: String, _ kind: FileKind) -> Failure {
    Failure(
      file, what: "it is \(kind.description), and nothing is read from it",
      expected: kind.remedy ?? extensions)
  }

  static func noTable(_ file: String) -> Failure {
    Failure(file, what: "it is a text without a table", expected: extensions)
  }

  static func unusedTable(_ file: String, table: String) -> Failure {
    if SafeguardingTables.conferences.contains(where: { $0.name == table }) {
      return Failure(
        file,
        what: "nothing is read from \(table) unless the configuration has "
          + "'conferences_from_ssd: true'")
    }
    return Failure(
      file, what: "nothing is read from \(table)",
      expected: SafeguardingTables.all.map(\.name).joined(separator: ", "))
  }

  static func conferencesTwice(_ file: String, own: String) -> Failure {
    Failure(
      file, what: "has conferences, and \(own) has them too",
      expected: "the conferences in one of them, so that none counts twice")
  }

  static func unusedList(_ file: String) -> Failure {
    Failure(
      file, what: "nothing is read from this list of Annex A",
      expected: "list 8, of the children in care")
  }

  static func unusedMapping(_ mapping: FileMapping) -> Failure {
    let names = mapping.namedHeadings.map { "\"\($0)\"" }.joined(separator: ", ")
    let places = [
      mapping.sheet.map { "in the sheet \"\($0)\"" }, mapping.file.map { "in a file \($0)" },
    ].compactMap { $0 }
    return Failure(
      mapping.name, what: "no file is read by it",
      expected: ([
        "a line with all its headings (\(names)) within the first \(CSVHeading.mostLines) lines of an "
          + "input"
      ] + places).joined(separator: ", ") + ", and with those that its table needs")
  }

  static func unfinishedMapping(_ file: String, mapping: String, lacking: String) -> Failure {
    Failure(
      file, what: "\(mapping) has every heading it needs here, but does not name \(lacking)",
      expected: "a mapping that says all that its table needs")
  }

  static func missingPartner(_ file: String, table: String, partner: String) -> Failure {
    Failure(
      file, what: "\(table) names children by their periods of care, and \(partner) is not there",
      expected: "\(partner) among the inputs")
  }

  static func ownOutput(_ file: String, name: String) -> Failure {
    Failure(
      file, what: "this is a file of \(name) that iro-report wrote",
      expected: "an export of the case system")
  }

  static func officialStatistics(_ file: String) -> Failure {
    Failure(
      file, what: "this is a data set of official statistics",
      expected: "an export of the case system; official statistics belong under 'official'")
  }

  static func nothingRead(in files: [UnreadFile]) -> Failure {
    let (place, reason) = (files.first?.name ?? "inputs", files.first?.reason ?? "")
    guard files.count > 1 else { return Failure(place, what: reason) }
    return Failure(
      place, what: "nothing can be read from this and \(files.count - 1) more: \(reason)")
  }

  static func duplicateHeading(_ file: String, line: Int, heading: String) -> Failure {
    Failure(
      file, line: line, what: "the heading has the column \(heading) twice",
      expected: "each column once")
  }

  static func tooManyColumns(_ file: String, line: Int, limit: Int) -> Failure {
    Failure(
      file, line: line, what: "the heading has too many columns", expected: "at most \(limit)")
  }

  static func cutRow(_ file: String, line: Int, cells: Int, of width: Int) -> Failure {
    Failure(
      file, line: line,
      what:
        "the file ends within a row, after \(cells) of \(width) cells and without a line end, so it is "
        + "cut off",
      expected: "the whole file")
  }

  static func unclosedQuote(_ file: String, line: Int) -> Failure {
    Failure(
      file, line: line,
      what: "the quotation mark that opens here is never closed, so the file may be truncated",
      expected: "a closing quotation mark")
  }
}

// Errors about XML.
extension Failure {
  static func unknownRoot(_ file: String, line: Int? = nil) -> Failure {
    Failure(
      file, line: line, what: "the first element is that of no known form",
      expected: "EXPSSDA903 or iroExport")
  }

  static func documentType(_ file: String, line: Int, column: Int) -> Failure {
    Failure(
      file, line: line, column: column, what: "the file has a document type (DOCTYPE)",
      expected: "XML without one, because its entities could reach other files")
  }

  static func tooDeep(_ file: String, line: Int, column: Int, limit: Int) -> Failure {
    Failure(
      file, line: line, column: column, what: "elements are nested too deep",
      expected: "at most \(limit) levels")
  }

  static func recordTooLarge(_ file: String, line: Int, limit: Int) -> Failure {
    Failure(
      file, line: line, what: "one record is too large", expected: "at most \(limit) bytes")
  }

  static func truncated(_ file: String, line: Int, column: Int, open element: String) -> Failure {
    Failure(
      file, line: line, column: column,
      what: "the file ends inside \(element), so it is truncated",
      expected: "the closing tag of \(element)")
  }

  static func notWellFormed(
    _ file: String, line: Int, column: Int, open element: String?, reason: String
  ) -> Failure {
    let place = element.map { " inside \($0)" } ?? ""
    return Failure(
      file, line: line, column: column, what: "the XML is not well-formed\(place) (\(reason))",
      expected: "well-formed XML")
  }

  static func outsideChild(_ file: String, line: Int, _ element: String) -> Failure {
    Failure(
      file, line: line, what: "\(element) stands outside any CHILD, so nothing says whose it is",
      expected: "every record inside the CHILD that it is about")
  }

  static func misplacedRecord(_ file: String, line: Int, _ element: String) -> Failure {
    Failure(
      file, line: line, what: "\(element) stands inside another element, where no record is read",
      expected: "every record directly inside CHILD or HEADER")
  }

  static func twoChildren(_ file: String, line: Int) -> Failure {
    Failure(
      file, line: line, what: "a CHILD has two different ids", expected: "one CHILD for each child")
  }

  static func noRecords(_ file: String) -> Failure {
    Failure(
      file, what: "the XML holds no record of a known table",
      expected: "CHILD in EXPSSDA903, or review, escalation, iro, allocation or feedback in "
        + "iroExport")
  }
}
