/// Whether a child was missing, or away from placement without authorisation (SSDA903 MISSING).
public enum MissingKind: UInt8, CodeSet {
  case missing, away
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: MissingKind, code: String, label: String)] = [
    (.missing, "M", "Missing"),
    (.away, "A", "Away from placement without authorisation"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(MissingKind.list)
}
