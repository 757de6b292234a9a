import CCbc

/// A linear program of COIN-OR's Clp, solved repeatedly, each time from its last solution.
///
/// Only the files in this folder use the C interface. Solutions are in floating point. They are
/// proposals, which the caller proves in whole numbers.
@safe final class LinearProgram {
  enum Outcome {
    /// The least value of the objective.
    case optimal(Double)
    /// No numbers satisfy the constraints.
    case infeasible
    /// The solver gave up.
    case undecided
  }

  private let solver: CbcFunctions
  private let model: UnsafeMutableRawPointer
  private let columnCount: Int
  private let rowCount: Int

  /// Nil when the library cannot make a model.
  init?(_ matrix: ConstraintMatrix, bounds: Bounds) {
    guard let solver = Solver.functions, let model = solver.Clp_newModel() else {
      return nil
    }
    self.solver = solver
    unsafe self.model = model
    columnCount = matrix.columnCount
    rowCount = matrix.rowCount
    unsafe solver.Clp_setLogLevel(model, 0)
    unsafe solver.Clp_loadProblem(
      model, Int32(columnCount), Int32(rowCount), matrix.starts, matrix.rows, matrix.values,
      bounds.columnLower, bounds.columnUpper, [Double](repeating: 0, count: columnCount),
      bounds.rowLower, bounds.rowUpper)
    unsafe solver.Clp_setOptimizationDirection(model, 1)
  }

  deinit { unsafe solver.Clp_deleteModel(model) }

  /// Replaces the bounds of the columns and rows.
  func set(_ bounds: Bounds) {
    unsafe solver.Clp_chgColumnLower(model, bounds.columnLower)
    unsafe solver.Clp_chgColumnUpper(model, bounds.columnUpper)
    unsafe solver.Clp_chgRowLower(model, bounds.rowLower)
    unsafe solver.Clp_chgRowUpper(model, bounds.rowUpper)
  }

  /// Minimises the sum of the products.
  func minimise(_ objective: [(column: Int, coefficient: Int)]) -> Outcome {
    var coefficients = [Double](repeating: 0, count: columnCount)
    for term in objective { coefficients[term.column] += Double(term.coefficient) }
    unsafe solver.Clp_chgObjCoefficients(model, coefficients)
    _ = unsafe solver.Clp_primal(model, 0)
    switch unsafe solver.Clp_status(model) {
    case 0: return .optimal(unsafe solver.Clp_objectiveValue(model))
    case 1: return .infeasible
    default: return .undecided
    }
  }

  /// The columns' values in the last solution.
  var solution: [Double] {
    unsafe copy(solver.Clp_primalColumnSolution(model), count: columnCount)
  }

  /// How much the objective grows with each column, in the last solution.
  var reducedCosts: [Double] {
    unsafe copy(solver.Clp_dualColumnSolution(model), count: columnCount)
  }

  /// How much the objective grows with each row, in the last solution.
  var rowPrices: [Double] {
    unsafe copy(solver.Clp_dualRowSolution(model), count: rowCount)
  }

  private func copy(_ numbers: UnsafeMutablePointer<Double>?, count: Int) -> [Double] {
    unsafe Array(UnsafeBufferPointer(start: numbers, count: numbers == nil ? 0 : count))
  }
}

/// The coefficients of a program's constraints, column by column as the solver wants them.
struct ConstraintMatrix {
  let columnCount: Int
  let rowCount: Int
  /// Where each column starts in `rows` and `values`, with one more entry for the end.
  let starts: [Int32]
  /// The row of each coefficient.
  let rows: [Int32]
  /// The coefficients.
  let values: [Double]

  init(columnCount: Int, rows constraints: [[(column: Int, coefficient: Int)]]) {
    var columns = [[(row: Int32, value: Double)]](repeating: [], count: columnCount)
    for (row, terms) in constraints.enumerated() {
      for term in terms { columns[term.column].append((Int32(row), Double(term.coefficient))) }
    }
    self.columnCount = columnCount
    rowCount = constraints.count
    var starts: [Int32] = [0]
    for column in columns { starts.append(starts[starts.count - 1] + Int32(column.count)) }
    self.starts = starts
    rows = columns.flatMap { $0.map(\.row) }
    values = columns.flatMap { $0.map(\.value) }
  }
}

/// The least and the largest value of each column and each row of a program.
struct Bounds {
  var columnLower: [Double]
  var columnUpper: [Double]
  var rowLower: [Double]
  var rowUpper: [Double]
}
