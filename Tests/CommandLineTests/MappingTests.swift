import Testing

struct MappingTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder)
    try folder.write(
      """
      Child Ref,Meeting Date,How took part,Chair
      CANARY1,26 Apr 2024,Attended and spoke,Ann
      CANARY2,15 Sep 2024,Would not come,Ann

      """, to: "return/tracker.csv")
  }

  private func run(_ mapping: String, _ arguments: String...) throws -> Program.Result {
    try CanaryReturn.writeConfiguration(into: folder, adding: mapping)
    return try Program.run(arguments, in: folder.path)
  }

  private static let mapping = """
    mapping:
      - table: Reviews
        columns:
          {CHILD: Child Ref, REVIEW: Meeting Date, REVIEW_CODE: How took part, IRO: Chair}
        dates: D MMM YYYY
        values: {REVIEW_CODE: {Attended and spoke: PN1, Would not come: PN7}}
    """

  @Test func `a tracker with headings of its own is read, and held against the return`() throws {
    let result = try run(Self.mapping, "reconcile", "iro-report.yaml", "--format", "csv")
    #expect(result.code == 0 && result.error.isEmpty)
    let rows = result.output.split(separator: "\n").dropFirst()
    #expect(
      rows.map(String.init) == [
        "2024-25,alone,annualReturn,2024-07-20,return/reviews.csv,3,service,,,,,annualReturn,",
        "2024-25,alone,annualReturn,2024-06-20,return/reviews.csv,4,service,,,,,annualReturn,",
        "2024-25,alone,service,2024-09-15,return/tracker.csv,3,annualReturn,,,,,service,",
      ])
    let figures = try run(
      Self.mapping, "generate", "iro-report.yaml", "--output", "out")
    #expect(figures.error.contains("reviews 2024-25: 4 held"))
  }

  @Test func `without its mapping the file is a warning, and a wrong mapping an error`() throws {
    let unmapped = try run("", "check", "iro-report.yaml")
    #expect(unmapped.code == 0)
    #expect(
      unmapped.output.contains(
        "  return/tracker.csv: the columns are those of no known table; expected "))
    let wrong = try run(
      Self.mapping.replacing("Chair", with: "Chairperson"), "generate", "iro-report.yaml",
      "--output", "out")
    #expect(wrong.code == 2)
    #expect(
      wrong.error
        == "iro-report: return/tracker.csv: looks like the mapping of Reviews, but Chairperson is "
        + "missing; expected a heading with all columns that the mapping of Reviews needs\n")
    #expect(!wrong.error.contains(CanaryReturn.child))
  }
}
