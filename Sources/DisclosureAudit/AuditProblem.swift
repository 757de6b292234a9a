import PublishedCounts

/// What is wrong with a release or its certificate.
package enum AuditProblem: Hashable, Sendable, CustomStringConvertible {
  /// The release, a witness or a proof does not fit the system.
  case wrongShape(String)
  /// The cell must be withheld and is printed.
  case sensitivePrinted(cell: String)
  /// The release withholds a cell that is printed in any case.
  case fixedWithheld(cell: String)
  /// A cell that is small is marked as withheld only to protect others.
  case sensitiveMarkedSecondary(cell: String)
  /// A witness, by its place, has a number below zero.
  case negativeNumber(witness: Int, atom: String)
  /// In a witness, a cell does not have the count that is printed.
  case printedCellDiffers(witness: Int, cell: String)
  /// A withheld cell is below zero in a witness.
  case withheldCellNegative(witness: Int, cell: String)
  /// A witness does not satisfy the equation at this place.
  case equationFails(witness: Int, equation: Int)
  /// A withheld sensitive cell has no proof.
  case proofMissing(cell: String)
  /// The cell is not 0 in the witness that should show it as 0.
  case notZero(witness: Int, cell: String)
  /// The cell is below its threshold in the witness that should show it at the threshold.
  case belowThreshold(witness: Int, cell: String)
  /// A cell is listed as given away by an earlier report, but no earlier report withheld it.
  case notWithheldBefore(cell: String)

  /// The problem in words.
  package var description: String {
    switch self {
    case .wrongShape(let what): "\(what) does not fit the counts"
    case .sensitivePrinted(let cell): "'\(cell)' is printed and must be withheld"
    case .fixedWithheld(let cell): "'\(cell)' is withheld and is printed in any case"
    case .sensitiveMarkedSecondary(let cell):
      "'\(cell)' is small and marked as withheld for the sake of others"
    case .negativeNumber(let witness, let atom):
      "in witness \(witness) '\(atom)' is below zero"
    case .printedCellDiffers(let witness, let cell):
      "witness \(witness) does not come to the count printed for '\(cell)'"
    case .withheldCellNegative(let witness, let cell):
      "in witness \(witness) the withheld '\(cell)' is below zero"
    case .equationFails(let witness, let equation):
      "witness \(witness) does not meet equation \(equation)"
    case .proofMissing(let cell): "'\(cell)' has no proof that it is protected"
    case .notZero(let witness, let cell): "in witness \(witness) '\(cell)' is not 0"
    case .belowThreshold(let witness, let cell):
      "in witness \(witness) '\(cell)' is below its threshold"
    case .notWithheldBefore(let cell): "'\(cell)' was not withheld by an earlier report"
    }
  }
}
