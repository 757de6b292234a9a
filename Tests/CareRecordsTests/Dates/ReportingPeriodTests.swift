import CareRecords
import Testing

@Suite("Reporting periods")
struct ReportingPeriodTests {
  private func period(_ from: String, _ to: String) throws -> ReportingPeriod {
    try #require(ReportingPeriod(from: day(from), to: day(to)))
  }

  @Test(arguments: [
    ("2024-04-01", "2025-03-31", true), ("2023-04-01", "2024-03-31", true),
    ("2023-04-01", "2024-04-01", false), ("2024-04-01", "2025-04-01", true),
    ("2024-04-01", "2025-04-02", false), ("2024-04-01", "2024-04-01", true),
    ("2024-04-01", "2024-03-31", false), ("2024-01-01", "2025-01-31", false),
  ])
  func `a period covers from one to 366 days`(from: String, to: String, isAllowed: Bool) {
    #expect((ReportingPeriod(from: day(from), to: day(to)) != nil) == isAllowed)
  }

  @Test
  func `a reporting year runs from the first of April to the end of March`() {
    let year = ReportingPeriod(startingIn: 2023)
    #expect(year.from == day("2023-04-01") && year.to == day("2024-03-31"))
    #expect(year.days == 366 && year.isWholeYear && year.label == "2023-24")
    #expect(ReportingPeriod(holding: day("2024-03-31")) == year)
    #expect(ReportingPeriod(holding: day("2024-04-01")) == ReportingPeriod(startingIn: 2024))
    #expect(ReportingPeriod(holding: day("2024-01-01")) == year)
    #expect(year.contains(day("2023-04-01")) && year.contains(day("2024-03-31")))
    #expect(!year.contains(day("2023-03-31")) && !year.contains(day("2024-04-01")))
  }

  @Test
  func `a reporting year is labelled by its two calendar years`() throws {
    #expect(ReportingPeriod(startingIn: 1999).label == "1999-00")
    #expect(ReportingPeriod(startingIn: 2008).label == "2008-09")
    #expect(ReportingPeriod(startingIn: 2024).words == "2024-25")
  }

  @Test(arguments: [
    ("2024-04-01", "2024-09-30", "April to September 2024", "Apr–Sep 2024"),
    ("2024-01-01", "2024-12-31", "January to December 2024", "Jan–Dec 2024"),
    ("2024-10-01", "2025-09-30", "October 2024 to September 2025", "Oct 2024–Sep 2025"),
    ("2024-02-01", "2024-02-29", "February 2024", "Feb 2024"),
    ("2024-04-02", "2025-03-31", "2 April 2024 to 31 March 2025", "2 Apr 2024–31 Mar 2025"),
    ("2024-04-01", "2024-06-29", "1 April to 29 June 2024", "1 Apr–29 Jun 2024"),
    ("2024-04-10", "2024-04-10", "10 April 2024", "10 Apr 2024"),
  ])
  func `any other period is labelled by its days, never as the year (ruling 73)`(
    _ from: String, _ to: String, _ words: String, _ short: String
  ) throws {
    let other = try period(from, to)
    #expect(other.label == "\(from)_\(to)")
    #expect(other.words == words)
    #expect(other.shortWords == short)
    #expect(ReportingPeriod(label: other.label) == other)
  }

  @Test func `a label that no period has is none`() {
    #expect(ReportingPeriod(label: "2024-25") == ReportingPeriod(startingIn: 2024))
    for text in ["", "2024", "2024-26", "2024-04-01_2025-03-31", "2024-09-30_2024-04-01", "_", "x"]
    {
      #expect(ReportingPeriod(label: text) == nil, "\(text)")
    }
  }

  @Test func `the year before is the same part of the year`() throws {
    #expect(ReportingPeriod(startingIn: 2024).yearBefore == ReportingPeriod(startingIn: 2023))
    let half = try period("2024-04-01", "2024-09-30")
    #expect(half.yearBefore?.label == "2023-04-01_2023-09-30")
  }

  @Test
  func `a whole year is twelve months from whatever day`() throws {
    #expect(try period("2024-01-01", "2024-12-31").isWholeYear)
    #expect(try period("2024-09-15", "2025-09-14").isWholeYear)
    #expect(try !period("2024-04-01", "2025-03-30").isWholeYear)
    #expect(try !period("2024-04-01", "2025-04-01").isWholeYear)
  }

  @Test(arguments: [
    ("2024-04-01", 0, "2024-04"), ("2024-06-30", 0, "2024-06"),
    ("2024-07-01", 1, "2024-07"), ("2024-09-30", 1, "2024-09"),
    ("2024-10-01", 2, "2024-10"), ("2024-12-31", 2, "2024-12"),
    ("2025-01-01", 3, "2025-01"), ("2025-03-31", 3, "2025-03"),
  ])
  func `quarters and months of a reporting year`(date: String, quarter: Int, month: String) {
    let year = ReportingPeriod(startingIn: 2024)
    #expect(year.quarterIndex(day(date)) == quarter)
    #expect(year.monthKey(at: year.monthIndex(day(date))) == month)
  }

  @Test
  func `quarters and months of another period run from its first day`() throws {
    let period = try period("2024-09-15", "2025-09-14")
    #expect(period.monthKey(at: period.monthIndex(day("2024-10-14"))) == "2024-09")
    #expect(period.monthKey(at: period.monthIndex(day("2024-10-15"))) == "2024-10")
    #expect(period.monthKey(at: period.monthIndex(day("2025-09-14"))) == "2025-08")
    #expect(period.quarterIndex(day("2024-12-14")) == 0)
    #expect(period.quarterIndex(day("2024-12-15")) == 1)
    #expect(period.quarterIndex(day("2025-09-14")) == 3)
  }

  @Test
  func `month ends end with the last day of the period, which counts once`() throws {
    let year = ReportingPeriod(startingIn: 2023).monthEnds.map(\.description)
    #expect(
      year == [
        "2023-04-30", "2023-05-31", "2023-06-30", "2023-07-31", "2023-08-31", "2023-09-30",
        "2023-10-31", "2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31",
      ])
    #expect(
      try period("2024-12-31", "2025-02-15").monthEnds.map(\.description)
        == ["2024-12-31", "2025-01-31", "2025-02-15"])
    #expect(try period("2024-04-10", "2024-04-20").monthEnds == [day("2024-04-20")])
    #expect(try period("2024-04-30", "2024-04-30").monthEnds == [day("2024-04-30")])
  }
}
