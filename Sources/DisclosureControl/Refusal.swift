/// Why no release can protect the children: what has to be printed in any case stands in the way.
///
/// The counts are never printed all the same. Leave the table out, or merge its smallest categories.
package struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What stands in the way.
  package enum Reason: Hashable, Sendable {
    /// Even with everything withheld that may be, a reader could rule out a value of the cell.
    case cannotProtect
    /// The counts that are printed in any case contradict each other or the equations.
    case contradiction
    /// The solver found no answer within its limits.
    case undecided
    /// The solver is not installed.
    case noSolver
  }

  /// What stands in the way.
  package let reason: Reason
  /// The cell that cannot be protected, where it is one.
  package let cell: String?
  /// The cells printed in any case that together give it away.
  package let forcedCells: [String]

  /// The refusal in plain words.
  package var description: String {
    let forced = forcedCells.map { "'\($0)'" }.joined(separator: ", ")
    let name = cell.map { "'\($0)'" } ?? "a count"
    switch reason {
    case .cannotProtect:
      return "\(name) cannot be protected: it follows, nearly or exactly, from "
        + (forced.isEmpty ? "the equations between the counts" : forced)
        + ", which cannot be withheld; leave out the table or merge its smallest categories"
    case .contradiction:
      return "the counts contradict each other"
        + (forced.isEmpty ? "" : ": no children could be counted as \(forced)")
    case .undecided:
      return "no proof was found that \(name) is protected; leave out the table or merge its "
        + "smallest categories"
    case .noSolver:
      return "what must be withheld cannot be found, because the library Cbc is not installed "
        + "(Debian: apt-get install coinor-libcbc3)"
    }
  }
}
