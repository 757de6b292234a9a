import CareRecords
import Documents
import Testing

@testable import AnnualReport
@testable import PublicEdition
@testable import ServiceFigures

/// Figures of several authorities together.
struct PooledFiguresTests {
  private func message(_ members: [PeriodFigures]) -> String {
    do {
      _ = try PooledFigures(of: members)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `shares of the service are added up, also those of few`() throws {
    let members = try (1...5).map {
      try PoolMaking.member($0, ["challenge.resolved20": ($0, 2 * $0)])
    }
    let pool = try PooledFigures(of: members)
    #expect(
      pool.lines == ["reviews.onTime 2700 of 3000 (5)", "challenge.resolved20 15 of 30 (5)"])
    #expect(pool.leftOutLines.isEmpty)
    #expect(pool.authorities == ["Place 1", "Place 2", "Place 3", "Place 4", "Place 5"])
  }

  @Test func `a share is of the members that have it in full, if they are five or more`() throws {
    var members = try (1...4).map {
      try PoolMaking.member(
        $0, ["children.allOnTime": (200, 300), "midway.held": (200, 300), "records.sent20": (2, 3)])
    }
    members.append(try PoolMaking.member(5, ["children.allOnTime": (200, 300)]))
    members.append(
      try PoolMaking.member(
        6, ["children.allOnTime": (200, 300), "midway.held": (200, 300), "records.sent20": (2, 3)],
        partial: ["children.allOnTime", "midway.held"]))
    let pool = try PooledFigures(of: members)
    #expect(
      pool.lines == ["reviews.onTime 3240 of 3600 (6)", "children.allOnTime 1000 of 1500 (5)"])
    #expect(pool.shares.map(\.without) == [[], ["Place 6"]])
    #expect(
      pool.leftOutLines == [
        "records.sent20: fewer than 20 records", "midway.held: only 4 of 6 members have it",
      ])
  }

  @Test func `what the members count by different days is left out`() throws {
    var members = try (1...5).map {
      try PoolMaking.member($0, ["challenge.resolved20": (40, 50)])
    }
    members[2].limits = LocalLimits(numbers: ["disputeWorkingDays": 10])
    members[3].intervalRule = "day-count"
    let pool = try PooledFigures(of: members)
    #expect(pool.lines.isEmpty)
    #expect(
      pool.leftOutLines == [
        "reviews.onTime: the members count it by different numbers of days or months",
        "challenge.resolved20: the members count it by different numbers of days or months",
      ])
  }

  @Test func `a share of children that every edition prints is pooled`() throws {
    let pool = try PooledFigures(
      of: PoolMaking.members("participation.parents", Array(repeating: (100, 250), count: 5)))
    #expect(pool.lines.last == "participation.parents 500 of 1250 (5)")
  }

  /// The pool less what the others print would be the number that one member withholds; of two, each
  /// knows its own.
  @Test(arguments: [(0, true), (1, false), (2, false), (3, true)])
  func `a number that one member withholds does not follow from the pool`(
    _ withholding: Int, _ isPooled: Bool
  ) throws {
    let shares = (1...6).map { $0 <= withholding ? (4, 250) : (100, 250) }
    let pool = try PooledFigures(of: PoolMaking.members("participation.parents", shares))
    #expect(pool.lines.contains { $0.hasPrefix("participation.parents") } == isPooled)
    #expect(
      pool.leftOutLines
        == (isPooled ? [] : ["participation.parents: to protect children"]))
  }

  /// All six have 0 or 1 of these children: without any one of them 5 or fewer are left.
  @Test func `without one member, the rest passes as one authority or is not pooled`() throws {
    let id = "participation.parents"
    let few = try PooledFigures(of: PoolMaking.members(id, Array(repeating: (1, 250), count: 6)))
    #expect(few.leftOutLines == ["\(id): to protect children"])
    let more = try PooledFigures(of: PoolMaking.members(id, Array(repeating: (3, 250), count: 6)))
    #expect(more.lines.last == "\(id) 18 of 1500 (6)")
    // One has them nearly all: of the rest only 5 are left, as that one knows.
    let one = try PooledFigures(
      of: PoolMaking.members(id, [(90, 250)] + Array(repeating: (1, 250), count: 5)))
    #expect(one.leftOutLines == ["\(id): to protect children"])
  }

  /// Two shares of the same care leavers, of whom two have no activity recorded.
  @Test func `the difference of two pooled numbers is not a small group of children`() throws {
    func members(_ active: Int) throws -> [PeriodFigures] {
      try (1...6).map { number in
        try PoolMaking.member(
          number,
          [
            "careLeavers.inTouch": (150, 200),
            "careLeavers.active": (100, number == 1 ? active : 200),
          ])
      }
    }
    #expect(try PooledFigures(of: members(200)).lines.count == 3)
    let pool = try PooledFigures(of: members(198))
    #expect(pool.lines.count == 2 && pool.leftOutLines.count == 1)
    #expect(pool.leftOutLines.first?.hasPrefix("careLeavers.") == true)
  }

  @Test func `a member without a public edition is protected too`() throws {
    var members = try PoolMaking.members(
      "participation.parents", Array(repeating: (100, 250), count: 6))
    members[2] = PeriodFigures.make(
      2024, of: "Place 3",
      [
        try .make("children.lookedAfter") { $0.count = 12 },
        try .share("reviews.onTime", 20, of: 24), try .share("participation.parents", 3, of: 24),
      ])
    let pool = try PooledFigures(of: members)
    #expect(pool.lines == ["reviews.onTime 2720 of 3024 (6)"])
    #expect(pool.leftOutLines == ["participation.parents: to protect children"])
  }

  @Test func `what cannot be pooled is refused, with the files and what to do`() throws {
    let five = try (1...5).map { try PoolMaking.member($0) }
    #expect(
      message(Array(five.prefix(4)))
        == "figures of Place 1, figures of Place 2, figures of Place 3, figures of Place 4: a pool of "
        + "4 would show too much of each of them; expected the figures of 5 authorities or more")
    #expect(
      message(five + [five[1]])
        == "figures of Place 2, figures of Place 2: both are of the same authority; expected each "
        + "authority once")
    #expect(
      message(five + [try PoolMaking.member(6, year: 2023)])
        == "figures of Place 1, figures of Place 6: these are of different periods: 2024-25 and "
        + "2023-24; expected figures of one period")
    var members = five
    members[1].edition = .public
    members[1].file = "b/figures-2024-25.json"
    #expect(
      message(members)
        == "b/figures-2024-25.json: the figures are of a public edition, which withholds some; "
        + "expected figures of the restricted edition")
    members[1].edition = .restricted
    members[1].authority = nil
    #expect(message(members).hasPrefix("b/figures-2024-25.json: no authority is named; expected"))
  }

  @Test func `the file is read back as the comparators that it was made of`() throws {
    let pool = try PooledFigures(of: try (1...5).map { try PoolMaking.member($0) })
    let date = try #require(CivilDate(text: "2025-09-01"))
    let text = ComparatorFile.text(pool.comparators(named: "North, West", on: date))
    let expected = """
      figure,name,period,value,numerator,denominator,source,date
      reviews.onTime,"North, West (5 authorities)",2024-25,,2700,3000,"Figures of Place 1, Place 2, \
      Place 3, Place 4 and Place 5 together",2025-09-01

      """
    #expect(text == expected)
    #expect(
      try ComparatorFile.parse(Array(text.utf8), file: "c.csv")
        == pool.comparators(named: "North, West", on: date))
  }
}
