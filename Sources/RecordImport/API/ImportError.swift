/// Why an input could not be read at all.
///
/// The text names the file, and the line and column where there is one; it never holds the content
/// of a cell or an element, so that it can be logged.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, with line and column after colons where they are known.
  public let place: String
  /// What is wrong.
  public let what: String
  /// What would have been right.
  public let expected: String

  init(_ file: String, line: Int? = nil, column: Int? = nil, what: String, expected: String) {
    place = ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    self.what = what
    self.expected = expected
  }

  /// The whole message on one line.
  public var description: String { "\(place): \(what); expected \(expected)" }
}
