import Foundation
import Testing

/// Files and settings by the names that earlier versions gave them.
struct FormerNameTests {
  private let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try CanaryReturn.write(into: folder)
  }

  private func generate(_ settings: String, _ options: String...) throws -> Program.Result {
    try CanaryReturn.writeConfiguration(into: folder, adding: settings)
    return try Program.run(
      ["generate", "iro-report.yaml", "--output", "out"] + options, in: folder.path)
  }

  /// The file as an earlier version wrote it, with every conclusion dismissed.
  private func former() throws -> String {
    #expect(try generate("conclusions: now.yaml").code == 0)
    let text = try folder.text("now.yaml")
    let decided = text.replacing("\nconclusions:\n", with: "\nfindings:\n").replacing(
      "    decision: undecided",
      with: "    decision: dismissed\n    reason: \"seen by the manager\"")
    #expect(decided.contains("seen by the manager") && decided.contains("\nfindings:\n"))
    return decided
  }

  @Test func `the former key is read, with a note, and the file that it names keeps its decisions`()
    throws
  {
    let decided = try former()
    try folder.write(decided, to: "findings-2024-25.yaml")
    let result = try generate("findings: findings-2024-25.yaml")
    #expect(result.code == 0, "\(result.error)")
    #expect(result.error.contains(" proposed, 0 to be decided (findings-2024-25.yaml)\n"))
    #expect(
      result.error.contains(
        "\nnote: iro-report.yaml:4:1: the key 'findings' is now called 'conclusions'\n"))
    #expect(
      try folder.text("findings-2024-25.yaml")
        == decided.replacing("\nfindings:\n", with: "\nconclusions:\n"))
    #expect(!(try folder.names().contains("conclusions-2024-25.yaml")))
  }

  @Test func `the new file begins with the decisions of the former, which stays as it was`() throws
  {
    let decided = try former()
    try folder.write(decided, to: "findings-2024-25.yaml")
    let first = try generate("conclusions: conclusions-2024-25.yaml")
    #expect(first.code == 0, "\(first.error)")
    #expect(first.error.contains(" proposed, 0 to be decided (conclusions-2024-25.yaml)\n"))
    #expect(
      first.error.hasSuffix(
        "\nnote: conclusions-2024-25.yaml begins with the decisions of findings-2024-25.yaml, which "
          + "is left as it was; decide in the new file from now on\n"), "\(first.error)")
    #expect(try folder.text("findings-2024-25.yaml") == decided)
    let carried = try folder.text("conclusions-2024-25.yaml")
    #expect(carried == decided.replacing("\nfindings:\n", with: "\nconclusions:\n"))

    // From now on only the new file counts.
    try folder.write("not YAML: [", to: "findings-2024-25.yaml")
    let second = try generate("conclusions: conclusions-2024-25.yaml")
    #expect(second.code == 0 && !second.error.contains("note: "), "\(second.error)")
    #expect(try folder.text("conclusions-2024-25.yaml") == carried)
  }

  @Test func `decisions of another year are not carried over, and a mistake in them is an error`()
    throws
  {
    let decided = try former()
    try folder.write(decided.replacing("\"2024-25\"", with: "\"2023-24\""), to: "findings.yaml")
    let other = try generate("conclusions: conclusions.yaml")
    #expect(other.code == 0 && !other.error.contains("note: "), "\(other.error)")
    #expect(!(try folder.text("conclusions.yaml").contains("seen by the manager")))

    try folder.write(
      decided.replacing("    decision: dismissed", with: "    decision: dismist"),
      to: "findings-b.yaml")
    let before = try folder.contents()
    let mistyped = try generate("conclusions: conclusions-b.yaml")
    #expect(mistyped.code == 2)
    #expect(mistyped.error.hasPrefix("iro-report: findings-b.yaml:"))
    #expect(
      try folder.contents().filter { $0.key != "iro-report.yaml" }
        == before.filter { $0.key != "iro-report.yaml" })
  }

  @Test func `both keys at once are one too many`() throws {
    let both = try generate("conclusions: a.yaml\nfindings: b.yaml")
    #expect(both.code == 2)
    #expect(
      both.error
        == "iro-report: iro-report.yaml:5:1: 'conclusions' is there by its former name too; "
        + "expected only 'conclusions'\n")
  }

  @Test func `templates by their former names are read, and may include others by theirs`() throws {
    let part =
      "{{<parts/item}}Ours: {{<parts/finding-link}}{{sentence}}{{/parts/finding-link}}{{/parts/item}}\n"
    try folder.write(part, to: "mine/full/parts/finding.mustache")
    let settings = "templates: mine\nconclusions: now.yaml"
    let result = try generate(settings)
    #expect(result.code == 0, "\(result.error)")
    #expect(
      result.error.hasSuffix(
        "\nnote: mine/full/parts/finding.mustache: this template is now called "
          + "parts/leading.mustache\n"), "\(result.error)")
    #expect(try folder.text("out/restricted/annual-report-2024-25.md").contains("- Ours: "))

    try folder.write(part, to: "mine/parts/leading.mustache")
    let both = try generate(settings)
    #expect(both.code == 2)
    #expect(
      both.error
        == "iro-report: mine/full/parts/finding.mustache: this is the former name of "
        + "parts/leading.mustache, which is there too; expected only "
        + "parts/leading.mustache\n")
  }

  @Test func `rules by their former name are read`() throws {
    let copied = try Program.run(
      ["templates", "copy", "own", "conclusion-rules.yaml", "full/report.md.mustache"],
      in: folder.path)
    #expect(copied.code == 0, "\(copied.error)")
    try folder.write(
      folder.text("own/conclusion-rules.yaml").replacing("reviews.missed", with: "reviews.mised"),
      to: "own/findings-rules.yaml")
    try FileManager.default.removeItem(atPath: folder.path("own/conclusion-rules.yaml"))
    let mistyped = try generate("templates: own")
    #expect(mistyped.error.hasPrefix("iro-report: own/findings-rules.yaml:"), "\(mistyped.error)")
  }

  @Test func `files of an earlier version are left as they were, and named`() throws {
    let names = ["restricted/findings.csv", "restricted/obligations.csv"]
    for name in names { try folder.write("old\n", to: "out/" + name) }
    let result = try generate("conclusions: now.yaml")
    #expect(
      result.error.hasSuffix(
        "\nnote: restricted/findings.csv and restricted/obligations.csv in out are of an earlier "
          + "version, whose names had no year; this run left them as they were\n"),
      "\(result.error)")
    for name in names { #expect(try folder.text("out/" + name) == "old\n") }
  }
}
