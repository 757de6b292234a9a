import DisclosureControl
import PublishedCounts
import Testing

/// Counts that give each other away across tables and years, worked out on paper.
@Suite struct LinkedTableTests {
  @Test func `a small cell of a two by two table takes its row and column with it`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("all", 60)
    let sex = builder.table("sex", of: total, ["girls": 25, "boys": 35])
    let home = builder.table("home", of: total, ["foster": 40, "other": 20])
    try builder.twoWayTable(
      rows: sex, columns: home,
      [[.undecided(22), .undecided(3)], [.undecided(18), .undecided(17)]])
    #expect(
      try shown(builder.build()) == [
        "all: 60", "all sex=girls: 25", "all sex=boys: 35", "all home=foster: 40",
        "all home=other: 20", "all sex=girls home=foster: [c], for others",
        "all sex=girls home=other: [c]", "all sex=boys home=foster: [c], for others",
        "all sex=boys home=other: [c], for others",
      ])
  }

  @Test func `a withheld total withholds one of the cells that add up to it`() throws {
    // 3 + 37 of 40, and 37 = 20 + 17: with 37 withheld, one of 20 and 17 must be as well.
    var builder = CountSystemBuilder()
    let total = builder.total("all", 40)
    let kind = builder.table("kind", of: total, ["rare": 3, "usual": 37])
    _ = builder.table("sex", of: kind.atoms[1], ["girls": 20, "boys": 17])
    #expect(
      try shown(builder.build()) == [
        "all: 40", "all kind=rare: [c]", "all kind=usual: [c], for others",
        "all kind=usual sex=girls: 20", "all kind=usual sex=boys: [c], for others",
      ])
  }

  @Test func `last year's report and this year's movements give nothing away`() throws {
    // Of a kind 10 were there, 6 started and 7 left; 9 are there now.
    var builder = CountSystemBuilder()
    let before = builder.count("before", .printedBefore(40), kind: .fixed)
    let now = builder.count("now", .undecided(50), kind: .fixed)
    let parts = [
      builder.oneWayTable(
        "kind", of: before, [("a", .printedBefore(10)), ("b", .printedBefore(30))]),
      builder.table("kind", of: now, ["a": 9, "b": 41]),
    ]
    let started = builder.total("started", 20)
    let left = builder.total("left", 10)
    let flows = [
      builder.table("kind", of: started, ["a": 6, "b": 14]),
      builder.table("kind", of: left, ["a": 7, "b": 3]),
    ]
    for kind in 0...1 {
      builder.equation([
        (parts[1].atoms[kind], 1), (parts[0].atoms[kind], -1), (flows[0].atoms[kind], -1),
        (flows[1].atoms[kind], 1),
      ])
    }
    // 3 left of b is small, so of a 7 is withheld too. With both 9 and 6 printed it would follow.
    #expect(
      try shown(builder.build()) == [
        "before: 40", "now: 50", "before kind=a: 10", "before kind=b: 30", "now kind=a: 9",
        "now kind=b: 41", "started: 20", "left: 10", "started kind=a: [c], for others",
        "started kind=b: [c], for others", "left kind=a: [c], for others", "left kind=b: [c]",
      ])
  }

  @Test func `what last year withheld stays withheld and is not given away`() throws {
    // Last year a and b were withheld of 20. Nobody moved of b, so b's count is last year's too.
    var builder = CountSystemBuilder()
    let before = builder.count("before", .printedBefore(20), kind: .fixed)
    let now = builder.count("now", .undecided(26), kind: .fixed)
    let last = builder.oneWayTable(
      "kind", of: before, [("a", .withheldBefore(nil)), ("b", .withheldBefore(nil))])
    let this = builder.table("kind", of: now, ["a": 16, "b": 10])
    builder.equation([(this.atoms[1], 1), (last.atoms[1], -1)])
    #expect(
      try shown(builder.build()) == [
        "before: 20", "now: 26", "before kind=a: [c]", "before kind=b: [c]",
        "now kind=a: [c], for others", "now kind=b: [c], for others",
      ])
  }

  @Test func `what last year gave away itself is listed and not proved`() throws {
    var builder = CountSystemBuilder()
    let before = builder.count("before", .printedBefore(20), kind: .fixed)
    _ = builder.oneWayTable(
      "kind", of: before, [("a", .withheldBefore(3)), ("b", .printedBefore(17))])
    let system = try builder.build()
    let protected = try ProtectedCounts(protecting: system)
    #expect(protected.release.givenAwayBefore == [1])
    #expect(protected.certificate.proofs == [])
    #expect(
      try shown(system) == ["before: 20", "before kind=a: [c]", "before kind=b: 17"])
  }

  @Test func `a fixed fact of this year that gives last year's away is refused`() throws {
    var builder = CountSystemBuilder()
    let before = builder.count("before", .printedBefore(20), kind: .fixed)
    let last = builder.oneWayTable(
      "kind", of: before, [("a", .withheldBefore(3)), ("b", .withheldBefore(17))])
    let same = builder.count("still a", .undecided(3), kind: .fixed)
    builder.equation([(same, 1), (last.atoms[0], -1)])
    let system = try builder.build()
    let refusal = #expect(throws: Refusal.self) { try ProtectedCounts(protecting: system) }
    #expect(refusal?.cell == "before kind=a")
    #expect(refusal?.forcedCells == ["still a"])
  }

  @Test func `two-way tables must form a tree`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("all", 8)
    let tables = ["a", "b", "c"].map { builder.table($0, of: total, ["0": 4, "1": 4]) }
    let counts = [[CountCell.State]](repeating: [.undecided(2), .undecided(2)], count: 2)
    try builder.twoWayTable(rows: tables[0], columns: tables[1], counts)
    try builder.twoWayTable(rows: tables[1], columns: tables[2], counts)
    #expect(throws: CountSystemError.ring("all a × c")) {
      try builder.twoWayTable(rows: tables[0], columns: tables[2], counts)
    }
  }

  @Test func `whole numbers count, not fractions`() throws {
    // Each two of a, b, c come to 9 with s, so s is odd: it cannot be 0, though fractions could.
    var builder = CountSystemBuilder()
    let atoms = ["a", "b", "c"].map { builder.atom(named: $0) }
    let small = builder.count("s", .undecided(3), kind: builder.children)
    for pair in [(0, 1), (1, 2), (0, 2)] {
      builder.cell(
        "\(pair)", LinearCombination(sum: [atoms[pair.0], atoms[pair.1], small]),
        .undecided(9), kind: .fixed)
    }
    let system = try builder.build()
    let refusal = #expect(throws: Refusal.self) { try ProtectedCounts(protecting: system) }
    #expect(refusal?.reason == .undecided)
  }
}
