import Foundation
import Testing

/// The reports of several years in one output folder.
struct SeveralYearsTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    let sample = try Program.run("sample", "in", "--children", "120", "--quiet", in: folder.path)
    try #require(sample.code == 0)
    try folder.writeLastYear(to: "in/before.yaml")
    let settings = try folder.text("in/iro-report.yaml")
    try folder.write(
      settings.replacing("to: 2025-03-31}", with: "to: 2024-09-30}")
        .replacing("conclusions-2024-25", with: "conclusions-half"), to: "in/half.yaml")
  }

  private func generate(
    _ configuration: String, into output: String = "out", _ options: String...
  ) throws -> String {
    let result = try Program.run(
      ["generate", "in/\(configuration).yaml", "--output", output] + options, in: folder.path)
    try #require(result.code == 0, "\(result.error)")
    return result.error
  }

  private func files(in output: String) throws -> [String: Data] {
    let contents = try folder.contents().filter { $0.key.hasPrefix(output + "/") }
    return Dictionary(
      uniqueKeysWithValues: contents.map { (String($0.key.dropFirst(output.count + 1)), $0.value) })
  }

  @Test func `each year's files are complete and as in a folder of their own`() throws {
    _ = try generate("before")
    let second = try generate("iro-report")
    _ = try generate("before", into: "first")
    _ = try generate("iro-report", into: "second")
    let (first, last) = (try files(in: "first"), try files(in: "second"))
    #expect(Set(first.keys).isDisjoint(with: last.keys))
    #expect(try files(in: "out") == first.merging(last) { $1 })
    #expect(last.keys.allSatisfy { $0.contains("2024-25") })
    #expect(
      second.hasSuffix(
        "\nnote: if out/public/figures-2023-24.json was published, name it in earlier_figures, so that "
          + "both editions together identify no child\nbefore you publish out/public: iro-report audit out\n"
      ),
      "\(second)")

    let audit = try Program.run("audit", "out", in: folder.path)
    #expect(audit.code == 0, "\(audit.output)")
    #expect(audit.output.isEmpty)
    let apart =
      "note: the public edition of 2024-25 was calculated without public/figures-2023-24.json: if both are "
      + "published, withheld counts could be worked out from the two; name that file in earlier_figures and generate "
      + "2024-25 again\n"
    #expect(audit.error.contains(apart), "\(audit.error)")
    #expect(
      audit.error.contains(
        /\npublic 2023-24: \d+ files checked; .*\n(your own .*\n)?public 2024-25: \d+ files checked/
      )
    )

    // A number in a picture of one year is found by the counts of that year.
    let picture = try #require(
      first.keys.sorted().first { $0.hasPrefix("public/pictures-2023-24/") })
    try folder.write(
      folder.text("out/" + picture).replacing("</svg>", with: "<text>98,765</text></svg>"),
      to: "out/" + picture)
    let tampered = try Program.run("audit", "out", in: folder.path)
    #expect(tampered.code == 1)
    let line = try folder.text("out/" + picture).split(separator: "\n").count
    #expect(
      tampered.output == """
        \(picture) has been changed since the report was written: generate again, or put the change into the \
        narrative or a template
        \(picture):\(line): 98,765 does not come from a released count

        """)
    #expect(try Program.run("audit", "out", "--period", "2024-25", in: folder.path).code == 0)
  }

  @Test func `what a reader of one edition knows is written for that edition`() throws {
    _ = try generate("before", "--quiet")
    _ = try generate("iro-report", "--quiet")
    let several = try Program.run(
      "audit", "out", "--audit-file", "reader.json", in: folder.path)
    #expect(several.code == 2)
    #expect(
      several.error
        == "iro-report: out/restricted: there are public editions of 2 periods; expected --period "
        + "and one of 2023-24 or 2024-25\n")
    let one = try Program.run(
      "audit", "out", "--period", "2023-24", "--audit-file", "reader.json", in: folder.path)
    #expect(one.code == 0, "\(one.error)")
    #expect(try folder.text("reader.json").contains("2023-24 reviews.held"))
    let none = try Program.run("audit", "out", "--period", "2022-23", in: folder.path)
    #expect(
      none.error
        == "iro-report: out/restricted: there is no report on 2022-23; expected one of 2023-24 or 2024-25\n"
    )
  }

  @Test func `editions of periods that have days in common are a problem`() throws {
    _ = try generate("iro-report", "--quiet")
    _ = try generate("half", "--quiet")
    let audit = try Program.run("audit", "out", in: folder.path)
    #expect(audit.code == 1)
    #expect(
      audit.output
        == "April to September 2024 and 2024-25 have days in common: publish only one of the two, "
        + "because withheld counts could be worked out from both\n")
  }

  @Test func `a part of a year is filed by its days and not titled as the year`() throws {
    _ = try generate("half", "--restricted-only", "--quiet")
    let files = try files(in: "out")
    #expect(files.keys.allSatisfy { $0.contains("2024-04-01_2024-09-30") })
    let report = "out/restricted/annual-report-2024-04-01_2024-09-30.md"
    #expect(
      try folder.text(report).hasPrefix("# Report of the Independent Reviewing Officer service\n"))
    let members = try folder.text("out/restricted/members-summary-2024-04-01_2024-09-30.md")
    #expect(members.contains("**Exampleshire, 1 April 2024 to 30 September 2024**"))
    let csv = try folder.text("out/restricted/figures-2024-04-01_2024-09-30.csv")
    #expect(csv.contains("\n202425,Part 1 (April to September),"))
    #expect(!csv.contains("Reporting year"))
    #expect(files.keys.contains { $0.hasSuffix("/figures-2024-04-01_2024-09-30.meta.csv") })
    let young = try folder.text("out/restricted/young-people-2024-04-01_2024-09-30.md")
    #expect(young.contains("reviews this period.") && !young.contains("this year"))
  }

  @Test func `a period that open data have no name for has figures without metadata`() throws {
    let settings = try folder.text("in/half.yaml")
    try folder.write(
      settings.replacing("2024-09-30", with: "2024-09-29"), to: "in/odd.yaml")
    let error = try generate("odd", "--restricted-only")
    #expect(
      error.contains(
        """

        note: figures-2024-04-01_2024-09-29.csv has no file of metadata, because the Department's open data have no \
        time_identifier for 1 April to 29 September 2024

        """), "\(error)")
    let files = try files(in: "out")
    #expect(!files.keys.contains { $0.contains(".meta.") })
    let csv = try folder.text("out/restricted/figures-2024-04-01_2024-09-29.csv")
    #expect(csv.contains("\n20240401_20240929,Other period,"))
  }

  @Test func `last year's restricted figures are no part of a public edition`() throws {
    _ = try generate("before", into: "before", "--quiet")
    func result(_ edition: String, _ options: String...) throws -> Program.Result {
      let settings = try folder.text("in/iro-report.yaml")
        .replacing("\nearlier_figures:", with: "\n# earlier_figures:")
      try folder.write(
        settings + "\nearlier_figures: [../before/\(edition)/figures-2023-24.json]\n",
        to: "in/with.yaml")
      return try Program.run(
        ["generate", "in/with.yaml", "--output", "out"] + options, in: folder.path)
    }
    let refused = try result("restricted")
    #expect(refused.code == 2)
    #expect(
      refused.error.hasSuffix(
        "iro-report: in/../before/restricted/figures-2023-24.json: these are the figures of a "
          + "restricted edition, but readers of a public edition have the figures that were "
          + "published; expected in/../before/public/figures-2023-24.json, or --restricted-only\n"),
      "\(refused.error)")
    #expect(try files(in: "out").isEmpty)

    let restricted = try result("restricted", "--restricted-only")
    #expect(restricted.code == 0, "\(restricted.error)")
    let published = try result("public")
    #expect(published.code == 0, "\(published.error)")
    #expect(try Program.run("audit", "out", in: folder.path).code == 0)

    // In one folder with the edition that it was calculated with, there is nothing to note.
    for edition in ["restricted", "public"] {
      for name in try FileManager.default.contentsOfDirectory(
        atPath: folder.path("before/\(edition)"))
      {
        try FileManager.default.copyItem(
          atPath: folder.path("before/\(edition)/\(name)"),
          toPath: folder.path("out/\(edition)/\(name)"))
      }
    }
    let both = try Program.run("audit", "out", in: folder.path)
    #expect(both.code == 0 && !both.error.contains("was calculated without"), "\(both.error)")
  }
}
