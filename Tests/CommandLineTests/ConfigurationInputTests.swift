import Testing

/// `check` and `figures` of a configuration, which read what `generate` reads.
struct ConfigurationInputTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder, withMistakes: true)
    // A file of another system, a stage that the exports do not have, and a return whose year is set.
    try folder.write(
      """
      Child Ref,Meeting Date,How took part
      CANARY1,26 Apr 2024,Attended and spoke
      CANARY2,15 Sep 2024,Would not come
      CANARY2,40 Sep 2024,Would not come

      """, to: "return/tracker.csv")
    try folder.write(
      """
      ESCALATION_ID,RAISED,STAGE,CHILD,IRO,THEME,TEAM,RESOLVED,OUTCOME
      E1,02/07/2024,Informal,CANARY1,Ann,Drift,North,08/07/2024,Agreed
      E2,03/07/2024,Elsewhere,CANARY2,Ann,Drift,North,,

      """, to: "return/escalations.csv")
    try CanaryReturn.writeConfiguration(
      into: folder,
      adding: """
        mapping:
          - table: Reviews
            columns: {CHILD: Child Ref, REVIEW: Meeting Date, REVIEW_CODE: How took part}
            dates: D MMM YYYY
            values: {REVIEW_CODE: {Attended and spoke: PN1, Would not come: PN7}}
        escalation_stages: [{name: Informal, formal: false, days: 5}]
        collection_years: {return: 2024-25}
        interval_rule: day-count
        caseload: {low: 40, high: 50}
        """)
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  @Test func `figures of a configuration are the files that generate writes`() throws {
    #expect(try run("generate", "iro-report.yaml", "--output", "out").code == 0)
    let json = try run("figures", "iro-report.yaml", "--obligations", "o.csv")
    #expect(json.code == 0)
    #expect(json.output == (try folder.text("out/restricted/figures-2024-25.json")))
    #expect(json.output.contains("\"day-count\""))
    #expect(try folder.text("o.csv") == folder.text("out/restricted/obligations-2024-25.csv"))
    let csv = try run("figures", "iro-report.yaml", "--format", "csv")
    #expect(csv.output == (try folder.text("out/restricted/figures-2024-25.csv")))
  }

  @Test func `issues of a configuration are the file that generate writes`() throws {
    #expect(try run("generate", "iro-report.yaml", "--output", "out").code == 0)
    let csv = try run("check", "iro-report.yaml", "--format", "csv")
    #expect(csv.code == 1)
    #expect(csv.output == (try folder.text("out/restricted/issues-2024-25.csv")))
    // A stage that is unknown by the settings alone, and a date that the mapping cannot read.
    let rows = csv.output.split(separator: "\n").filter {
      $0.contains("return/tracker.csv,4,") || $0.contains("return/escalations.csv,3,")
    }
    #expect(rows.map { $0.prefix { $0 != "," } } == ["stage-unknown", "166"])
  }

  @Test func `issues of a configuration name files as it writes them, wherever it is read from`()
    throws
  {
    let inside = try run("check", "iro-report.yaml")
    let outside = try Program.run("check", folder.path("iro-report.yaml"))
    #expect(inside.output.contains("\n  return/tracker.csv:4 REVIEW: "))
    #expect(outside.output == inside.output)
    #expect(!inside.output.contains(CanaryReturn.child))
    #expect(!inside.output.contains("as generate has it"))
  }

  @Test func `a configuration that shows values shows them in its issues`() throws {
    #expect(try run("check", "iro-report.yaml", "--show-values").output.contains("CANARY"))
    let settings = try folder.text("iro-report.yaml")
    try folder.write(settings + "show_values: true\n", to: "iro-report.yml")
    #expect(try run("check", "iro-report.yml").output.contains("CANARY"))
  }

  @Test func `an input of the run is not overwritten by its obligations`() throws {
    for file in ["iro-report.yaml", "return/tracker.csv"] {
      let before = try folder.text(file)
      let result = try run("figures", "iro-report.yaml", "--obligations", file)
      #expect(result.code == 2)
      #expect(
        result.error
          == "iro-report: \(file): this is one of the inputs, which are never changed; "
          + "expected another folder\n")
      #expect(try folder.text(file) == before)
    }
  }

  @Test(arguments: [
    ["--from", "2024-04-01"], ["--to", "2025-03-31"], ["--complete-from", "2024-04-01"],
    ["--interval-rule", "day-count"], ["--stages", "stages.json"],
  ])
  func `a configuration has the settings of figures itself`(_ option: [String]) throws {
    let result = try Program.run(["figures", "iro-report.yaml"] + option, in: folder.path)
    #expect(result.code == 64 && result.output.isEmpty)
    #expect(
      result.error.hasPrefix(
        "Error: \(option[0]) cannot be given with a configuration, which has this setting itself.\n"
      ))
  }

  @Test(arguments: ["check", "figures"])
  func `a configuration is given alone`(_ command: String) throws {
    for others in [["return"], ["other.yml"]] {
      let result = try Program.run([command, "iro-report.yaml"] + others, in: folder.path)
      #expect(result.code == 64 && result.output.isEmpty)
      #expect(
        result.error.hasPrefix(
          "Error: A configuration names its inputs: give it alone, or inputs without a "
            + "configuration.\n"))
    }
  }
}
