/// Whether the authority is in touch with a care leaver (SSDA903 IN_TOUCH).
public enum CareLeaverContact: UInt8, CodeSet {
  case yes, no, died, refu, nreq, rhom
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: CareLeaverContact, code: String, label: String)] = [
    (.yes, "YES", "In touch"),
    (.no, "NO", "Not in touch"),
    (.died, "DIED", "Died after leaving care"),
    (.refu, "REFU", "Refused contact"),
    (.nreq, "NREQ", "No longer needs the service"),
    (.rhom, "RHOM", "Returned home for six months or more"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(CareLeaverContact.list)
}

/// What a care leaver does (SSDA903 ACTIV).
public enum CareLeaverActivity: UInt8, CodeSet {
  case f1, p1, f2, p2, f4, p4, f5, p5, g4, g5, g6, none
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: CareLeaverActivity, code: String, label: String)] = [
    (.f1, "F1", "Full time in higher education"),
    (.p1, "P1", "Part time in higher education"),
    (.f2, "F2", "Full time in other education"),
    (.p2, "P2", "Part time in other education"),
    (.f4, "F4", "Full time in an apprenticeship"),
    (.p4, "P4", "Part time in an apprenticeship"),
    (.f5, "F5", "Full time in other training or employment"),
    (.p5, "P5", "Part time in other training or employment"),
    (.g4, "G4", "Not active, for illness or disability"),
    (.g5, "G5", "Not active, for other reasons"),
    (.g6, "G6", "Not active, for pregnancy or parenthood"),
    (.none, "0", "Not known, not in touch"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(CareLeaverActivity.list)

  /// Whether the care leaver is in education, training or employment.
  public var isActive: Bool { isListed && rawValue <= CareLeaverActivity.p5.rawValue }
}

/// Where a care leaver lives, and whether that is suitable (SSDA903 ACCOM).
public enum CareLeaverAccommodation: UInt8, CodeSet {
  case b1, b2, c1, c2, d1, d2, e1, e2, g1, g2, h1, h2, k1, k2, r1, r2, s2, t1, t2, u1, u2
  case v1, v2, w1, w2, x2, y1, y2, z1, z2, none
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: CareLeaverAccommodation, code: String, label: String)] = [
    (.b1, "B1", "With parents or relatives, suitable"),
    (.b2, "B2", "With parents or relatives, not suitable"),
    (.c1, "C1", "Community home, suitable"),
    (.c2, "C2", "Community home, not suitable"),
    (.d1, "D1", "Semi-independent, suitable"),
    (.d2, "D2", "Semi-independent, not suitable"),
    (.e1, "E1", "Supported lodgings, suitable"),
    (.e2, "E2", "Supported lodgings, not suitable"),
    (.g1, "G1", "Abroad, suitable"),
    (.g2, "G2", "Abroad, not suitable"),
    (.h1, "H1", "Deported, suitable"),
    (.h2, "H2", "Deported, not suitable"),
    (.k1, "K1", "Ordinary lodgings, suitable"),
    (.k2, "K2", "Ordinary lodgings, not suitable"),
    (.r1, "R1", "Residence not known, suitable"),
    (.r2, "R2", "Residence not known, not suitable"),
    (.s2, "S2", "No fixed abode"),
    (.t1, "T1", "Foyer, suitable"),
    (.t2, "T2", "Foyer, not suitable"),
    (.u1, "U1", "Independent living, suitable"),
    (.u2, "U2", "Independent living, not suitable"),
    (.v1, "V1", "Emergency accommodation, suitable"),
    (.v2, "V2", "Emergency accommodation, not suitable"),
    (.w1, "W1", "Bed and breakfast, suitable"),
    (.w2, "W2", "Bed and breakfast, not suitable"),
    (.x2, "X2", "In custody"),
    (.y1, "Y1", "Other accommodation, suitable"),
    (.y2, "Y2", "Other accommodation, not suitable"),
    (.z1, "Z1", "With former foster carers, suitable"),
    (.z2, "Z2", "With former foster carers, not suitable"),
    (.none, "0", "Not known, not in touch"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(CareLeaverAccommodation.list)

  /// Whether the accommodation is suitable: the code ends in 1.
  public var isSuitable: Bool { code.last == "1" && isListed }
}
