/// Why an episode of care began (SSDA903 RNE).
public enum ReasonNewEpisode: UInt8, CodeSet {
  case s, p, t, l, u, b
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: ReasonNewEpisode, code: String, label: String)] = [
    (.s, "S", "Started to be looked after"),
    (.p, "P", "Change of placement and carer"),
    (.t, "T", "Change of placement but same carer"),
    (.l, "L", "Change of legal status only"),
    (.u, "U", "Change of legal status and placement, same carer"),
    (.b, "B", "Change of legal status and placement and carer"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(ReasonNewEpisode.list)
}

/// Why an episode of care ended (SSDA903 REC).
public enum ReasonEpisodeCeased: UInt8, CodeSet {
  case x1, e11, e12, e13, e14, e15, e16, e17, e2, e3, e41, e43, e44, e45, e46, e47, e48, e4a,
    e4b, e5, e6, e7, e8, e9
  case blank, unlisted

  /// Whether care ended with the episode.
  public var endsCare: Bool { isListed && self != .x1 }

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: ReasonEpisodeCeased, code: String, label: String)] = [
    (.x1, "X1", "Episode ceased and a new one began"),
    (.e11, "E11", "Adopted, application unopposed"),
    (.e12, "E12", "Adopted, consent dispensed with"),
    (
      .e13, "E13",
      "Left care to live with parents, relatives or another person without parental responsibility"
    ),
    (.e14, "E14", "Accommodation on remand ended"),
    (.e15, "E15", "Age assessment determined the child to be 18 or over"),
    (.e16, "E16", "Child moved abroad"),
    (.e17, "E17", "Aged out of care"),
    (.e2, "E2", "Died"),
    (.e3, "E3", "Care taken over by another authority"),
    (.e41, "E41", "Child arrangements order"),
    // The four codes that follow replaced these two, which are no longer in the list of rule 149.
    (.e43, "E43", "Special guardianship order to former foster carers"),
    (.e44, "E44", "Special guardianship order to carers other than former foster carers"),
    (.e45, "E45", "Special guardianship order to former foster carer, a relative or friend"),
    (.e46, "E46", "Special guardianship order to former foster carer, no relative or friend"),
    (
      .e47, "E47",
      "Special guardianship order to a relative or friend other than the former foster carer"
    ),
    (
      .e48, "E48", "Special guardianship order to another person other than the former foster carer"
    ),
    (.e4a, "E4A", "Returned home, planned"),
    (.e4b, "E4B", "Returned home, unplanned"),
    (.e5, "E5", "Moved into independent living with formalised support"),
    (.e6, "E6", "Moved into independent living without formalised support"),
    (.e7, "E7", "Transferred to adult social care"),
    (.e8, "E8", "Ceased for any other reason"),
    (.e9, "E9", "Sentenced to custody"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(ReasonEpisodeCeased.list)
}

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
    // From 2025-26 on these four codes replace Z1.
    (.z11, "Z11", "Other placement"),
    (.z12, "Z12", "Other placement"),
    (.z13, "Z13", "Other placement"),
    (.z14, "Z14", "Other placement"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(PlacementType.list)

  /// Whether the code is in the Department's list of the return whose year begins in `year`.
  ///
  /// The list has changed twice. The validator's list of 2024-25 has K3 in a small letter, so that it
  /// never matches; here K3 is a code of that year.
  @inlinable
  public func isListed(inYearFrom year: Int) -> Bool {
    switch self {
    case .k3: year >= 2024
    case .z11, .z12, .z13, .z14: year >= 2025
    case .h5, .p2, .z1: year < 2025
    default: true
    }
  }
}

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

/// Why a placement ended (SSDA903 REASON_PLACE_CHANGE).
public enum ReasonPlaceChange: UInt8, CodeSet {
  case carpl, close, alleg, stand, apprr, creqb, creqo, child, lareq, place, custod, other
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: ReasonPlaceChange, code: String, label: String)] = [
    (.carpl, "CARPL", "Change to or implementation of the care plan"),
    (.close, "CLOSE", "Resignation or closure of provision"),
    (.alleg, "ALLEG", "Allegation"),
    (.stand, "STAND", "Standards of care concern"),
    (.apprr, "APPRR", "Approval removed"),
    (.creqb, "CREQB", "Carer requests the end because of the child's behaviour"),
    (.creqo, "CREQO", "Carer requests the end for other reasons"),
    (.child, "CHILD", "Child requests the end"),
    (.lareq, "LAREQ", "Responsible authority requests the end"),
    (.place, "PLACE", "Change in the status of the placement only"),
    (.custod, "CUSTOD", "Custody arrangement"),
    (.other, "OTHER", "Other"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(ReasonPlaceChange.list)
}
