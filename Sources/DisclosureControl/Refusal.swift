/// Why no release can protect the children, given the cells that are printed in any case.
///
/// A refusal means that the counts are not printed. The remedy is to leave the table out, or to
/// merge its smallest categories.
package struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason of a refusal.
  package enum Reason: Hashable, Sendable {
    /// Even if every cell that may be withheld is withheld, a reader could rule out a value of the
    /// cell.
    case cannotProtect
    /// The counts that are printed in any case contradict each other or the equations.
    case contradiction
    /// The solver found no answer within its limits.
    case undecided
    /// The solver is not installed.
    case noSolver
  }

  /// Why no release was made.
  package let reason: Reason
  /// The cell that cannot be protected; nil where the reason is not a single cell.
  package let cell: String?
  /// The cells that are printed in any case and together give the cell away.
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
