import DisclosureControl
import PublishedCounts
import Testing

/// Tables small enough to work out on paper.
@Suite struct OneTableTests {
  @Test func `one small count takes a second cell with it`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("all", 30)
    _ = builder.table("age", of: total, ["0": 3, "1": 12, "2": 15])
    #expect(
      try shown(builder.build()) == [
        "all: 30", "all age=0: [c]", "all age=1: 12", "all age=2: [c], for others",
      ])
  }

  @Test func `two small counts whose sum shows too little take a third`() throws {
    // 1 + 2 of 20: with 17 printed neither could be 5.
    var builder = CountSystemBuilder()
    let total = builder.total("all", 20)
    _ = builder.table("age", of: total, ["0": 1, "1": 2, "2": 17])
    #expect(
      try shown(builder.build()) == [
        "all: 20", "all age=0: [c]", "all age=1: [c]", "all age=2: [c], for others",
      ])
  }

  @Test func `two small counts that hide each other need nothing more`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("all", 28)
    _ = builder.table("age", of: total, ["0": 3, "1": 5, "2": 20])
    #expect(
      try shown(builder.build()) == [
        "all: 28", "all age=0: [c]", "all age=1: [c]", "all age=2: 20",
      ])
  }

  @Test func `a true zero is printed, also a row of them`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("all", 0)
    _ = builder.table("age", of: total, ["0": 0, "1": 0])
    let other = builder.total("others", 50)
    _ = builder.table("age", of: other, ["0": 0, "1": 20, "2": 30])
    #expect(
      try shown(builder.build()) == [
        "all: 0", "all age=0: 0", "all age=1: 0", "others: 50", "others age=0: 0",
        "others age=1: 20", "others age=2: 30",
      ])
  }

  @Test(arguments: [(7, 0, true), (6, 1, true), (8, 2, false), (10, 1, false), (11, 0, false)])
  func `a group of ten or fewer that is all or all but one in a cell is withheld whole`(
    first: Int, second: Int, isWhole: Bool
  ) throws {
    var builder = CountSystemBuilder()
    let total = builder.total("all", first + second)
    _ = builder.table("age", of: total, ["0": first, "1": second, "2": 0])
    let cells = try shown(builder.build()).dropFirst()
    if isWhole {
      #expect(cells == ["all age=0: [c]", "all age=1: [c]", "all age=2: [c]"])
    } else {
      #expect(!cells.contains("all age=0: [c]"))
    }
  }

  @Test func `a total of children is withheld like any count of them`() throws {
    var builder = CountSystemBuilder()
    let total = builder.count("seekers", .undecided(4), kind: builder.children)
    _ = builder.table("age", of: total, ["0": 4, "1": 0])
    #expect(
      try shown(builder.build()) == [
        "seekers: [c]", "seekers age=0: [c]", "seekers age=1: [c]",
      ])
  }

  @Test func `a fixed total too small for its table is refused by name`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("challenges", 3)
    _ = builder.table("theme", of: total, ["health": 1, "school": 2])
    let system = try builder.build()
    let refusal = #expect(throws: Refusal.self) { try ProtectedCounts(protecting: system) }
    #expect(refusal?.reason == .cannotProtect)
    #expect(refusal?.cell == "challenges theme=health")
    #expect(refusal?.forcedCells == ["challenges"])
    #expect(
      refusal?.description == """
        'challenges theme=health' cannot be protected: it follows, nearly or exactly, from \
        'challenges', which cannot be withheld; leave out the table or merge its smallest categories
        """)
  }

  @Test func `fixed counts that contradict each other are refused`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("held", 10)
    _ = builder.table("on time", of: total, kind: .fixed, ["yes": 7, "no": 4])
    let system = try builder.build()
    let refusal = #expect(throws: Refusal.self) { try ProtectedCounts(protecting: system) }
    #expect(refusal?.reason == .contradiction)
  }

  @Test func `the service's own counts are printed however small`() throws {
    var builder = CountSystemBuilder()
    let total = builder.total("held", 10)
    _ = builder.table("on time", of: total, kind: .fixed, ["yes": 8, "no": 2])
    #expect(
      try shown(builder.build()) == ["held: 10", "held on time=yes: 8", "held on time=no: 2"])
  }
}
