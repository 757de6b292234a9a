/// The type of placement of an episode of care (SSDA903 PLACE).
public enum PlacementType: UInt8, CodeSet {
  case a3, a4, a5, a6, h5, k1, k2, k3, p1, p2, p3, r1, r2, r3, r5, s1, t0, t1, t2, t3, t4, u1,
    u2, u3, u4, u5, u6, z1, z11, z12, z13, z14
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: PlacementType, code: String, label: String)] = [
    (.a3, "A3", "Placed for adoption with consent, with current foster carer"),
    (.a4, "A4", "Placed for adoption with consent, not with current foster carer"),
    (.a5, "A5", "Placed for adoption with placement order, with current foster carer"),
    (.a6, "A6", "Placed for adoption with placement order, not with current foster carer"),
    (.h5, "H5", "Semi-independent living accommodation"),
    (.k1, "K1", "Secure children's home"),
    (.k2, "K2", "Children's home"),
    (.k3, "K3", "Supported accommodation"),
    (.p1, "P1", "Placed with own parents"),
    (.p2, "P2", "Independent living"),
    (.p3, "P3", "Residential employment"),
    (.r1, "R1", "Residential care home"),
    (.r2, "R2", "NHS or health trust establishment"),
    (.r3, "R3", "Family centre or mother and baby unit"),
    (.r5, "R5", "Young offender institution or prison"),
    (.s1, "S1", "Residential school"),
    (.t0, "T0", "All types of temporary move"),
    (.t1, "T1", "Temporary periods in hospital"),
    (.t2, "T2", "Temporary absence on holiday"),
    (.t3, "T3", "Temporary accommodation while the carer is on holiday"),
    (.t4, "T4", "Temporary accommodation of seven days or less"),
    (.u1, "U1", "Foster placement with relative or friend, long term"),
    (.u2, "U2", "Foster placement with relative or friend also approved for adoption"),
    (.u3, "U3", "Foster placement with relative or friend, not long term"),
    (.u4, "U4", "Foster placement with other carer, long term"),
    (.u5, "U5", "Foster placement with other carer also approved for adoption"),
    (.u6, "U6", "Foster placement with other carer, not long term"),
    (.z1, "Z1", "Other placement"),
    // From 2025-26 on these four stand for Z1.
    (.z11, "Z11", "Other placement"),
    (.z12, "Z12", "Other placement"),
    (.z13, "Z13", "Other placement"),
    (.z14, "Z14", "Other placement"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(PlacementType.list)
}
