/// The signs that stand in place of a number, explained once above the first table.
enum Symbol {
  /// A table or column that the figure needs was not supplied.
  static let notAvailable = "[x]"
  /// There is nothing that the figure could be about.
  static let notApplicable = "[z]"
  /// A public edition withholds it, to protect children's identities.
  static let withheld = "[c]"
  /// It was counted by another definition.
  static let definedOtherwise = "[b]"
  /// Fewer than 20 records, of which a percentage would say more than there is.
  static let tooFew = "[u]"
}
