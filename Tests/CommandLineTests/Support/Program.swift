import Foundation

/// Runs the program as people do, in a process of its own.
struct Program {
  /// What a run gave.
  struct Result {
    let code: Int32
    let output: String
    let error: String
  }

  /// The program that was built with the tests, beside their bundle.
  static var url: URL {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: tests).deletingLastPathComponent().appending(path: "iro-report")
    }
  }

  /// Runs the program in a folder.
  static func run(
    _ arguments: String..., in folder: String? = nil, output: FileHandle? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, in: folder, output: output, environment: environment)
  }

  /// Runs the program in a folder.
  ///
  /// - Parameter runner: another program that runs it, with the words that come first.
  static func run(
    _ arguments: [String], in folder: String? = nil, output: FileHandle? = nil,
    environment: [String: String] = [:], by runner: [String] = []
  ) throws -> Result {
    let streams = try WorkFolder()
    let (outputFile, errorFile) = (streams.path("output"), streams.path("error"))
    for path in [outputFile, errorFile] {
      try Data().write(to: URL(filePath: path))
    }
    let process = Process()
    let words = runner + [try url.path] + arguments
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(filePath: folder ?? streams.path)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput =
      try output ?? FileHandle(forWritingTo: URL(filePath: outputFile))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errorFile))
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: try streams.text("output"),
      error: try streams.text("error"))
  }
}
