import CareRecords

/// The groups of ruling 32, code by code, in the order in which they are written.
enum PlainGroups {
  /// The groups of a list, each with its codes.
  typealias List = [(group: String, codes: String)]

  static func group(_ code: String, in list: List, else other: String) -> String {
    list.first { $0.codes.split(separator: " ").contains { $0 == code } }?.group ?? other
  }

  static let ages = ["under 1", "1-4", "5-9", "10-15", "16+", "unknown"]

  static func age(_ age: Int?) -> String {
    guard let age else { return "unknown" }
    return age < 1 ? "under 1" : age < 5 ? "1-4" : age < 10 ? "5-9" : age < 16 ? "10-15" : "16+"
  }

  static let sexes = ["female", "male", "unknown"]

  static func sex(_ sex: Sex) -> String {
    sex == .male ? "male" : sex == .female ? "female" : "unknown"
  }

  private static let ethnic: List = [
    ("White", "WBRI WIRI WOTH WIRT WROM"), ("Mixed", "MWBC MWBA MWAS MOTH"),
    ("Asian", "AIND APKN ABAN AOTH CHNE"), ("Black", "BCRB BAFR BOTH"), ("Other", "OOTH"),
  ]

  static let ethnicGroups = ethnic.map(\.group) + ["Not stated"]

  static func ethnic(_ origin: EthnicOrigin?) -> String {
    group(origin?.code ?? "", in: ethnic, else: "Not stated")
  }

  private static let legal: List = [
    ("interimCareOrder", "C1"), ("fullCareOrder", "C2"), ("placementOrder", "E1 D1"),
    ("section20", "V2"), ("youthJustice", "J1 J2 J3"), ("protection", "L1 L2 L3"),
    ("shortBreaks", "V3 V4"),
  ]

  static let legalStatuses = legal.map(\.group) + ["unknown"]

  static func legalStatus(_ status: LegalStatus?) -> String {
    group(status?.code ?? "", in: legal, else: "unknown")
  }

  private static let placement: List = [
    ("fosterRelative", "U1 U2 U3"), ("fosterOther", "U4 U5 U6"), ("adoption", "A3 A4 A5 A6"),
    ("secure", "K1"), ("childrensHome", "K2"), ("supported", "K3 H5"),
    ("residential", "R1 R2 R3 R5 S1"), ("parents", "P1"), ("independent", "P2 P3"),
    ("temporary", "T0 T1 T2 T3 T4"),
  ]

  static let placements = placement.map(\.group) + ["other", "unknown"]

  /// Unknown where there is no episode.
  static func placement(_ type: PlacementType?) -> String {
    type.map { group($0.code, in: placement, else: "other") } ?? "unknown"
  }

  private static let ceased: List = [
    ("adopted", "E11 E12"), ("specialGuardianship", "E43 E44 E45 E46 E47 E48"),
    ("home", "E4A E4B"), ("arrangementsOrder", "E41"), ("otherFamily", "E13"),
    ("independence", "E5 E6"), ("adultServices", "E7"), ("custody", "E9"),
    ("remandEnded", "E14"), ("transferred", "E3"), ("agedOut", "E15 E17"), ("abroad", "E16"),
    ("died", "E2"), ("other", "E8"),
  ]

  static let endings = ceased.map(\.group) + ["not recorded"]

  static func ending(_ reason: ReasonEpisodeCeased?) -> String {
    group(reason?.code ?? "", in: ceased, else: "not recorded")
  }
}
