import Foundation
import TestSupport
import Testing

/// Runs of `generate` that are stopped, in real processes: what is in the folder then, and what mends it.
///
/// The folder has last year's report and an earlier report of this year. The run that is stopped would replace the
/// second.
struct StoppedRunTests {
  /// A folder with both reports, and what is in each edition before and after a whole run.
  private final class Reports: Sendable {
    let path: String
    let before: Editions
    let after: Editions
    /// How long a whole run takes.
    let seconds: Double
    private let folder: Mutexed

    init() throws {
      let folder = try WorkFolder()
      self.folder = Mutexed(folder: folder)
      path = folder.path
      let sample = try Program.run("sample", "in", "--children", "40", "--quiet", in: path)
      try #require(sample.code == 0)
      try folder.writeLastYear(to: "in/last-year.yaml")
      let settings = try folder.text("in/iro-report.yaml")
      try folder.write(
        settings.replacing("conclusions-2024-25", with: "conclusions-again")
          .replacing("report_date: 2025-06-30", with: "report_date: 2025-07-01"),
        to: "in/again.yaml")
      for name in ["last-year", "iro-report"] {
        let run = try Program.run(
          "generate", "in/\(name).yaml", "--output", "out", "--quiet", in: path)
        try #require(run.code == 0, "\(run.error)")
      }
      before = try Editions(in: path)
      let copy = try WorkFolder()
      try Self.copy(path, to: copy.path)
      let begin = Date()
      let run = try Program.run(
        "generate", "in/again.yaml", "--output", "out", "--quiet", in: copy.path)
      seconds = Date().timeIntervalSince(begin)
      try #require(run.code == 0, "\(run.error)")
      after = try Editions(in: copy.path)
      try #require(before.restricted != after.restricted && before.public != after.public)
    }

    /// A copy of the folder, for one run that is stopped.
    func copy() throws -> WorkFolder {
      let folder = try WorkFolder()
      try Self.copy(path, to: folder.path)
      try FileManager.default.createDirectory(
        atPath: folder.path("temporary"), withIntermediateDirectories: false)
      return folder
    }

    private static func copy(_ path: String, to target: String) throws {
      for name in ["in", "out"] {
        try FileManager.default.copyItem(atPath: "\(path)/\(name)", toPath: "\(target)/\(name)")
      }
    }
  }

  /// Keeps a folder for as long as the reports are used.
  private struct Mutexed: @unchecked Sendable { let folder: WorkFolder }

  /// Every file of both editions; nil for an edition that is not there.
  private struct Editions: Equatable {
    let restricted: [String: Data]?
    let `public`: [String: Data]?

    init(in folder: String) throws {
      func contents(_ edition: String) throws -> [String: Data]? {
        let path = "\(folder)/out/\(edition)"
        guard let names = FileManager.default.subpaths(atPath: path) else { return nil }
        return names.reduce(into: [:]) { files, name in
          var isFolder: ObjCBool = false
          _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
          if !isFolder.boolValue {
            files[name] = FileManager.default.contents(atPath: "\(path)/\(name)")
          }
        }
      }
      restricted = try contents("restricted")
      `public` = try contents("public")
    }
  }

  /// Runs that were stopped, by what was in the folder then.
  private struct Found {
    var counts: [String: Int] = [:]

    mutating func note(_ state: String) { counts[state, default: 0] += 1 }
  }

  private static let reports = Result { try Reports() }

  private let reports: Reports

  init() throws { reports = try Self.reports.get() }

  /// Looks at a folder after a stop, audits it, runs again, and says what was found.
  private func examine(_ folder: WorkFolder, _ stop: String) throws -> String {
    let (before, after) = (reports.before, reports.after)
    let found = try Editions(in: folder.path)
    let state =
      switch found {
      case before: "the old run"
      case after: "the new run"
      default:
        found.public == nil && [before.restricted, after.restricted].contains(found.restricted)
          ? "a restricted edition alone" : "a mix"
      }
    #expect(state != "a mix", "\(stop)")
    let audit = try Program.run("audit", "out", in: folder.path)
    #expect(audit.code == 0, "\(stop): \(audit.output)\(audit.error)")
    let mended = try Editions(in: folder.path)
    #expect(mended == before || mended == after, "\(stop)")
    if state != "a restricted edition alone" { #expect(mended == found, "\(stop)") }
    let again = try Program.run(
      "generate", "in/again.yaml", "--output", "out", "--quiet", in: folder.path,
      environment: ["TMPDIR": folder.path("temporary")])
    #expect(again.code == 0, "\(stop): \(again.error)")
    #expect(try Editions(in: folder.path) == after, "\(stop)")
    let left = try folder.names().filter {
      $0.hasPrefix("temporary/") || $0.contains("iro-report-run") || $0.contains(".iro-report-")
    }
    #expect(left == [], "\(stop)")
    return state
  }

  // MARK: Every call that changes names

  /// Runs a program, and returns its code, or the signal that ended it as a number below 0.
  private static func run(
    _ words: [String], in folder: String = "/", environment: [String: String] = [:],
    stopping: (Double, Int32)? = nil, error: String = "/dev/null"
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: error)
    try process.run()
    if let (seconds, signal) = stopping {
      usleep(UInt32(seconds * 1e6))
      kill(process.processIdentifier, signal)
    }
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
  }

  @Test(.enabled(if: Program.canTrace, "strace is not installed, or may not be used"))
  func `killed at a call that changes names, the folder has one run's files`() throws {
    var found = Found()
    for call in ["rename", "renameat2", "link,linkat", "mkdir", "unlink", "rmdir", "fsync"] {
      // In every run each place of the step from one edition to the other, and some of the other calls.
      let isStep = call.hasPrefix("rename")
      var number = 1
      while true {
        let folder = try reports.copy()
        let code = try Self.run(
          [
            "/usr/bin/strace", "-qq", "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
            "inject=\(call):signal=KILL:when=\(number)", try Program.url.path, "generate",
            "in/again.yaml", "--output", "out", "--quiet",
          ], in: folder.path, environment: ["TMPDIR": folder.path("temporary")])
        if code == 0 { break }
        found.note(try examine(folder, "\(call) \(number)"))
        number += isStep || RandomCases.isSoak ? 1 : 61
      }
    }
    print("killed at each call:", found.counts)
    #expect(found.counts["the old run"] != nil && found.counts["the new run"] != nil)
    #expect(found.counts["a restricted edition alone"] != nil)
  }

  @Test func `stopped at any moment, the folder has one run's files`() throws {
    var found = Found()
    for seed in RandomCases.seeds(from: 20_000, few: 6, soak: 2_000) {
      var random = SeededNumbers(seed)
      let folder = try reports.copy()
      let seconds = Double.random(in: 0...reports.seconds * 1.1, using: &random)
      let signal = [SIGINT, SIGKILL, SIGTERM].randomElement(using: &random) ?? SIGKILL
      let program = [
        try Program.url.path, "generate", "in/again.yaml", "--output", "out", "--quiet",
      ]
      let code = try Self.run(
        program, in: folder.path, environment: ["TMPDIR": folder.path("temporary")],
        stopping: (seconds, signal), error: folder.write("", to: "stopped.txt"))
      #expect(code == 0 || code == -signal)
      if signal != SIGKILL {
        #expect(try !folder.names().contains { $0.contains("iro-report-run") }, "\(seed)")
        try expectWords(of: folder, isStopped: code != 0, "\(seed)")
      }
      found.note(try examine(folder, "seed \(seed)"))
    }
    print("stopped at random moments:", found.counts)
  }

  /// A run that is stopped says in one line what is in the folder.
  private func expectWords(of folder: WorkFolder, isStopped: Bool, _ comment: String) throws {
    let words = try folder.text("stopped.txt")
    let editions = try Editions(in: folder.path)
    #expect(editions == reports.before || editions == reports.after, "\(comment)")
    let state = editions == reports.before ? "is as it was before" : "holds the new report"
    // Before the folder was looked at, nothing can be said of it, and nothing is changed.
    let allowed =
      isStopped
      ? ["iro-report: stopped; out \(state)\n"]
        + (editions == reports.before ? ["iro-report: stopped\n"] : []) : [""]
    #expect(allowed.contains(words), "\(comment): \(words)")
  }

  @Test(arguments: [0.3, 0.6])
  func `stopped before its end, it says what is in the folder`(_ part: Double) throws {
    let folder = try reports.copy()
    let code = try Self.run(
      [try Program.url.path, "generate", "in/again.yaml", "--output", "out", "--quiet"],
      in: folder.path,
      stopping: (reports.seconds * part, SIGINT), error: folder.write("", to: "stopped.txt"))
    // On a busy machine the run may be over by then.
    #expect(code == -SIGINT || code == 0)
    if code != 0 { try expectWords(of: folder, isStopped: true, "\(part)") }
  }

  @Test func `what a killed run has left in the temporary folder goes with the next`() throws {
    let folder = try reports.copy()
    try folder.write("a page", to: "temporary/.iro-report-temporary-AbCdEf/page.html")
    let run = try Program.run(
      "generate", "in/again.yaml", "--output", "out", "--quiet", in: folder.path,
      environment: ["TMPDIR": folder.path("temporary")])
    #expect(run.code == 0, "\(run.error)")
    #expect(try folder.names().filter { $0.hasPrefix("temporary/") } == [])
  }

  // MARK: Two runs at once

  @Test func `of two runs at once one writes, and the other says so`() throws {
    var refused = 0
    let pairs = RandomCases.count(few: 3, soak: 200)
    for number in 0..<pairs {
      let folder = try reports.copy()
      let first = Process()
      first.executableURL = try Program.url
      first.arguments = ["generate", "in/again.yaml", "--output", "out", "--quiet"]
      first.currentDirectoryURL = URL(filePath: folder.path)
      first.standardError = FileHandle.nullDevice
      try first.run()
      usleep(UInt32(Double(number % 10) / 10 * reports.seconds * 1e6))
      let second = try Program.run(
        "generate", "in/again.yaml", "--output", "out", "--quiet", in: folder.path)
      first.waitUntilExit()
      #expect(first.terminationStatus == 0 || second.code == 0)
      if second.code != 0 {
        #expect(
          second.error
            == "iro-report: out: another run is using this folder; wait until it has ended, or choose another "
            + "folder\n")
      }
      refused += (second.code == 0 ? 0 : 1) + (first.terminationStatus == 0 ? 0 : 1)
      #expect(try Editions(in: folder.path) == reports.after)
    }
    print("of \(pairs) pairs of runs \(refused) had one refused")
    #expect(refused > 0)
  }
}
