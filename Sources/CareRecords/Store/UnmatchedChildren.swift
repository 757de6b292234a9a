/// Children of a file who are not in the annual return, although some may be under another id.
public struct UnmatchedChildren: Sendable {
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// How many children the file has.
  public var children: Int
  /// How many of its children are in the return.
  public var matched: Int
  /// The children of the return who may be meant by an id of the file, by their numbers in the store.
  ///
  /// Until the ids are set right, nobody can say what the file shows of them.
  public var meant: Set<UInt32> = []

  /// Describes what was found in a file.
  public init(source: UInt16, children: Int, matched: Int) {
    self.source = source
    self.children = children
    self.matched = matched
  }

  /// Whether fewer than half of the children are in the return.
  public var isMostlyUnmatched: Bool { matched * 2 < children }
}
