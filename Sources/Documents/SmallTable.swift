/// A CSV file of a few rows that a person wrote, read whole.
///
/// It has commas, quotation marks as in RFC 4180, and UTF-8.
package struct SmallTable {
  /// One row, with the line where it begins.
  package struct Row {
    package let file: String
    package let line: Int
    fileprivate let cells: [String: String]

    /// The file and the line.
    package var place: String { "\(file):\(line)" }

    /// The text of a column without blanks around it; empty where the file has no such column.
    package subscript(_ column: String) -> String { cells[column] ?? "" }

    /// A failure at this row.
    package func error(_ what: String, expected: String) -> Failure {
      Failure(place, what: what, expected: expected)
    }

    /// The text of a column that must not be blank.
    package func text(
      _ column: String, because reason: String? = nil
    ) throws(Failure) -> String {
      let text = self[column]
      guard !text.isEmpty else {
        throw error(
          "the \(column) is blank" + (reason.map { ", and \($0)" } ?? ""), expected: "a \(column)")
      }
      return text
    }
  }

  /// The headings in small letters.
  package let columns: [String]
  /// The rows, without blank lines.
  package let rows: [Row]

  /// Reads a whole file; `file` is its name in messages.
  package init(_ bytes: [UInt8], file: String) throws(Failure) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard
      let text = String(
        validating: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    else {
      throw Failure(
        file, what: "the bytes are not UTF-8", expected: "a file saved as UTF-8")
    }
    var lines = try Self.lines(text, file: file)
    guard !lines.isEmpty else {
      throw Failure(file, what: "the file is empty", expected: "a row of headings")
    }
    let headings = lines.removeFirst().cells.map { $0.lowercased() }
    columns = headings
    var rows: [Row] = []
    for (line, cells) in lines {
      guard cells.count == headings.count else {
        throw Failure(
          "\(file):\(line)", what: "the row has \(cells.count) cells",
          expected: "\(headings.count), as the headings")
      }
      rows.append(
        Row(
          file: file, line: line,
          cells: Dictionary(zip(headings, cells), uniquingKeysWith: { first, _ in first })))
    }
    self.rows = rows
  }

  /// The cells of every line that is not blank.
  private static func lines(
    _ text: String, file: String
  ) throws(Failure) -> [(line: Int, cells: [String])] {
    var lines: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var opened = 1
    var (line, start) = (1, 1)
    func trimmed(_ text: String) -> String {
      let isBlank: (Character) -> Bool = { $0.isWhitespace }
      let rest = text.drop(while: isBlank)
      return String(rest.reversed().drop(while: isBlank).reversed())
    }
    // Only blanks may come before an opening quotation mark, so the whole of a long cell need not
    // be searched.
    func isBlank(_ text: String) -> Bool {
      text.utf8.count <= 64 && text.allSatisfy(\.isWhitespace)
    }
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.last != "\n" { scalars.append("\n") }
    while let scalar = scalars.popFirst() {
      if scalar == "\n" { line += 1 }
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        cell.unicodeScalars.append(scalar)
      case "\"" where isQuoted: isQuoted = false
      case "\"" where isBlank(cell):
        isQuoted = true
        opened = line
        cell = ""
      case "," where !isQuoted:
        cells.append(trimmed(cell))
        cell = ""
      case "\n" where !isQuoted:
        cells.append(trimmed(cell))
        cell = ""
        if cells.contains(where: { !$0.isEmpty }) { lines.append((start, cells)) }
        cells = []
        start = line
      default: cell.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted else {
      throw Failure(
        "\(file):\(opened)", what: "the quotation mark that opens here is never closed",
        expected: "a closing quotation mark")
    }
    return lines
  }
}
