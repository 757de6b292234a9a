/// A version of the program, to tell which of two is the later.
public struct ProgramVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let parts: [Int]

  /// Reads a version such as `0.1.0`; what follows a hyphen or plus does not count.
  public init?(_ text: String) {
    let numbers = text.prefix { $0 != "-" && $0 != "+" }
    let parts = numbers.split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard parts.count == 3, !parts.contains(nil) else { return nil }
    self.parts = parts.compactMap { $0 }
  }

  /// Whether the left one is earlier.
  public static func < (left: Self, right: Self) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }

  /// The version as written: `0.1.0`.
  public var description: String { parts.map { "\($0)" }.joined(separator: ".") }
}

/// In which version the definition of a figure last changed what is counted.
///
/// Figures that an earlier version wrote are not compared with those of the definition today.
struct DefinitionChanges: Sendable {
  /// The version of the last change, by the id of the figure; a figure that is not here has been
  /// counted in one way by all versions that had it.
  var versions: [String: ProgramVersion] = [:]

  /// The changes of the catalogue: none so far.
  static let catalogue = DefinitionChanges()
}
