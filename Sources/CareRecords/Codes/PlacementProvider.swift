/// Who provides a placement (SSDA903 PLACE_PROVIDER).
public enum PlacementProvider: UInt8, CodeSet {
  case pr0, pr1, pr2, pr3, pr4, pr5
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: PlacementProvider, code: String, label: String)] = [
    (.pr0, "PR0", "Parent or other person with parental responsibility"),
    (.pr1, "PR1", "Own provision"),
    (.pr2, "PR2", "Other local authority provision"),
    (.pr3, "PR3", "Other public provision"),
    (.pr4, "PR4", "Private provision"),
    (.pr5, "PR5", "Voluntary or third sector provision"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(PlacementProvider.list)
}
