import CCbc

/// Whole numbers that meet constraints, found by COIN-OR's Cbc.
enum IntegerProgram {
  /// How many branches are looked at before the search gives up; a count and not a time, so that
  /// the same counts give the same report on every machine.
  private static let largestBranchCount: Int32 = 2_000

  /// Whole numbers within the bounds, or nil when there are none or none were found in time.
  static func solution(_ matrix: ConstraintMatrix, bounds: Bounds) -> [Double]? {
    guard let model = unsafe Cbc_newModel() else { return nil }
    defer { unsafe Cbc_deleteModel(model) }
    unsafe Cbc_setLogLevel(model, 0)
    unsafe Cbc_loadProblem(
      model, Int32(matrix.columnCount), Int32(matrix.rowCount), matrix.starts, matrix.rows,
      matrix.values, bounds.columnLower, bounds.columnUpper,
      [Double](repeating: 0, count: matrix.columnCount), bounds.rowLower, bounds.rowUpper)
    for column in 0..<Int32(matrix.columnCount) { unsafe Cbc_setInteger(model, column) }
    // Any solution will do, and the programs are small: preparing them takes longer than solving.
    for parameter in ["preprocess", "cuts", "heuristics"] {
      unsafe Cbc_setParameter(model, parameter, "off")
    }
    unsafe Cbc_setMaximumNodes(model, largestBranchCount)
    unsafe Cbc_setMaximumSolutions(model, 1)
    unsafe Cbc_solve(model)
    guard let best = unsafe Cbc_bestSolution(model) else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: best, count: matrix.columnCount))
  }
}
