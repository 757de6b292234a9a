import CareRecords
import Testing

/// The groups of ruling 32, written out as it has them.
@Suite("Groups of codes")
struct GroupTests {
  private func codes<Code: CodeSet, Group: Hashable>(
    _ group: KeyPath<Code, Group>, _ wanted: Group
  ) -> String {
    Code.allCases.filter { $0[keyPath: group] == wanted }.map(\.code).joined(separator: " ")
  }

  @Test
  func `ethnic groups`() {
    #expect(
      EthnicGroup.allCases.map(\.key) == [
        "White", "Mixed", "Asian", "Black", "Other", "Not stated",
      ])
    #expect(codes(\EthnicOrigin.group, .white) == "WBRI WIRI WOTH WIRT WROM")
    #expect(codes(\EthnicOrigin.group, .mixed) == "MWBC MWBA MWAS MOTH")
    #expect(codes(\EthnicOrigin.group, .asian) == "AIND APKN ABAN AOTH CHNE")
    #expect(codes(\EthnicOrigin.group, .black) == "BCRB BAFR BOTH")
    #expect(codes(\EthnicOrigin.group, .other) == "OOTH")
    #expect(codes(\EthnicOrigin.group, .notStated) == "REFU NOBT blank unlisted")
  }

  @Test
  func `groups of legal status`() {
    #expect(codes(\LegalStatus.group, .interimCareOrder) == "C1")
    #expect(codes(\LegalStatus.group, .fullCareOrder) == "C2")
    #expect(codes(\LegalStatus.group, .placementOrder) == "D1 E1")
    #expect(codes(\LegalStatus.group, .section20) == "V2")
    #expect(codes(\LegalStatus.group, .youthJustice) == "J1 J2 J3")
    #expect(codes(\LegalStatus.group, .protection) == "L1 L2 L3")
    #expect(codes(\LegalStatus.group, .shortBreaks) == "V3 V4")
    #expect(codes(\LegalStatus.group, .unknown) == "blank unlisted")
    #expect(codes(\LegalStatus.isShortBreak, true) == "V3 V4")
  }

  @Test
  func `groups of placement`() {
    #expect(codes(\PlacementType.group, .fosterRelative) == "U1 U2 U3")
    #expect(codes(\PlacementType.group, .fosterOther) == "U4 U5 U6")
    #expect(codes(\PlacementType.group, .adoption) == "A3 A4 A5 A6")
    #expect(codes(\PlacementType.group, .secure) == "K1")
    #expect(codes(\PlacementType.group, .childrensHome) == "K2")
    #expect(codes(\PlacementType.group, .supported) == "H5 K3")
    #expect(codes(\PlacementType.group, .residential) == "R1 R2 R3 R5 S1")
    #expect(codes(\PlacementType.group, .parents) == "P1")
    #expect(codes(\PlacementType.group, .independent) == "P2 P3")
    #expect(codes(\PlacementType.group, .temporary) == "T0 T1 T2 T3 T4")
    #expect(codes(\PlacementType.group, .other) == "Z1 Z11 Z12 Z13 Z14 blank unlisted")
    #expect(codes(\PlacementType.isForAdoption, true) == "A3 A4 A5 A6")
    #expect(codes(\PlacementType.isTemporary, true) == "T0 T1 T2 T3 T4")
  }

  @Test
  func `where children went when care ended`() {
    #expect(codes(\ReasonEpisodeCeased.group, .adopted) == "E11 E12")
    #expect(
      codes(\ReasonEpisodeCeased.group, .specialGuardianship) == "E43 E44 E45 E46 E47 E48")
    #expect(codes(\ReasonEpisodeCeased.group, .home) == "E4A E4B")
    #expect(codes(\ReasonEpisodeCeased.group, .arrangementsOrder) == "E41")
    #expect(codes(\ReasonEpisodeCeased.group, .otherFamily) == "E13")
    #expect(codes(\ReasonEpisodeCeased.group, .independence) == "E5 E6")
    #expect(codes(\ReasonEpisodeCeased.group, .adultServices) == "E7")
    #expect(codes(\ReasonEpisodeCeased.group, .custody) == "E9")
    #expect(codes(\ReasonEpisodeCeased.group, .remandEnded) == "E14")
    #expect(codes(\ReasonEpisodeCeased.group, .transferred) == "E3")
    #expect(codes(\ReasonEpisodeCeased.group, .agedOut) == "E15 E17")
    #expect(codes(\ReasonEpisodeCeased.group, .abroad) == "E16")
    #expect(codes(\ReasonEpisodeCeased.group, .died) == "E2")
    #expect(codes(\ReasonEpisodeCeased.group, .other) == "E8")
    #expect(codes(\ReasonEpisodeCeased.group, .notRecorded) == "X1 blank unlisted")
    #expect(CeasedGroup.notRecorded.key == "not recorded")
  }
}
