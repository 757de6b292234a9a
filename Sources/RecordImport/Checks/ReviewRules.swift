import CareRecords

/// The Department's rules 166, 167, 440 and 441, which look at one Reviews row.
///
/// They flag exactly the rows that the validator used by authorities flags (csc-validator-be-903
/// 0.1.17), its peculiarities kept: cells are taken as written, a blank is text, and on the fourth
/// birthday neither 440 nor 441 holds.
struct ReviewRules {
  /// What the rules look at.
  struct Row {
    var date: DateReading
    var dateCell: ByteField
    /// DOB on the row as the validator reads it.
    var birth: CivilDate?
    /// The code as written, nil when it is no code of the list.
    var code: ParticipationCode?
    var codeCell: ByteField
    var isCancelled: Bool
    var hasChild: Bool
  }

  /// Whether the source has REVIEW_CODE at all; without it 167, 440 and 441 say nothing.
  let hasCodes: Bool

  @inline(__always)
  func check(_ row: Row, line: UInt32, child: UInt32?, to chunk: inout ChunkRecords) {
    if row.date.validated == nil {
      let action: FindingAction = row.date.date == nil || !row.hasChild ? .refused : .used
      chunk.find(
        .reviewDateInvalid, .reviews, line: line, column: ReviewColumn.date.ordinal, child: child,
        cell: row.dateCell, action: action)
    }
    guard hasCodes else { return }
    guard let code = row.code, !row.dateCell.isEmpty else {
      checkMissing(row, line: line, child: child, to: &chunk)
      return
    }
    guard let held = row.date.validated, let birth = row.birth else { return }
    let isUnder4 = code == .pn0
    guard
      isUnder4
        ? held > Self.fourthBirthday(birth, near: held)
        : held < Self.fourthBirthday(birth, near: held)
    else { return }
    chunk.find(
      isUnder4 ? .under4CodeAtFourOrOver : .fourOrOverCodeUnder4, .reviews, line: line,
      column: ReviewColumn.code.ordinal, child: child, cell: row.codeCell,
      action: Self.action(row, read: true))
  }

  /// Rule 167, for a row whose code is none or whose date is empty.
  @inline(never)
  private func checkMissing(
    _ row: Row, line: UInt32, child: UInt32?, to chunk: inout ChunkRecords
  ) {
    // A cancelled review has no participation; only the service's export tells of those.
    let isBlank = row.codeCell.isEmpty && (row.dateCell.isEmpty || row.isCancelled)
    guard !isBlank else { return }
    let trimmed = row.codeCell.trimmed
    let isRead = !trimmed.isEmpty && ParticipationCode.lookup.member(trimmed) != nil
    chunk.find(
      .participationInvalid, .reviews, line: line, column: ReviewColumn.code.ordinal, child: child,
      cell: row.codeCell, action: Self.action(row, read: isRead))
  }

  private static func action(_ row: Row, read: Bool) -> FindingAction {
    if row.date.date == nil || !row.hasChild { return .refused }
    return read ? .used : .usedWithoutField
  }

  /// The fourth birthday; born on 29 February it is the 28th where the year has no 29th.
  ///
  /// Reviews years away from it are settled without asking the calendar.
  @inline(__always)
  private static func fourthBirthday(_ birth: CivilDate, near held: CivilDate) -> CivilDate {
    let days = CivilDate.days(from: birth, to: held)
    guard days >= 1455, days <= 1465 else { return birth.adding(days: 1461) }
    return birth.adding(months: 48)
  }
}
