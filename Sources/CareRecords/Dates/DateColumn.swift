/// A column of dates, four bytes each, in which a date may be missing or may not have been readable.
public struct DateColumn: Sendable, Equatable {
  /// The number that marks a missing date; no date of the years 1900–2199 has it.
  @usableFromInline static let missing = Int32.min
  /// The number that marks a cell that holds something that is no day.
  @usableFromInline static let unread = Int32.min + 1

  @usableFromInline var numbers: ContiguousArray<Int32>

  /// Makes an empty column.
  @inlinable
  public init() { numbers = [] }

  /// Makes a column of `count` missing dates.
  @inlinable
  public init(missingCount count: Int) {
    numbers = ContiguousArray(repeating: Self.missing, count: count)
  }

  /// The number of rows.
  @inlinable
  public var count: Int { numbers.count }

  /// The date in a row, nil when missing.
  @inlinable
  public subscript(row: Int) -> CivilDate? {
    get {
      let number = numbers[row]
      return number <= Self.unread ? nil : CivilDate(dayNumber: number)
    }
    set { numbers[row] = newValue?.dayNumber ?? Self.missing }
  }

  /// Whether the cell of a row holds something that is no day; the day is then not known.
  @inlinable
  public func isUnread(_ row: Int) -> Bool { numbers[row] == Self.unread }

  /// Sets the date of a row, or that it could not be read.
  @inlinable
  package mutating func set(_ date: CompactDate, at row: Int) { numbers[row] = date.number }

  /// Adds a row.
  @inlinable
  public mutating func append(_ date: CivilDate?) {
    numbers.append(date?.dayNumber ?? Self.missing)
  }

  /// Adds the rows of another column.
  @inlinable
  public mutating func append(contentsOf other: DateColumn) {
    numbers.append(contentsOf: other.numbers)
  }

  /// Makes room for `count` rows in all.
  @inlinable
  public mutating func reserveCapacity(_ count: Int) { numbers.reserveCapacity(count) }
}
