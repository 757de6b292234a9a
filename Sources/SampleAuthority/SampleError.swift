/// Why a synthetic authority could not be written.
public struct SampleError: Error, Equatable, CustomStringConvertible {
  /// The option, file or folder that it is about.
  public let place: String
  /// What went wrong.
  public let what: String
  /// What would have been right; empty where nothing better can be said.
  public let expected: String

  /// Describes a failure.
  public init(place: String, what: String, expected: String = "") {
    self.place = place
    self.what = what
    self.expected = expected
  }

  /// The failure in one line: the place, what went wrong, and what would have been right.
  public var description: String {
    expected.isEmpty ? "\(place): \(what)" : "\(place): \(what); expected \(expected)"
  }
}
