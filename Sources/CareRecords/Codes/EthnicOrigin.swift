/// The ethnic origin of a person (SSDA903 ETHNIC).
public enum EthnicOrigin: UInt8, CodeSet {
  case wbri, wiri, woth, wirt, wrom, mwbc, mwba, mwas, moth, aind, apkn, aban, aoth, chne,
    bcrb, bafr, both, ooth, refu, nobt
  case blank, unlisted

  /// The listed codes with their labels, in the order of the list.
  public static let list: [(member: EthnicOrigin, code: String, label: String)] = [
    (.wbri, "WBRI", "White British"),
    (.wiri, "WIRI", "White Irish"),
    (.woth, "WOTH", "Any other White background"),
    (.wirt, "WIRT", "Traveller of Irish heritage"),
    (.wrom, "WROM", "Gypsy or Roma"),
    (.mwbc, "MWBC", "White and Black Caribbean"),
    (.mwba, "MWBA", "White and Black African"),
    (.mwas, "MWAS", "White and Asian"),
    (.moth, "MOTH", "Any other Mixed background"),
    (.aind, "AIND", "Indian"),
    (.apkn, "APKN", "Pakistani"),
    (.aban, "ABAN", "Bangladeshi"),
    (.aoth, "AOTH", "Any other Asian background"),
    (.chne, "CHNE", "Chinese"),
    (.bcrb, "BCRB", "Black Caribbean"),
    (.bafr, "BAFR", "Black African"),
    (.both, "BOTH", "Any other Black background"),
    (.ooth, "OOTH", "Any other ethnic group"),
    (.refu, "REFU", "Refused"),
    (.nobt, "NOBT", "Information not yet obtained"),
  ]

  /// Finds a member by its code.
  public static let lookup = CodeLookup(EthnicOrigin.list)
}
