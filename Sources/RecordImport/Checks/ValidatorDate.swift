import CareRecords

/// Dates as the validator that authorities use reads them, for the rules that copy it.
///
/// It reads the cell untrimmed as day, month and year with slashes: the day may have one digit,
/// also after one blank, the month one digit, the year always four. ISO 8601 and years that its
/// nanosecond clock cannot hold are no dates to it.
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
