import Documents
import Foundation
import Testing

@testable import AnnualReport
@testable import Files

/// Other programs as processes.
struct InstalledProgramTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func run(_ script: String, within seconds: Int = 20) throws(Failure) {
    try InstalledProgram(
      path: "/bin/sh", arguments: ["-c", script], environment: ["PATH=/usr/bin:/bin"]
    ).run(for: "a.pdf", told: folder.path("told"), within: seconds)
  }

  @Test func `one that takes too long is ended, with all that it has started`() throws {
    let start = ContinuousClock.now
    let error = #expect(throws: Failure.self) {
      try run(
        "(sleep 60; echo late > '\(folder.path("late"))') & echo $! > '\(folder.path("child"))'; sleep 60",
        within: 1)
    }
    #expect(
      error?.description
        == "a.pdf: sh did not end within 1 second; expected a file in that time")
    #expect(ContinuousClock.now - start < .seconds(20))
    let child = try folder.text("child").trimmingCharacters(in: .whitespacesAndNewlines)
    // A process that is killed takes a moment to end.
    var status: String?
    for _ in 0..<100 {
      status = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
      if status == nil || status?.contains(") Z ") == true { break }
      Thread.sleep(forTimeInterval: 0.1)
    }
    #expect(status == nil || status?.contains(") Z ") == true, "\(status ?? "")")
  }

  @Test func `words are given as they are, with no shell between`() throws {
    let program = InstalledProgram(
      path: "/usr/bin/env", arguments: ["touch", folder.path("a b; $(c) 'd'")],
      environment: ["PATH=/usr/bin:/bin"])
    try program.run(for: "x", told: folder.path("told"), within: 20)
    #expect(try folder.names().contains("a b; $(c) 'd'"))
  }

  @Test func `what cannot be started is told`() throws {
    let file = try folder.write("", to: "nothing")
    let program = InstalledProgram(path: file, arguments: [], environment: [])
    #expect(throws: Failure.self) {
      try program.run(for: "x", told: folder.path("told"), within: 20)
    }
    #expect(InstalledProgram.path(of: "no-such-program-of-this-name") == nil)
    #expect(InstalledProgram.path(of: "sh")?.hasSuffix("/sh") == true)
  }
}
