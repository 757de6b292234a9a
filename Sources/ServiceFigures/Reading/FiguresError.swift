/// Why figures could not be read back, or could not stand side by side.
///
/// The text tells the place and what was expected there. It repeats nothing that the file holds: a
/// file of children's records that was named by mistake must not find its way into a log.
public struct FiguresError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, and the place in it: line and column, or a JSON path such as
  /// `$.figures[3].status`.
  public let place: String
  /// What is wrong.
  public let what: String
  /// What would have been right.
  public let expected: String

  /// The whole message on one line.
  public var description: String { "\(place): \(what); expected \(expected)" }

  init(_ place: String, _ what: String, expected: String) {
    self.place = place
    self.what = what
    self.expected = expected
  }
}
