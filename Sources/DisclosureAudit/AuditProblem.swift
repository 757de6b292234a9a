import PublishedCounts

/// What is wrong with a release or its certificate.
package enum AuditProblem: Hashable, Sendable, CustomStringConvertible {
  /// The release, a witness or a proof does not fit the system.
  case wrongShape(String)
  /// The cell must be withheld and is printed.
  case sensitivePrinted(cell: String)
  /// The least that the record gives for `[c]` is not what the legend says of the cell.
  case wrongLeast(cell: String)
  /// The cell is a true 0 of a table, which is printed, and the release withholds it.
  case zeroWithheld(cell: String)
  /// The release withholds a cell that is printed in any case.
  case fixedWithheld(cell: String)
  /// A cell that is small is marked as withheld only to protect others.
  case sensitiveMarkedSecondary(cell: String)
  /// A witness, by its place, has a number below zero.
  case negativeNumber(witness: Int, atom: String)
  /// In a witness, a cell does not have the count that is printed.
  case printedCellDiffers(witness: Int, cell: String)
  /// In a witness, a withheld cell is less than the least that `[c]` can stand for.
  case withheldCellBelowLeast(witness: Int, cell: String)
  /// A witness does not satisfy the equation at this place.
  case equationFails(witness: Int, equation: Int)
  /// A withheld sensitive cell has no proof.
  case proofMissing(cell: String)
  /// The cell is another number in the witness in which it should be the least that `[c]` can stand
  /// for.
  case notLeast(witness: Int, cell: String)
  /// The cell is not as far above the least that `[c]` can stand for as the threshold, in the witness
  /// that should show that it can be.
  case belowUpperEnd(witness: Int, cell: String)
  /// A cell is listed as given away by an earlier report, but no earlier report withheld it.
  case notWithheldBefore(cell: String)

  /// The problem in words.
  package var description: String {
    switch self {
    case .wrongShape(let what): "\(what) does not fit the counts"
    case .sensitivePrinted(let cell): "'\(cell)' is printed and must be withheld"
    case .wrongLeast(let cell):
      "the least that '\(cell)' can be where it is withheld is not what the legend says"
    case .zeroWithheld(let cell): "'\(cell)' is a 0 of a table, which is printed, and is withheld"
    case .fixedWithheld(let cell): "'\(cell)' is withheld and is printed in any case"
    case .sensitiveMarkedSecondary(let cell):
      "'\(cell)' is small and marked as withheld for the sake of others"
    case .negativeNumber(let witness, let atom):
      "in witness \(witness) '\(atom)' is below zero"
    case .printedCellDiffers(let witness, let cell):
      "witness \(witness) does not come to the count printed for '\(cell)'"
    case .withheldCellBelowLeast(let witness, let cell):
      "in witness \(witness) the withheld '\(cell)' is less than [c] can stand for"
    case .equationFails(let witness, let equation):
      "witness \(witness) does not meet equation \(equation)"
    case .proofMissing(let cell): "'\(cell)' has no proof that it is protected"
    case .notLeast(let witness, let cell):
      "in witness \(witness) '\(cell)' is not the least that [c] can stand for"
    case .belowUpperEnd(let witness, let cell):
      "in witness \(witness) '\(cell)' is too close to the least that [c] can stand for"
    case .notWithheldBefore(let cell): "'\(cell)' was not withheld by an earlier report"
    }
  }
}
