import CareRecords

/// The Department's rules 166, 167, 440 and 441, which look at one Reviews row.
///
/// They flag exactly the rows that the validator used by authorities flags (csc-validator-be-903
/// 0.1.17). Its peculiarities are kept: cells are taken as written, a blank is text, and neither
/// 440 nor 441 applies on the fourth birthday.
struct ReviewRules {
  /// The parts of a row that the rules look at.
  struct Row {
    var date: DateReading
    var dateCell: ByteField
    /// DOB on the row as the validator reads it.
    var birth: CivilDate?
    /// The code as written; nil when it is not in the list.
    var code: ParticipationCode?
    var codeCell: ByteField
    var isCancelled: Bool
    var hasChild: Bool
  }

  /// Whether the source has REVIEW_CODE; without it rules 167, 440 and 441 flag nothing.
  let hasCodes: Bool

  /// Checks a row; true where 440 or 441 flags it and its record tells the rest.
  ///
  /// Half of the rows of a hub's file can break one of the two. They are only marked, and listed where
  /// the rows of each child are together.
  @inline(__always)
  func check(_ row: Row, line: UInt32, child: ChildKey?, to chunk: inout ChunkRecords) -> Bool {
    if row.date.validated == nil {
      let action: IssueAction = row.date.date == nil || !row.hasChild ? .refused : .used
      chunk.find(
        .reviewDateInvalid, .reviews, line: line, column: ReviewColumn.date.ordinal, child: child,
        cell: row.dateCell, action: action)
    }
    guard hasCodes else { return false }
    guard let code = row.code, !row.dateCell.isEmpty else {
      checkMissing(row, line: line, child: child, to: &chunk)
      return false
    }
    guard let held = row.date.validated, let birth = row.birth,
      Self.isOfWrongAge(code, born: birth, heldOn: held)
    else { return false }
    // A code in small letters is listed as it is written.
    if row.hasChild, Self.isInCapitals(row.codeCell.shortWord) { return true }
    chunk.find(
      Self.wrongAge(code), .reviews, line: line, column: ReviewColumn.code.ordinal, child: child,
      cell: row.codeCell, action: Self.action(row, read: true))
    return false
  }

  /// Whether a listed code is written in capitals, by its bytes, the first lowest.
  @inline(__always)
  static func isInCapitals(_ code: UInt64) -> Bool { code & 0x2020 == 0 }

  /// Whether 440 or 441 flags a listed code.
  @inline(__always)
  static func isOfWrongAge(
    _ code: ParticipationCode, born birth: CivilDate, heldOn held: CivilDate
  ) -> Bool {
    let fourthBirthday = fourthBirthday(birth, near: held)
    return code == .pn0 ? held > fourthBirthday : held < fourthBirthday
  }

  /// The rule that a listed code breaks at the wrong age.
  @inline(__always)
  static func wrongAge(_ code: ParticipationCode) -> Check {
    code == .pn0 ? .under4CodeAtFourOrOver : .fourOrOverCodeUnder4
  }

  /// Rule 167, for a row whose code is not valid or whose date is empty.
  @inline(never)
  private func checkMissing(
    _ row: Row, line: UInt32, child: ChildKey?, to chunk: inout ChunkRecords
  ) {
    // A cancelled review has no participation; only the service's export has cancelled reviews.
    let isBlank = row.codeCell.isEmpty && (row.dateCell.isEmpty || row.isCancelled)
    guard !isBlank else { return }
    let trimmed = row.codeCell.trimmed
    let codes = ParticipationCode.lookup
    let isRead =
      !trimmed.isEmpty
      && (codes.member(trimmed) ?? codes.memberBeforeWords(trimmed)) != nil
    chunk.find(
      .participationInvalid, .reviews, line: line, column: ReviewColumn.code.ordinal, child: child,
      cell: row.codeCell, action: Self.action(row, read: isRead))
  }

  private static func action(_ row: Row, read: Bool) -> IssueAction {
    if row.date.date == nil || !row.hasChild { return .refused }
    return read ? .used : .usedWithoutField
  }

  /// The fourth birthday; for a birth on 29 February, the 28th in a year without a 29th.
  ///
  /// For a review years away from it, the calendar is not needed.
  @inline(__always)
  private static func fourthBirthday(_ birth: CivilDate, near held: CivilDate) -> CivilDate {
    let days = CivilDate.days(from: birth, to: held)
    guard days >= 1455, days <= 1465 else { return birth.adding(days: 1461) }
    return birth.adding(months: 48)
  }
}

/// The Department's rules 141, 147, 148, 353, 355 and 356, which look at the dates of one episode.
///
/// They flag the rows that the validator used by authorities flags (csc-validator-be-903 0.1.17),
/// except where `Documentation/decisions.md` says otherwise about 355 and 356.
struct EpisodeRules {
  /// Whether all the rules apply; otherwise only 141, 147 and 356, which decide whether a row can
  /// be read.
  let isReturn: Bool

  /// The parts of a row that the rules look at.
  struct Row {
    var began: DateReading
    var ended: DateReading
    var beganCell: ByteField
    var endedCell: ByteField
    var reasonCell: ByteField
    var isRefused: Bool
    var line: UInt32
    var child: ChildKey?
  }

  /// The day on which the Children Act 1989 came into force; there were no such episodes before it.
  private static let earliest = CivilDate(year: 1991, month: 10, day: 14)

  /// Whether an episode ends before it begins, as the figures read its dates.
  ///
  /// Where the figures read one of them otherwise than the rules, such as a day that stands for no end,
  /// their reading decides.
  @inline(__always)
  static func isReadAsEndingBeforeStart(_ began: DateReading, _ ended: DateReading) -> Bool {
    guard let start = began.date, let end = ended.date else { return false }
    return end < start
  }

  /// Whether an episode ends before it begins, as the rules or the figures read its dates.
  @inline(__always)
  static func endsBeforeStart(_ began: DateReading, _ ended: DateReading) -> Bool {
    if let start = began.date, let end = ended.date, end < start { return true }
    if let start = began.validated, let end = ended.validated, end < start { return true }
    return false
  }

  func check(_ row: Row, to chunk: inout ChunkRecords) {
    if let start = row.began.validated,
      row.endedCell.isEmpty || row.ended.validated != nil,
      isPlain(began: start, ended: row.ended.validated, hasReason: !row.reasonCell.isEmpty)
    {
      return
    }
    checkUnusual(row, to: &chunk)
  }

  /// Whether no rule can flag an episode, as nearly all: it has a start, and either no end or a later
  /// one with a reason.
  @inline(__always)
  func isPlain(began: CivilDate, ended: CivilDate?, hasReason: Bool) -> Bool {
    guard let earliest = Self.earliest, began >= earliest else { return false }
    guard let ended else { return !hasReason }
    return ended > began && hasReason
  }

  @inline(never)
  private func checkUnusual(_ row: Row, to chunk: inout ChunkRecords) {
    typealias Column = EpisodeColumn
    func find(_ check: Check, _ column: Column, _ cell: ByteField, _ action: IssueAction) {
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
        row.ended.date == nil && row.ended.note == nil ? .usedWithoutField : .used)
    }
    if Self.endsBeforeStart(row.began, row.ended) {
      find(.episodeEndsBeforeStart, Column.ended, row.endedCell, .used)
    }
    guard isReturn else { return }
    if row.endedCell.isEmpty != row.reasonCell.isEmpty {
      // The issue is put on the cell that is missing.
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

/// Reads dates in the way of the validator that authorities use, for the rules that copy it.
///
/// It reads the cell untrimmed as day, month and year with slashes. The day may have one digit,
/// also after one blank; the month may have one digit; the year always has four. ISO 8601 is not a
/// date to the validator, nor is a year that its nanosecond clock cannot hold.
enum ValidatorDate {
  private static let earliest = CivilDate(year: 1677, month: 9, day: 22)
  private static let latest = CivilDate(year: 2262, month: 4, day: 11)

  /// The date in a cell, nil when the validator finds none.
  static func read(_ cell: ByteField) -> CivilDate? {
    let slash = UInt8(ascii: "/")
    guard cell.count >= 8, cell.count <= 10 else { return nil }
    let dayEnd = cell[1] == slash ? 1 : 2
    guard cell[dayEnd] == slash else { return nil }
    let dayStart = dayEnd == 2 && cell[0] == 0x20 ? 1 : 0
    let monthStart = dayEnd + 1
    let monthEnd = cell[monthStart + 1] == slash ? monthStart + 1 : monthStart + 2
    guard monthEnd + 5 == cell.count, cell[monthEnd] == slash,
      let day = cell.number(dayStart, dayEnd), let month = cell.number(monthStart, monthEnd),
      let year = cell.number(monthEnd + 1, cell.count),
      let date = CivilDate(year: year, month: month, day: day),
      let earliest, let latest, date >= earliest, date <= latest
    else { return nil }
    return date
  }
}
