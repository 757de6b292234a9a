import Documents
import Foundation
import Testing

@testable import AnnualReport
@testable import ServiceFigures

/// What the manager writes to the sections, read and printed.
struct NarrativeTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func input(_ configuration: String = "") throws -> ReportInput {
    var input = try ConclusionScene(
      [
        .share("reviews.onTime", 90, of: 100),
        .make("reviews.held", .notSupplied(needs: "Reviews")),
      ], before: [.share("reviews.onTime", 70, of: 100)]
    ).input
    input.figures.authority = Authority(name: "A & <B> *c*")
    input.configuration = try ReportConfiguration(
      yaml: "authority: {name: Exampleshire}\nyear: 2024-25\ninputs: [in]\n" + configuration,
      file: folder.path("iro-report.yaml"))
    input.manager = try ManagerFiles(for: input.configuration, templates: .embedded)
    return input
  }

  private func read() throws -> Narrative {
    try Narrative(for: try input("narrative: texts\n").configuration)
  }

  @Test func `a file with nothing but comments counts as not written`() throws {
    try folder.write(
      "<!-- Write here. {{no.such.name}} -->\n\n<!-- More -->\n", to: "texts/team.md")
    try folder.write(" \n", to: "texts/reviews.md")
    try folder.write("<!-- Write here. -->\nTwo IROs left.\n", to: "texts/children.md")
    #expect(try read().texts.map(\.place) == [.section(.children)])
  }

  // MARK: Pictures

  /// A chunk of a PNG, without its checksum.
  private static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(content.count)] + Array(kind.utf8) + content + [0, 0, 0, 0]
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let header = chunk("IHDR", Array(repeating: 1, count: 13))
  private static let image = signature + header + chunk("IDAT", [1, 2]) + chunk("IEND", [])
  private static let photograph: [UInt8] = [
    0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 9, 0xFF, 0, 8, 0xFF, 0xD9,
  ]

  private func writePicture(_ name: String, _ bytes: [UInt8] = image) throws {
    try folder.write("", to: name)
    try Data(bytes).write(to: URL(filePath: folder.path(name)))
  }

  @Test func `a picture from the folder is shown, and copied into the edition`() throws {
    try writePicture("texts/pictures/a team.png")
    try writePicture("texts/b.JPG", Self.photograph)
    try writePicture("texts/not-shown.png")
    try folder.write(
      "![The team](<pictures/a team.png>)\n\n![b](./b.JPG) ![again](pictures/a%20team.png)\n",
      to: "texts/team.md")
    let input = try input("narrative: texts\n")
    let model = ReportModel(input)
    let text = try #require(try input.manager.narrative.rendered(model)[.section(.team)])
    let team = "pictures-2024-25/narrative/pictures/a%20team.png"
    #expect(
      text.html == """
        <p><img src="\(team)" alt="The team" /></p>
        <p><img src="pictures-2024-25/narrative/b.JPG" alt="b" /> <img src="\(team)" alt="again" /></p>
        """)
    let files = try renderReport(Report(input), templates: .of(.embedded)).filter {
      $0.name.contains("/narrative/")
    }
    #expect(
      files.map(\.name) == [
        "restricted/pictures-2024-25/narrative/b.JPG",
        "restricted/pictures-2024-25/narrative/pictures/a team.png",
      ])
    #expect(files.map(\.bytes) == [Self.photograph, Self.image])
  }

  @Test(
    arguments: [
      "/etc/hostname.png", "../secret.png", "pictures/../../secret.png",
      "file:///secret.png", "data:image/png;base64,iVBORw0KGgo=", "missing.png",
      "%2e%2e/secret.png",
      "..\\secret.png", "secret.png?x=1",
    ])
  func `a picture from anywhere else is refused`(_ target: String) throws {
    try writePicture("secret.png")
    try FileManager.default.createDirectory(
      atPath: folder.path("texts/pictures"), withIntermediateDirectories: true)
    try folder.write("One.\n\nTwo ![x](\(target))\n", to: "texts/team.md")
    let refused = try #require(throws: Failure.self) { try read() }
    #expect(refused.place == folder.path("texts/team.md") + ":3")
    #expect(refused.what.hasSuffix("' is not in the folder of the narrative"), "\(refused)")
    #expect(refused.expected == "a PNG or JPEG file in that folder, such as pictures/team.png")
  }

  @Test(
    arguments: [
      (
        "team.gif", "the picture 'team.gif' cannot be shown: GIF is not supported",
        "it saved as PNG or JPEG"
      ),
      (
        "a/drawing.svg", "the picture 'a/drawing.svg' cannot be shown: SVG is not supported",
        "it saved as PNG or JPEG"
      ),
      (
        "https://example.com/a.png",
        "the picture 'https://example.com/a.png' is on the web, and pictures on the web are not loaded",
        "it copied into the folder of the narrative"
      ),
      (
        "//example.com/a.gif",
        "the picture '//example.com/a.gif' is on the web, and pictures on the web are not loaded",
        "it copied into the folder of the narrative"
      ),
      (
        "TEAM.PNG", "the picture 'TEAM.PNG' is not in the folder of the narrative", "'team.png'"
      ),
      ("teem.png", "the picture 'teem.png' is not in the folder of the narrative", "'team.png'"),
      (
        "link.png", "the picture 'link.png' is only a link in the folder of the narrative",
        "the picture itself in that folder"
      ),
      (
        "my team.png", "the name of the picture 'my team.png' has a blank in it",
        "< and > around the name, as in ![...](<my team.png>), or the file renamed"
      ),
    ])
  func `a picture that cannot be shown is refused with its cause and what to do`(
    _ target: String, _ what: String, _ expected: String
  ) throws {
    try writePicture("secret.png")
    try writePicture("texts/team.png")
    try writePicture("texts/my team.png")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("texts/link.png"), withDestinationPath: "../secret.png")
    try folder.write("One.\n\nTwo ![x](\(target))\n", to: "texts/team.md")
    let refused = try #require(throws: Failure.self) { try read() }
    #expect(
      refused == Failure(folder.path("texts/team.md"), line: 3, what: what, expected: expected))
  }

  @Test func `of a picture only the image goes into the report`() throws {
    let author = Self.chunk("tEXt", Array("Author\0Ann Ash, /home/ann".utf8))
    try writePicture(
      "texts/a.png",
      Self.signature + Self.header + author + Self.chunk("eXIf", [1]) + Self.chunk("IDAT", [1, 2])
        + Self.chunk("IEND", []) + Array("and a list".utf8))
    let place: [UInt8] = [0xFF, 0xE1, 0, 6] + Array("Exif".utf8)
    try writePicture(
      "texts/b.jpg",
      [0xFF, 0xD8] + place + [0xFF, 0xFE, 0, 5] + Array("Ann".utf8) + Self.photograph.dropFirst(2)
        + Array("and a list".utf8))
    try folder.write("![x](a.png) ![y](b.jpg)\n", to: "texts/team.md")
    #expect(try read().pictures.files == ["a.png": Self.image, "b.jpg": Self.photograph])
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47] + Array("<script>".utf8), signature + chunk("IDAT", [1]),
      signature + header, [0xFF, 0xD8, 0xFF, 0xE1, 0, 200], [0xFF, 0xD8, 0xFF],
    ] as [[UInt8]])
  func `a file that only begins as a picture is refused`(_ bytes: [UInt8]) throws {
    try writePicture("texts/a.png", bytes)
    try folder.write("![x](a.png)\n", to: "texts/team.md")
    let refused = try #require(throws: Failure.self) { try read() }
    #expect(refused.what == "the picture 'a.png' is neither PNG nor JPEG, though its name says so")
  }

  @Test func `a file that only has the name of a picture is refused`() throws {
    try writePicture("texts/a.png", Array("<svg/>".utf8))
    try folder.write("![x](a.png)\n", to: "texts/team.md")
    let refused = try #require(throws: Failure.self) { try read() }
    #expect(refused.what == "the picture 'a.png' is neither PNG nor JPEG, though its name says so")
  }

  @Test func `a figure is printed by its name, its change in words`() throws {
    try folder.write(
      "{{authority}}: {{reviews.onTime.percent}} in {{label}}, {{reviews.onTime.lastYear}} in "
        + "{{previousLabel}} ({{reviews.onTime.change}}); next is {{nextLabel}}. "
        + "{{reviews.held.value}} held{{#reviews.held.isAvailable}}.{{/reviews.held.isAvailable}}",
      to: "texts/reviews.md")
    let report = try input("narrative: texts\n").rendered()
    #expect(
      report.html.contains(
        """
        Reviews</h2>
        <div class="narrative">
        <p>A &amp; &lt;B&gt; *c*: 90.0% in 2024-25, 70.0% in 2023-24 (better); next is 2025-26. [x] held</p>
        </div>

        """))
    #expect(
      report.markdown.contains(
        #"""
        ## 5. Reviews

        A & \<B\> \*c\*: 90.0% in 2024-25, 70.0% in 2023-24 (better); next is 2025-26. \[x\] held

        """#))
  }

  @Test func `a name that does not exist is an error with its place`() throws {
    try folder.write("One.\n\nTwo {{reviews.onTme.value}}", to: "texts/reviews.md")
    let error = try #require(throws: ReportError.self) {
      try input("narrative: texts\n").rendered()
    }
    #expect(
      error.description.hasPrefix(
        "\(folder.path("texts/reviews.md")):3:15: 'reviews' has no part 'onTme'; did you mean "
          + "'onTime'?"))
  }

  @Test func `the texts stand in the order of the report, whatever else is in folders below`()
    throws
  {
    try folder.write("a", to: "texts/resources.md")
    try folder.write("b", to: "texts/summary.md")
    try folder.write("d", to: "texts/young-sorry.md")
    try folder.write("e", to: "texts/voice.md")
    try folder.write("c", to: "texts/photographs/team.jpg")
    #expect(
      try read().texts.map(\.place)
        == [.section(.summary), .area(.voice), .section(.resources), .shape(.youngSorry)])
    #expect(Narrative().texts.isEmpty)
  }

  @Test(arguments: [
    ("texts/tean.md", "the file is of no place of the reports; expected 'team.md'"),
    (
      "texts/notes.txt",
      "the file is of no place of the reports; expected one of summary.md, voices.md, followup.md, "
        + "team.md, children.md, reviews.md, participation.md, service.md, planning.md, "
        + "placements.md, outcomes.md, voice.md, challenge.md, quality.md, resources.md, "
        + "strengths.md, healthcheck.md, about.md, members-voices.md, members-challenge.md, "
        + "young-welcome.md, young-sorry.md and young-contact.md"
    ),
  ])
  func `a file of no place is an error`(_ name: String, _ message: String) throws {
    try folder.write("a", to: name)
    let error = try #require(throws: Failure.self) { try read() }
    #expect(error.description == "\(folder.path(name)): \(message)")
  }

  @Test func `a place keeps its former file, and has one file only`() throws {
    try folder.write("a", to: "texts/permanence.md")
    #expect(try read().texts.map(\.place) == [.section(.service)])
    try folder.write("b", to: "texts/service.md")
    let error = try #require(throws: Failure.self) { try read() }
    #expect(
      error.description
        == "\(folder.path("texts/service.md")): texts/permanence.md is of the same place; expected "
        + "one file, service.md")
  }

  @Test func `a folder that is not there is an error`() throws {
    let error = try #require(throws: Failure.self) { try read() }
    #expect(
      error.description
        == "\(folder.path("texts")): the folder cannot be read (No such file or directory); "
        + "expected a folder of Markdown files, one for each place")
  }

  @Test func `what is written to a place is in its reports, in both languages, and in no other`()
    throws
  {
    for place in NarrativePlace.allCases {
      try folder.write("Words of \(place.name) itself.\n", to: "texts/\(place.fileName)")
    }
    let texts = try input("narrative: texts\n").texts()
    for place in NarrativePlace.allCases {
      let words = "Words of \(place.name) itself."
      let reports = Set(
        texts.filter { $0.value.contains(words) }.map { $0.key.split(separator: ".")[0] })
      let expected: Set<Substring> =
        switch place {
        case .section(.summary):
          ["restricted/annual-report-2024-25", "restricted/members-summary-2024-25"]
        case .section, .area: ["restricted/annual-report-2024-25"]
        case .shape(let shape):
          shape.rawValue.hasPrefix("members")
            ? ["restricted/members-summary-2024-25"] : ["restricted/young-people-2024-25"]
        }
      #expect(reports == expected, "\(place.name)")
      #expect(texts.count { $0.value.contains(words) } == 2 * expected.count, "\(place.name)")
    }
  }

  @Test func `a draft says what there is to do, and a final report is refused`() throws {
    var input = try input()
    let obstacles = Report(input).readiness.obstacles
    let draft = try input.rendered()
    #expect(draft.html.contains("<body class=\"restricted draft\">"))
    #expect(draft.html.contains("<title>Draft: A &amp; &lt;B"))
    #expect(draft.markdown.contains("> **Draft.** To do before the report is final:\n>\n> - "))
    for obstacle in obstacles {
      #expect(draft.html.contains("<li>\(obstacle.replacing("'", with: "&#39;"))</li>"))
    }
    input.isFinal = true
    let error = try #require(throws: ReportError.self) { try input.rendered() }
    #expect(
      error.description
        == "\(folder.path("iro-report.yaml")): the report cannot be final: "
        + obstacles.joined(separator: "; ") + "; expected each of these done, or a draft")
  }
}
