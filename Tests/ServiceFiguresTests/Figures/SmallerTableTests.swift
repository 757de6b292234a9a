import CareRecords
import Testing

@testable import ServiceFigures
@testable import StatuteReference

/// Rows of the smaller tables of the return that repeat or contradict each other.
@Suite("Smaller tables of the return")
struct SmallerTableTests {
  private func asylumSeekers(_ ceased: [String?]) -> String {
    var service = SmallService()
    service.child("Avery", "2024-05-02.. S C2 U6")
    for day in ceased {
      service.builder.add(
        SmallRow(
          child: "Avery", content: .asylumSeeker(ceased: day.map { CivilDate(text: $0) } ?? nil),
          year: 2024))
    }
    return service.figures.text("children.uasc")
  }

  @Test func `a child counts as seeking asylum up to the day before that in DUC`() {
    #expect(asylumSeekers([nil]) == "children.uasc 1")
    #expect(asylumSeekers(["2025-04-01"]) == "children.uasc 1")
    #expect(asylumSeekers(["2025-03-31"]) == "children.uasc 0")
  }

  @Test func `of two rows about asylum a day counts before a blank, then the later day`() {
    for rows in [[nil, "2024-12-01"], ["2024-12-01", nil]] {
      #expect(asylumSeekers(rows) == "children.uasc 0")
    }
    for rows in [["2024-12-01", "2025-06-01"], ["2025-06-01", "2024-12-01"]] {
      #expect(asylumSeekers(rows) == "children.uasc 1")
    }
  }
}
