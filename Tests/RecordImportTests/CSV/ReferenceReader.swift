/// A plain reader of separated text, one character at a time, for holding the fast one to.
struct ReferenceReader {
  struct Row: Equatable {
    var cells: [String]
    var line: Int
    var hasTextAfterQuote = false
    var isUnclosed = false
  }

  static func rows(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) -> [Row] {
    var rows: [Row] = []
    var line = 1
    var index = 0
    while index < bytes.count {
      var row = Row(cells: [], line: line)
      var isPlain = true
      var ended = false
      while !ended {
        var cell: [UInt8] = []
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          isPlain = false
          index += 1
          while true {
            guard index < bytes.count else {
              row.isUnclosed = true
              break
            }
            if bytes[index] == UInt8(ascii: "\"") {
              if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
                cell.append(bytes[index])
                index += 2
                continue
              }
              index += 1
              break
            }
            if bytes[index] == 0x0D || (bytes[index] == 0x0A && bytes[index - 1] != 0x0D) {
              line += 1
            }
            cell.append(bytes[index])
            index += 1
          }
          while index < bytes.count, ![separator, 0x0A, 0x0D].contains(bytes[index]) {
            row.hasTextAfterQuote = true
            index += 1
          }
        } else {
          while index < bytes.count, ![separator, 0x0A, 0x0D].contains(bytes[index]) {
            cell.append(bytes[index])
            index += 1
          }
        }
        row.cells.append(String(decoding: cell, as: UTF8.self))
        if index >= bytes.count {
          ended = true
        } else if bytes[index] == separator {
          index += 1
        } else {
          if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
          index += 1
          line += 1
          ended = true
        }
      }
      let isBlank =
        isPlain && row.cells.count == 1 && row.cells[0].allSatisfy { $0 == " " || $0 == "\t" }
      if !isBlank { rows.append(row) }
    }
    return rows
  }
}
