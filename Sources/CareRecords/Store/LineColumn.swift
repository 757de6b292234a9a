/// A column of line numbers, about one byte for each row.
///
/// The rows of a file are one or a few lines apart. So the distance to the row before is kept in a
/// byte, and the line itself once in 64 rows. A distance that does not fit in a byte is kept
/// separately, for example where another file begins. Adding a row costs constant time; finding a
/// line adds up at most 63 distances.
public struct LineColumn: Sendable, RandomAccessCollection {
  @usableFromInline static let stretch = 64
  @usableFromInline static let kept = UInt8.max

  @usableFromInline var distances: ContiguousArray<UInt8> = []
  @usableFromInline var firsts: ContiguousArray<UInt32> = []
  @usableFromInline var others: [Int: UInt32] = [:]
  @usableFromInline var last: UInt32 = 0

  /// Makes an empty column.
  public init() {}

  /// Makes a column of lines.
  public init(_ lines: some Sequence<UInt32>) {
    for line in lines { append(line) }
  }

  /// The position of the first row.
  @inlinable
  public var startIndex: Int { 0 }

  /// The position after the last row.
  @inlinable
  public var endIndex: Int { distances.count }

  /// The line of a row.
  public subscript(row: Int) -> UInt32 {
    let first = row / Self.stretch * Self.stretch
    var line = firsts[row / Self.stretch]
    guard row > first else { return line }
    for position in (first + 1)...row {
      let distance = distances[position]
      line = distance == Self.kept ? others[position, default: 0] : line &+ UInt32(distance)
    }
    return line
  }

  /// Adds a row.
  @inlinable
  public mutating func append(_ line: UInt32) {
    let row = distances.count
    // If this line is above the last one, the distance wraps to a large number and does not fit.
    let distance = line &- last
    last = line
    if row % Self.stretch == 0 {
      firsts.append(line)
      distances.append(0)
    } else if distance < UInt32(Self.kept) {
      distances.append(UInt8(truncatingIfNeeded: distance))
    } else {
      distances.append(Self.kept)
      others[row] = line
    }
  }

  /// Adds the rows of another column, each `offset` lines further down.
  public mutating func append(contentsOf column: LineColumn, after offset: UInt32 = 0) {
    var line: UInt32 = 0
    for row in column.indices {
      let distance = column.distances[row]
      if row % Self.stretch == 0 {
        line = column.firsts[row / Self.stretch]
      } else if distance == Self.kept {
        line = column.others[row, default: 0]
      } else {
        line &+= UInt32(distance)
      }
      append(line &+ offset)
    }
  }

  /// Makes room for `count` rows in all.
  public mutating func reserveCapacity(_ count: Int) {
    distances.reserveCapacity(count)
    firsts.reserveCapacity(count / Self.stretch + 1)
  }
}
