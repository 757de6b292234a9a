import CareRecords
import Documents

/// A cell that a mapping translates: the position of its column in the table, and what it says, folded.
struct TranslatedCell: Hashable, Sendable {
  var column: Int
  var text: String
}

/// Which words of each mapping's `values` some cell says.
///
/// A word that no cell says is probably misspelt, and then the cells that it was meant for are read as
/// they are.
struct UnusedWords {
  /// The cells that were translated, by the position of the mapping among those of the user.
  private var found: [Int: Set<TranslatedCell>] = [:]
  /// The first table that each mapping reads.
  private var sources: [Int: UInt16] = [:]

  /// Adds what was translated in a table that is read by a mapping.
  mutating func add(_ cells: Set<TranslatedCell>, mapping: Int, source: UInt16) {
    found[mapping, default: []].formUnion(cells)
    sources[mapping] = min(sources[mapping] ?? source, source)
  }

  /// An issue for each word that no cell says.
  func issues(_ mappings: [FileMapping]) -> [DataIssue] {
    sources.sorted { $0.key < $1.key }.flatMap { index, source in
      let mapping = mappings[index]
      return mapping.values.sorted { $0.key < $1.key }.flatMap { name, values -> [DataIssue] in
        let column = TableSchemas[mapping.table].position(of: name) ?? -1
        return values.keys.sorted().filter { word in
          word != FileMapping.anyOther
            && found[index]?.contains(.init(column: column, text: FoldedText.of(word))) != true
        }.map {
          DataIssue(.wordUnused, source: source, line: 0, column: name, value: $0, action: .used)
        }
      }
    }
  }
}
