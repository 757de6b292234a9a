import CareRecords

/// Tells the rows of a table from what else stands between and below them (rules 52 and 83).
struct RowFrame {
  enum Kind {
    case record
    /// Separators and blanks alone: no row.
    case blank
    /// A total or a repeated heading: set aside wherever it is.
    case total, heading
    /// So few cells that the row may be a note: set aside where no row below it can be used.
    case sparse
  }

  private let headings: [String]
  /// The positions of dates.
  private let dates: [Int]

  /// The words that a total or a note begins with.
  private static let totals = ["total", "grand total", "count", "applied filters"]

  /// Whether a text begins as a row of totals does.
  static func beginsTotals(_ text: String) -> Bool {
    let text = text.lowercased()
    return totals.contains { word in
      text.hasPrefix(word) && !(text.dropFirst(word.count).first?.isLetter ?? false)
    }
  }

  init(_ file: CSVFile) {
    headings = file.headings
    let columns = file.recognition.schema.columns
    let positions = file.recognition.positions
    func position(_ column: Int) -> Int32 {
      guard let mapping = file.recognition.mapping else { return positions[column] }
      return mapping.fields.firstIndex { $0.column == column }.map { positions[$0] } ?? -1
    }
    dates = columns.indices.filter { columns[$0].kind.isDate }.map { Int(position($0)) }
      .filter { $0 >= 0 }
  }

  /// What the row is that a scanner has read.
  func kind(of row: borrowing CSVScanner) -> Kind {
    var filled = 0
    for cell in 0..<row.keptCount where !row[cell].isEmpty { filled += 1 }
    if filled > 1, filled * 4 >= headings.count {
      // Nearly all rows are of this kind; only one that begins in an unusual way is looked at.
      switch row[0].isEmpty ? 0 : row[0][0] | 0x20 {
      case 0, UInt8(ascii: "t"), UInt8(ascii: "g"), UInt8(ascii: "c"), UInt8(ascii: "a"): break
      default: return isHeading(row) ? .heading : .record
      }
    }
    filled = (0..<row.keptCount).count { !row[$0].trimmed.isEmpty }
    if filled == 0 { return .blank }
    if isHeading(row) { return .heading }
    if isTotal(row) { return .total }
    if filled == 1, holdsRow(row) { return .record }
    return filled == 1 || filled * 4 < headings.count ? .sparse : .record
  }

  /// Whether the only cell that is filled holds a whole row.
  ///
  /// Another separator, or quotation marks around all of it, keep its cells together. A note begins with
  /// words.
  private func holdsRow(_ row: borrowing CSVScanner) -> Bool {
    guard let place = (0..<row.keptCount).first(where: { !row[$0].trimmed.isEmpty }) else {
      return false
    }
    let cell = row[place].trimmed
    return CSVSeparator.allCases.contains { separator in
      let places = (0..<cell.count).filter { cell[$0] == separator.byte }
      guard let first = places.first, (places.count + 1) * 2 > headings.count else { return false }
      let start = cell[0, first]
      return !start.isEmpty && (0..<start.count).allSatisfy { start[$0] != 0x20 }
        && (0..<start.count).contains { (0x30...0x39).contains(start[$0]) }
    }
  }

  private func isHeading(_ row: borrowing CSVScanner) -> Bool {
    guard let first = headings.first, row.cellCount >= headings.count, !row[0].isEmpty,
      !first.isEmpty,
      first.utf8.first.map({ $0 | 0x20 == row[0].trimmed.firstByte | 0x20 }) ?? false
    else { return false }
    return headings.indices.allSatisfy { ColumnSchema.normalise(row[$0].text) == headings[$0] }
  }

  private func isTotal(_ row: borrowing CSVScanner) -> Bool {
    let place = (0..<row.keptCount).first { !row[$0].trimmed.isEmpty } ?? 0
    guard Self.beginsTotals(row[place].trimmed.text) else { return false }
    return !dates.contains { position in
      guard position < row.cellCount else { return false }
      let cell = row[position].trimmed
      return DatePattern.iso.date(in: cell) != nil || DatePattern.slashes.date(in: cell) != nil
    }
  }
}

extension ByteField {
  /// The first byte; 0 where there is none.
  fileprivate var firstByte: UInt8 { isEmpty ? 0 : self[0] }
}
