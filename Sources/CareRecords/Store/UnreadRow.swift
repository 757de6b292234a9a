/// A row that may have been a record and could not be read.
///
/// Figures that the record could belong to are known in part only.
public struct UnreadRow: Sendable {
  /// The table.
  public var table: RecordTable
  /// The child's number in the store; nil where the row names none for sure.
  public var child: UInt32?
  /// The first day that the record may have been about; nil where it is not known.
  public var first: CivilDate?
  /// The last day that the record may have been about; nil where it is not known.
  public var last: CivilDate?
  /// Whether it may have been an episode of short breaks, whose reviews count in no figure.
  public var mayBeShortBreak: Bool
  /// The position of the source in the store's list of sources.
  public var source: UInt16

  /// Describes a row.
  public init(
    table: RecordTable, child: UInt32?, first: CivilDate?, last: CivilDate?,
    mayBeShortBreak: Bool = false, source: UInt16
  ) {
    self.mayBeShortBreak = mayBeShortBreak
    self.source = source
    self.table = table
    self.child = child
    self.first = first
    self.last = last
  }

  /// Whether the record may have been about a day of a period.
  public func mayConcern(_ period: ReportingPeriod) -> Bool {
    !(first.map { $0 > period.to } ?? false) && !(last.map { $0 < period.from } ?? false)
  }
}
