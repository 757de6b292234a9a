extension Catalogue {
  /// The catalogue for people: one line a figure, in columns.
  ///
  /// ```
  /// id              title                 unit     kind        direction
  /// reviews.onTime  Reviews held on time  reviews  proportion  higher is better
  /// ```
  package static var text: String {
    let rows =
      [["id", "title", "unit", "kind", "direction"]]
      + figures.map { definition in
        [
          definition.id, definition.title, definition.unit, definition.kind.rawValue,
          definition.direction.words,
        ]
      }
    return TextColumns.aligned(rows)
  }
}

/// Text in columns that line up.
enum TextColumns {
  /// Rows as lines, every column as wide as its widest cell, with two blanks between.
  static func aligned(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.compactMap { column < $0.count ? $0[column].count : nil }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < row.count - 1 {
          line += String(repeating: " ", count: widths[column] - cell.count + 2)
        }
      }
      return line + "\n"
    }.joined()
  }
}
