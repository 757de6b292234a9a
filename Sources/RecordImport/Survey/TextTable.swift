import CareRecords
import Documents
import Files

/// A table as a file or a sheet has it: lines of cells, before anything is known of what it is.
///
/// The first lines may be a title and filters, and the last ones totals.
package struct TextTable: Sendable {
  /// One line with text.
  package struct Line: Sendable {
    /// The number of the line or row, from 1.
    package var number: Int
    /// The cells without blanks around them.
    package var cells: [String]

    /// Makes a line.
    package init(number: Int, cells: [String]) {
      self.number = number
      self.cells = cells
    }
  }

  /// The file as the user named it, or the folder as named with the path below it.
  package var file: String
  /// The name of the sheet of a workbook; nil for a file that is one table.
  package var sheet: String?
  /// The lines in their order, without blank ones.
  package var lines: [Line]
  /// Whether the file has more lines than are kept here.
  package var isCut = false

  /// Makes a table.
  package init(file: String, sheet: String? = nil, lines: [Line]) {
    self.file = file
    self.sheet = sheet
    self.lines = lines
  }

  /// The most lines of a table that are looked at.
  package static let mostLines = 100_000

  /// How many lines may come before the headings.
  package static let mostTitles = 30
}

/// A file with the tables found in it, or with the reason why it cannot be looked at.
package struct SurveyedFile: Sendable {
  /// The file as the user named it, or the folder as named with the path below it.
  package var name: String
  /// Whether it is XML, which is read by its elements and has no lines of cells.
  package var isXML: Bool
  /// The tables: one of a CSV file, one for each sheet of a workbook.
  package var tables: [TextTable]
  /// The sheets, or the file itself, that hold no table that is read, with the reason.
  package var unread: [(sheet: String?, reason: String)] = []
  /// Why the file cannot be looked at; nil where it can.
  package var failure: Failure?
}

/// Looks at files before it is known how they are to be read.
///
/// - Parameter paths: files, folders and patterns, as the user named them.
/// - Throws: `Failure` for a path that does not exist. A file that cannot be looked at is no error
///   here, because the others can.
package func surveyFiles(_ paths: [String]) throws(Failure) -> [SurveyedFile] {
  let files = try InputPaths(paths).files
  return concurrentMap(files.count) { index in
    let file = files[index]
    var surveyed = SurveyedFile(name: file.name, isXML: false, tables: [])
    do throws(Failure) {
      for input in try OpenInput.open(file) {
        if case .passedOver(let unread) = input.content {
          surveyed.unread.append((input.sheet?.name, unread.reason))
        } else if input.isXML {
          surveyed.isXML = true
        } else {
          surveyed.tables.append(try TextTable(reading: input))
        }
      }
    } catch {
      surveyed.failure = error
    }
    return surveyed
  }
}

/// What a file is read as without a mapping.
package struct KnownTable: Sendable {
  /// The table.
  package let table: RecordTable
  /// How many of the headings are columns of the table.
  package let columns: Int

  /// Recognises a file by its headings; nil if it is of no known form.
  package init?(headings: [String]) {
    let headings = Headings(headings)
    guard headings.duplicate == nil, let known = Recognition(headings) else { return nil }
    table = known.schema.table
    columns = headings.normalised.count { !$0.isEmpty } - known.ignored.count
  }
}

/// Why nothing is read from a file of a known form; nil if it is not of one.
package func reasonNotRead(headings: [String]) -> String? {
  let headings = Headings(headings)
  if let name = OwnOutputs.name(for: headings) { return "iro-report wrote it (\(name))" }
  if OwnOutputs.isOfficial(headings) {
    return "it is a data set of official statistics, which belongs under 'official'"
  }
  if let table = SafeguardingTables.other(headings) { return "nothing is read from \(table)" }
  if InspectionList.isOther(headings) { return "nothing is read from this list of Annex A" }
  return nil
}

extension TextTable {
  /// Keeps as many lines as are looked at.
  private mutating func keep(_ all: [Line]) {
    lines = Array(all.prefix(Self.mostLines))
    isCut = isCut || all.count > lines.count
  }

  /// The most bytes of a file that are looked at.
  private static let mostBytes = 64 << 20

  /// Reads the cells of a CSV file in any encoding, with whichever separator gives most cells.
  init(reading input: OpenInput) throws(Failure) {
    self.init(file: input.file.name, sheet: input.sheet?.name, lines: [])
    let bytes = input.bytes
    let start = input.isTranscoded ? 0 : input.encoding.markLength
    let end = min(bytes.count, start + Self.mostBytes)
    isCut = end < bytes.count
    var text = bytes.withBytes(start..<end) { part in (0..<part.count).map { part[$0] } }
    if isCut, let last = text.lastIndex(of: 0x0A) { text.removeSubrange((last + 1)...) }
    if text.contains(0) { throw .binary(file) }
    let isUTF8 = FileBytes.withArray(text) { TextEncoding.isUTF8($0) }
    if !isUTF8 {
      text = FileBytes.withArray(text) { TextEncoding.windows1252.transcoded($0) } ?? []
    }
    let separator =
      input.sheet != nil
      ? .comma
      : Self.named(in: text)
        ?? CSVSeparator.allCases.max { Self.fit(of: $0, in: text) < Self.fit(of: $1, in: text) }
        ?? .comma
    keep(Self.lines(of: text, separator, most: Self.mostLines + 1))
    if let first = lines.first, first.cells.first?.lowercased().hasPrefix("sep=") == true {
      lines.removeFirst()
    }
  }

  /// The separator that a first line such as `sep=;` names.
  private static func named(in text: [UInt8]) -> CSVSeparator? {
    guard String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=", text.count > 4
    else { return nil }
    return CSVSeparator.allCases.first { $0.byte == text[4] }
  }

  /// How well a separator fits: the cells beyond the first in lines that have as many as most do.
  private static func fit(of separator: CSVSeparator, in text: [UInt8]) -> Int {
    let widths = lines(of: text, separator, most: 40).map(\.cells.count)
    return Dictionary(grouping: widths) { $0 }.map { ($0.key - 1) * $0.value.count }.max() ?? 0
  }

  private static func lines(
    of text: [UInt8], _ separator: CSVSeparator, most: Int
  ) -> [Line] {
    FileBytes.withArray(text) { bytes in
      var scanner = CSVScanner(bytes, separator: separator.byte)
      var lines: [Line] = []
      while lines.count < most, scanner.next() {
        let count = min(scanner.cellCount, CSVScanner.mostCells)
        let cells = (0..<count).map { Self.trimmed(scanner[$0].text) }
        if cells.contains(where: { !$0.isEmpty }) {
          lines.append(Line(number: Int(scanner.line), cells: cells))
        }
      }
      return lines
    }
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = {
      $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
    }
    guard let first = text.first, let last = text.last, isBlank(first) || isBlank(last) else {
      return text
    }
    let rest = text.drop(while: isBlank)
    return String(rest.reversed().drop(while: isBlank).reversed())
  }
}
