/// Why a report could not be written; what was there before is unchanged.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  public let place: String
  /// What went wrong.
  public let what: String
  /// What would have been right.
  public let expected: String

  init(_ place: String, what: String, expected: String) {
    self.place = place
    self.what = what
    self.expected = expected
  }

  /// The whole message on one line.
  public var description: String { "\(place): \(what); expected \(expected)" }

  static func cannotWrite(_ path: String, _ code: Int32) -> OutputError {
    OutputError(
      path, what: "it cannot be written (\(SystemWords.reason(code)))",
      expected: "a folder with room that may be written to")
  }

  static func cannotMakeFolder(_ path: String, _ code: Int32) -> OutputError {
    OutputError(
      path, what: "the folder cannot be made (\(SystemWords.reason(code)))",
      expected: "a path where a folder can be made")
  }

  static func notAFile(_ path: String) -> OutputError {
    OutputError(
      path, what: "something that is not a file stands here", expected: "a file or nothing")
  }

  static func isInput(_ path: String) -> OutputError {
    OutputError(
      path, what: "this is one of the inputs, which are never changed", expected: "another folder")
  }

  static func badName(_ name: String) -> OutputError {
    OutputError(
      name, what: "the name leads out of the folder of the report", expected: "a path inside it")
  }
}
