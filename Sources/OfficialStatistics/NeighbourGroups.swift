import Documents
import RecordImport

/// The statistical neighbours of every authority, as the Department publishes them.
///
/// They come as a workbook with the headings `LA num`, `LA Name`, `SN1` to `SN10`, or as a CSV file with
/// `old_la_code`, `la_name`, `SN_1` to `SN_10`. Neighbours are given by their three-digit numbers; a
/// file that gives names is read as well.
struct NeighbourGroups {
  /// The file as the user named it.
  let file: String
  /// The neighbours of each authority, the nearest first, by its folded name.
  private(set) var byName: [String: [String]] = [:]
  /// The folded name of each authority by its number.
  private(set) var names: [String: String] = [:]

  /// How many neighbours an authority has.
  static let size = 10

  /// Reads a table; nil where it is none of neighbours.
  init?(_ table: TextTable) {
    file = table.file
    guard let (start, columns) = Self.heading(of: table) else { return nil }
    for line in table.lines[(start + 1)...] {
      func cell(_ index: Int) -> String { index < line.cells.count ? line.cells[index] : "" }
      let (name, number) = (FoldedText.of(cell(columns.name)), cell(columns.number))
      // Authorities that were abolished stand below the others with this mark.
      guard !number.isEmpty, !name.isEmpty, !name.contains("(pre lg)") else { continue }
      let neighbours = columns.neighbours.map(cell).filter { !$0.isEmpty }
      guard neighbours.count == Self.size, byName[name] == nil else { continue }
      byName[name] = neighbours
      names[number] = name
    }
  }

  /// The line of headings, which may come after a title, and where its columns are.
  private static func heading(
    of table: TextTable
  ) -> (line: Int, columns: (name: Int, number: Int, neighbours: [Int]))? {
    for (index, line) in table.lines.prefix(TextTable.mostTitles).enumerated()
    where line.cells.count > size {
      let cells = line.cells.map { String(FoldedText.of($0).map { $0 == "_" ? " " : $0 }) }
      let neighbours = (1...size).compactMap { rank in
        cells.firstIndex { $0 == "sn\(rank)" || $0 == "sn \(rank)" }
      }
      guard neighbours.count == size, let name = cells.firstIndex(of: "la name"),
        let number = cells.firstIndex(where: {
          ["la num", "old la code", "la number"].contains($0)
        })
      else { continue }
      return (index, (name, number, neighbours))
    }
    return nil
  }
}
