import Templates

/// Why a configuration, or another file of settings, could not be used.
///
/// The text tells the place and what was expected there. It repeats no values: a file of children's
/// records that was named by mistake must not find its way into a log.
public struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, with line and column after colons where they are known.
  public let place: String
  /// What is wrong.
  public let what: String
  /// What would have been right; empty where the rest says it.
  public let expected: String

  init(_ place: String, what: String, expected: String = "") {
    self.place = place
    self.what = what
    self.expected = expected
  }

  /// The whole message on one line.
  public var description: String {
    expected.isEmpty ? "\(place): \(what)" : "\(place): \(what); expected \(expected)"
  }
}

/// Repeats a mistyped name only by what it was probably meant to be.
package enum Nearest {
  /// The known name nearest to `name` in quotation marks, nil when none is near.
  package static func quoted(_ name: String, in known: [String]) -> String? {
    let lowered = name.lowercased()
    if let same = known.first(where: { $0.lowercased() == lowered }) { return "'\(same)'" }
    return NearestName.of(name, in: known).map { "'\($0)'" }
  }
}
