import CareRecords

/// Makes the records of the Header table.
///
/// It also checks those of the annual return by the Department's rules 101, 102 and 103.
struct HeaderBuilder: RowBuilder {
  let table = RecordTable.header
  private let isReturn: Bool
  var dates = DateReader()
  private let sexes = Sex.lookup
  private let ethnicOrigins = EthnicOrigin.lookup

  /// Makes a builder; the rules apply only to the annual return.
  init(isReturn: Bool) { self.isReturn = isReturn }

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = HeaderColumn
    let birthCell = row[Column.birthDate]
    let birth = dates.read(row, Column.birthDate)
    let child = child(row, Column.child, line: line, to: &chunk)
    let place = ReadRow(line: line, child: child, isRefused: child == nil)
    if birth.validated == nil || birth.date == nil {
      noteBirth(birth, birthCell, place, to: &chunk)
    }
    let (sex, form) = sex(row, place, to: &chunk)
    let ethnicOrigin: EthnicOrigin =
      ethnicOrigins.member(row[Column.ethnicOrigin])
      ?? unusualCode(
        row, Column.ethnicOrigin, ethnicOrigins, isReturn ? .ethnicOriginInvalid : nil, place,
        to: &chunk)
    guard let child else {
      chunk.refuse(.childBlank, table, line: line, column: Column.child.ordinal)
      chunk.odd.childless.append(
        .init(
          table: table, source: UInt16(table.ordinal), line: line, birthDate: birth.validated,
          flags: form, sex: sex))
      return
    }
    var flags = row[Column.mother].isEmpty ? form : form | RuleColumns.isFilled
    if birth.validated != birth.date {
      flags |= RuleColumns.hasOtherBirthDate
      chunk.odd.headerBirthDates[.init(position: chunk.headers.count)] = birth.validated
    }
    if let id = chunk.writtenId {
      chunk.odd.headerIds[.init(position: chunk.headers.count)] = id
    }
    chunk.headers.append(
      StagedHeader(
        child: child, line: line, birthDate: birth.compact, sex: sex,
        ethnicOrigin: ethnicOrigin, hasMotherhood: !row[Column.mother].trimmed.isEmpty,
        flags: flags))
  }

  func plainCells(_ positions: [Int32]) -> ((Int) -> PlainCell)? {
    typealias Column = HeaderColumn
    return { column in
      switch column {
      case Column.child.ordinal, Column.sex.ordinal, Column.ethnicOrigin.ordinal,
        Column.mother.ordinal:
        .word
      case Column.birthDate.ordinal: .date
      default: .skipped
      }
    }
  }

  @inline(__always)
  mutating func addPlain(
    _ row: PlainRow, line: UInt32, to chunk: inout ChunkRecords,
    text: (Range<Int>) -> ByteField
  ) -> Bool {
    typealias Column = HeaderColumn
    let (sexWord, mother) = (row.word(Column.sex), row.word(Column.mother))
    guard let child = ChildKey(plain: row.word(Column.child)),
      let birth = row.date(Column.birthDate), sexWord != 0, let sex = sexes.member(word: sexWord),
      let ethnicOrigin = ethnicOrigins.member(word: row.word(Column.ethnicOrigin)),
      ethnicOrigin != .blank,
      mother == 0 || (0x21..<0x80).contains(UInt8(truncatingIfNeeded: mother))
    else { return false }
    let form = Self.form(of: UInt8(truncatingIfNeeded: sexWord))
    chunk.headers.append(
      StagedHeader(
        child: child, line: line, birthDate: CompactDate(birth), sex: sex,
        ethnicOrigin: ethnicOrigin, hasMotherhood: mother != 0,
        flags: mother == 0 ? form : form | RuleColumns.isFilled))
    return true
  }

  /// Whether a code of the sex that begins with this byte is a number or a letter.
  private static func form(of first: UInt8) -> UInt8 {
    first < UInt8(ascii: "A") ? RuleColumns.hasSexNumber : RuleColumns.hasSexLetter
  }

  /// Reports a date of birth that breaks rule 102, and faults that the rule does not cover.
  @inline(never)
  private func noteBirth(
    _ birth: DateReading, _ cell: ByteField, _ place: ReadRow, to chunk: inout ChunkRecords
  ) {
    let column = HeaderColumn.birthDate
    func find(_ check: Check) {
      let action: IssueAction = birth.date == nil ? .usedWithoutField : .used
      chunk.find(
        check, table, line: place.line, column: column.ordinal, child: place.child, cell: cell,
        action: place.isRefused ? .refused : action)
    }
    let isFlagged = isReturn && birth.validated == nil
    if isFlagged { find(.birthDateInvalid) }
    guard !place.isRefused else { return }
    if birth.fault == .blank, !isFlagged { find(.requiredBlank) }
    noteDate(
      birth, cell, column, line: place.line, child: place.child, isFlagged: isFlagged, to: &chunk)
  }

  /// The sex, and whether it is written as a number or a letter.
  ///
  /// Which of the two is right depends on the return's year.
  @inline(__always)
  private func sex(
    _ row: CellRow, _ place: ReadRow, to chunk: inout ChunkRecords
  ) -> (Sex, form: UInt8) {
    let cell = row[HeaderColumn.sex]
    guard let sex = sexes.member(cell) else {
      let rule: Check? = isReturn ? .sexInvalid : nil
      return (unusualCode(row, HeaderColumn.sex, sexes, rule, place, to: &chunk), 0)
    }
    return (sex, Self.form(of: cell[0]))
  }
}
