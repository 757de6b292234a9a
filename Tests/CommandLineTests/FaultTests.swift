import Foundation
import Testing

/// Runs that the system refuses something: what is in the output folder then, and what the program says.
///
/// The folder has last year's report and this year's, which the run would replace.
@Suite(.enabled(if: Program.canTrace, "strace is not installed, or may not be used"))
struct FaultTests {
  private static let reports = Result {
    let folder = try WorkFolder()
    let sample = try Program.run("sample", "in", "--children", "40", "--quiet", in: folder.path)
    try #require(sample.code == 0)
    try folder.writeLastYear(to: "in/last-year.yaml")
    try folder.write(
      folder.text("in/iro-report.yaml").replacing("conclusions-2024-25", with: "conclusions-again")
        .replacing("report_date: 2025-06-30", with: "report_date: 2025-07-01"),
      to: "in/again.yaml")
    for name in ["last-year", "iro-report"] {
      let run = try Program.run(
        "generate", "in/\(name).yaml", "--output", "out", "--quiet", in: folder.path)
      try #require(run.code == 0, "\(run.error)")
    }
    return Kept(folder: folder, files: try files(in: folder))
  }

  /// Keeps the folder for as long as the tests need it; nobody writes into it.
  private struct Kept: @unchecked Sendable {
    let folder: WorkFolder
    let files: [String: Data]
  }

  private let folder: WorkFolder
  private let before: [String: Data]

  init() throws {
    let reports = try Self.reports.get()
    folder = try WorkFolder()
    before = reports.files
    for name in ["in", "out"] {
      try FileManager.default.copyItem(
        atPath: reports.folder.path(name), toPath: folder.path(name))
    }
  }

  private static func files(in folder: WorkFolder) throws -> [String: Data] {
    try folder.contents().filter { $0.key.hasPrefix("out/") }
  }

  private var files: [String: Data] { get throws { try Self.files(in: folder) } }

  private var generate: [String] {
    ["generate", folder.path("in/iro-report.yaml"), "--output", folder.path("out"), "--quiet"]
  }

  private var audit: [String] { ["audit", folder.path("out")] }

  private func message(_ result: Program.Result) -> String {
    result.error.replacing(folder.path + "/", with: "")
  }

  private func setMode(_ name: String, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.path(name))
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? Int
  }

  // MARK: Folders that cannot be listed

  @Test(
    arguments: ["restricted", "public", "public/pictures-2023-24"],
    ["openat:error=EIO:when=1", "openat:error=EIO:when=2", "getdents64:error=EIO:when=1"])
  func `a folder that cannot be listed never passes for an empty one`(
    _ name: String, _ fault: String
  ) throws {
    let run = try Program.run(
      generate, with: fault, at: folder.path("out/" + name), in: folder.path)
    #expect(run.code == 2)
    #expect(
      message(run).hasSuffix(
        "iro-report: out/\(name): the folder cannot be read (Input/output error); "
          + "expected a readable folder\n"), "\(run.error)")
    #expect(try files == before)
    let audited = try Program.run(
      audit, with: fault, at: folder.path("out/" + name), in: folder.path)
    #expect(audited.code == 2 || audited.code == 1, "\(audited.output)")
    #expect(try files == before)
    #expect(try Program.run(generate, in: folder.path).code == 0)
    #expect(try files == before)
  }

  @Test func `a folder of a pattern that cannot be opened never passes for one without a match`()
    throws
  {
    let settings = try folder.text("in/iro-report.yaml")
    try folder.write(
      settings.replacing("[2023-24, 2024-25, service]", with: "['20*/*', service]"),
      to: "in/pattern.yaml")
    let arguments = [
      "generate", folder.path("in/pattern.yaml"), "--output", folder.path("new"), "--quiet",
    ]
    let run = try Program.run(
      arguments, with: "openat:error=EIO:when=1", at: folder.path("in/2023-24"), in: folder.path)
    #expect(run.code == 2)
    #expect(
      message(run).hasSuffix(
        "20*/*: it cannot be read (a folder of this pattern cannot be read); expected a readable file\n"
      ),
      "\(run.error)")
    #expect(try Program.run(arguments, in: folder.path).code == 0)
  }

  @Test func `an input whose digest cannot be worked out is in no manifest`() throws {
    let path = folder.path("in/iro-report.yaml")
    // The settings are read once for what they say, and again for the digest.
    let faults = try (1...4).map { number in
      try Program.run(generate, with: "openat:error=EIO:when=\(number)", at: path, in: folder.path)
    }
    #expect(
      faults.map(message).contains(
        "iro-report: in/iro-report.yaml: it cannot be read (its digest cannot be worked out); "
          + "expected a readable file\n"), "\(faults)")
    #expect(try files.allSatisfy { !$0.value.contains(Data(#""sha256": """#.utf8)) })
  }

  // MARK: Editions that cannot be moved or removed

  @Test func `an edition that cannot be put back is kept until it can`() throws {
    let generate = ["generate", folder.path("in/again.yaml"), "--output", folder.path("out")]
    let killed = try Program.run(
      generate, with: "renameat2:signal=KILL:when=1", in: folder.path)
    #expect(killed.code != 0)
    let stopped = try files
    #expect(stopped.keys.contains { $0.hasPrefix("out/.iro-report-run/old-public/") })
    for arguments in [audit, generate] {
      let run = try Program.run(arguments, with: "rename:error=EIO", in: folder.path)
      #expect(run.code == 2)
      #expect(
        message(run)
          == "iro-report: out/public: a run was stopped while it replaced this edition, which is in "
          + "out/.iro-report-run/old-public: it cannot be written (Input/output error); expected permission to "
          + "move it here, or that you move it yourself\n")
      #expect(try files == stopped)
    }
    // What somebody puts in the place meanwhile is not lost either.
    try folder.write("mine", to: "out/public/mine.txt")
    let refused = try Program.run(audit, in: folder.path)
    #expect(refused.code == 2)
    #expect(
      message(refused)
        == "iro-report: out/public: a run was stopped while it replaced this edition, which is in "
        + "out/.iro-report-run/old-public; there is something else here now; expected that you move it elsewhere, "
        + "so that the edition can be put back\n")
    try FileManager.default.removeItem(atPath: folder.path("out/public"))
    #expect(try Program.run(audit, in: folder.path).code == 0)
    #expect(try files == before)
  }

  @Test(arguments: ["unlink", "rmdir"])
  func `what cannot be removed in the end is said, and goes with the next run`(
    _ call: String
  ) throws {
    let run = try Program.run(generate, with: "\(call):error=EPERM", in: folder.path)
    #expect(run.code == 2)
    #expect(
      message(run).contains(
        /^iro-report: out\/\.iro-report-run\/[^:]+: the new report is in its place, but this is left of the earlier one: it cannot be removed \(Operation not permitted\); expected permission to remove it, or that you remove it yourself\n$/
      ), "\(run.error)")
    #expect(try files.filter { !$0.key.hasPrefix("out/.iro-report-run/") } == before)
    let again = try Program.run(audit, with: "\(call):error=EPERM", in: folder.path)
    #expect(again.code == 2 && again.error.contains(": a run has left this: it cannot be removed"))
    #expect(try Program.run(generate, in: folder.path).code == 0)
    #expect(try files == before)
  }

  @Test func `one call that fails for a moment changes nothing`() throws {
    for call in ["unlink", "rmdir"] {
      let run = try Program.run(generate, with: "\(call):error=EBUSY:when=2", in: folder.path)
      #expect(run.code == 0, "\(run.error)")
      #expect(try files == before)
    }
  }

  @Test(arguments: [
    (0o300, "restricted"), (0o300, "public"), (0o500, "public"),
    (0o500, "public/pictures-2023-24"), (0o300, "restricted/pictures-2024-25"),
  ])
  func `a folder that may not be replaced stops the run before anything changes`(
    _ permissions: Int, _ name: String
  ) throws {
    try setMode("out/" + name, permissions)
    defer { try? setMode("out/" + name, 0o755) }
    // The superuser may do everything, so that the call is refused here.
    let fault = "access,faccessat,faccessat2:error=EACCES"
    let run = try Program.run(
      generate, with: fault, at: folder.path("out/" + name), in: folder.path)
    #expect(run.code == 2)
    #expect(
      message(run)
        == "iro-report: out/\(name): it cannot be replaced together with the report (Permission denied); "
        + "expected permission to read, change and remove it (chmod u+rwx), or that you move it elsewhere\n"
    )
    try setMode("out/" + name, name.hasPrefix("public") ? 0o755 : 0o700)
    #expect(try files == before)
    #expect(try Program.run(generate, in: folder.path).code == 0)
    #expect(try files == before)
  }

  // MARK: Pipes

  @Test func `a pipe in the place of a file is refused, and not waited for`() throws {
    let name = "out/public/manifest-2024-25.json"
    try FileManager.default.removeItem(atPath: folder.path(name))
    #expect(mkfifo(folder.path(name), 0o600) == 0)
    let run = try Program.run(generate, in: folder.path)
    #expect(run.code == 2)
    #expect(
      message(run)
        == "iro-report: \(name): it cannot be read (it is a pipe or a device); expected a manifest\n"
    )
  }

  // MARK: Permissions

  @Test func `everybody can read the public edition, whatever new files are open to`() throws {
    try FileManager.default.removeItem(atPath: folder.path("out"))
    func run(_ name: String) throws {
      let run = try Program.run(
        ["generate", "in/\(name).yaml", "--output", "out", "--quiet"], umask: "077",
        in: folder.path)
      #expect(run.code == 0, "\(run.error)")
    }
    func expectOpen() throws {
      for name in try folder.names() where name.hasPrefix("out/") {
        let isFile = before[name] != nil
        if name.hasPrefix("out/public") {
          #expect(try mode(name) == (isFile ? 0o644 : 0o755), "\(name)")
        } else if isFile {
          #expect(try mode(name) == 0o600, "\(name)")
        }
      }
    }
    try run("last-year")
    try run("iro-report")
    try expectOpen()
    try setMode("out/public/figures-2023-24.json", 0o600)
    try setMode("out/public/pictures-2023-24", 0o700)
    try setMode("out/public", 0o700)
    try run("iro-report")
    try expectOpen()
  }
}
