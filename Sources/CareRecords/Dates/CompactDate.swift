/// A date that may be missing or may not have been readable, in four bytes.
///
/// An optional date takes eight where it stands among others. Of records that are copied for every
/// row of a country, half the size is half the time.
@usableFromInline
package struct CompactDate: Sendable {
  @usableFromInline var number: Int32

  /// Packs a date.
  @inlinable
  package init(_ date: CivilDate?) { number = date?.dayNumber ?? DateColumn.missing }

  /// What stands for a cell that holds something that is no day.
  @inlinable
  package static var unread: CompactDate {
    var date = CompactDate(nil)
    date.number = DateColumn.unread
    return date
  }

  /// Whether the cell holds something that is no day.
  @inlinable
  package var isUnread: Bool { number == DateColumn.unread }

  /// The date, nil where it is missing or could not be read.
  @inlinable
  package var date: CivilDate? {
    number <= DateColumn.unread ? nil : CivilDate(dayNumber: number)
  }
}
