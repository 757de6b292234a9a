import FoundationEssentials
import PublishedCounts

/// Everything that a reader of a release can know, as `audit.json`: the form in which an independent
/// program can try to work the withheld counts out.
///
/// The document holds printed counts, and for withheld ones that they are not below 0. It holds no
/// count that is not printed, but tells which withheld cells are small: it is not for the public.
package struct ReaderStatement: Encodable, Sendable {
  /// A cell, or an equation between atoms that every reader knows.
  struct Entry: Encodable, Sendable {
    let id: String
    let kind: String
    let coeffs: [String: Int]
    let value: Int?
    var lo: Int?
    var hi: Int?
    var sensitive = false
    var threshold: Int?

    private enum Key: String, CodingKey {
      case id, kind, coeffs, value, lo, hi, declared, sensitive, threshold, cover
    }

    func encode(to encoder: any Encoder) throws {
      var entry = encoder.container(keyedBy: Key.self)
      try entry.encode(id, forKey: .id)
      try entry.encode(kind, forKey: .kind)
      try entry.encode(coeffs, forKey: .coeffs)
      if kind == "claim" {
        try entry.encode(lo, forKey: .lo)
        try entry.encode(hi, forKey: .hi)
      } else {
        try entry.encode(value, forKey: .value)
        if value == nil {
          try entry.encode([0, nil], forKey: .declared)
          try entry.encode(sensitive, forKey: .sensitive)
          if sensitive, let threshold {
            try entry.encode(threshold, forKey: .threshold)
            try entry.encode([0, threshold], forKey: .cover)
          }
        }
      }
    }
  }

  let cells: [Entry]

  /// What a reader knows of a system when this is released.
  package init(_ system: CountSystem, _ release: Release) {
    func coefficients(_ combination: LinearCombination) -> [String: Int] {
      // An atom's place goes before its name: names need not differ.
      Dictionary(
        uniqueKeysWithValues: combination.terms.map {
          ("\($0.atom.index) \(system.atomNames[$0.atom.index])", $0.coefficient)
        })
    }
    let required = cellsRequiringProtection(system).subtracting(release.givenAwayBefore)
    var entries: [Entry] = []
    for (place, cell) in system.cells.enumerated() {
      let isWithheld = release.publications[place].isWithheld
      entries.append(
        Entry(
          id: cell.identifier, kind: "count", coeffs: coefficients(cell.combination),
          value: isWithheld ? nil : cell.value, sensitive: required.contains(place),
          threshold: cell.threshold))
    }
    for (place, equation) in system.equations.enumerated() {
      entries.append(
        Entry(
          id: "equation \(place + 1)", kind: "claim",
          coeffs: coefficients(equation.combination), value: nil, lo: equation.constant,
          hi: equation.constant))
    }
    cells = entries
  }

  /// The document's bytes; the same for the same release.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
