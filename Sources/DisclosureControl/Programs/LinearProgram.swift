import CCbc

/// A linear program of COIN-OR's Clp, solved again and again from where it last stood.
///
/// This is the only file besides `IntegerProgram` that touches the C interface. What comes back is
/// in floating point: a proposal, which the caller proves in whole numbers.
@safe final class LinearProgram {
  enum Outcome {
    /// The least value of the objective.
    case optimal(Double)
    /// No numbers meet the constraints.
    case infeasible
    /// The solver gave up.
    case undecided
  }

  private let model: UnsafeMutableRawPointer
  private let columnCount: Int
  private let rowCount: Int

  /// Nil when the library cannot make a model.
  init?(_ matrix: ConstraintMatrix, bounds: Bounds) {
    guard let model = unsafe Clp_newModel() else { return nil }
    unsafe self.model = model
    columnCount = matrix.columnCount
    rowCount = matrix.rowCount
    unsafe Clp_setLogLevel(model, 0)
    unsafe Clp_loadProblem(
      model, Int32(columnCount), Int32(rowCount), matrix.starts, matrix.rows, matrix.values,
      bounds.columnLower, bounds.columnUpper, [Double](repeating: 0, count: columnCount),
      bounds.rowLower, bounds.rowUpper)
    unsafe Clp_setOptimizationDirection(model, 1)
  }

  deinit { unsafe Clp_deleteModel(model) }

  /// Sets anew what the columns and rows may be.
  func set(_ bounds: Bounds) {
    unsafe Clp_chgColumnLower(model, bounds.columnLower)
    unsafe Clp_chgColumnUpper(model, bounds.columnUpper)
    unsafe Clp_chgRowLower(model, bounds.rowLower)
    unsafe Clp_chgRowUpper(model, bounds.rowUpper)
  }

  /// Makes the sum of the products as small as it can be.
  func minimise(_ objective: [(column: Int, coefficient: Int)]) -> Outcome {
    var coefficients = [Double](repeating: 0, count: columnCount)
    for term in objective { coefficients[term.column] += Double(term.coefficient) }
    unsafe Clp_chgObjCoefficients(model, coefficients)
    unsafe Clp_primal(model, 0)
    switch unsafe Clp_status(model) {
    case 0: return .optimal(unsafe Clp_objectiveValue(model))
    case 1: return .infeasible
    default: return .undecided
    }
  }

  /// The columns' values in the last solution.
  var solution: [Double] {
    unsafe copy(Clp_primalColumnSolution(model), count: columnCount)
  }

  /// How much the objective grows with each column, in the last solution.
  var reducedCosts: [Double] {
    unsafe copy(Clp_dualColumnSolution(model), count: columnCount)
  }

  /// How much the objective grows with each row, in the last solution.
  var rowPrices: [Double] {
    unsafe copy(Clp_dualRowSolution(model), count: rowCount)
  }

  private func copy(_ numbers: UnsafeMutablePointer<Double>?, count: Int) -> [Double] {
    unsafe Array(UnsafeBufferPointer(start: numbers, count: numbers == nil ? 0 : count))
  }
}
