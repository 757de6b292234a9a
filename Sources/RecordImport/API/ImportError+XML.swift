// Errors about XML.
extension ImportError {
  static func unknownRoot(_ file: String, line: Int) -> ImportError {
    ImportError(
      file, line: line, what: "the first element is that of no known form",
      expected: "EXPSSDA903 or iroExport")
  }

  static func documentType(_ file: String, line: Int, column: Int) -> ImportError {
    ImportError(
      file, line: line, column: column, what: "the file has a document type (DOCTYPE)",
      expected: "XML without one, because its entities could reach other files")
  }

  static func tooDeep(_ file: String, line: Int, column: Int, limit: Int) -> ImportError {
    ImportError(
      file, line: line, column: column, what: "elements are nested too deep",
      expected: "at most \(limit) levels")
  }

  static func recordTooLarge(_ file: String, line: Int, limit: Int) -> ImportError {
    ImportError(
      file, line: line, what: "one record holds too much text", expected: "at most \(limit) bytes")
  }

  static func truncated(_ file: String, line: Int, column: Int, open element: String) -> ImportError
  {
    ImportError(
      file, line: line, column: column,
      what: "the file ends inside \(element), so it is truncated",
      expected: "the closing tag of \(element)")
  }

  static func notWellFormed(
    _ file: String, line: Int, column: Int, open element: String?, reason: String
  ) -> ImportError {
    let place = element.map { " inside \($0)" } ?? ""
    return ImportError(
      file, line: line, column: column, what: "the XML is not well-formed\(place) (\(reason))",
      expected: "well-formed XML")
  }

  static func noRecords(_ file: String) -> ImportError {
    ImportError(
      file, what: "the XML holds no record of a known table",
      expected: "CHILD in EXPSSDA903, or review, escalation, iro, allocation or feedback in "
        + "iroExport")
  }

  /// `A`, `A and B`, `A, B and C`.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
