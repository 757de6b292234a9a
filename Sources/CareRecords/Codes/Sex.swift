/// The sex of a person (SSDA903 SEX).
public enum Sex: UInt8, CodeSet {
  case male, female
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: Sex, code: String, label: String)] = [
    (.male, "1", "Male"),
    (.female, "2", "Female"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(Sex.list)
}
