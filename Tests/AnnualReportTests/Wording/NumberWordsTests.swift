import Testing

@testable import AnnualReport
@testable import ServiceFigures

struct NumberWordsTests {
  @Test(arguments: [
    (0, "0"), (1, "1"), (12, "12"), (999, "999"), (1000, "1,000"), (1402, "1,402"),
    (12_345, "12,345"), (999_999, "999,999"), (1_000_000, "1,000,000"),
    (5_250_007, "5,250,007"), (-1, "−1"), (-1234, "−1,234"),
  ])
  func `whole numbers have a comma between thousands`(_ number: Int, _ expected: String) {
    #expect(NumberWords.count(number) == expected)
  }

  @Test(arguments: [
    (0, "0", "0.0"), (1, "1", "1.0"), (12, "12", "12.0"), (62.4, "62.4", "62.4"),
    (62.44, "62.4", "62.4"), (62.45, "62.5", "62.5"), (0.05, "0.1", "0.1"),
    (0.04, "0", "0.0"), (9.96, "10", "10.0"), (43.000000000000014, "43", "43.0"),
    (15.799999999999997, "15.8", "15.8"), (1234.5, "1,234.5", "1,234.5"),
    (999.96, "1,000", "1,000.0"), (-0.4, "−0.4", "−0.4"), (-1.5, "−1.5", "−1.5"),
  ])
  func `other numbers have one decimal at most`(
    _ number: Double, _ decimal: String, _ tenths: String
  ) {
    #expect(NumberWords.decimal(number) == decimal)
    #expect(NumberWords.tenths(number) == tenths)
  }

  @Test func `every half of a tenth is rounded up`() {
    for number in stride(from: 1, to: 20_000, by: 2) {
      let expected = Percentage.decimal((number + 1) / 2, decimals: 1)
      let text = NumberWords.tenths(Double(number) / 20).replacing(",", with: "")
      #expect(text == expected, "\(number)")
    }
  }

  @Test func `a share says what the two numbers behind it would say`() {
    for total in [1, 2, 3, 7, 19, 64, 400, 612, 999, 1000, 1001, 2000, 2400] {
      for part in 0...total {
        let text = NumberWords.percent(Double(part) / Double(total))
        if text != Percentage.text(part, of: total) {
          Issue.record("\(part) of \(total): \(text)")
        }
      }
    }
  }

  @Test func `a share is 100% only of all and 0% only of none`() {
    #expect(NumberWords.percent(0) == "0.0%")
    #expect(NumberWords.percent(1) == "100.0%")
    #expect(NumberWords.percent(1.0.nextDown) == "over 99.9%")
    #expect(NumberWords.percent(0.99951) == "over 99.9%")
    #expect(NumberWords.percent(0.9994) == "99.9%")
    #expect(NumberWords.percent(0.0.nextUp) == "under 0.1%")
    #expect(NumberWords.percent(0.00049) == "under 0.1%")
    #expect(NumberWords.percent(0.0005) == "0.1%")
  }

  /// The singular of every unit of the catalogue.
  private static let singulars = [
    "reviews": "review", "children": "child", "challenges": "challenge",
    "challenges per 100 children": "challenge per 100 children", "escalations": "escalation",
    "notices": "notice", "working days": "working day", "children per IRO": "child per IRO",
    "children per full-time equivalent": "child per full-time equivalent", "IROs": "IRO",
    "cases per full-time equivalent": "case per full-time equivalent",
    "reviews per full-time equivalent": "review per full-time equivalent",
    "conferences": "conference",
    "conferences per full-time equivalent": "conference per full-time equivalent",
    "periods of care": "period of care", "full-time equivalents": "full-time equivalent",
    "answers": "answer", "audits": "audit", "care leavers": "care leaver", "changes": "change",
    "days": "day", "incidents": "incident", "intervals": "interval",
    "share of the team": "share of the team",
  ]

  @Test(arguments: Set(Catalogue.figures.map(\.unit)).sorted())
  func `every unit is in the plural but of one`(_ unit: String) throws {
    let singular = try #require(Self.singulars[unit], "a new unit: add its singular here")
    #expect(NumberWords.counted(1, unit) == "1 " + singular)
    for number in [0, 2, 11, 21, 101, 1001] {
      #expect(NumberWords.counted(number, unit) == "\(NumberWords.count(number)) \(unit)")
    }
  }

  @Test func `what was left out is told by number and reason`() {
    #expect(NumberWords.leftOut([]) == nil)
    #expect(
      NumberWords.leftOut([
        LeftOut(reason: .undetermined, count: 1432), LeftOut(reason: .blank, count: 1),
        LeftOut(reason: .under4, count: 2),
      ])
        == "1,432 that the data cannot settle, 1 left blank and 2 of children under 4")
    for reason in LeftOutReason.allCases {
      let words = reason.words
      #expect(!words.isEmpty && words.first?.isUppercase == false && !words.hasSuffix("."))
    }
  }
}
