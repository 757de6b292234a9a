/// Why something could not be done: the place, what is wrong there and what would have been right.
///
/// The text never holds the content of a file, so that it can be logged: if a file of children's
/// records was named by mistake, it must not get into a log.
///
/// ```swift
/// throw Failure("iro-report.yaml", line: 3, what: "the period ends before it begins", expected: "a day")
/// // iro-report.yaml:3: the period ends before it begins; expected a day
/// ```
public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, folder or option as the user named it, with the place in a file.
  ///
  /// The place in a file is the line and column after colons, or the path to a value such as
  /// `$.figures[3].status`.
  public let place: String
  /// What is wrong.
  public let what: String
  /// What would have been right; empty where `what` already says it.
  public let expected: String

  /// Describes a failure.
  ///
  /// - Parameters:
  ///   - place: the file, folder or option.
  ///   - line: the line in the file, from 1.
  ///   - column: the character in the line, from 1.
  ///   - what: what is wrong.
  ///   - expected: what would have been right.
  public init(
    _ place: String, line: Int? = nil, column: Int? = nil, what: String, expected: String = ""
  ) {
    self.place = ([place] + [line, column].compactMap { $0.map(String.init) })
      .joined(separator: ":")
    self.what = what
    self.expected = expected
  }

  /// The whole message on one line.
  public var description: String {
    expected.isEmpty ? "\(place): \(what)" : "\(place): \(what); expected \(expected)"
  }
}
