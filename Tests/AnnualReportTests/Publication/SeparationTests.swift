import Foundation
import Testing

/// What the compiler refuses, so that a withheld number has no way to the public renderer.
///
/// Each text is handed to the compiler beside the modules that the tests were built with.
@Suite(.serialized) struct SeparationTests {
  @Test func `the public renderer takes a public report`() throws {
    let messages = try errors(
      in: """
        func render(
          _ figures: PublicFigures, _ configuration: ReportConfiguration, _ manager: ManagerFiles,
          _ templates: ReportTemplates
        ) throws -> [ReportFile] {
          let report = PublicReport(
            figures, configuration: configuration, manager: manager, isFinal: false, version: "1")
          return try renderPublicReport(report, templates: templates)
        }
        """)
    #expect(messages == [])
  }

  @Test func `the figures of the restricted edition cannot be handed to it`() throws {
    #expect(
      try errors(
        in: """
          func render(_ report: Report, _ templates: ReportTemplates) throws -> [ReportFile] {
            try renderPublicReport(report, templates: templates)
          }
          """) == [
          "cannot convert value of type 'Report' to expected argument type 'PublicReport'"
        ])
    #expect(
      try errors(
        in: """
          func report(
            _ figures: PeriodFigures, _ configuration: ReportConfiguration, _ manager: ManagerFiles
          ) -> PublicReport {
            PublicReport(
              figures, configuration: configuration, manager: manager, isFinal: false, version: "1")
          }
          """) == [
          "cannot convert value of type 'PeriodFigures' to expected argument type 'PublicFigures'"
        ])
  }

  @Test func `public figures are made of a decision, and cannot be changed after it`() throws {
    #expect(
      try errors(
        in: """
          func withNumbers(_ figures: PeriodFigures, of released: PublicFigures) -> PublicFigures {
            var released = released
            released.figures = figures
            return released
          }
          """) == ["cannot assign to property: 'figures' is a 'let' constant"])
    #expect(
      try errors(
        in: """
          func open(_ counts: ProtectedCounts, _ release: Release) -> ProtectedCounts {
            ProtectedCounts(counts.system, release, counts.certificate)
          }
          """) == [
          "extra arguments at positions #2, #3 in call"
        ])
  }

  @Test func `nobody outside can call a number released`() throws {
    #expect(
      try errors(in: "let released = Released<Int>(3)") == [
        "'Released<Value>' initializer is inaccessible due to 'internal' protection level"
      ])
  }

  /// What the compiler finds wrong in a text.
  private func errors(in text: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "separation-\(UUID().uuidString).swift")
    let imports = [
      "AnnualReport", "DisclosureControl", "PublicEdition", "PublishedCounts", "ServiceFigures",
    ]
    try (imports.map { "import \($0)\n" }.joined() + text + "\n")
      .write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources").standardized
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let products = URL(filePath: tests).deletingLastPathComponent()
    let folders =
      [products.appending(path: "Modules")]
      + ["CLibXML2", "CLibCrypto", "CLibCmark", "CLibYAML", "CLibZip", "CLinux", "CCbc"].map {
        sources.appending(path: $0)
      }
    let flags = try run(
      "pkg-config", "--cflags", "libxml-2.0", "libcrypto", "libcmark-gfm", "yaml-0.1", "libzip",
      "cbc")
    try #require(flags.code == 0, "\(flags.text)")
    // As a file of this package, so that it sees all that the package's own renderer could.
    let checkout = sources.deletingLastPathComponent().lastPathComponent.lowercased()
    let package = String(checkout.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    let result = try run(
      ["swiftc", "-typecheck", "-swift-version", "6", "-package-name", package]
        + folders.flatMap { ["-I", $0.path] }
        + flags.text.split(whereSeparator: \.isWhitespace).map(String.init) + [file.path])
    // A line of a fault begins with the file, the line and the column.
    let messages = result.text.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix(file.path), let range = line.firstRange(of: ": error: ") else {
        return nil
      }
      return String(line[range.upperBound...])
    }
    #expect((result.code == 0) == messages.isEmpty, "\(result.text)")
    return messages
  }

  private func run(_ command: String...) throws -> (code: Int32, text: String) {
    try run(command)
  }

  private func run(_ command: [String]) throws -> (code: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
