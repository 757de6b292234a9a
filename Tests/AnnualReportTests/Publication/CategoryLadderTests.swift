import CareRecords
import ServiceFigures
import StatutoryReviews
import Testing

@testable import PublicEdition

/// How categories are merged where children are few.
struct CategoryLadderTests {
  private func merged(
    _ rows: [(String, Int)], by dimension: Dimension, children: Int, divided: Bool = false
  ) -> [String] {
    CategoryLadder(children: children).merged(
      rows.map { key, count in
        var numbers = FigureNumbers()
        numbers.count = count
        return FigureRow(key: key, label: key, numbers: numbers)
      }, by: dimension, divided: divided
    ).map { "\($0.key) (\($0.label)): \($0.numbers.count ?? -1)" }
  }

  @Test func `every step is of categories that there are, each in one group of a size`() {
    let keys: [Dimension: [String]] = [
      .ageBand: AgeBand.allCases.map(\.key), .ethnicGroup: EthnicGroup.allCases.map(\.key),
      .legalStatus: LegalStatusGroup.allCases.map(\.key),
      .placement: PlacementGroup.allCases.map(\.key),
      .need: CategoryOfNeed.list.map(\.code), .code: ParticipationCode.list.map(\.code),
      .recGroup: CeasedGroup.allCases.map(\.key),
      .changeReason: ReasonPlaceChange.list.map(\.code), .kind: Obligation.Kind.allCases.map(\.key),
      .band: LateBand.allCases.map(\.key), .workers: (0...366).map { "\($0)" },
      .changes: (0...366).map { "\($0)" },
    ]
    for step in CategoryLadder.mergedCategories {
      #expect(step.categories.count > 1)
      #expect(step.categories.isSubset(of: keys[step.dimension] ?? []), "\(step.key)")
      #expect(keys[step.dimension]?.contains(step.key) == false, "\(step.key) is a category itself")
    }
    // The first group that holds a category holds all of the narrower ones that do.
    for (dimension, keys) in keys {
      let steps = CategoryLadder.mergedCategories.filter { $0.dimension == dimension }
      for key in keys {
        let groups = steps.filter { $0.categories.contains(key) }
        for (wider, narrower) in zip(groups, groups.dropFirst()) {
          #expect(wider.categories.isSuperset(of: narrower.categories), "\(key)")
          #expect(wider.fewestForEach <= narrower.fewestForEach, "\(key)")
          #expect(wider.fewestForEachDivided <= narrower.fewestForEachDivided, "\(key)")
        }
      }
    }
  }

  @Test func `the smaller an authority, the wider its groups`() {
    let rows = [
      ("fosterOther", 90), ("adoption", 4), ("secure", 1), ("childrensHome", 9), ("supported", 7),
      ("residential", 3), ("parents", 6), ("independent", 2), ("temporary", 1),
    ]
    #expect(
      merged(rows, by: .placement, children: 399) == [
        "fosterOther (fosterOther): 90",
        "parents or adoption (With parents or placed for adoption): 10",
        "supported or independent (Supported accommodation or independent living): 9",
        "secure or childrensHome or residential or temporary or other "
          + "(Children's home or other residential, temporary or other placement): 14",
      ])
    #expect(
      merged(rows, by: .placement, children: 400) == [
        "fosterOther (fosterOther): 90", "adoption (adoption): 4",
        "secure or childrensHome (Children's home, secure ones included): 10",
        "parents (parents): 6",
        "supported or independent (Supported accommodation or independent living): 9",
        "residential or temporary or other (Other residential, temporary or other placement): 4",
      ])
    #expect(
      merged(rows, by: .placement, children: 1_500) == rows.map { "\($0.0) (\($0.0)): \($0.1)" })
    #expect(
      merged(
        [("1", 900), ("2", 700), ("3", 50), ("4", 8), ("7", 1)], by: .workers, children: 2_000)
        == ["1 (1): 900", "2 (2): 700", "3 (3): 50", "4 or more (4 or more): 9"])
    #expect(
      merged([("0", 50), ("1", 20), ("2", 6), ("5", 1)], by: .workers, children: 300) == [
        "0 (0): 50", "1 (1): 20", "2 (2): 6", "3 or more (3 or more): 1",
      ])
  }

  @Test func `a table of two dimensions has the wider groups in larger authorities too`() {
    let rows = [("White", 300), ("Mixed", 30), ("Other", 9), ("Not stated", 2)]
    let one = [
      "White (White): 300", "Mixed (Mixed): 30", "Other or Not stated (Other, or not stated): 11",
    ]
    #expect(merged(rows, by: .ethnicGroup, children: 399) == one)
    #expect(
      merged(rows, by: .ethnicGroup, children: 1_499, divided: true) == [
        "White (White): 300", "other than White (All other ethnic groups, or not stated): 41",
      ])
    #expect(
      merged(rows, by: .ethnicGroup, children: 1_500, divided: true)
        == rows.map { "\($0.0) (\($0.0)): \($0.1)" })
  }

  @Test func `codes of participation that stand together are alike in what the pictures show`() {
    let groups = CategoryLadder.mergedCategories.filter { $0.dimension == .code }
    #expect(groups.map(\.key) == ["PN2 or PN3", "PN5 or PN6"])
    for group in groups {
      let codes = ParticipationCode.list.filter { group.categories.contains($0.code) }.map(\.member)
      #expect(Set(codes.map(\.attended)).count == 1)
      #expect(Set(codes.map(\.viewsConveyed)).count == 1)
    }
  }

  @Test func `texts that stand on few records are one row without the texts`() {
    #expect(
      merged(
        [("not recorded", 9), ("Delay", 20), ("Contact", 2), ("School", 5)],
        by: .theme, children: 900)
        == ["not recorded (not recorded): 9", "Delay (Delay): 20", "all others (All others): 7"])
    #expect(
      merged(
        [("not recorded", 1), ("Delay", 20), ("Contact", 3), ("School", 8)],
        by: .theme, children: 900)
        == ["Delay (Delay): 20", "all others (All others, or not recorded): 12"])
    #expect(
      merged(
        [("Delay", 20), ("Contact", 3), ("Home", 8), ("School", 8)], by: .theme, children: 900)
        == ["Delay (Delay): 20", "all others (All others): 19"])
    #expect(
      merged([("Delay", 20), ("School", 8)], by: .theme, children: 900)
        == ["Delay (Delay): 20", "School (School): 8"])
    #expect(
      merged([("Delay", 20), ("all others", 9), ("School", 7)], by: .theme, children: 900)
        == ["Delay (Delay): 20", "School (School): 7", "all others (All others): 9"])
    #expect(merged([("Delay", 20), ("School", 3)], by: .theme, children: 900) == [])
  }

  @Test func `no row of texts is a small number, and none is lost`() {
    func check(_ counts: [Int]) {
      let rows = merged(
        counts.enumerated().map { ("text \($0.offset)", $0.element) }, by: .reason, children: 300)
      let numbers = rows.compactMap { Int($0.split(separator: " ").last ?? "") }
      #expect(!numbers.contains { (1...5).contains($0) }, "\(counts)")
      #expect(rows.isEmpty || numbers.reduce(0, +) == counts.reduce(0, +), "\(counts)")
    }
    let sizes = [0, 1, 2, 5, 6, 7, 30]
    for first in sizes {
      for second in sizes {
        for third in sizes {
          for fourth in sizes { check([first, second, third, fourth]) }
        }
      }
    }
  }
}
