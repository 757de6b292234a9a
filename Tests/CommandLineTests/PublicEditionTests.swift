import Foundation
import Testing

/// The public edition as the program writes and checks it.
struct PublicEditionTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    let sample = try Program.run(
      "sample", "in", "--children", "120", "--quiet", in: folder.path)
    try #require(sample.code == 0)
  }

  private func generate(_ options: String...) throws -> Program.Result {
    try Program.run(
      ["generate", "in/iro-report.yaml", "--output", "out"] + options, in: folder.path)
  }

  private func published() throws -> [String: Data] {
    try folder.contents().filter { $0.key.hasPrefix("out/public/") }
  }

  @Test func `both editions are written, and the public one holds what was released`() throws {
    let result = try generate()
    #expect(result.code == 0, "\(result.error)")
    #expect(
      result.error.contains(
        /\npublic edition: \d+ of \d+ counts withheld, \d+ of them to protect the others\n/))
    #expect(result.error.hasSuffix("\nbefore you publish out/public: iro-report audit out\n"))
    let audit = try Program.run("audit", "out", in: folder.path)
    #expect(audit.code == 0 && audit.output.isEmpty, "\(audit.output)")
    #expect(
      audit.error.contains(
        /^note: the public edition of 2024-25 is still a draft\npublic 2024-25: \d+ files checked; every number that the program printed is released\nyour own texts are not checked: read them before you publish \(.*recommendations.*\)\n$/
      ), "\(audit.error)")
    #expect(try Program.run("audit", "out", "--quiet", in: folder.path).error.isEmpty)

    let name = "out/public/annual-report-2024-25.md"
    try folder.write(try folder.text(name) + "\nIt was 98,765.\n", to: name)
    let tampered = try Program.run("audit", "out", in: folder.path)
    #expect(tampered.code == 1)
    let line =
      try folder.text(name).split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(
      tampered.output
        == """
        public/annual-report-2024-25.md has been changed since the report was written: generate again, or put the \
        change into the narrative or a template
        public/annual-report-2024-25.md:\(line): 98,765 does not come from a released count

        """)
    #expect(tampered.error.hasSuffix("\n2 problems: do not publish yet\n"), "\(tampered.error)")
  }

  /// Of the 24 times care began, two were of children for whom it had begun before in the year.
  @Test func `what the Department published of the authority withholds a number of ours`() throws {
    try folder.write(
      """
      time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,\
      old_la_code,la_name,new_la_code,population_type,population_estimate,children_count,rate_per_10000
      2025,Reporting year,Local authority,E92000001,England,E12000091,Invented North,999,Exampleshire,\
      E10000099,Children starting to be looked after each year,9000,22,24
      2025,Reporting year,Local authority,E92000001,England,E12000091,Invented North,999,Exampleshire,\
      E10000099,Children ceasing to be looked after each year,9000,18,20

      """, to: "in/official/own.csv")
    #expect(try generate().code == 0)
    let figures = try folder.text("out/public/figures-2024-25.json")
    let restricted = try folder.text("out/restricted/figures-2024-25.json")
    #expect(restricted.contains(/"id": "children.started"[^}]*"count": 24\b/))
    #expect(!figures.contains(/"id": "children.started"[^}]*"count"/))
    // The children looked after on both last days are printed, so those who left would give it away.
    #expect(restricted.contains(/"id": "children.ceased"[^}]*"count": 18\b/))
    #expect(!figures.contains(/"id": "children.ceased"[^}]*"count"/))
    let audit = try Program.run("audit", "out", in: folder.path)
    #expect(audit.code == 0 && audit.output.isEmpty, "\(audit.output)")
  }

  @Test func `a published number that readers can read and the program cannot stops the edition`()
    throws
  {
    try folder.write(
      """
      time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,\
      old_la_code,la_name,new_la_code,population_type,population_estimate,children_count,rate_per_10000
      2025,Reporting year,Local authority,E92000001,England,E12000091,Invented North,999,Exampleshire,\
      E10000099,Children starting to be looked after each year,9000,-22,24

      """, to: "in/official/own.csv")
    let result = try generate()
    #expect(result.code == 0)
    #expect(
      result.error.contains(
        "no public edition can be made: in/official/own.csv:2: the row is of your authority, but its count is "
          + "no number of children; readers of the edition can read it"),
      "\(result.error)")
    #expect(try published().isEmpty)
  }

  @Test func `an edition of a part of a year comes with a warning`() throws {
    let half = try folder.text("in/iro-report.yaml")
      .replacing("to: 2025-03-31}", with: "to: 2024-09-30}")
      .replacing("conclusions: conclusions-2024-25.yaml", with: "conclusions: half.yaml")
    try folder.write(half, to: "in/iro-report.yaml")
    let result = try generate()
    #expect(
      result.error.contains(
        "April to September 2024 is a part of a year: publish no other edition of any of its days, "
          + "because withheld counts could be worked out from both\n"), "\(result.error)")
  }

  @Test func `what a reader knows is written for another program`() throws {
    #expect(try generate("--quiet").code == 0)
    #expect(
      try Program.run("audit", "out", "--audit-file", "reader.json", in: folder.path).code == 0)
    let statement = try #require(
      JSONSerialization.jsonObject(with: Data(folder.text("reader.json").utf8))
        as? [String: [[String: Any]]])
    let cells = try #require(statement["cells"])
    #expect(cells.contains { $0["value"] is NSNull && $0["sensitive"] as? Bool == true })
    #expect(cells.contains { $0["id"] as? String == "2024-25 reviews.held" })

    // It takes no file's place that belongs to the edition or its proof, and is not for the public.
    let inputs = "this is one of the inputs, which are never changed"
    for (name, what) in [
      ("out/public/figures-2024-25.json", "this is among the files for the public"),
      ("out/public/reader.json", "this is among the files for the public"),
      ("out/restricted/disclosure-2024-25.json", inputs),
      ("out/restricted/obligations-2024-25.csv", inputs),
    ] {
      let before = try? folder.text(name)
      let refused = try Program.run("audit", "out", "--audit-file", name, in: folder.path)
      #expect(refused.code == 2)
      #expect(refused.error == "iro-report: \(name): \(what); expected another folder\n")
      #expect((try? folder.text(name)) == before)
    }
  }

  @Test func `last year's restricted figures are no mistake where no public edition can be made`()
    throws
  {
    let few = try WorkFolder()
    try CanaryReturn.write(into: few)
    try CanaryReturn.writeConfiguration(into: few, adding: "earlier_figures: [before.json]")
    try few.write(SavedYear.text(2023), to: "before.json")
    let result = try Program.run("generate", "iro-report.yaml", "--output", "out", in: few.path)
    #expect(result.code == 0, "\(result.error)")
    #expect(result.error.contains("\nno public edition can be made: fewer than 20 children"))
  }

  @Test func `without it, nothing public is written`() throws {
    let result = try generate("--restricted-only")
    #expect(result.code == 0)
    #expect(!result.error.contains("public edition"))
    #expect(try published().isEmpty)
    let audit = try Program.run("audit", "out", in: folder.path)
    #expect(audit.code == 0 && audit.output.isEmpty, "\(audit.output)")
    #expect(
      audit.error == """
        note: there is no public edition of 2024-25
        restricted 2024-25: every file is as the run wrote it

        """)
    try folder.write("changed", to: "out/restricted/figures-2024-25.csv")
    #expect(try Program.run("audit", "out", in: folder.path).code == 1)
  }

  @Test func `an edition by itself is not audited, and nothing is written into it`() throws {
    #expect(try generate("--quiet").code == 0)
    func audit(_ name: String, in place: String = "") throws -> String {
      let result = try Program.run("audit", name, in: folder.path + place)
      #expect(result.code == 2 && result.output.isEmpty)
      return result.error
    }
    let words = "this is one edition of a report; expected the folder that holds both"
    #expect(try audit("out/public/") == "iro-report: out/public: \(words): iro-report audit out\n")
    #expect(
      try audit("out/restricted") == "iro-report: out/restricted: \(words): iro-report audit out\n")
    #expect(try audit(".", in: "/out/public").hasSuffix("/out\n"))
    try FileManager.default.createDirectory(
      atPath: folder.path("site"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      atPath: folder.path("out/public"), toPath: folder.path("site/public"))
    #expect(
      try audit("site")
        == "iro-report: site: there is no folder restricted, whose proof the folder public is checked by; "
        + "expected the folder that generate wrote into\n")
    #expect(
      try audit("site/public") == "iro-report: site/public: \(words), as generate wrote it\n")

    let before = try folder.contents()
    for name in ["out/public", "out/public/", "out/public/new", "site/public"] {
      let refused = try Program.run(
        "generate", "in/iro-report.yaml", "--output", name, in: folder.path)
      #expect(refused.code == 2)
      let path = name == "out/public/" ? "out/public" : name
      #expect(
        refused.error.hasSuffix(
          path.hasPrefix("site")
            ? "iro-report: site/public: this is an edition of the report in site; expected another folder\n"
            : "iro-report: \(path): this is \(path.hasSuffix("new") ? "in " : "")an edition of the report in out; "
              + "expected out, or another folder\n"), "\(refused.error)")
    }
    #expect(try folder.contents() == before)
  }

  @Test(arguments: ["public", "restricted"])
  func `an edition that is a link to another folder is refused, as generate does`(_ name: String)
    throws
  {
    #expect(try generate("--quiet").code == 0)
    try FileManager.default.moveItem(
      atPath: folder.path("out/\(name)"), toPath: folder.path("elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out/\(name)"), withDestinationPath: "../elsewhere")
    for result in [try generate(), try Program.run("audit", "out", in: folder.path)] {
      #expect(result.code == 2)
      #expect(
        result.error.hasSuffix(
          "iro-report: out/\(name): there is already something here that is not a folder; expected a folder or "
            + "nothing\n"), "\(result.error)")
    }
  }

  @Test func `an edition of an earlier run does not stay beside this one`() throws {
    let words =
      "public edition: the earlier one of 2024-25 is removed, because it is not of this run\n"
    #expect(try !generate("--restricted-only").error.contains(words))
    #expect(try !generate().error.contains(words))
    #expect(try !published().isEmpty)
    #expect(try generate("--restricted-only").error.contains(words))
    #expect(try published().isEmpty)
  }

  @Test func `a final edition has no conclusion that nobody has decided on`() throws {
    #expect(try generate("--quiet").code == 0)
    let conclusions = "in/conclusions-2024-25.yaml"
    try folder.write(
      folder.text(conclusions).replacing("decision: undecided", with: "decision: adopted"),
      to: conclusions)
    let final = try generate("--final", "--quiet")
    #expect(final.code == 0, "\(final.error)")
    let texts = try folder.names().filter { $0.hasPrefix("out/public/") && $0.hasSuffix(".md") }
    #expect(texts.count == 4)
    for name in texts {
      let text = try folder.text(name)
      #expect(!text.contains("(proposed)") && !text.contains("Draft"), "\(name)")
    }
    #expect(
      try folder.text("out/public/annual-report-2024-25.md").contains("No review was missed."))
    #expect(try Program.run("audit", "out", "--quiet", in: folder.path).code == 0)
  }

  /// Columns that hold what somebody typed or who somebody is.
  private static let texts: Set<String> = [
    "CHILD", "UPN", "MOTHER", "IRO", "NAME", "TEAM", "THEME", "OUTCOME", "LATE_REASON", "URN",
    "HOME_POST", "PL_POST", "SW_ID", "ESCALATION_ID",
  ]

  @Test func `no child, date of birth, officer or typed text is in any public file`() throws {
    var births: Set<String> = []
    for name in try folder.names()
    where name.hasSuffix(".csv") && !name.hasSuffix("feedback.csv") && !name.contains("/official/")
    {
      var lines = try folder.text(name).split(separator: "\n").map(String.init)
      try #require(!lines.contains { $0.contains("\"") }, "\(name)")
      let headings = lines[0].split(separator: ",").map(String.init)
      for index in lines.indices.dropFirst() {
        var cells = lines[index].split(separator: ",", omittingEmptySubsequences: false)
          .map(String.init)
        for (column, heading) in headings.enumerated() where !cells[column].isEmpty {
          if heading.hasSuffix("DOB") { births.insert(cells[column]) }
          guard Self.texts.contains(heading) else { continue }
          // Identifiers stay the same from row to row, texts are all different.
          cells[column] =
            ["CHILD", "IRO"].contains(heading)
            ? "CANARY\(cells[column])" : "\(cells[column]) CANARY\(index)"
        }
        lines[index] = cells.joined(separator: ",")
      }
      try folder.write(lines.joined(separator: "\n") + "\n", to: name)
    }
    let result = try generate()
    #expect(result.code == 0 && result.error.contains("\npublic edition: "), "\(result.error)")
    #expect(births.count > 50)
    let files = try published()
    #expect(files.keys.contains { $0.hasSuffix(".html") } && files.count >= 4)
    for (name, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("CANARY"), "\(name)")
      for birth in births {
        let parts = birth.split(separator: "/")
        #expect(!text.contains(birth), "\(name)")
        #expect(!text.contains("\(parts[2])-\(parts[1])-\(parts[0])"), "\(name)")
      }
    }
    #expect(
      try folder.text("out/restricted/obligations-2024-25.csv").contains("CANARY"),
      "the canaries were read"
    )
    #expect(try Program.run("audit", "out", in: folder.path).code == 0)
  }
}
