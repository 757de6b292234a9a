import CareRecords

/// The Department's rules 141, 147, 148, 353, 355 and 356, which look at the dates of one episode.
///
/// They flag the rows that the validator used by authorities flags (csc-validator-be-903 0.1.17),
/// but for what `Documentation/decisions.md` says of 355 and 356.
struct EpisodeRules {
  /// Whether all rules hold; else 141, 147 and 356 alone, which decide whether a row can be read.
  let isReturn: Bool

  /// What the rules look at.
  struct Row {
    var began: DateReading
    var ended: DateReading
    var beganCell: ByteField
    var endedCell: ByteField
    var reasonCell: ByteField
    var isRefused: Bool
    var line: UInt32
    var child: UInt32?
  }

  /// Before 14 October 1991 there was no such episode: the Children Act 1989 came into force.
  private static let earliest = CivilDate(year: 1991, month: 10, day: 14)

  /// Whether an episode ends before it begins, as the rules or the figures read its dates.
  @inline(__always)
  static func endsBeforeStart(_ began: DateReading, _ ended: DateReading) -> Bool {
    if let start = began.date, let end = ended.date, end < start { return true }
    if let start = began.validated, let end = ended.validated, end < start { return true }
    return false
  }

  @inline(__always)
  func check(_ row: Row, to chunk: inout ChunkRecords) {
    // Nearly every row has a day, or a span of days, and a reason where it has an end.
    if let start = row.began.validated, let earliest = Self.earliest, start >= earliest {
      if row.endedCell.isEmpty, row.reasonCell.isEmpty { return }
      if let end = row.ended.validated, end > start, !row.reasonCell.isEmpty { return }
    }
    checkUnusual(row, to: &chunk)
  }

  @inline(never)
  private func checkUnusual(_ row: Row, to chunk: inout ChunkRecords) {
    typealias Column = EpisodeColumn
    func find(_ check: Check, _ column: Column, _ cell: ByteField, _ action: FindingAction) {
      chunk.find(
        check, .episodes, line: row.line, column: column.ordinal, child: row.child, cell: cell,
        action: row.isRefused ? .refused : action)
    }
    if row.began.validated == nil, !row.beganCell.isEmpty {
      find(.episodeStartInvalid, Column.began, row.beganCell, .used)
    }
    if row.ended.validated == nil, !row.endedCell.isEmpty {
      find(
        .episodeEndInvalid, Column.ended, row.endedCell,
        row.ended.date == nil ? .usedWithoutField : .used)
    }
    if Self.endsBeforeStart(row.began, row.ended) {
      find(.episodeEndsBeforeStart, Column.ended, row.endedCell, .refused)
    }
    guard isReturn else { return }
    if row.endedCell.isEmpty != row.reasonCell.isEmpty {
      // The finding stands on the cell that is missing.
      let column = row.endedCell.isEmpty ? Column.ended : Column.reasonCeased
      find(.endWithoutReason, column, ByteField(), .used)
    }
    if let start = row.began.validated, let earliest = Self.earliest, start < earliest {
      find(.episodeBefore1991, Column.began, row.beganCell, .used)
    }
    if Self.isOneDay(row.began, row.ended) {
      find(.episodeOfOneDay, Column.ended, row.endedCell, .used)
    }
  }

  private static func isOneDay(_ began: DateReading, _ ended: DateReading) -> Bool {
    if let start = began.date, start == ended.date { return true }
    if let start = began.validated, start == ended.validated { return true }
    return false
  }
}
