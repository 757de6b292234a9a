import DisclosureAudit
import DisclosureControl
import PublishedCounts
import Testing

/// What a reader knows of a withheld count from the symbol alone: whether it can be 0.
@Suite struct ZeroTests {
  @Test func `a single symbol in a table says at least one, and the proof grants that`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("all", 30)
    _ = builder.table("age", of: total, ["0": 3, "1": 12, "2": 15, "3": 0])
    let protected = try ProtectedCounts(protecting: builder.build())
    #expect(
      try shown(protected.system) == [
        "all: 30", "all age=0: [c]", "all age=1: 12", "all age=2: [c], for others", "all age=3: 0",
      ])
    #expect(protected.certificate.witnesses == [[30, 1, 12, 17, 0], [30, 17, 12, 1, 0]])
  }

  @Test func `two small counts that hide each other only if one is 0 take a third`() throws {
    // 1 + 4 of 5: with the others printed, neither could be 6, because the other is at least 1.
    var builder = CountSystemBuilder()
    let total = builder.total("all", 30)
    _ = builder.table("age", of: total, ["0": 1, "1": 4, "2": 12, "3": 13])
    #expect(
      try shown(builder.build()) == [
        "all: 30", "all age=0: [c]", "all age=1: [c]", "all age=2: 12",
        "all age=3: [c], for others",
      ])
  }

  @Test(arguments: [(0, true), (1, true), (5, true), (6, false), (60, false)])
  func `a figure by itself is withheld from 0 to the threshold`(
    _ count: Int, _ isWithheld: Bool
  ) throws {
    var builder = CountSystemBuilder()
    _ = builder.count("seekers", .undecided(count), kind: builder.children)
    let system = try builder.build()
    #expect(try shown(system) == [isWithheld ? "seekers: [c]" : "seekers: \(count)"])
    let witnesses = try ProtectedCounts(protecting: system).certificate.witnesses
    if isWithheld {
      #expect(witnesses.contains([0]))
      #expect(witnesses.contains { $0[0] >= 5 })
    }
  }

  @Test(arguments: [(40, 40), (38, 40), (0, 40), (0, 0), (3, 3)])
  func `a share of children is withheld where one of its sides is 0, as where it is small`(
    _ met: Int, _ all: Int
  ) throws {
    var builder = CountSystemBuilder()
    let total = builder.count("share", .undecided(all), kind: builder.children)
    _ = builder.oneWayTable(
      "met", of: total, zero: .withheld,
      [("yes", .undecided(met)), ("no", .undecided(all - met))])
    let shown = try shown(builder.build())
    #expect(shown[1].hasPrefix("share met=yes: [c]"))
    #expect(shown[2].hasPrefix("share met=no: [c]"))
    #expect(shown[0] == (all == 40 ? "share: 40" : "share: [c]"))
  }

  @Test func `in a column spread thinly over many groups, zeros are withheld too`() throws {
    // 2, 2, 2, 1 and 1 of 8 late: if each were at least 1, none could be 5.
    #expect(
      try shown(late([2, 2, 2, 1, 1, 0])) == [
        "all: 180", "all met=yes: 172", "all met=no: 8", "all group=0: 30", "all group=1: 30",
        "all group=2: 30", "all group=3: 30", "all group=4: 30", "all group=5: 30",
        "all group=0 met=yes: [c], for others", "all group=0 met=no: [c]",
        "all group=1 met=yes: [c], for others", "all group=1 met=no: [c]",
        "all group=2 met=yes: [c], for others", "all group=2 met=no: [c]",
        "all group=3 met=yes: [c], for others", "all group=3 met=no: [c]",
        "all group=4 met=yes: [c], for others", "all group=4 met=no: [c]",
        "all group=5 met=yes: [c], for others", "all group=5 met=no: [c]",
      ])
    // With 12 the five groups have room enough, so the 0 is printed.
    let roomy = try late([4, 3, 3, 1, 1, 0])
    #expect(try shown(roomy).suffix(2) == ["all group=5 met=yes: 30", "all group=5 met=no: 0"])
  }

  @Test func `the row of a group without children is printed, even across a column at risk`() throws
  {
    let shown = try shown(late([8, 0, 0], of: [30, 30, 0]))
    #expect(
      shown.suffix(6) == [
        "all group=0 met=yes: [c], for others", "all group=0 met=no: [c]",
        "all group=1 met=yes: [c], for others", "all group=1 met=no: [c]",
        "all group=2 met=yes: 0", "all group=2 met=no: 0",
      ])
  }

  /// Reviews late, by group, with what is left of the group on time.
  private func late(_ counts: [Int], of sizes: [Int]? = nil) throws -> CountSystem {
    let sizes = sizes ?? counts.map { _ in 30 }
    let all = sizes.reduce(0, +)
    let missed = counts.reduce(0, +)
    var builder = CountSystemBuilder()
    let total = builder.total("all", all)
    let share = builder.table("met", of: total, kind: .fixed, ["yes": all - missed, "no": missed])
    let groups = builder.oneWayTable(
      "group", of: total, sizes.enumerated().map { ("\($0)", .undecided($1)) })
    try builder.twoWayTable(
      rows: groups, columns: share,
      zip(counts, sizes).map { [.undecided($1 - $0), .undecided($0)] })
    return try builder.build()
  }

  @Test func `a count that no report prints may be 0, and is protected from 1`() throws {
    var builder = CountSystemBuilder()
    for count in [0, 3] {
      _ = builder.count(
        "\(count)", .undecided(count), kind: builder.children, detail: CountCell.unprinted)
    }
    let system = try builder.build()
    #expect(system.cells.map(\.least) == [0, 0])
    #expect(try shown(system) == ["0: 0", "3: [c]"])
  }

  /// Last year two withheld rows came to 5.
  @Test(arguments: [(CountCell.Zero.either, []), (.printed, [1, 2])])
  func `last year's symbols are read by last year's legend`(
    _ zero: CountCell.Zero, _ givenAway: [Int]
  ) throws {
    var builder = CountSystemBuilder()
    let before = builder.count("before", .printedBefore(25), kind: .fixed)
    _ = builder.oneWayTable(
      "age", of: before, zero: zero,
      [("0", .withheldBefore(nil)), ("1", .withheldBefore(nil)), ("2", .printedBefore(20))])
    let protected = try ProtectedCounts(protecting: builder.build())
    // By the legend of today each of the two is at least 1, so that neither can be 5.
    #expect(protected.release.givenAwayBefore == givenAway)
    #expect(protected.certificate.proofs.map(\.cell) == [1, 2].filter { !givenAway.contains($0) })
  }

  @Test func `a row that last year withheld cannot have been 0 if zeros were printed`() throws {
    var builder = CountSystemBuilder()
    let before = builder.count("before", .printedBefore(25), kind: .fixed)
    _ = builder.oneWayTable(
      "age", of: before, [("0", .withheldBefore(0)), ("1", .printedBefore(25))])
    #expect(throws: CountSystemError.zeroWithheld("before age=0")) { try builder.build() }
  }
}
