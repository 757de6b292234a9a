/// The tables of a Markdown text in GitHub's form.
enum GFMTables {
  /// The cells of each row of each table.
  static func tables(of markdown: String) -> [[[String]]] {
    var tables: [[[String]]] = []
    var isInTable = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        isInTable = false
        continue
      }
      if !isInTable { tables.append([]) }
      isInTable = true
      tables[tables.count - 1].append(cells(of: String(line)))
    }
    return tables
  }

  /// The cells between the pipes that no backslash stands before.
  static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for sign in line {
      if sign == "|", !isEscaped {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(sign)
      }
      isEscaped = sign == "\\" && !isEscaped
    }
    cells.append(cell)
    return cells
  }

  /// How often a sign stands in a text with no backslash before it.
  static func unescaped(_ wanted: Character, in text: String) -> Int {
    var count = 0
    var isEscaped = false
    for sign in text {
      if sign == wanted, !isEscaped { count += 1 }
      isEscaped = sign == "\\" && !isEscaped
    }
    return count
  }
}
