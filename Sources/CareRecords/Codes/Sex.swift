/// The sex of a person (SSDA903 SEX).
public enum Sex: UInt8, CodeSet {
  case male, female
  case blank, unlisted

  public static let list: [(member: Sex, code: String, label: String)] = [
    (.male, "1", "Male"),
    (.female, "2", "Female"),
  ]

  public static let lookup = CodeLookup(Sex.list)
}
