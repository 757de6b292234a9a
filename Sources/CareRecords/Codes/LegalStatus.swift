/// The legal status of an episode of care (SSDA903 LS).
public enum LegalStatus: UInt8, CodeSet {
  case c1, c2, d1, e1, j1, j2, j3, l1, l2, l3, v2, v3, v4
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: LegalStatus, code: String, label: String)] = [
    (.c1, "C1", "Interim care order"),
    (.c2, "C2", "Full care order"),
    (.d1, "D1", "Freed for adoption"),
    (.e1, "E1", "Placement order granted"),
    (.j1, "J1", "Remanded to local authority accommodation or youth detention accommodation"),
    (.j2, "J2", "Placed under the Police and Criminal Evidence Act 1984"),
    (.j3, "J3", "Sentenced to a youth rehabilitation order with residence requirement"),
    (.l1, "L1", "Under police protection"),
    (.l2, "L2", "Emergency protection order"),
    (.l3, "L3", "Under a child assessment order"),
    (.v2, "V2", "Accommodated under section 20"),
    (.v3, "V3", "Accommodated under a series of short breaks (agreed before)"),
    (.v4, "V4", "Accommodated under a series of short breaks"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(LegalStatus.list)
}
