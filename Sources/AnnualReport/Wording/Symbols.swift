/// The signs that stand in place of a number, explained once above the first table.
enum Symbol {
  /// A table or column that the figure needs was not supplied.
  static let notAvailable = "[x]"
  /// There is nothing that the figure could be about.
  static let notApplicable = "[z]"
}
