import CareRecords
import Documents
import RecordImport

/// A column of a file: its heading and what its cells look like.
struct ColumnProfile {
  /// The heading as written, on one line.
  let heading: String
  let words: HeadingWords
  /// The position in a line, from 0.
  let position: Int
  /// The cells of all rows; empty where a cell says nothing.
  let cells: [String]
  /// How often each cell is there, by the cell as first written; cells that say nothing left out.
  let counts: [(text: String, count: Int)]
  /// The number of cells that say something.
  let filled: Int
  /// How the cells are dates, where they are.
  let dates: DateForms

  init(heading: String, position: Int, cells: [String]) {
    self.heading = heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words = HeadingWords(heading)
    self.position = position
    self.cells = cells.map { Self.saysNothing($0) ? "" : $0 }
    var order: [String: Int] = [:]
    var counts: [(text: String, count: Int)] = []
    for cell in self.cells where !cell.isEmpty {
      let key = FoldedText.of(cell)
      if let index = order[key] {
        counts[index].count += 1
      } else {
        order[key] = counts.count
        counts.append((cell, 1))
      }
    }
    self.counts = counts
    filled = counts.reduce(0) { $0 + $1.count }
    dates = DateForms(counts)
  }

  private static let nothing: Set<String> = [
    "", "null", "(null)", "n/a", "na", "#n/a", "none", "nan", "-", "–", "—", ".", "not applicable",
  ]

  /// Whether a cell stands for no value.
  static func saysNothing(_ cell: String) -> Bool {
    cell.isEmpty || cell.utf8.count <= 16 && nothing.contains(cell.lowercased())
  }

  /// Whether nearly all cells are codes of participation, `PN0` to `PN7`, with or without words.
  var isOfParticipation: Bool {
    filled >= 3 && counts.count <= 100
      && share { $0.lowercased().firstMatch(of: /^pn ?[0-7](?![0-9])/) != nil } >= 0.8
  }

  /// The share of the filled cells for which a test holds; 0 where none is filled.
  func share(_ holds: (String) -> Bool) -> Double {
    guard filled > 0 else { return 0 }
    return Double(counts.reduce(0) { $0 + (holds($1.text) ? $1.count : 0) }) / Double(filled)
  }

  /// The number of filled cells for which a test holds, of the first different ones.
  func count(most: Int = .max, _ holds: (String) -> Bool) -> Int {
    counts.prefix(most).reduce(0) { $0 + (holds($1.text) ? $1.count : 0) }
  }
}
