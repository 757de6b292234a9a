import CareRecords
import StatutoryReviews
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Placements, by the changes that begin one and those that do not (ruling 28).
struct PlacementFigureTests {
  /// The placements of a child with these episodes, each as its first day, marked where it is a
  /// change and where its start is not known.
  private func placements(_ episodes: String...) -> [String] {
    var service = SmallService()
    for episode in episodes { service.child("Avery", episode) }
    let reader = CareReader(service.builder.store, rules: service.settings.rules)
    var care = ChildCare()
    reader.read(0, into: &care)
    var history = PlacementHistory()
    history.read(care, of: service.builder.store.partitions[0])
    return history.placements.enumerated().map { index, placement in
      placement.start.description + (placement.startIsKnown ? "" : "?")
        + (placement.end.map { "–\($0)" } ?? "–")
        + (history.isChange(at: index) ? " change" : "")
    }
  }

  @Test func `a change of carer begins a placement, a change that keeps the carer does not`() {
    #expect(
      placements(
        "2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-01..2024-06-01 L C1 U6 X1",
        "2024-06-01..2024-07-01 T C1 U4 X1", "2024-07-01..2024-08-01 U C2 U5 X1",
        "2024-08-01..2024-09-01 P C2 R1 X1", "2024-09-01.. B C1 U6")
        == ["2024-04-02–2024-08-01", "2024-08-01–2024-09-01 change", "2024-09-01– change"])
  }

  @Test func `a temporary placement is left out, and the return from it is no change`() {
    #expect(
      placements(
        "2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-01..2024-05-09 P C2 T1 X1",
        "2024-05-09.. P C2 U6") == ["2024-04-02–"])
    #expect(
      placements(
        "2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-01..2024-05-09 P C2 T1 X1",
        "2024-05-09.. P C2 U5") == ["2024-04-02–2024-05-09", "2024-05-09– change"])
    #expect(
      placements("2024-04-02..2024-05-01 S C2 T0 X1", "2024-05-01.. P C2 U5")
        == ["2024-05-01–"])
  }

  @Test func `coming back to a former place from another one is a change`() {
    #expect(
      placements(
        "2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-01..2024-06-01 P C2 R1 X1",
        "2024-06-01.. P C2 U6"
      ).count == 3)
  }

  @Test func `the start is known where care or the carer's time begins in the data`() {
    #expect(placements("2024-04-02.. L C2 U6") == ["2024-04-02?–"])
    #expect(placements("2024-04-02.. P C2 U6") == ["2024-04-02–"])
    #expect(
      placements("2024-04-02..2024-05-01 S C2 U6 E8", "2024-08-01.. S C2 U6")
        == ["2024-04-02–2024-05-01", "2024-08-01–"])
  }

  @Test func `without a reason another place is another placement`() {
    #expect(
      placements("2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-01.. - C2 U4")
        == ["2024-04-02–2024-05-01", "2024-05-01– change"])
    #expect(
      placements("2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-01.. ? C2 U4")
        == ["2024-04-02–2024-05-01", "2024-05-01– change"])
    // The same place, though the legal status changes or the child was away for a while.
    #expect(
      placements("2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-01.. - E1 U6") == ["2024-04-02–"])
    #expect(
      placements(
        "2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-01..2024-05-09 - C2 T1 X1",
        "2024-05-09.. - C2 U6") == ["2024-04-02–"])
  }

  @Test func `three placements are counted over all periods of care, of those in the year`() {
    var service = SmallService()
    // Ended on the first day, so not of the period: two are left.
    service.child("Avery", "2023-04-02..2024-04-01 S C2 U6 X1", "2024-04-01..2024-09-01 P C2 U6 X1")
    service.child("Avery", "2024-09-01.. P C2 R1")
    service.child("Bo", "2023-04-02..2024-04-02 S C2 U6 X1", "2024-04-02..2024-09-01 P C2 U6 E8")
    service.child("Bo", "2024-12-01.. S C2 R1")
    service.child("Cato", "2024-04-02..2024-05-01 S C2 U6 X1", "2024-05-01..2025-03-01 P C2 R1 X1")
    service.child("Cato", "2025-03-01..2025-03-31 P C2 U4 E8")
    #expect(
      service.figures.text("placements.threeOrMore") == "placements.threeOrMore 1/2")
    #expect(service.figures.figure("placements.changeReasons")?.numbers.count == 5)
  }

  @Test func `a lasting placement is one of two years, or one for adoption`() {
    var service = SmallService()
    let old = "2010-04-01"
    // Two and a half years on 31 March 2025 began on 1 October 2022, two years on 1 April 2023.
    service.child(
      "Two years", born: old, "2022-10-01..2023-04-01 S C2 R1 X1", "2023-04-01.. P C2 U6")
    service.child(
      "A day less", born: old, "2022-10-01..2023-04-02 S C2 R1 X1", "2023-04-02.. P C2 U6")
    service.child("Too short a care", born: old, "2022-10-02.. S C2 U6")
    service.child("Sixteen", born: "2009-03-31", "2020-10-02.. S C2 U6")
    service.child(
      "For adoption", born: old, "2022-01-01..2025-03-01 S E1 U6 X1", "2025-03-01.. P E1 A5")
    service.child("No birthday", "2020-01-01.. S C2 U6")
    service.child("Unknown care", born: old, "2023-01-01.. P C2 U6")
    service.child("Unknown placement", born: old, "2022-01-01..2023-06-01 L C2 T0 X1")
    service.child("Unknown placement", "2023-06-01.. T C2 U6")
    #expect(
      service.figures.text("placements.longTerm") == """
        placements.longTerm 2/3 (startUnknown 1, ageUnknown 1, placementStartUnknown 1)
        """)
  }

  @Test func `days to placement for adoption run from the start of care`() {
    var service = SmallService()
    service.child("Avery", "2024-04-02..2024-05-02 S E1 U6 X1", "2024-05-02.. P E1 A5")
    service.child("Bo", "2024-04-02..2024-05-12 S E1 U6 X1", "2024-05-12..2024-06-01 P E1 A5 X1")
    service.child("Bo", "2024-06-01..2024-07-01 P E1 U6 X1", "2024-07-01.. P E1 A3")
    service.child("Unknown", "2024-04-02..2024-05-12 L E1 U6 X1", "2024-05-12.. P E1 A5")
    service.child("Before", "2023-04-02..2024-03-12 S E1 U6 X1", "2024-03-12.. P E1 A5")
    #expect(
      service.figures.text("adoption.daysToPlacement") == """
        adoption.daysToPlacement 2 median 35 p90 39 max 40 (startUnknown 1)
        """)
  }

  @Test func `days of no placement for adoption are not applicable, with what is left out`() {
    var service = SmallService()
    service.child("Avery", "2024-04-02.. S C2 U6")
    let id = "adoption.daysToPlacement"
    #expect(service.figures.text(id) == "\(id) notApplicable 0")
    service.child("Unknown", "2024-04-02..2024-05-12 L E1 U6 X1", "2024-05-12.. P E1 A5")
    #expect(service.figures.text(id) == "\(id) notApplicable 0 (startUnknown 1)")
  }

  @Test func `supported accommodation is K3 on the last day, and nobody under 16 may be there`() {
    var service = SmallService()
    service.child("Avery", born: "2007-05-01", "2024-05-02.. S V2 K3")
    service.child("Bo", born: "2009-03-31", "2024-05-02.. S V2 K3")
    service.child("Cato", born: "2009-04-01", "2024-05-02.. S V2 K3")
    service.child("Dee", born: "2007-05-01", "2024-05-02.. S V2 H5")
    service.child("Eli", "2024-05-02..2024-09-01 S V2 K3 X1", "2024-09-01.. P V2 U6")
    #expect(
      service.figures.text(
        "placements.supportedAccommodation", "placements.supportedAccommodationUnder16") == """
          placements.supportedAccommodation 3
          placements.supportedAccommodationUnder16 1
          """)
  }

  @Test func `a child of no known age or placement may be under 16 in supported accommodation`() {
    var service = SmallService()
    service.child("Avery", "2024-05-02.. S V2 K3")
    service.child("Bo", born: "2012-03-31", "2024-05-02.. S V2 -")
    service.child("Cato", born: "2007-04-01", "2024-05-02.. S V2 -")
    #expect(
      service.figures.text(
        "placements.supportedAccommodation", "placements.supportedAccommodationUnder16") == """
          placements.supportedAccommodation partial 1...3 1 (undetermined 2)
          placements.supportedAccommodationUnder16 partial 0...2 0 (undetermined 2)
          """)
  }

  @Test func `before there was a code for supported accommodation nobody is known to be there`() {
    var service = SmallService(from: "2023-04-01", to: "2024-03-31")
    service.child("Avery", born: "2007-05-01", "2023-05-02.. S V2 H5 @2023")
    #expect(
      service.figures.text("placements.supportedAccommodation")
        == "placements.supportedAccommodation notSupplied the code K3 of Episodes.PLACE")
  }
}
