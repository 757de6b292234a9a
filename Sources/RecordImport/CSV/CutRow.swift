/// The last row of a file that was cut off within it.
///
/// Such a row has no line end and fewer cells than the headings, where the rows before it have all of
/// theirs. Nobody knows how many rows are missing, so the file cannot be read.
enum CutRow {
  /// So many rows have to be whole before the last one.
  private static let fewest = 3
  /// How far back rows are looked at.
  private static let window = 1 << 16

  /// Finds the row; nil where the file is whole as far as can be seen.
  ///
  /// - Parameter first: where the rows begin.
  static func find(
    in bytes: FileBytes, from first: Int, separator: UInt8, _ width: Int
  ) -> (start: Int, cells: Int)? {
    guard bytes.count > first, !isLineEnd(bytes[bytes.count - 1]) else { return nil }
    let lines = lines(bytes, from: max(first, bytes.count - window))
    guard let last = lines.first, lines.count > fewest else { return nil }
    func cells(_ line: Range<Int>) -> Int? {
      // A quotation mark may hold separators, or a line end.
      guard !line.contains(where: { bytes[$0] == 0x22 || bytes[$0] == 0 }) else { return nil }
      return line.count { bytes[$0] == separator } + 1
    }
    guard let found = cells(last), found > 1, found < width, bytes[last.lowerBound] != separator,
      !RowFrame.beginsTotals(String(decoding: last.map { bytes[$0] }, as: UTF8.self)),
      lines.dropFirst().allSatisfy({ cells($0).map { $0 >= width } ?? false })
    else { return nil }
    return (last.lowerBound, found)
  }

  /// The last lines that are not blank, the last first; the earliest may be cut by the window.
  private static func lines(_ bytes: FileBytes, from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var end = bytes.count
    while lines.count < 20, end > start {
      var begin = end
      while begin > start, !isLineEnd(bytes[begin - 1]) { begin -= 1 }
      if begin == start, start > 0, !isLineEnd(bytes[start - 1]) { break }
      if begin < end { lines.append(begin..<end) }
      end = begin - 1
    }
    return lines
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    // A file from DOS can end with Control-Z.
    byte == 0x0A || byte == 0x0D || byte == 0x1A
  }
}
