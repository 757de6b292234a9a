/// The sex of a person (SSDA903 SEX).
///
/// Returns up to 2023-24 write a number, later ones a letter. Both are read in every year.
public enum Sex: UInt8, CodeSet {
  case male, female, unknown
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: Sex, code: String, label: String)] = [
    (.male, "1", "Male"),
    (.female, "2", "Female"),
    (.unknown, "U", "Not known"),
  ]

  /// The letters that replace the first two codes from 2024-25 on.
  public static let letters: [(member: Sex, code: String, label: String)] = [
    (.male, "M", "Male"),
    (.female, "F", "Female"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(Sex.list + Sex.letters)

  /// The code as returns from 2024-25 on write it, `blank` or `unlisted`.
  public var letter: String {
    Sex.letters.first { $0.member == self }?.code ?? code
  }
}
