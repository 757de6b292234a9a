import Documents
import PublishedCounts

/// Everything that a reader of a release can know, as `audit.json`.
///
/// An independent program can read the document and try to work out the withheld counts. The
/// document holds the printed counts. Of the withheld ones it says only the least that `[c]` can
/// stand for, 0 or 1. It holds no count that is not printed, but it shows which withheld cells are small, so it is not
/// for the public.
package struct ReaderStatement: Sendable {
  private let system: CountSystem
  private let release: Release

  /// A statement of what a reader of this release knows about a system.
  package init(_ system: CountSystem, _ release: Release) {
    self.system = system
    self.release = release
  }

  /// The bytes of the document; the same for the same release.
  ///
  /// Names in objects are in alphabetical order.
  package var json: [UInt8] {
    let required = RequiredProtection(system).cells.subtracting(release.givenAwayBefore)
    var json = JSONWriter(.compact)
    json.object { json in
      json.key("cells") { json in
        json.array { json in
          for (place, cell) in system.cells.enumerated() {
            let value = release.publications[place].isWithheld ? nil : cell.value
            json.element {
              write(cell, value: value, isSensitive: required.contains(place), &$0)
            }
          }
          for (place, equation) in system.equations.enumerated() {
            json.element { write(equation, number: place + 1, &$0) }
          }
        }
      }
    }
    return json.bytes
  }

  private func write(
    _ cell: CountCell, value: Int?, isSensitive: Bool, _ json: inout JSONWriter
  ) {
    let threshold = isSensitive ? cell.threshold : nil
    json.object { json in
      json.key("coeffs") { write(cell.combination, &$0) }
      if value == nil {
        if let threshold { json.key("cover", [cell.least, threshold]) }
        json.key("declared") { json in
          json.array { json in
            json.element { $0.write(cell.least) }
            json.element { $0.writeNull() }
          }
        }
      }
      json.key("id", cell.identifier)
      json.key("kind", "count")
      if let value { return json.key("value", value) }
      json.key("sensitive", isSensitive)
      json.key("threshold", threshold)
      json.key("value") { $0.writeNull() }
    }
  }

  /// Writes an equation between atoms that every reader knows.
  private func write(
    _ equation: CountSystem.Equation, number: Int, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.key("coeffs") { write(equation.combination, &$0) }
      json.key("hi", equation.constant)
      json.key("id", "equation \(number)")
      json.key("kind", "claim")
      json.key("lo", equation.constant)
    }
  }

  /// Writes each coefficient under the atom's place and name, because two atoms can share a name.
  private func write(_ combination: LinearCombination, _ json: inout JSONWriter) {
    let names = combination.terms.map { term in
      (name: "\(term.atom.index) \(system.atomNames[term.atom.index])", term.coefficient)
    }
    json.object { json in
      for (name, coefficient) in names.sorted(by: { $0.name < $1.name }) {
        json.key(name, coefficient)
      }
    }
  }
}
