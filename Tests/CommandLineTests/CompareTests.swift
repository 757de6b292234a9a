import Foundation
import Testing

struct CompareTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.write(SavedYear.text(2022, onTime: 540, held: 600), to: "last.json")
    try folder.write(SavedYear.text(2023, onTime: 590, held: 610), to: "this.json")
  }

  private func compare(_ arguments: String...) throws -> Program.Result {
    try Program.run(["compare"] + arguments, in: folder.path)
  }

  private static let sentence =
    "Reviews held on time: 96.7% (590 of 610) in 2023-24, 90.0% (540 of 600) in 2022-23: "
    + "6.7 percentage points higher (95% interval 4.0 to 9.6), better."

  @Test func `years are printed side by side, in whichever order they are named`() throws {
    let result = try compare("this.json", "last.json")
    #expect(result.code == 0 && result.error.isEmpty)
    #expect(result.output.contains("**Exampleshire, 2022-23 to 2023-24**"))
    #expect(result.output.contains("- " + Self.sentence + "\n"))
    #expect(try compare("last.json", "this.json").output == result.output)
    let html = try compare("last.json", "this.json", "--format", "html")
    #expect(html.code == 0 && html.output.contains("<li>" + Self.sentence + "</li>"))
  }

  @Test func `every row of the CSV tells with what it is compared and what can be said`() throws {
    let result = try compare("last.json", "this.json", "--format", "csv")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix(Self.rows))
  }

  private static let rows = """
    figure,title,unit,kind,authority,from,to,status,count,numerator,denominator,value,median,\
    lower,upper,compared_authority,compared_from,compared_to,scale,difference,difference_lower,\
    difference_upper,verdict,published_period,source,source_date
    reviews.held,Reviews held,reviews,count,Exampleshire,2022-04-01,2023-03-31,available,600,\
    ,,,,,,,,,,,,,,,,
    reviews.held,Reviews held,reviews,count,Exampleshire,2023-04-01,2024-03-31,available,610,\
    ,,,,,,Exampleshire,2022-04-01,2023-03-31,ratio,1.016666667,0.90681965,1.139851184,\
    no clear change,,,
    reviews.onTime,Reviews held on time,reviews,proportion,Exampleshire,2022-04-01,2023-03-31,\
    available,,540,600,0.9,,0.8733923087771033,0.9215183304119362,,,,,,,,,,,
    reviews.onTime,Reviews held on time,reviews,proportion,Exampleshire,2023-04-01,2024-03-31,\
    available,,590,610,0.9672131147540983,,0.949901631415039,0.9786768994243051,Exampleshire,\
    2022-04-01,2023-03-31,points,0.067213115,0.03959562,0.096185301,better,,,

    """

  @Test func `a folder gets all three forms, or none`() throws {
    let result = try compare("last.json", "this.json", "--output", "out")
    #expect(result.code == 0 && result.output.isEmpty)
    let name = "restricted/comparison-2022-23-to-2023-24"
    #expect(result.error == "wrote 3 files into out; open out/\(name).html\n")
    #expect(
      try folder.text("out/\(name).md") == (try compare("last.json", "this.json").output))
    #expect(
      try folder.text("out/\(name).csv")
        == (try compare("last.json", "this.json", "--format", "csv").output))
    // The comparison must not take the place of one of its files.
    try folder.write(SavedYear.text(2022), to: "x/\(name).md")
    let refused = try compare("x/\(name).md", "this.json", "--output", "x")
    #expect(refused.code == 2)
    #expect(
      refused.error
        == "iro-report: x/\(name).md: this is one of the inputs, which are never changed; "
        + "expected another folder\n")
  }

  @Test func `authorities in one year are compared with the first`() throws {
    try folder.write(
      SavedYear.text(2023, authority: "Otherton", onTime: 270, held: 300), to: "other.json")
    let result = try compare("this.json", "other.json")
    #expect(result.code == 0)
    #expect(result.output.contains("**Authorities side by side, 2023-24**"))
    #expect(
      result.output.contains(
        "- Reviews held on time: 90.0% (270 of 300) in Otherton, 96.7% (590 of 610) in "
          + "Exampleshire: 6.7 percentage points lower (95% interval 3.3 to 10.8), worse.\n"))
    #expect(
      result.output.contains("| Otherton | **300** |  | 267.0 to 335.9 |  | cannot be compared"))
  }

  @Test func `published shares of others stand beside, each with its source`() throws {
    let headings = "figure,name,period,value,source,date\n"
    try folder.write(
      headings + "reviews.onTime,England,2022-23,91%,A table,2024-11-14\n", to: "england.csv")
    let result = try compare("last.json", "this.json", "--comparators", "england.csv")
    #expect(result.code == 0)
    #expect(
      result.output.contains(
        "| England, 2022-23 | **91.0%** |  |  | 2023-24: +5.7 points | 2023-24: better |"))
    #expect(result.output.contains("\nEngland, 2022-23: A table, 14 November 2024.\n"))
    try folder.write(headings + "reviews.onTime,England,2022-23,91%,,2024-11-14\n", to: "bad.csv")
    let bad = try compare("last.json", "this.json", "--comparators", "bad.csv")
    #expect(bad.code == 2 && bad.output.isEmpty)
    #expect(
      bad.error
        == "iro-report: bad.csv:2: the source is blank, and nothing is compared with a number "
        + "without one; expected a source\n")
  }

  @Test func `what makes no sense side by side is refused with what to do`() throws {
    try folder.write(SavedYear.text(2022, authority: "Otherton"), to: "other.json")
    let mixture = try compare("this.json", "other.json")
    #expect(mixture.code == 2 && mixture.output.isEmpty)
    #expect(
      mixture.error
        == "iro-report: this.json, other.json: these differ both in the authority and in the period; "
        + "expected years of one authority, or several authorities in one period\n")
    try folder.write(SavedYear.text(2021, to: "2022-04-30"), to: "long.json")
    #expect(
      try compare("this.json", "long.json").error
        == "iro-report: long.json: $.period: the period has 395 days; expected 1 to 366\n")
    try folder.write(SavedYear.text(2024, version: "9.0.0"), to: "later.json")
    #expect(
      try compare("this.json", "later.json").error
        == "iro-report: later.json: $.generator.version: a later version of the program wrote the "
        + "file; expected 0.1.0 or earlier\n")
    #expect(
      try compare("this.json", "none.json").error
        == "iro-report: none.json: there is no such file; expected a file of figures\n")
  }

  @Test func `64 for one file of figures, and for a form beside a folder`() throws {
    let alone = try compare("this.json")
    #expect(alone.code == 64)
    #expect(
      alone.error.hasPrefix(
        "Error: Saved figures of one file have nothing to be compared with; name another file.\n"))
    #expect(try compare("this.json", "last.json", "--format", "csv", "--output", "x").code == 64)
    #expect(try compare().code == 64)
  }

  @Test func `a configuration gives its year from the exports and earlier ones as saved`() throws {
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
    let alone = try compare("iro-report.yaml")
    #expect(alone.code == 2)
    #expect(
      alone.error == "iro-report: the exports, 2024-25: there is nothing to compare it with; "
        + "expected the figures of another year or of another authority beside it\n")
    try CanaryReturn.writeConfiguration(
      into: folder, adding: "earlier_figures: [this.json, last.json]")
    let years = try compare("iro-report.yaml")
    #expect(years.code == 0 && years.error.isEmpty)
    #expect(years.output.contains("**Exampleshire, 2022-23 to 2024-25**"))
    #expect(years.output.contains("| 2024-25 | **3** |  | 0.6 to 8.8 |  | too few to say |"))
    #expect(!years.output.contains(CanaryReturn.child))
    try CanaryReturn.writeConfiguration(into: folder)
    #expect(try compare("this.json", "iro-report.yaml", "last.json").output == years.output)
  }

  @Test func `the report takes last year's figures as saved where the exports do not reach back`()
    throws
  {
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder, adding: "earlier_figures: [this.json]")
    let result = try Program.run(
      "generate", "iro-report.yaml", "--output", "out", "--quiet", in: folder.path)
    #expect(result.code == 0 && result.error.isEmpty)
    let report = try folder.text("out/restricted/annual-report-2024-25.md")
    #expect(report.contains("| Figure | 2024-25 | 2023-24 | Others |"))
    #expect(report.contains("| 96.7% |"))
    try CanaryReturn.writeConfiguration(into: folder, adding: "earlier_figures: [next.json]")
    try folder.write(SavedYear.text(2024), to: "next.json")
    let wrong = try Program.run("generate", "iro-report.yaml", "--output", "out", in: folder.path)
    #expect(wrong.code == 2)
    #expect(
      wrong.error == "iro-report: next.json: their period does not end before that of the report "
        + "begins; expected figures of an earlier year\n")
  }
}
