/// Why the child needed services (SSDA903 CIN).
public enum CategoryOfNeed: UInt8, CodeSet {
  case n1, n2, n3, n4, n5, n6, n7, n8
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: CategoryOfNeed, code: String, label: String)] = [
    (.n1, "N1", "Abuse or neglect"),
    (.n2, "N2", "Child's disability"),
    (.n3, "N3", "Parental illness or disability"),
    (.n4, "N4", "Family in acute stress"),
    (.n5, "N5", "Family dysfunction"),
    (.n6, "N6", "Socially unacceptable behaviour"),
    (.n7, "N7", "Low income"),
    (.n8, "N8", "Absent parenting"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(CategoryOfNeed.list)
}
