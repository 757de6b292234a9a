/// The ethnic groups in which figures are broken down.
public enum EthnicGroup: UInt8, CaseIterable, Sendable {
  case white, mixed, asian, black, other, notStated

  /// The key in files, which is also the name in print.
  public var key: String {
    switch self {
    case .white: "White"
    case .mixed: "Mixed"
    case .asian: "Asian"
    case .black: "Black"
    case .other: "Other"
    case .notStated: "Not stated"
    }
  }
}

extension EthnicOrigin {
  /// The group of this origin; refused, not obtained, blank and unlisted count as not stated.
  public var group: EthnicGroup {
    switch self {
    case .wbri, .wiri, .woth, .wirt, .wrom: .white
    case .mwbc, .mwba, .mwas, .moth: .mixed
    case .aind, .apkn, .aban, .aoth, .chne: .asian
    case .bcrb, .bafr, .both: .black
    case .ooth: .other
    case .refu, .nobt, .blank, .unlisted: .notStated
    }
  }
}

/// The groups of legal status in which figures are broken down.
public enum LegalStatusGroup: UInt8, CaseIterable, Sendable {
  case interimCareOrder, fullCareOrder, placementOrder, section20, youthJustice, protection
  case shortBreaks, unknown

  /// The key in files.
  public var key: String { Self.keys[Int(rawValue)] }

  private static let keys = allCases.map { "\($0)" }

  /// The words in print.
  public var label: String {
    switch self {
    case .interimCareOrder: "Interim care order"
    case .fullCareOrder: "Full care order"
    case .placementOrder: "Placement order"
    case .section20: "Accommodated (section 20)"
    case .youthJustice: "Youth justice"
    case .protection: "Police or emergency protection"
    case .shortBreaks: "Short breaks"
    case .unknown: "Not known"
    }
  }
}

extension LegalStatus {
  /// The group of this status.
  public var group: LegalStatusGroup {
    switch self {
    case .c1: .interimCareOrder
    case .c2: .fullCareOrder
    case .e1, .d1: .placementOrder
    case .v2: .section20
    case .j1, .j2, .j3: .youthJustice
    case .l1, .l2, .l3: .protection
    case .v3, .v4: .shortBreaks
    case .blank, .unlisted: .unknown
    }
  }

  /// Whether the episode is part of an agreed series of short breaks (V3 or V4).
  @inlinable
  public var isShortBreak: Bool { self == .v3 || self == .v4 }
}

/// The groups of placement in which figures are broken down.
public enum PlacementGroup: UInt8, CaseIterable, Sendable {
  case fosterRelative, fosterOther, adoption, secure, childrensHome, supported, residential
  case parents, independent, temporary, other, unknown

  /// The key in files.
  public var key: String { Self.keys[Int(rawValue)] }

  private static let keys = allCases.map { "\($0)" }

  /// The words in print.
  public var label: String {
    switch self {
    case .fosterRelative: "Fostered by a relative or friend"
    case .fosterOther: "Fostered by another carer"
    case .adoption: "Placed for adoption"
    case .secure: "Secure children's home"
    case .childrensHome: "Children's home"
    case .supported: "Supported accommodation"
    case .residential: "Other residential setting"
    case .parents: "With parents"
    case .independent: "Independent living"
    case .temporary: "Temporary placement"
    case .other: "Other placement"
    case .unknown: "Not known"
    }
  }
}

extension PlacementType {
  /// The group of this placement.
  ///
  /// A blank or unlisted code is in the group `other`; `unknown` is for a child without an episode.
  public var group: PlacementGroup {
    switch self {
    case .u1, .u2, .u3: .fosterRelative
    case .u4, .u5, .u6: .fosterOther
    case .a3, .a4, .a5, .a6: .adoption
    case .k1: .secure
    case .k2: .childrensHome
    case .k3, .h5: .supported
    case .r1, .r2, .r3, .r5, .s1: .residential
    case .p1: .parents
    case .p2, .p3: .independent
    case .t0, .t1, .t2, .t3, .t4: .temporary
    case .z1, .z11, .z12, .z13, .z14, .blank, .unlisted: .other
    }
  }

  /// Whether the child is placed for adoption (A3–A6).
  @inlinable
  public var isForAdoption: Bool { self == .a3 || self == .a4 || self == .a5 || self == .a6 }

  /// Whether the placement is temporary (T0–T4).
  ///
  /// The placement before a temporary one has not ended, and a return to it is not a new placement.
  @inlinable
  public var isTemporary: Bool {
    self == .t0 || self == .t1 || self == .t2 || self == .t3 || self == .t4
  }
}

/// Where children went when their period of care ended.
public enum CeasedGroup: UInt8, CaseIterable, Sendable {
  case adopted, specialGuardianship, home, arrangementsOrder, otherFamily, independence
  case adultServices, custody, remandEnded, transferred, agedOut, abroad, died, other, notRecorded

  /// The key in files.
  public var key: String { Self.keys[Int(rawValue)] }

  private static let keys = allCases.map { $0 == .notRecorded ? "not recorded" : "\($0)" }

  /// The words in print.
  public var label: String {
    switch self {
    case .adopted: "Adopted"
    case .specialGuardianship: "Special guardianship order"
    case .home: "Returned home"
    case .arrangementsOrder: "Child arrangements order"
    case .otherFamily: "To relatives or others without an order"
    case .independence: "Independent living"
    case .adultServices: "Adult social care"
    case .custody: "Sentenced to custody"
    case .remandEnded: "Remand ended"
    case .transferred: "Transferred to another authority"
    case .agedOut: "Reached adulthood"
    case .abroad: "Moved abroad"
    case .died: "Died"
    case .other: "Other reason"
    case .notRecorded: "Not recorded"
    }
  }
}

extension ReasonEpisodeCeased {
  /// The group of a period of care that ended for this reason.
  public var group: CeasedGroup {
    switch self {
    case .e11, .e12: .adopted
    case .e43, .e44, .e45, .e46, .e47, .e48: .specialGuardianship
    case .e4a, .e4b: .home
    case .e41: .arrangementsOrder
    case .e13: .otherFamily
    case .e5, .e6: .independence
    case .e7: .adultServices
    case .e9: .custody
    case .e14: .remandEnded
    case .e3: .transferred
    case .e15, .e17: .agedOut
    case .e16: .abroad
    case .e2: .died
    case .e8: .other
    case .x1, .blank, .unlisted: .notRecorded
    }
  }
}

extension ParticipationCode {
  /// Whether the child was at the review (PN1–PN4).
  @inlinable
  public var attended: Bool { self == .pn1 || self == .pn2 || self == .pn3 || self == .pn4 }

  /// Whether the child's views reached the review (PN1, PN2, PN3, PN5, PN6).
  @inlinable
  public var viewsConveyed: Bool {
    self == .pn1 || self == .pn2 || self == .pn3 || self == .pn5 || self == .pn6
  }

  /// Whether the code says how a child of 4 or over took part (PN1–PN7).
  @inlinable
  public var isForFourAndOver: Bool { isListed && self != .pn0 }
}
