/// A date that may be missing, in four bytes.
///
/// An optional date takes eight where it stands among others. Of records that are copied for every
/// row of a country, half the size is half the time.
@usableFromInline
package struct CompactDate: Sendable {
  @usableFromInline var number: Int32

  /// Packs a date.
  @inlinable
  package init(_ date: CivilDate?) { number = date?.dayNumber ?? DateColumn.missing }

  /// The date, nil where it is missing.
  @inlinable
  package var date: CivilDate? {
    number == DateColumn.missing ? nil : CivilDate(dayNumber: number)
  }
}
