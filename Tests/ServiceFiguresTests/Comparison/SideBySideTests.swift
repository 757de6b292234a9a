import CareRecords
import Testing

@testable import ServiceFigures

@Suite("What may stand side by side")
struct SideBySideTests {
  private func figures(
    _ file: String, _ name: String? = "Exampleshire", code: String? = nil,
    from: String = "2024-04-01", to: String = "2025-03-31", rule: String = "calendar-months"
  ) throws -> PeriodFigures {
    let (first, last) = (
      try #require(CivilDate(text: from)), try #require(CivilDate(text: to))
    )
    let period = try #require(ReportingPeriod(from: first, to: last))
    return PeriodFigures(
      file: file, authority: name.map { Authority(name: $0, code: code) }, period: period,
      intervalRule: rule, figures: [])
  }

  private func message(_ figures: [PeriodFigures]) -> String {
    do {
      _ = try SideBySide(figures)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `years of one authority stand in their order and each beside the one before`() throws {
    let years = try SideBySide([
      try figures("b"), try figures("c", from: "2025-04-01", to: "2026-03-31"),
      try figures("a", from: "2023-04-01", to: "2024-03-31"),
    ])
    #expect(years.kind == .years && years.periods.map(\.file) == ["a", "b", "c"])
    #expect(years.pairs.map(\.now) == [1, 2] && years.pairs.map(\.then) == [0, 1])
  }

  @Test func `each authority is held beside the first`() throws {
    let authorities = try SideBySide([
      try figures("a", "Zedshire"), try figures("b", "Exampleshire"), try figures("c", "Otherton"),
    ])
    #expect(authorities.kind == .authorities && authorities.periods.map(\.file) == ["a", "b", "c"])
    #expect(authorities.pairs.map(\.now) == [1, 2] && authorities.pairs.map(\.then) == [0, 0])
  }

  @Test func `an authority is known by its code, else by its name`() throws {
    let renamed = try SideBySide([
      try figures("a", "Old", code: "E10000099", from: "2023-04-01", to: "2024-03-31"),
      try figures("b", "New", code: "E10000099"),
    ])
    #expect(renamed.kind == .years)
    #expect(
      try SideBySide([
        try figures("a", "Same", code: "E10000098"), try figures("b", "Same", code: "E10000099"),
      ]).kind == .authorities)
    let named = try figures("a", "exampleshire", code: "E10000099")
    #expect(named.isSameAuthority(as: try figures("b")))
  }

  @Test func `mixtures that make no sense are refused with what to do`() throws {
    #expect(
      message([try figures("a.json")])
        == "a.json: there is nothing to compare it with; "
        + "expected the figures of another year or of another authority beside it")
    #expect(
      message([
        try figures("a"), try figures("b", "Otherton", from: "2023-04-01", to: "2024-03-31"),
      ])
        == "a, b: these differ both in the authority and in the period; "
        + "expected years of one authority, or several authorities in one period")
    #expect(
      message([try figures("a"), try figures("b")])
        == "a, b: both are of the same authority and period; expected each authority and day once")
    #expect(
      message([try figures("a"), try figures("b", from: "2025-01-01", to: "2025-12-31")])
        == "a, b: their periods overlap; expected each authority and day once")
    #expect(
      message([try figures("a"), try figures("b", nil)])
        == "a, b: one of them names no authority; "
        + "expected figures that name theirs, as generate writes them")
    #expect(
      message([
        try figures("a"), try figures("b", "Otherton"), try figures("c"),
      ])
        == "a, c: both are of the same authority and period; expected each authority and day once")
  }

  /// A published report gave one month's figure as the year's.
  @Test func `a month is not held beside a year, nor a part of a year beside the whole`() throws {
    #expect(
      message([try figures("a"), try figures("b", from: "2024-03-01", to: "2024-03-31")])
        == "a, b: the periods are not of one length: 12 months and 1 month; "
        + "expected periods of the same length, such as whole years")
    #expect(
      message([try figures("a"), try figures("b", from: "2023-04-01", to: "2024-03-30")])
        .contains("12 months and 365 days"))
    // A leap year is as long as another, and February as March.
    #expect(
      message([
        try figures("a", from: "2023-03-01", to: "2024-02-29"),
        try figures("b", from: "2024-03-01", to: "2025-02-28"),
      ]) == "no error")
    #expect(
      message([
        try figures("a", from: "2024-02-01", to: "2024-02-29"),
        try figures("b", from: "2024-03-01", to: "2024-03-31"),
      ]) == "no error")
  }

  /// A published report covered thirteen months without saying so.
  @Test func `a year of thirteen months cannot be read at all`() throws {
    let from = try #require(CivilDate(text: "2023-03-01"))
    let to = try #require(CivilDate(text: "2024-03-31"))
    #expect(ReportingPeriod(from: from, to: to) == nil)
  }

  @Test
  func `where months are counted differently, figures that rest on due dates are not compared`()
    throws
  {
    let comparison = PeriodComparison(
      try figures("a"),
      since: try figures("b", from: "2023-04-01", to: "2024-03-31", rule: "day-count"))
    for figure in comparison.figures {
      #expect(
        figure.verdict
          == .cannotBeCompared(figure.definition.countsMonths ? .settings : .missing))
    }
    #expect(comparison["reviews.onTime"]?.verdict == .cannotBeCompared(.settings))
    #expect(comparison["participation.attended"]?.verdict == .cannotBeCompared(.missing))
  }

  @Test func `a figure counted by other days allowed is not compared, all others are`() throws {
    var settings = SampleExports.settings
    settings.disputeWorkingDays = 10
    settings.caseloadRange = 50...65
    let records = try SampleExports.whole.get()
    let other = computeFigures(from: records.store, importIssues: [], settings: settings).figures
    let text = other.json(version: "0.1.0")
    #expect(
      text.contains(
        #""settings": {"disputeWorkingDays": 10, "caseloadHigh": 65}"#))
    let saved = try PeriodFigures(json: Array(text.utf8), file: "f", version: "0.1.0")
    let comparison = PeriodComparison(try SampleExports.figures(), since: saved)
    let apart = comparison.figures.filter { $0.verdict == .cannotBeCompared(.settings) }
    #expect(apart.map(\.definition.id) == ["challenge.resolved20", "caseload.outsideRange"])
    #expect(try !SampleExports.figures().json(version: "0.1.0").contains("settings"))
  }

  @Test func `the sections hold every figure once, in the order of the catalogue`() {
    let ids = Catalogue.sections.flatMap { $0.figures.map(\.id) }
    #expect(ids == Catalogue.figures.map(\.id) && Set(ids).count == ids.count)
    #expect(Set(Catalogue.sections.map(\.heading)).count == Catalogue.sections.count)
    #expect(
      Catalogue.headlines.map(\.id) == [
        "reviews.onTime", "children.upToDate", "participation.viewsConveyed", "challenge.raised",
        "caseload.perFTE",
      ])
    #expect(Catalogue.figures.count { $0.rate == .events } == 1)
  }

  @Test func `earlier years are of the same authority, as long, and before the report's`() throws {
    let authority = Authority(name: "Exampleshire")
    let period = ReportingPeriod(startingIn: 2024)
    func message(_ saved: [PeriodFigures]) -> String {
      do {
        _ = try EarlierYears(saved, of: authority, before: period)
        return "no error"
      } catch {
        return error.description
      }
    }
    let last = try figures("a", from: "2023-04-01", to: "2024-03-31")
    let first = try figures("b", nil, from: "2021-04-01", to: "2022-03-31")
    let years = try EarlierYears([last, first], of: authority, before: period)
    #expect(years.years.map(\.file) == ["b", "a"])
    #expect(years.yearBefore(period)?.file == "a")
    #expect(years.yearBefore(ReportingPeriod(startingIn: 2023)) == nil)
    #expect(
      message([try figures("a", "Otherton", from: "2023-04-01", to: "2024-03-31")])
        == "a: the figures are of another authority; expected figures of the authority of the report"
    )
    #expect(
      message([try figures("a")])
        == "a: their period does not end before that of the report begins; "
        + "expected figures of an earlier year")
    #expect(
      message([try figures("a", from: "2024-03-01", to: "2024-03-31")])
        == "a: their period has 1 month, that of the report 12 months; "
        + "expected periods of the same length, such as whole years")
    #expect(message([last, last]).contains("both are of the same authority and period"))
  }
}
