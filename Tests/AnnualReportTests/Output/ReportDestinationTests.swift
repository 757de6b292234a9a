import Documents
import Files
import Foundation
import Testing

@testable import AnnualReport

/// The two editions of a report in a folder, as a run replaces them.
struct ReportDestinationTests {
  private let folder: WorkFolder
  private var output: String { folder.path("out") }

  init() throws { folder = try WorkFolder() }

  private static let origin = ReportDestination.Origin(label: "2024-25", version: "1", inputs: [])

  private static func files(_ text: String, isPublished: Bool = true) -> [ReportFile] {
    ["restricted/a.csv", "restricted/pictures-2024-25/b.svg"].map {
      ReportFile(name: $0, text: text)
    } + (isPublished ? [ReportFile(name: "public/a.csv", text: text)] : [])
  }

  private func write(
    _ files: [ReportFile], of label: String = "2024-25", inputs: [String] = []
  ) -> String {
    do throws(Failure) {
      try ReportDestination(output).write(
        files, of: ReportDestination.Origin(label: label, version: "1", inputs: []), with: [],
        inputs: inputs)
      return "no error"
    } catch {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }

  private func contents() throws -> [String: String] {
    try folder.names().reduce(into: [:]) { $0[$1] = try? folder.text($1) }
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? Int
  }

  private func setMode(_ name: String, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.path(name))
  }

  private static let names = [
    "out", "out/public", "out/public/a.csv", "out/public/manifest-2024-25.json", "out/restricted",
    "out/restricted/a.csv", "out/restricted/manifest-2024-25.json",
    "out/restricted/pictures-2024-25", "out/restricted/pictures-2024-25/b.svg",
  ]

  @Test func `both editions are made, each with its manifest`() throws {
    #expect(write(Self.files("new")) == "no error")
    #expect(try folder.names() == Self.names)
    #expect(try folder.text("out/public/a.csv") == "new")
  }

  @Test func `only the owner can read the restricted edition, and everybody the public one`() throws
  {
    let names = ["restricted/a.csv", "restricted/pictures-2024-25/b.svg", "public/a.csv"]
    #expect(write(Self.files("new")) == "no error")
    try folder.write("of somebody", to: "out/restricted/notes.txt")
    for isAgain in [false, true] {
      if isAgain {
        try setMode("out/restricted", 0o777)
        for name in names + ["restricted/notes.txt"] { try setMode("out/" + name, 0o666) }
        try setMode("out/public/a.csv", 0o600)
        try setMode("out/public", 0o775)
        #expect(write(Self.files("newer")) == "no error")
        #expect(try mode("out/restricted/notes.txt") == 0o600)
      }
      #expect(try mode("out/restricted") == 0o700)
      #expect(try mode("out/restricted/a.csv") == 0o600)
      #expect(try mode("out/restricted/manifest-2024-25.json") == 0o600)
      #expect(try mode("out/restricted/pictures-2024-25/b.svg") == 0o600)
      #expect(try mode("out/public") == (isAgain ? 0o775 : 0o755))
      #expect(try mode("out/public/a.csv") == 0o644)
    }
  }

  @Test func `files of the same year go, those of other years and of other people stay`() throws {
    #expect(
      write([ReportFile(name: "restricted/old-b.csv", text: "1")], of: "2023-24") == "no error")
    #expect(
      write(Self.files("old") + [ReportFile(name: "public/gone.svg", text: "old")]) == "no error")
    try folder.write("mine", to: "out/restricted/deep/.notes")
    try folder.write("mine", to: "out/other.txt")
    let lastYear = try contents().filter { $0.key.contains("2023-24") || $0.key.contains("old-b") }
    #expect(write(Self.files("new")) == "no error")
    let now = try contents()
    #expect(now["out/public/gone.svg"] == nil && now["out/public/a.csv"] == "new")
    #expect(now["out/restricted/deep/.notes"] == "mine" && now["out/other.txt"] == "mine")
    #expect(lastYear.count == 2 && lastYear.allSatisfy { now[$0.key] == $0.value })
  }

  @Test func `a file of somebody else keeps its permissions where it has another path too`() throws
  {
    #expect(write(Self.files("old")) == "no error")
    let elsewhere = try folder.write("mine", to: "elsewhere.txt")
    try setMode("elsewhere.txt", 0o644)
    try FileManager.default.linkItem(atPath: elsewhere, toPath: folder.path("out/restricted/mine"))
    #expect(write(Self.files("new")) == "no error")
    #expect(try mode("out/restricted/mine") == 0o600)
    #expect(try mode("elsewhere.txt") == 0o644)
  }

  @Test func `an empty folder of somebody else stays, one of the year's files goes`() throws {
    #expect(
      write(Self.files("old") + [ReportFile(name: "public/pictures/a.svg", text: "1")])
        == "no error")
    for name in ["mine/empty", "pictures"] {
      try? FileManager.default.removeItem(atPath: folder.path("out/public/" + name))
      try FileManager.default.createDirectory(
        atPath: folder.path("out/public/" + name), withIntermediateDirectories: true)
    }
    #expect(write(Self.files("new")) == "no error")
    #expect(
      try folder.names().filter { $0.hasPrefix("out/public/") } == [
        "out/public/a.csv", "out/public/manifest-2024-25.json", "out/public/mine",
        "out/public/mine/empty",
      ])
  }

  @Test func `a run says which files it removes, and which had been changed by hand`() throws {
    let page = ReportFile(name: "public/annual-report-2024-25.html", text: "page")
    let pdf = ReportFile(name: "public/annual-report-2024-25.pdf", text: "old")
    let destination = try ReportDestination(output)
    func write(_ files: [ReportFile]) throws -> ReplacedReport {
      try destination.write(files, of: Self.origin, with: [], inputs: [])
    }
    let first = try write(Self.files("old") + [page, pdf])
    #expect(!first.isUnpublished && first.removed == [] && first.edited == [])
    try folder.write("changed", to: "out/restricted/a.csv")
    let second = try write(Self.files("new") + [page])
    #expect(!second.isUnpublished && second.removed == ["public/annual-report-2024-25.pdf"])
    #expect(second.edited == ["restricted/a.csv"])
    let third = try write([ReportFile(name: "restricted/a.csv", text: "new")])
    #expect(third.isUnpublished && third.removed == ["restricted/pictures-2024-25/b.svg"])
    #expect(third.edited == [])
  }

  @Test(arguments: ["restricted", "public"])
  func `a Word document that was edited is kept, whether the run would write it again or not`(
    _ edition: String
  ) throws {
    let name = "\(edition)/annual-report-2024-25.docx"
    let document = ReportFile(name: name, text: "Word")
    #expect(write(Self.files("old") + [document]) == "no error")
    #expect(write(Self.files("new") + [document]) == "no error")
    try folder.write("Word, with a sentence of the manager's", to: "out/" + name)
    let before = try contents()
    let refused =
      "out/\(name): it has been edited since the report was written, and a new run would replace or remove it; "
      + "move it to a folder outside out first"
    for files in [Self.files("newer"), Self.files("newer") + [document]] {
      #expect(write(files).replacing(folder.path + "/", with: "") == refused)
      #expect(try contents() == before)
    }
    try FileManager.default.moveItem(
      atPath: folder.path("out/" + name), toPath: folder.path("mine.docx"))
    #expect(write(Self.files("newer")) == "no error")
  }

  @Test func `without a public edition the earlier one of the year goes, as it is of another run`()
    throws
  {
    #expect(
      write(
        [ReportFile(name: "restricted/b", text: "1"), ReportFile(name: "public/b", text: "1")],
        of: "2023-24") == "no error")
    #expect(write(Self.files("old")) == "no error")
    #expect(write(Self.files("new", isPublished: false)) == "no error")
    #expect(
      try folder.names().filter { $0.hasPrefix("out/public/") }
        == ["out/public/b", "out/public/manifest-2023-24.json"])
  }

  @Test func `the public edition of an earlier version, which had no manifest, goes too`() throws {
    for name in [
      "annual-report-2024-25.html", "pictures-2024-25/a.svg", "annual-report-2023-24.md",
    ] {
      try folder.write("old", to: "out/public/" + name)
    }
    #expect(write(Self.files("new", isPublished: false)) == "no error")
    #expect(
      try folder.names().filter { $0.hasPrefix("out/public/") }
        == ["out/public/annual-report-2023-24.md"])
  }

  // MARK: What goes wrong

  private func earlierReport() throws -> [String: String] {
    #expect(write(Self.files("earlier")) == "no error")
    return try contents()
  }

  @Test func `when the disk refuses a later file, the earlier report is whole`() throws {
    let earlier = try earlierReport()
    let long = String(repeating: "n", count: 300)
    #expect(
      write(Self.files("new") + [ReportFile(name: "public/\(long).md", text: "new")])
        == "out/public/\(long).md: it cannot be written (File name too long); "
        + "expected a folder with room that may be written to")
    #expect(try contents() == earlier)
  }

  @Test func `when something else stands in a place, the earlier report is whole`() throws {
    _ = try earlierReport()
    try folder.write("x", to: "out/restricted/c.csv/d")
    let earlier = try contents()
    #expect(
      write(Self.files("new") + [ReportFile(name: "restricted/c.csv", text: "new")])
        == "out/restricted/c.csv: there is already something here that is not a file; "
        + "expected a file or nothing")
    #expect(try contents() == earlier)
    try FileManager.default.removeItem(atPath: folder.path("out/public"))
    try folder.write("x", to: "out/public")
    #expect(
      write(Self.files("new"))
        == "out/public: there is already something here that is not a folder; "
        + "expected a folder or nothing")
    #expect(try folder.text("out/public") == "x")
  }

  @Test func `a file whose name is no text stops the run before anything changes`() throws {
    let earlier = try earlierReport()
    let name =
      Array(folder.path("out/public/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    let descriptor = unsafe open(name, O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    #expect(
      write(Self.files("new"))
        == "out/public/\u{FFFD}: the name of this file is not UTF-8; expected that you give it another name, "
        + "or move it elsewhere")
    #expect(unsafe unlink(name) == 0)
    #expect(try contents() == earlier)
  }

  @Test func `nothing that is left in the folder of a run gets into an edition`() throws {
    let earlier = try earlierReport()
    let editions = try NewEditions(in: output, Self.files("new"), of: Self.origin, inputs: [])
    try folder.write("left", to: "out/.iro-report-run/new-restricted/left.csv")
    let refused = #expect(throws: Failure.self) { try editions.prepare() }
    #expect(refused?.what == "there is already something here, which no run can use")
    #expect(
      try ReportDestination(output).note
        == "a run was stopped before it changed the report; what it had begun was removed")
    #expect(try contents() == earlier)
  }

  @Test func `an input is never overwritten, nor left out`() throws {
    _ = try earlierReport()
    let input = folder.path("out/public/a.csv")
    #expect(
      write(Self.files("new"), inputs: [input])
        == "out/public/a.csv: this is one of the inputs, which are never changed; "
        + "expected another folder")
    #expect(write(Self.files("new", isPublished: false), inputs: [input]) == "no error")
    #expect(try folder.text("out/public/a.csv") == "earlier")
  }

  @Test(arguments: ["../a.md", "a.md", "restricted/../../a.md", "public/", "restricted//a.md"])
  func `a name cannot lead out of the editions`(_ name: String) {
    #expect(
      write([ReportFile(name: name, text: "new")])
        == "\(name): the name leads out of the folder of the report; expected a path inside it")
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `a manager's file that cannot be written leaves the earlier report whole`() throws {
    let earlier = try earlierReport()
    let destination = try ReportDestination(output)
    try folder.write("x", to: "conclusions.yaml/x")
    let refused = #expect(throws: Failure.self) {
      try destination.write(
        Self.files("new"), of: Self.origin,
        with: [ManagerFile(path: folder.path("conclusions.yaml"), text: "new")], inputs: [])
    }
    #expect(refused?.what == "there is already something here that is not a file")
    #expect(try contents().filter { $0.key.hasPrefix("out") } == earlier)
  }

  @Test func `two at once are refused, and a folder made for nothing goes again`() throws {
    do {
      let first = try ReportDestination(folder.path("a/b"))
      let refused = #expect(throws: Failure.self) { try ReportDestination(folder.path("a/b/")) }
      #expect(
        refused?.what
          == "another run is using this folder; wait until it has ended, or choose another folder")
      #expect(first.note == nil)
    }
    #expect(try folder.names() == [])
  }

  // MARK: Stopped runs

  /// The steps of a run, at each of which it can be stopped.
  private enum Step: CaseIterable {
    case begun, made, publicAside, restrictedAside, restrictedInPlace, publicInPlace, partlyRemoved
  }

  /// The folder of a run that was stopped after a step.
  private func stop(after last: Step, exchanging: Bool) throws {
    let run = RunFolder(destination: output)
    let editions = try NewEditions(
      in: output, Self.files("new"), of: Self.origin, inputs: [])
    try editions.prepare()
    for step in Step.allCases {
      switch step {
      case .begun:
        if last == .begun {
          try FileManager.default.removeItem(atPath: run.path + "/run.json")
        }
      case .made: break
      case .publicAside: try FileSystem.move(run.current(.public), to: run.old(.public))
      case .restrictedAside:
        if !exchanging { try FileSystem.move(run.current(.restricted), to: run.old(.restricted)) }
      case .restrictedInPlace:
        if exchanging {
          #expect(try FileSystem.exchange(run.current(.restricted), run.new(.restricted)))
        } else {
          try FileSystem.move(run.new(.restricted), to: run.current(.restricted))
        }
      case .publicInPlace: try FileSystem.move(run.new(.public), to: run.current(.public))
      case .partlyRemoved: FileSystem.remove(run.old(.public))
      }
      if step == last { return }
    }
  }

  @Test(arguments: [true, false])
  func `stopped after any step, the report is put back or completed`(exchanging: Bool) throws {
    for step in Step.allCases {
      try? FileManager.default.removeItem(atPath: output)
      let earlier = try earlierReport()
      #expect(write(Self.files("new")) == "no error")
      let new = try contents()
      try FileManager.default.removeItem(atPath: output)
      _ = try earlierReport()
      try stop(after: step, exchanging: exchanging)
      let note = try ReportDestination(output).note
      switch step {
      case .begun:
        #expect(
          note == "a run was stopped before it changed the report; what it had begun was removed")
        #expect(try contents() == earlier)
      case .made, .publicAside, .restrictedAside:
        #expect(
          note == "the run of 2024-25 was stopped while it replaced the report; "
            + "the report is again as it was before")
        #expect(try contents() == earlier)
      case .restrictedInPlace, .publicInPlace, .partlyRemoved:
        #expect(
          note == "the run of 2024-25 was stopped when its report was nearly complete; "
            + "it is complete now")
        #expect(try contents() == new)
      }
      #expect(try ReportDestination(output).note == nil)
    }
  }

  @Test(arguments: [true, false])
  func `what is put into the place of an edition that was moved is in the way, and neither is lost`(
    isInPlace: Bool
  ) throws {
    let earlier = try earlierReport()
    #expect(write(Self.files("new")) == "no error")
    let new = try contents()
    #expect(write(Self.files("earlier")) == "no error")
    try stop(after: isInPlace ? .restrictedInPlace : .publicAside, exchanging: true)
    try folder.write("mine", to: "out/public/mine.txt")
    let refused = #expect(throws: Failure.self) { try ReportDestination(output) }
    let edition = isInPlace ? "new-public" : "old-public"
    #expect(
      refused?.description.replacing(folder.path + "/", with: "")
        == "out/public: a run was stopped while it replaced this edition, which is in "
        + "out/.iro-report-run/\(edition); there is something else here now; expected that you move it elsewhere, "
        + "so that the edition can be put back")
    #expect(
      try folder.text("out/.iro-report-run/\(edition)/a.csv") == (isInPlace ? "new" : "earlier"))
    try FileManager.default.moveItem(
      atPath: folder.path("out/public"), toPath: folder.path("mine"))
    #expect(try ReportDestination(output).note != nil)
    #expect(try contents().filter { $0.key.hasPrefix("out") } == (isInPlace ? new : earlier))
  }
}
