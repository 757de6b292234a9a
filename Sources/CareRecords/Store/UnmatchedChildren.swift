/// A file of whose children fewer than half are in the annual return.
public struct UnmatchedChildren: Sendable {
  /// The position of the source in the store's list of sources.
  public var source: UInt16
  /// The year in which that is so, by its first part; nil for the whole file.
  public var year: Int?
  /// How many children the file has in the years of the returns, or in that year.
  public var children: Int
  /// How many of them are in the return.
  public var matched: Int

  /// Describes what was found in a file.
  public init(source: UInt16, year: Int? = nil, children: Int, matched: Int) {
    self.source = source
    self.year = year
    self.children = children
    self.matched = matched
  }

  /// The numbers in words: `3 of 104 children`, or `3 of 104 children in 2024-25`.
  public var words: String {
    "\(matched) of \(children) children"
      + (year.map { " in \(ReportingPeriod(startingIn: $0).label)" } ?? "")
  }
}

/// Two ids that are one child's if a change is undone that a spreadsheet or another system has made,
/// such as `4711.0` and `4711`.
///
/// Until a setting says so, nobody can tell whose the rows under either id are (rule 91).
public struct IdsOfOneChild: Sendable {
  /// One of the two, with the tables in which it has rows.
  public struct Side: Sendable {
    /// The child's number in the store.
    public var child: UInt32
    /// The tables with rows under the id.
    public var tables: Set<RecordTable> = []
    /// Whether an episode under the id is one of short breaks.
    public var hasShortBreaks = false

    /// Describes an id about whose rows nothing is known yet.
    public init(child: UInt32) { self.child = child }
  }

  /// The id that seems to be changed.
  public var changed: Side
  /// The id that it would be.
  public var meant: Side

  /// Describes two ids.
  public init(changed: Side, meant: Side) {
    self.changed = changed
    self.meant = meant
  }
}
