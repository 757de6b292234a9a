import Foundation
import Testing

/// `templates` and `context`, and the page that explains them.
struct TemplatesTests {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: folder.path)
  }

  private func page(_ name: String) throws -> String {
    try String(contentsOf: Self.checkout.appending(path: "Documentation/\(name)"), encoding: .utf8)
  }

  /// The blocks of a language on a page, without their fences.
  private func blocks(_ language: String, of page: String) -> [String] {
    page.components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func `the copy is the program's own templates, and the list names them`() throws {
    let copied = try run("templates", "copy", "mine/here/")
    #expect(copied.code == 0)
    let names = try run("templates", "list").output.split(separator: "\n").map(String.init)
    #expect(copied.error == "wrote \(names.count) files into mine/here/\n")
    let originals = Self.checkout.appending(path: "Templates").path
    for name in names {
      let original = try String(contentsOfFile: "\(originals)/\(name)", encoding: .utf8)
      #expect(try folder.text("mine/here/\(name)") == original, "\(name)")
    }
    let found = try FileManager.default.subpathsOfDirectory(atPath: originals).filter {
      $0.contains(".")
    }
    #expect(names == found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(names.contains("young/report.css") && names.contains("conclusion-rules.yaml"))
  }

  @Test func `files are copied by name, and a wrong name is met with the nearest`() throws {
    let name = "full/sections/team.mustache"
    #expect(try run("templates", "copy", "some", name).error == "wrote 1 file into some\n")
    #expect(try folder.names().contains("some/" + name))
    let wrong = try run("templates", "copy", "some", "full/sections/taem.mustache")
    #expect(wrong.code == 64)
    #expect(wrong.error.contains("did you mean '\(name)'?"))
    let again = try run("templates", "copy", "some", name)
    #expect(again.code == 2)
    #expect(again.error.contains("some/\(name): the file is there already"))
  }

  @Test func `only a new or empty folder is written into`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: false)
    #expect(try run("templates", "copy", "empty", "--quiet").error.isEmpty)
    try folder.write("x", to: "full/notes.txt")
    for _ in 0..<2 {
      let again = try run("templates", "copy", "full")
      #expect(again.code == 2)
      #expect(
        again.error
          == "iro-report: full: the folder is not empty; expected a new or empty folder, or the names "
          + "of the files to copy\n")
    }
    #expect(try folder.names().filter { $0.hasPrefix("full") } == ["full", "full/notes.txt"])
    let file = try run("templates", "copy", "full/notes.txt")
    #expect(file.code == 2)
    #expect(
      file.error
        == "iro-report: full/notes.txt: the folder cannot be made (Not a directory); expected a "
        + "path where a folder can be made\n")
    #expect(try folder.text("full/notes.txt") == "x")
  }

  @Test func `the page of names is up to date`() throws {
    let result = try run("templates", "names", "--format", "markdown")
    #expect(
      try result.output == page("template-names.md"),
      "run 'make documentation', or: iro-report templates names --format markdown")
  }

  @Test func `the names as text have four parts a line`() throws {
    let lines = try run("templates", "names").output.split(separator: "\n")
    #expect(lines.count > 300)
    #expect(lines.allSatisfy { $0.components(separatedBy: "\t").count == 4 })
    for line in [
      "Report\tauthority\ttext\tThe name of the authority",
      "figures\tfigures.reviews.onTime\tobject Figure\tReviews held on time",
      "tables\ttables.reviews.onTime.iro\tobject Table, may be absent\tBy IRO",
      "Figure\tisPartial\ta flag\tWhether the data is incomplete, so that a range is printed",
    ] {
      #expect(lines.contains { $0 == line }, "\(line)")
    }
    #expect(Set(lines).count == lines.count)
  }

  @Test func `every link of the page leads to a heading of it`() throws {
    let page = try page("template-names.md")
    let anchors = Set(
      page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
        $0.dropFirst(3).lowercased().replacing(":", with: "").replacing(" ", with: "-")
      })
    let links = page.components(separatedBy: "](#").dropFirst().map {
      $0.components(separatedBy: ")")[0]
    }
    #expect(links.count > 100)
    #expect(Set(links).isSubset(of: anchors))
  }

  @Test func `the worked change is as the page shows it`() throws {
    let page = try page("templates.md")
    #expect(try run("sample", ".", "--children", "40", "--quiet").code == 0)
    let diffs = blocks("diff", of: page)
    let console = blocks("console", of: page)
    try #require(diffs.count == 2)
    try #require(console.count >= 2)

    let copy = try shown(console[0])
    #expect(try Program.run(copy.arguments, in: folder.path).error == copy.output)
    try apply(diffs[0])
    let generate = try shown(console[1])
    let refused = try Program.run(generate.arguments, in: folder.path)
    #expect(refused.code == 2)
    #expect(refused.error == generate.output)
    #expect(!(try folder.names().contains("out")))

    try apply(diffs[1])
    #expect(try Program.run(generate.arguments, in: folder.path).code == 0)
    let markdown = try folder.text("out/restricted/annual-report-2024-25.md")
    let html = try folder.text("out/restricted/annual-report-2024-25.html")
    let sentence = "Children in an agreed series of short breaks are in section 5 only."
    #expect(markdown.contains("\n\n\(sentence)\n\n"))
    #expect(html.contains("\n<p>\(sentence)</p>\n"))
  }

  /// A command of the page with what it prints.
  private func shown(_ block: String) throws -> (arguments: [String], output: String) {
    let line = block.prefix { $0 != "\n" }
    try #require(line.hasPrefix("$ iro-report "))
    let arguments = line.dropFirst("$ iro-report ".count).split(separator: " ").map(String.init)
    return (arguments, String(block.dropFirst(line.count + 1)))
  }

  /// Makes a change as the page shows it: a file, what is taken out of it and what is put in.
  private func apply(_ diff: String) throws {
    let lines = diff.split(separator: "\n").map(String.init)
    let file = try #require(lines.first).dropFirst("--- ".count)
    func part(_ sign: Character) -> String {
      lines.dropFirst().filter { $0.first == sign }.map { String($0.dropFirst()) }
        .joined(separator: "\n")
    }
    let text = try folder.text(String(file))
    try #require(text.contains(part("-")), "\(diff)")
    try folder.write(text.replacing(part("-"), with: part("+")), to: String(file))
  }

  @Test func `the context of a part is what templates see`() throws {
    try CanaryReturn.write(into: folder)
    try CanaryReturn.writeConfiguration(into: folder)
    let held = try run("context", "iro-report.yaml", "--name", "figures.reviews.held.number", "-q")
    #expect(
      held.output == """
        {
          "digits": "3",
          "isZero": false,
          "isOne": false,
          "isMany": true
        }

        """)
    #expect(held.code == 0 && held.error.isEmpty)
    func value(_ name: String) throws -> String {
      try run("context", "iro-report.yaml", "--name", name, "-q").output
    }
    #expect(try value("authority") == "\"Exampleshire\"\n")
    #expect(try value("isDraft") == "true\n")
    #expect(try value("figures.challenge.raised.number") == "null\n")
    #expect(try value("figures.challenge.raised.number.digits") == "null\n")
    #expect(try value("recommendations") == "[]\n")
    #expect(
      try value("coverage.columns") == """
        [
          {
            "heading": "Asked for by",
            "measure": "Asked for by",
            "lastYear": null
          },
          {
            "heading": "Section",
            "measure": "Section",
            "lastYear": null
          }
        ]

        """)
  }

  @Test func `the whole context is JSON with every name, and no child in it`() throws {
    try CanaryReturn.write(into: folder, withMistakes: true)
    try CanaryReturn.writeConfiguration(into: folder)
    let result = try run("context", "iro-report.yaml", "--quiet")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let names = try #require(json as? [String: Any])
    let listed = try run("templates", "names").output.split(separator: "\n").filter {
      $0.hasPrefix("Report\t")
    }.compactMap { $0.split(separator: "\t").dropFirst().first.map(String.init) }
    #expect(Set(names.keys) == Set(listed))
    #expect(!result.output.contains(CanaryReturn.child))
  }

  @Test func `a name that does not exist is wrong usage, told before anything is read`() throws {
    let wrong = try run("context", "nowhere.yaml", "--name", "figures.reviews.onTme")
    #expect(wrong.code == 64)
    #expect(
      wrong.error.hasPrefix(
        "Error: 'figures.reviews' has no part 'onTme'; did you mean 'onTime'? All are listed by: "
          + "iro-report templates names\n"))
    #expect(
      try run("context", "nowhere.yaml", "--name", "xyz").error.hasPrefix(
        "Error: The report has no part 'xyz'. All are listed by: iro-report templates names\n"))
    #expect(
      try run("context", "nowhere.yaml", "--name", "authority.name").error.hasPrefix(
        "Error: 'authority' has no part 'name'."))
    #expect(try run("context", "nowhere.yaml").code == 2)
  }
}
