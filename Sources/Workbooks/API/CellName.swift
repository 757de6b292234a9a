extension Workbook {
  /// The last row and the last column that a sheet can have.
  package static let lastRow = 1_048_576
  package static let lastColumn = 16_384

  /// The name of a cell, such as `C17` for row 17 and column 3; both count from 1.
  package static func cellName(row: Int, column: Int) -> String {
    columnName(column) + String(row)
  }

  /// The letters of a column, such as `AB` for column 28.
  package static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// The place of a cell in a sheet, counted from 1.
struct CellPlace: Equatable {
  var row: Int
  var column: Int

  /// Reads a name such as `C17`; nil where the text is none or lies outside a sheet.
  init?(_ name: Span<UInt8>) {
    var row = 0
    var column = 0
    var index = 0
    while index < name.count {
      let letter = name[index] & 0xDF
      guard (0x41...0x5A).contains(letter), index < 3 else { break }
      column = column * 26 + Int(letter - 0x40)
      index += 1
    }
    let firstDigit = index
    while index < name.count {
      let digit = name[index]
      guard (0x30...0x39).contains(digit), index - firstDigit < 7 else { return nil }
      row = row * 10 + Int(digit - 0x30)
      index += 1
    }
    guard (1...Workbook.lastColumn).contains(column), (1...Workbook.lastRow).contains(row)
    else { return nil }
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells, such as `A1:B3`.
struct CellRange: Equatable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// Reads `A1:B3`, or `A1` alone; nil where the text is neither.
  init?(_ name: Span<UInt8>) {
    var colon = 0
    while colon < name.count, name[colon] != 0x3A { colon += 1 }
    guard let one = CellPlace(name.extracting(0..<colon)) else { return nil }
    let other = colon == name.count ? one : CellPlace(name.extracting((colon + 1)..<name.count))
    guard let other else { return nil }
    rows = min(one.row, other.row)...max(one.row, other.row)
    columns = min(one.column, other.column)...max(one.column, other.column)
  }

  var name: String {
    let first = Workbook.cellName(row: rows.lowerBound, column: columns.lowerBound)
    return first + ":" + Workbook.cellName(row: rows.upperBound, column: columns.upperBound)
  }
}
