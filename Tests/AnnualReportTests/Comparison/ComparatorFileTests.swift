import CareRecords
import Documents
import ServiceFigures
import Testing

@testable import AnnualReport

/// Published shares of others as a CSV file.
struct ComparatorFileTests {
  private func read(_ text: String) throws(Failure) -> [Comparator] {
    try ComparatorFile.parse(Array(text.utf8), file: "c.csv")
  }

  private func message(_ text: String) -> String {
    do {
      _ = try read(text)
      return "no error"
    } catch {
      return error.description
    }
  }

  private let headings = "figure,name,period,value,numerator,denominator,source,date\n"

  @Test func `a row holds a share, or the two numbers behind it, with its source`() throws {
    let comparators = try read(
      headings + "reviews.onTime,England,2023-24,92.5%,,,\"Statistics, table 4\",2024-11-14\n"
        + "\nchildren.allOnTime, A neighbour ,2023-24,,180,200,Their report,14/11/2024\n")
    let date = try #require(CivilDate(text: "2024-11-14"))
    #expect(
      comparators == [
        Comparator(
          figureID: "reviews.onTime", name: "England", period: "2023-24", value: 0.925,
          source: "Statistics, table 4", date: date),
        Comparator(
          figureID: "children.allOnTime", name: "A neighbour", period: "2023-24", value: 0.9,
          source: "Their report", date: date, counts: Comparator.Counts(part: 180, total: 200)),
      ])
  }

  @Test func `columns stand in any order, and those that no row needs may be missing`() throws {
    let comparators = try read(
      "\u{FEFF}Date,SOURCE,value,period,name,figure\r\n"
        + "2024-11-14,S,91%,2023-24,N,reviews.onTime\r\n")
    #expect(comparators.map(\.value) == [0.91])
  }

  @Test func `nothing is compared with a figure without a source`() {
    #expect(
      message(headings + "reviews.onTime,England,2023-24,92%,,, ,2024-11-14\n")
        == "c.csv:2: the source is blank, and nothing is compared with a number without one; "
        + "expected a source")
    #expect(
      message("figure,name,period,value,date\n")
        == "c.csv:1: the column 'source' is missing; "
        + "expected figure, name, period, source, date, value or numerator and denominator")
  }

  @Test func `mistakes are told with their line and without the cell`() {
    let end = ",S,2024-11-14\n"
    let cases: [(row: String, message: String)] = [
      (
        "reviews.ontime,N,P,92%,," + end,
        "c.csv:2: no figure has this id; expected 'reviews.onTime'"
      ),
      (
        "reviews.held,N,P,92%,," + end,
        "c.csv:2: only shares can be held against those of others; expected a figure that is a share"
      ),
      (
        "reviews.onTime,N,P,0.92,," + end,
        "c.csv:2: the value cannot be used; expected a percentage from 0% to 100%, such as 95%"
      ),
      (
        "reviews.onTime,N,P,92%,9,10" + end,
        "c.csv:2: the share is given twice; expected a value, or a numerator and a denominator"
      ),
      (
        "reviews.onTime,N,P,,11,10" + end,
        "c.csv:2: there is no share; expected a value, or a numerator and a denominator above 0"
      ),
      (
        "reviews.onTime,N,P,,0,0" + end,
        "c.csv:2: there is no share; expected a value, or a numerator and a denominator above 0"
      ),
      ("reviews.onTime,,P,92%,," + end, "c.csv:2: the name is blank; expected a name"),
      ("reviews.onTime,N,,92%,," + end, "c.csv:2: the period is blank; expected a period"),
      (
        "reviews.onTime,N,P,92%,,,S,2024\n",
        "c.csv:2: the date cannot be used; expected a date such as 2025-03-31"
      ),
      ("reviews.onTime,N,P\n", "c.csv:2: the row has 3 cells; expected 8, as the headings"),
      (
        "reviews.onTime,\"N,P,92%,," + end,
        "c.csv:2: the quotation mark that opens here is never closed; "
          + "expected a closing quotation mark"
      ),
      (
        "reviews.onTime,N,P,92%,," + end + "reviews.onTime,N,Q,93%,," + end,
        "c.csv:3: an earlier comparator of the figure has the same name; expected each name once"
      ),
    ]
    for item in cases { #expect(message(headings + item.row) == item.message) }
    #expect(message("") == "c.csv: the file is empty; expected a row of headings")
    #expect(
      message("figure,figure\n").hasPrefix("c.csv:1: column 2 is not known, or is there twice"))
  }

  @Test func `a configuration names the file, relative to itself, or lists the shares`() throws {
    let folder = try WorkFolder()
    try folder.write(
      headings + "reviews.onTime,England,2023-24,92%,,,S,2024-11-14\n", to: "c.csv")
    try folder.write(
      """
      authority: {name: Exampleshire}
      year: 2024-25
      inputs: [x]
      comparators: c.csv
      earlier_figures: [figures-2022-23.json, ../old/figures-2021-22.json]
      """, to: "r.yaml")
    let configuration = try ReportConfiguration(readingFrom: folder.path("r.yaml"))
    #expect(configuration.comparators.map(\.name) == ["England"])
    #expect(
      configuration.earlierFigures == ["figures-2022-23.json", "../old/figures-2021-22.json"])
  }
}

/// What is said of a figure beside the published share of others.
struct ComparatorStandingTests {
  private func standing(
    _ part: Int, _ total: Int, beside value: Double, _ counts: Comparator.Counts? = nil
  ) throws -> ComparatorStanding {
    let figure = try Figure.share("reviews.onTime", part, of: total)
    return ComparatorStanding(
      comparator: Comparator(
        figureID: figure.id, name: "England", period: "2023-24", value: value, source: "S",
        date: try #require(CivilDate(text: "2024-11-14")), counts: counts),
      figure: figure)
  }

  @Test func `a share alone is taken as it stands, and ours must lie wholly on one side`() throws {
    #expect(try standing(590, 610, beside: 0.9).words == "better")
    #expect(try standing(500, 610, beside: 0.9).words == "worse")
    #expect(try standing(550, 610, beside: 0.9).words == "too close to call")
    #expect(try standing(590, 610, beside: 0.9).difference == "+6.7 points")
    #expect(try standing(19, 19, beside: 0.5).words == "too few to say")
    #expect(try standing(19, 19, beside: 0.5).difference == nil)
  }

  @Test func `where both numbers were published, the difference has its interval`() throws {
    let counts = Comparator.Counts(part: 540, total: 600)
    let standing = try standing(590, 610, beside: 0.9, counts)
    #expect(standing.words == "better")
    #expect(standing.difference == "+6.7 points (+4.0 to +9.6)")
    #expect(
      try self.standing(590, 610, beside: 0.9, Comparator.Counts(part: 18, total: 19)).words
        == "too few to say")
  }

  @Test func `a figure that is not there is not held beside anything`() throws {
    let figure = try Figure.make("reviews.onTime", .notSupplied(needs: "Reviews"))
    var standing = try standing(590, 610, beside: 0.9)
    standing = ComparatorStanding(
      comparator: standing.comparator, figure: figure)
    #expect(standing.words == "cannot be compared with England" && standing.difference == nil)
  }
}
