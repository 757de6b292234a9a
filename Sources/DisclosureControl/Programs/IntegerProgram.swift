import Synchronization

/// Finds whole numbers that satisfy constraints, with COIN-OR's Cbc.
enum IntegerProgram {
  /// How many branches the search tries before it gives up.
  ///
  /// The limit is a count and not a time, so that the same counts give the same report on every
  /// machine.
  private static let largestBranchCount: Int32 = 2_000

  /// Cbc keeps the arguments that it reads in one place for all models, so it has one caller at a time.
  private static let turn = Mutex(())

  /// Whole numbers within the bounds; nil when there are none, or none were found within the limit.
  static func solution(_ matrix: ConstraintMatrix, bounds: Bounds) -> [Double]? {
    turn.withLock { _ in search(matrix, bounds) }
  }

  private static func search(_ matrix: ConstraintMatrix, _ bounds: Bounds) -> [Double]? {
    guard let solver = Solver.functions, let model = solver.Cbc_newModel() else {
      return nil
    }
    defer { unsafe solver.Cbc_deleteModel(model) }
    unsafe solver.Cbc_setLogLevel(model, 0)
    unsafe solver.Cbc_loadProblem(
      model, Int32(matrix.columnCount), Int32(matrix.rowCount), matrix.starts, matrix.rows,
      matrix.values, bounds.columnLower, bounds.columnUpper,
      [Double](repeating: 0, count: matrix.columnCount), bounds.rowLower, bounds.rowUpper)
    for column in 0..<Int32(matrix.columnCount) { unsafe solver.Cbc_setInteger(model, column) }
    // Any solution will do. The programs are small, so preparing them takes longer than solving
    // them.
    for parameter in ["preprocess", "cuts", "heuristics"] {
      unsafe solver.Cbc_setParameter(model, parameter, "off")
    }
    unsafe solver.Cbc_setMaximumNodes(model, largestBranchCount)
    unsafe solver.Cbc_setMaximumSolutions(model, 1)
    _ = unsafe solver.Cbc_solve(model)
    guard let best = unsafe solver.Cbc_bestSolution(model) else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: best, count: matrix.columnCount))
  }
}
