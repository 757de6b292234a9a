import CCbc

/// COIN-OR's Cbc and Clp, loaded when they are first asked for.
///
/// Most runs find what to withhold without a search, or make no public edition; they start without the
/// libraries that the solver brings.
enum Solver {
  /// The library under the names that distributions give it.
  private static let names = ["libCbcSolver.so.3", "libCbcSolver.so"]

  /// The solver's functions; nil where it is not installed.
  static let functions: CbcFunctions? = {
    var functions = CbcFunctions()
    for name in names where unsafe CbcFunctions_load(&functions, name) == 1 {
      return functions
    }
    return nil
  }()
}
