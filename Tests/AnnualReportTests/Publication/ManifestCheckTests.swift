import Documents
import Foundation
import Testing

@testable import AnnualReport

/// The files of a folder held against the manifests of their runs: every kind of change to them is found.
struct ManifestCheckTests {
  private let folder: WorkFolder
  private static let years = ["2023-24", "2024-25"]

  init() throws {
    folder = try WorkFolder()
    for year in Self.years { try write(year, "of the first run") }
  }

  /// Writes a small report of a year.
  private func write(_ year: String, _ text: String, isPublished: Bool = true) throws {
    let restricted = ["annual-report-\(year).html", "disclosure-\(year).json"]
    let published = ["annual-report-\(year).html", "figures-\(year).csv", "pictures-\(year)/a.svg"]
    let files =
      restricted.map { "restricted/" + $0 } + (isPublished ? published.map { "public/" + $0 } : [])
    try ReportDestination(folder.path).write(
      files.map { ReportFile(name: $0, text: "\($0) \(text)") },
      of: ReportDestination.Origin(
        label: year, version: "0.1.0", inputs: [("reviews.csv", String(repeating: "0", count: 64))]),
      with: [], inputs: [])
  }

  private func problems(of period: String? = nil) -> [String] {
    ManifestCheck(of: folder.path, period: period, recorded: Self.years).problems
  }

  private static func foreign(_ name: String) -> String {
    "\(name): not part of the report, so it was not checked; delete it, or move it out of "
      + name.prefix { $0 != "/" }
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder.path(name))
  }

  private func move(_ name: String, _ other: String) throws {
    try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path(other))
  }

  @Test func `as the runs wrote it, nothing is found`() {
    #expect(problems() == [])
  }

  @Test func `a file that was changed`() throws {
    try folder.write("changed", to: "public/figures-2024-25.csv")
    try folder.write("changed", to: "restricted/disclosure-2023-24.json")
    let changed =
      "has been changed since the report was written: generate again, or put the change into the narrative or a "
      + "template"
    #expect(
      problems() == [
        "restricted/disclosure-2023-24.json \(changed)", "public/figures-2024-25.csv \(changed)",
      ])
    #expect(problems(of: "2024-25").count == 1)
  }

  @Test func `a file that was removed`() throws {
    try remove("public/pictures-2024-25/a.svg")
    #expect(problems() == ["public/pictures-2024-25/a.svg is missing; generate the report again"])
  }

  @Test(
    arguments: [
      "public/notes.txt", "public/.hidden.html", "public/.well-known/a", "restricted/.notes",
      "public/figures-2024-25.csv.bak", "restricted/pictures-2024-25/b.svg",
    ])
  func `a file that was added, hidden ones too`(_ name: String) throws {
    try folder.write("x", to: name)
    #expect(problems() == [Self.foreign(name)])
  }

  @Test(
    arguments: [
      "public/figures-2024-25.csv", "public/manifest-2024-25.json",
      "restricted/disclosure-2024-25.json",
      "public/pictures-2024-25/a.svg",
    ])
  func `a link to a file with the same bytes`(_ name: String) throws {
    try move(name, "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(name), withDestinationPath: folder.path("elsewhere"))
    #expect(
      problems().contains(
        "\(name): it is a link, or no file that can be read; delete it and generate again"))
  }

  @Test func `a link in place of the folder of pictures`() throws {
    try move("public/pictures-2024-25", "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("public/pictures-2024-25"), withDestinationPath: "../elsewhere")
    #expect(
      problems() == [
        "public/pictures-2024-25/a.svg is missing; generate the report again",
        Self.foreign("public/pictures-2024-25"),
      ])
  }

  @Test func `a pipe in place of a file, which is never read`() throws {
    try remove("public/figures-2024-25.csv")
    try #require(mkfifo(folder.path("public/figures-2024-25.csv"), 0o644) == 0)
    #expect(
      problems() == [
        "public/figures-2024-25.csv: it is a link, or no file that can be read; delete it and generate again"
      ])
  }

  @Test func `a name that only looks like that of a file of the run`() throws {
    let name = "restricted/pictures-2024-25/narrative/Caf\u{E9}.png"
    try ReportDestination(folder.path).write(
      [
        ReportFile(name: name, text: "x"),
        ReportFile(name: "restricted/disclosure-2024-25.json", text: "x"),
      ],
      of: ReportDestination.Origin(label: "2024-25", version: "0.1.0", inputs: []), with: [],
      inputs: [])
    #expect(problems() == [])
    let twin = "restricted/pictures-2024-25/narrative/Cafe\u{301}.png"
    try folder.write("a list", to: twin)
    #expect(problems().map { Array($0.utf8) } == [Array(Self.foreign(twin).utf8)])
  }

  @Test func `a manifest of no period makes no file known`() throws {
    try folder.write(
      folder.text("restricted/manifest-2024-25.json")
        .replacing("2024-25", with: "foo").replacing("annual-report-foo.html", with: "extra.md"),
      to: "restricted/manifest-foo.json")
    try folder.write("x", to: "restricted/extra.md")
    #expect(
      problems() == [
        Self.foreign("restricted/extra.md"), Self.foreign("restricted/manifest-foo.json"),
      ])
  }

  @Test func `a folder that was added, and a link`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("public/Name of a child"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("public/link"), withDestinationPath: "../restricted")
    #expect(
      problems() == [Self.foreign("public/Name of a child/"), Self.foreign("public/link")])
  }

  @Test func `a file under another name`() throws {
    try move("public/figures-2024-25.csv", "public/figures.csv")
    #expect(
      problems() == [
        "public/figures-2024-25.csv is missing; generate the report again",
        Self.foreign("public/figures.csv"),
      ])
  }

  @Test func `the public edition of another run`() throws {
    try move("public", "kept")
    try write("2024-25", "of a second run")
    try remove("public")
    try move("kept", "public")
    #expect(
      problems() == [
        "public/manifest-2024-25.json: it is of another run than the restricted edition of 2024-25; generate again"
      ])
  }

  @Test func `one file of another run`() throws {
    let earlier = try folder.text("public/annual-report-2024-25.html")
    try write("2024-25", "of a second run")
    try folder.write(earlier, to: "public/annual-report-2024-25.html")
    #expect(
      problems() == [
        "public/annual-report-2024-25.html has been changed since the report was written: generate again, or put the "
          + "change into the narrative or a template"
      ])
  }

  @Test func `a public edition that is missing, and one that should not be there`() throws {
    try move("public", "kept")
    #expect(
      problems()
        == Self.years.map {
          "public: the edition of \($0) is missing; generate again"
        })
    for year in Self.years { try write(year, "of a second run", isPublished: false) }
    try move("kept", "public")
    #expect(
      problems()
        == Self.years.map {
          "public/manifest-\($0).json: it is of another run than the restricted edition of \($0); generate again"
        })
    try remove("restricted/manifest-2024-25.json")
    #expect(
      problems().contains(
        "restricted/manifest-2024-25.json is missing, so nothing of restricted can be checked; generate again"
      ))
  }

  @Test func `a manifest that was removed, in one edition or both`() throws {
    try remove("public/manifest-2024-25.json")
    #expect(
      problems() == [
        "public/manifest-2024-25.json is missing, so nothing of public can be checked; generate again"
      ])
    try remove("restricted/manifest-2024-25.json")
    #expect(
      problems() == [
        "2024-25: there is no manifest, as in earlier versions, so audit cannot check that all files are of one "
          + "run; write the report again"
      ])
  }

  @Test func `a manifest that was changed together with its file`() throws {
    let manifest = try folder.text("public/manifest-2024-25.json")
    let file = try folder.text("public/figures-2024-25.csv")
    try folder.write("changed", to: "public/figures-2024-25.csv")
    try folder.write(
      manifest.replacing(
        EditionManifest.digest(Array(file.utf8)),
        with: EditionManifest.digest(Array("changed".utf8))), to: "public/manifest-2024-25.json")
    #expect(
      problems() == [
        "public/manifest-2024-25.json: it is of another run than the restricted edition of 2024-25; generate again"
      ])
  }

  @Test func `a manifest of another year, or that is none`() throws {
    try remove("public/manifest-2024-25.json")
    try folder.write(
      folder.text("public/manifest-2023-24.json"), to: "public/manifest-2024-25.json")
    #expect(problems().contains("public/manifest-2024-25.json: it is of another year"))
    try folder.write("{}", to: "public/manifest-2024-25.json")
    #expect(
      problems().contains(
        "public/manifest-2024-25.json: $: the name 'schema' is missing; "
          + "expected every name that the schema asks for"))
  }

  @Test func `manifests say what is in them`() throws {
    let digests = ["annual-report-2024-25.html", "disclosure-2024-25.json"].map {
      EditionManifest.digest(Array("restricted/\($0) of the first run".utf8))
    }
    let published = EditionManifest.digest(
      Array(try folder.text("public/manifest-2024-25.json").utf8))
    #expect(
      try folder.text("restricted/manifest-2024-25.json") == """
        {
          "schema": "iro-manifest/1",
          "generator": {"name": "iro-report", "version": "0.1.0"},
          "period": "2024-25",
          "files": [
            {"file": "annual-report-2024-25.html", "sha256": "\(digests[0])"},
            {"file": "disclosure-2024-25.json", "sha256": "\(digests[1])"}
          ],
          "inputs": [
            {"file": "reviews.csv", "sha256": "\(String(repeating: "0", count: 64))"}
          ],
          "public": "\(published)"
        }

        """)
    let text = try folder.text("public/manifest-2024-25.json")
    #expect(!text.contains("inputs") && !text.contains("restricted"))
  }
}
