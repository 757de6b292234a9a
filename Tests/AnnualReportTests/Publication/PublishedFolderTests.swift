import DisclosureAudit
import Documents
import Foundation
import PublicEdition
import ServiceFigures
import Templates
import Testing

@testable import AnnualReport

/// A public edition in its folder, as it was written and with a hand in it.
struct PublishedFolderTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    let authority = try PublishedAuthority(seed: 6, children: 260)
    try write(authority.report(authority.released))
    try folder.write(
      "child,sequence\nCANARY7,ordinary\n7,ordinary\n", to: "restricted/obligations-2024-25.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: folder.path("restricted"))
  }

  /// Writes the files of a public edition with its record.
  private func write(_ report: PublicReport) throws {
    for file in try renderPublicReport(report, templates: .of(.embedded)) {
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.name)
    }
    let figures = report.released.figures
    try folder.write(figures.json(version: "0.1.0"), to: "public/figures-2024-25.json")
    try folder.write(figures.csv, to: "public/figures-2024-25.csv")
    try folder.write(
      try #require(figures.csvMetadata), to: "public/figures-2024-25.meta.csv")
    try folder.write(
      String(decoding: try report.record(templates: .of(.embedded)).json, as: UTF8.self),
      to: "restricted/disclosure-2024-25.json")
  }

  /// What is found where the manifests have every file as it is, so that only what may be printed is checked.
  private func problems() throws -> [String] {
    try folder.writeManifests()
    return try PublishedFolder(folder.path, version: "0.1.0").problems()
  }

  /// A file with the line of a text in it, as problems name them.
  private func place(of text: String, in name: String) throws -> String {
    let lines = try folder.text(name).split(separator: "\n", omittingEmptySubsequences: false)
    return "\(name):\(try #require(lines.firstIndex { $0.contains(text) }) + 1)"
  }

  private func change(_ name: String, _ change: (String) throws -> String) throws {
    let text = try folder.text(name)
    let changed = try change(text)
    #expect(changed != text)
    try folder.write(changed, to: name)
  }

  @Test func `as it was written, nothing is found`() throws {
    #expect(try problems() == [])
  }

  /// In the first a recommendation names a share of fewer than 20, in the second the reviews on time are
  /// known in part.
  @Test(arguments: [(7_011, 38, false), (7_104, 45, true)] as [(UInt64, Int, Bool)])
  func `of a small authority, nothing is found either`(
    _ seed: UInt64, _ children: Int, _ defects: Bool
  ) throws {
    let authority = try PublishedAuthority(seed: seed, children: children, defects: defects)
    let onTime = authority.released.figures.figure("reviews.onTime")?.status
    #expect(defects == (onTime == .partial(lower: 0.776, upper: 0.976)))
    try write(authority.report(authority.released))
    #expect(try problems().filter { !$0.contains("/pictures-2024-25/") } == [])
  }

  @Test func `beside the tables that were printed last year, nothing is found either`() throws {
    let authority = try PublishedAuthority(seed: 6, children: 260)
    // Last year's public edition, with its tables, stands in for the one that was printed.
    let text = authority.released.figures.json(version: "0.1.0")
      .replacing("2025-03-31", with: "2024-03-31").replacing("2024-04-01", with: "2023-04-01")
      .replacing("\"label\": \"2024-25\"", with: "\"label\": \"2023-24\"")
    let printed = try PeriodFigures(json: Array(text.utf8), file: "last.json", version: "0.1.0")
    #expect(printed.figure("children.lookedAfter")?.breakdowns.isEmpty == false)
    try write(
      authority.report(
        PublicFigures(releasing: authority.restricted.figures, previous: printed)))
    #expect(try problems().filter { !$0.contains("/pictures-2024-25/") } == [])
  }

  @Test func `a number that nobody released is found, in each file`() throws {
    try change("public/annual-report-2024-25.html") {
      $0.replacing("</main>", with: "<p>It was 4,321 in all.</p></main>")
    }
    try change("public/annual-report-2024-25.md") { $0 + "\nThat is 12.34%.\n" }
    let page = try place(of: "4,321", in: "public/annual-report-2024-25.html")
    let text = try place(of: "12.34%", in: "public/annual-report-2024-25.md")
    #expect(
      try problems() == [
        "\(page): 4,321 does not come from a released count",
        "\(text): 12.34% does not come from a released count",
      ])
  }

  @Test func `another number in the figures is found, and the CSV is held against them`() throws {
    try change("public/figures-2024-25.json") {
      let held = try #require($0.firstMatch(of: /"id": "reviews.held"[^}]*?"count": (\d+)/))
      return $0.replacing(held.0, with: String(held.0) + "0")
    }
    let found = try problems()
    #expect(
      found.contains(
        "public/figures-2024-25.json: '2024-25 reviews.held' is another number"))
    #expect(
      found.contains(
        "\(try place(of: ",reviews.held,", in: "public/figures-2024-25.csv")): it does not hold the numbers of the "
          + "JSON"))
  }

  @Test(
    arguments: [
      ("title", "Reviews held", "Reviews of Ann"), ("label", "Female", "Ann"),
      ("la_name", "Exampleshire", "Ann"), ("time_period", "2025", "2024"),
    ])
  func `another title, label, place or period in the CSV is found`(
    _ column: String, _ text: String, _ other: String
  ) throws {
    let name = "public/figures-2024-25.csv"
    try change(name) {
      $0.replacing(",\(text),", with: ",\(other),").replacing("\n\(text),", with: "\n\(other),")
    }
    let place = try place(of: other, in: name)
    #expect(try problems() == ["\(place): the column \(column) is not that of the figures"])
  }

  @Test(
    arguments: [
      ("Filter,Figure,", "Filter,Ann,", ":3: this"), (",3,", ",0,", ":11: this"),
      ("reviews.held\n", "x\n", ":2: this"), (",3,,,\n", ",3,,,\nx,Filter,X,,,,,,\n", ":12: this"),
    ])
  func `another label, another default or one line more in the metadata is found`(
    _ text: String, _ other: String, _ place: String
  ) throws {
    let name = "public/figures-2024-25.meta.csv"
    try change(name) { $0.replacing(text, with: other) }
    #expect(try problems() == ["\(name)\(place) is not the metadata of the CSV"])
  }

  @Test func `metadata that are missing are found`() throws {
    try FileManager.default.removeItem(atPath: folder.path("public/figures-2024-25.meta.csv"))
    #expect(
      try problems() == ["public/figures-2024-25.meta.csv is missing; generate the report again"])
  }

  @Test func `a row that is missing in the CSV is found`() throws {
    try change("public/figures-2024-25.csv") {
      $0.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    }
    #expect(try problems() == ["public/figures-2024-25.csv is not the CSV of the figures"])
  }

  @Test func `a folder without its public edition is told, not refused`() throws {
    try folder.writeManifests()
    try FileManager.default.removeItem(atPath: folder.path("public"))
    #expect(
      try PublishedFolder(folder.path, version: "0.1.0").problems() == [
        "public: the edition of 2024-25 is missing; generate again"
      ])
  }

  @Test func `pictures of the narrative are listed, not read`() throws {
    try folder.write("x", to: "public/pictures-2024-25/narrative/team.png")
    #expect(try problems() == [])
    #expect(
      try PublishedFolder(folder.path, version: "0.1.0").summary.hasSuffix(
        "not read, because they are pictures of the narrative: public/pictures-2024-25/narrative/team.png; "
          + "make sure that they show nobody and no number of children\n"))
  }

  @Test(
    arguments: [
      ("105264", "case-105264"), ("105264", "file_105264"), ("105264", "ID105264"),
      ("AB12/34CD", "AB12%2F34CD"), ("CANARY7", "pictures/CANARY7.png"),
      ("105264", "https://example.org/child?id=105264&x=1"),
    ])
  func `an identifier is found within a word, a link and in other writing`(
    _ id: String, _ text: String
  ) throws {
    try folder.write("child,sequence\n\(id),ordinary\n", to: "restricted/obligations-2024-25.csv")
    #expect(try problems() == [])
    let name = "public/annual-report-2024-25.html"
    try change(name) { $0.replacing("</main>", with: "<a href=\"\(text)\">x</a></main>") }
    #expect(try problems() == ["\(try place(of: text, in: name)): a child's identifier is in it"])
  }

  @Test func `what lies beside the editions, and who can open them, is noted`() throws {
    #expect(try problems() == [])
    func notes() throws -> [String] {
      try PublishedFolder(folder.path, version: "0.1.0").notes
        .map { $0.replacing(folder.path, with: "out") }
    }
    let draft = "the public edition of 2024-25 is still a draft"
    try folder.write("mine", to: "notes.txt")
    #expect(try notes() == [draft])
    try folder.write("CANARY7", to: ".obligations.csv")
    try folder.write("CANARY7", to: "public (copy)/list.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("restricted"))
    #expect(
      try notes() == [
        draft,
        "out/restricted can be opened by others (permissions 755); close it: chmod 700 out/restricted",
        "beside the editions, children's identifiers are in .obligations.csv and 1 more: publish nothing but out/public",
      ])
  }

  @Test func `without the record one line says so, and a folder that is not there is named`() throws
  {
    try folder.writeManifests()
    try FileManager.default.removeItem(atPath: folder.path("restricted/disclosure-2024-25.json"))
    let published = try PublishedFolder(folder.path, version: "0.1.0")
    #expect(
      try published.problems() == [
        "restricted/disclosure-2024-25.json is missing; generate the report again"
      ])
    #expect(!published.notes.contains("there is no public edition of 2024-25"))
    let refused = try #require(throws: Failure.self) {
      try PublishedFolder("nowhere", version: "0.1.0")
    }
    #expect(
      refused.description
        == "nowhere: there is no such folder; expected the folder that generate wrote into")
  }

  @Test func `a picture of the narrative with an identifier in its name is found`() throws {
    try folder.write("x", to: "public/pictures-2024-25/narrative/CANARY7 at home.png")
    #expect(
      try problems() == [
        "public: a file with a child's identifier in its name: do not publish it; rename "
          + "the picture in the narrative and generate again"
      ])
  }

  @Test func `a file that is missing is said once`() throws {
    try folder.writeManifests()
    try FileManager.default.removeItem(atPath: folder.path("public/figures-2024-25.json"))
    #expect(
      try PublishedFolder(folder.path, version: "0.1.0").problems() == [
        "public/figures-2024-25.json is missing; generate the report again"
      ])
  }

  @Test func `what was checked and what was not is said in words`() throws {
    try folder.writeManifests()
    let published = try PublishedFolder(folder.path, version: "0.1.0")
    let count = try folder.names().count {
      $0.contains(/^public\/(annual|members|young|method|figures|pictures[^\/]*\/)/)
    }
    let checked =
      "public 2024-25: \(count) files checked; every number that the program printed is released\n"
    let read = "your own texts are not checked: read them before you publish"
    #expect(
      published.summary == checked
        + "\(read) (section 3, The team; section 6, Participation; section 8, Challenge and its "
        + "impact; section 10, Resources at risk; recommendations; answers of the health check)\n")
    #expect(published.notes == ["the public edition of 2024-25 is still a draft"])
    try change("restricted/disclosure-2024-25.json") {
      $0.replacing(/"texts":\[[^\]]*\]/, with: "\"texts\":[]")
    }
    #expect(try PublishedFolder(folder.path, version: "0.1.0").summary == checked)
    // An earlier version did not record which texts there are.
    try change("restricted/disclosure-2024-25.json") { $0.replacing("\"texts\":[],", with: "") }
    #expect(
      try PublishedFolder(folder.path, version: "0.1.0").summary == checked + read + "\n")
  }

  @Test func `a mean of what is withheld in part is found`() throws {
    try change("public/figures-2024-25.json") {
      let workers = try #require(
        $0.firstMatch(of: /"id": "socialWorkers.perChild"[^}]*?"count": \d+/))
      return $0.replacing(workers.0, with: String(workers.0) + ", \"mean\": 2.0625")
    }
    #expect(
      try problems().contains(
        "public/figures-2024-25.json: '2024-25 socialWorkers.perChild' has a mean, which tells its "
          + "groups from each other"))
  }

  @Test func `a median beside a withheld number is found, in whichever table the number is`() throws
  {
    let authority = try PublishedAuthority(seed: 1, children: 450)
    try write(authority.report(authority.released))
    try change("public/figures-2024-25.json") {
      let late = $0.firstMatch(of: /"id": "reviews.late"[^}]*?"median":/)
      #expect(late != nil)
      let bands = try #require(
        $0.firstMatch(of: /("id": "reviews.daysLateBands"[^\]]*?)"count": \d+(\s*\}\s*\])/))
      return $0.replacing(bands.0, with: "\(bands.1)\"withheld\": true\(bands.2)")
    }
    #expect(
      try problems().contains(
        "public/figures-2024-25.json: '2024-25 reviews.late' has a median beside a withheld number")
    )
  }

  @Test func `a child's identifier is found, and not repeated`() throws {
    let name = "public/annual-report-2024-25.md"
    try change(name) { $0 + "\nCANARY7 moved.\n" }
    let place = try place(of: "CANARY7", in: name)
    #expect(try problems() == ["\(place): a child's identifier is in it"])
    try change(name) { $0 + "\nSo did CANARY7.\nAnd CANARY7.\n" }
    #expect(try problems() == ["\(place): a child's identifier is in it, and on 2 more lines"])
  }

  @Test(arguments: ["105264", "A105264B", "10/5264", "987"])
  func `a number that may be an identifier is printed only if that is asked for`(_ id: String)
    throws
  {
    try folder.write("child,sequence\n\(id),ordinary\n", to: "restricted/obligations-2024-25.csv")
    let number = id == "987" ? id : "5,264"
    let name = "public/annual-report-2024-25.html"
    try change(name) { $0.replacing("</main>", with: "<p>\(number) moved.</p></main>") }
    let place = try place(of: number, in: name)
    #expect(
      try problems() == [
        "\(place): a number does not come from a released count (it may be a child's identifier; --show-values "
          + "prints it)"
      ])
    #expect(
      try PublishedFolder(folder.path, showsValues: true, version: "0.1.0").problems() == [
        "\(place): \(number) does not come from a released count"
      ])
  }

  @Test func `an identifier that is a number is not repeated beside the line that says so`() throws
  {
    try folder.write(
      "child,sequence\n105264,ordinary\n", to: "restricted/obligations-2024-25.csv")
    let name = "public/annual-report-2024-25.html"
    try change(name) { $0.replacing("</main>", with: "<p>105264 moved.</p></main>") }
    #expect(
      try problems() == [
        "\(try place(of: "105264", in: name)): a child's identifier is in it"
      ])
  }

  @Test func `identifiers are looked for in every file that lies in the folder for the public`()
    throws
  {
    try folder.writeManifests()
    try folder.write(
      folder.text("restricted/obligations-2024-25.csv"), to: "public/obligations-2024-25.csv")
    try folder.write("CANARY70 and XCANARY7", to: "public/notes/Thumbs.db")
    try folder.write("", to: "public/CANARY7.pdf")
    try Data("\u{FEFF}child\nCANARY7\n".data(using: .utf16LittleEndian) ?? Data())
      .write(to: URL(filePath: folder.path("public/sheet.txt")))
    let (delete, unread) = (
      "children's identifiers are in it: do not publish it; it is not part of the report, so delete it",
      "not part of the report, so it was not checked; delete it, or move it out of public"
    )
    #expect(
      try PublishedFolder(folder.path, version: "0.1.0").problems() == [
        "public: a file with a child's identifier in its name: \(delete)",
        "public/notes/Thumbs.db: \(unread)", "public/obligations-2024-25.csv: \(delete)",
        "public/sheet.txt: \(delete)",
      ])
  }

  @Test(arguments: ["AB12/34CD", "-AB1234", "O'Neil 12", "A&B<12>", "44 55 66"])
  func `an identifier with other signs is found in every form of text`(_ id: String) throws {
    try folder.write(
      CSVCell.line(["child", "sequence"]) + CSVCell.line([id, "ordinary"]),
      to: "restricted/obligations-2024-25.csv")
    #expect(try problems() == [])
    try change("public/annual-report-2024-25.md") {
      $0 + "\n" + TemplateLanguage.markdown.escaping("\(id) moved.") + "\n"
    }
    try change("public/annual-report-2024-25.html") {
      $0.replacing(
        "</main>", with: "<p>" + TemplateLanguage.html.escaping("(\(id))") + "</p></main>")
    }
    let found = try problems().filter { $0.hasSuffix("identifier is in it") }
    #expect(found.count == 2)
    #expect(found[0].hasPrefix("public/annual-report-2024-25.html:"))
    #expect(found[1].hasPrefix("public/annual-report-2024-25.md:"))
  }

  @Test func `without the list of children it says that they were not looked for`() throws {
    try folder.write("sequence\nordinary\n", to: "restricted/obligations-2024-25.csv")
    #expect(
      try problems() == [
        "restricted/obligations-2024-25.csv is missing or has no column child: whether a child is "
          + "named was not checked"
      ])
  }

  @Test func `hidden files and comments are looked at too`() throws {
    try folder.write("x", to: "public/.annual-report-2024-25.html.99.new")
    try change("public/annual-report-2024-25.html") { $0 + "<!-- 7777 children -->" }
    #expect(
      try problems() == [
        "public/.annual-report-2024-25.html.99.new: not part of the report, so it was not checked; delete it, or "
          + "move it out of public",
        "\(try place(of: "7777", in: "public/annual-report-2024-25.html")): 7777 does not come from a released "
          + "count",
      ])
  }

  @Test func `numbers beyond any count are refused, not added up`() throws {
    try change("restricted/disclosure-2024-25.json") {
      $0.replacing(/"sum":\[\[0,1\]/, with: #""sum":[[0,9223372036854774784]"#, maxReplacements: 1)
    }
    let refused = try #require(throws: Failure.self) { try problems() }
    #expect(
      refused.description.hasSuffix("the value cannot be used; expected a whole number"))
  }

  @Test func `a picture that no report shows is found`() throws {
    try folder.write("<svg></svg>", to: "public/pictures-2024-25/old.svg")
    #expect(
      try problems() == [
        "public/pictures-2024-25/old.svg: no report shows it; it is left from an earlier run"
      ])
  }

  @Test func `what generate does not write is told, and what others make of it is not called read`()
    throws
  {
    try folder.writeManifests()
    let read = try PublishedFolder(folder.path, version: "0.1.0").summary
    try folder.write("%PDF-", to: "public/annual-report-2024-25.pdf")
    try folder.writeManifests()
    let published = try PublishedFolder(folder.path, version: "0.1.0")
    #expect(try published.problems() == [])
    #expect(
      published.summary
        == read
        + "not read, because they are made from the other files: public/annual-report-2024-25.pdf; "
        + "make them again if the report has changed\n")

    try folder.write("child\nCANARY7\n", to: "public/list.csv")
    try folder.write("{}", to: "public/figures-2023-24.json")
    #expect(
      try problems() == [
        "public/figures-2023-24.json: not part of the report, so it was not checked; delete it, or move it out of "
          + "public",
        "public/list.csv: children's identifiers are in it: do not publish it; it is not part of the report, so "
          + "delete it",
      ])
  }

  @Test func `a withheld count that is called printed is found`() throws {
    try change("restricted/disclosure-2024-25.json") {
      $0.replacing("withheldSecondary", with: "printed", maxReplacements: 1)
    }
    #expect(try problems().contains { $0.hasPrefix("the proof: witness ") })
  }

  @Test func `a proof by another legend than that of the report is found`() throws {
    let name = "restricted/disclosure-2024-25.json"
    let record = try folder.text(name)
    try folder.write(record.replacing("\"least\":1", with: "\"least\":0"), to: name)
    #expect(try problems().contains { $0.hasPrefix("the proof: the least that '2024-25 ") })
    try folder.write(
      record.replacing("\"least\":1", with: "\"least\":0")
        .replacing("\"zero\":\"printed\"", with: "\"zero\":\"either\""), to: name)
    #expect(
      try problems().contains {
        $0.hasPrefix(
          "public/figures-2024-25.json: the proof treats a 0 of '2024-25 children.lookedAfter ")
      })
    try folder.write(
      record.replacing("\"zero\":\"withheld\"", with: "\"zero\":\"either\""), to: name)
    #expect(
      try problems().contains(
        "public/figures-2024-25.json: the proof treats a 0 of '2024-25 children.uasc' in another way "
          + "than the legend says"))
  }

  @Test func `a record of an earlier version is refused with what to do`() throws {
    try change("restricted/disclosure-2024-25.json") {
      $0.replacing("iro-disclosure/2", with: "iro-disclosure/1")
    }
    let refused = try #require(throws: Failure.self) { try problems() }
    #expect(
      refused.description.hasSuffix(
        "an earlier version wrote the record, with another rule for counts of 0; expected a report "
          + "made again with this version, or the version that wrote it"))
  }

  @Test func `a year without a list of its own children says that they were not looked for`() throws
  {
    for name in ["restricted/disclosure", "public/figures"] {
      let text = try folder.text(name + "-2024-25.json")
      try folder.write(text, to: name + "-2023-24.json")
    }
    #expect(
      try problems().contains(
        "restricted/obligations-2023-24.csv is missing or has no column child: whether a child is "
          + "named was not checked"))
  }

  @Test func `a folder of an earlier version, whose names had no year, is read`() throws {
    for name in try folder.names() where name.contains("pictures-2024-25/") {
      try folder.write(
        folder.text(name), to: name.replacing("pictures-2024-25/", with: "pictures/"))
      try FileManager.default.removeItem(atPath: folder.path(name))
    }
    try FileManager.default.removeItem(atPath: folder.path("public/pictures-2024-25"))
    try change("public/annual-report-2024-25.md") {
      $0.replacing("(pictures-2024-25/", with: "(pictures/")
    }
    for shape in ["members-summary", "young-people"] {
      let name = "public/\(shape)-2024-25.md"
      try folder.write(
        folder.text(name).replacing("(pictures-2024-25/", with: "(pictures/"), to: name)
    }
    try folder.write(
      "child,sequence\nCANARY7,ordinary\n", to: "restricted/obligations.csv")
    try FileManager.default.removeItem(atPath: folder.path("restricted/obligations-2024-25.csv"))
    let unknown =
      "2024-25: there is no manifest, as in earlier versions, so audit cannot check that all files are of one run; "
      + "write the report again"
    func problems() throws -> [String] {
      try PublishedFolder(folder.path, version: "0.1.0").problems()
    }
    let unnamed =
      "restricted/obligations.csv: not part of the report, so it was not checked; delete it, or move it out of "
      + "restricted"
    let pictures = try folder.names().filter { $0.hasPrefix("public/pictures/") }
    #expect(pictures.isEmpty == false)
    let found = try problems()
    #expect(found == [unnamed, unknown])
    try change("public/pictures/participation.svg") {
      $0.replacing("</svg>", with: "<text>CANARY7</text></svg>")
    }
    #expect(
      try problems() == [
        unnamed, unknown,
        "\(try place(of: "CANARY7", in: "public/pictures/participation.svg")): a child's identifier is in it",
      ])
  }

  @Test func `without its record it cannot be checked`() throws {
    try folder.write("{}", to: "restricted/disclosure-2024-25.json")
    let damaged = try #require(throws: Failure.self) { try problems() }
    #expect(
      damaged.description.hasSuffix(
        "disclosure-2024-25.json: $: the name 'atoms' is missing; "
          + "expected every name that the schema asks for"))
  }
}
