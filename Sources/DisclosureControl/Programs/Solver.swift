import CCbc

/// COIN-OR's Cbc and Clp, loaded on first use.
///
/// Most runs can decide what to withhold without a search, or make no public edition. They start
/// without loading the solver's libraries.
enum Solver {
  /// The names that distributions give the library.
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
