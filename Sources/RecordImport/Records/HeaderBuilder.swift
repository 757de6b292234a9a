import CareRecords

/// Makes the records of the Header table.
struct HeaderBuilder: RowBuilder {
  let table = RecordTable.header
  private let dates = DateReader()
  private let sexes = Sex.lookup
  private let ethnicOrigins = EthnicOrigin.lookup
  private var children = IdentifierReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = HeaderColumn
    let childCell = row[Column.child]
    let birthCell = row[Column.birthDate]
    let birth = dates.read(birthCell)
    guard !childCell.isEmpty else {
      chunk.refuse(.childBlank, table, line: line, column: Column.child)
      chunk.rules.childless.append(
        .init(
          table: table, source: UInt16(table.ordinal), line: line, birthDate: birth.validated))
      return
    }
    let child = children.child(childCell, in: &chunk.store.children)
    if birth.fault == .blank {
      chunk.find(
        .requiredBlank, table, line: line, column: Column.birthDate, child: child,
        cell: birthCell, action: .usedWithoutField)
    }
    noteFault(
      birth, birthCell, Column.birthDate, .dateInvalid, line: line, child: child, to: &chunk)
    var flags: UInt8 = row[Column.mother].isEmpty ? 0 : RuleColumns.isFilled
    if birth.validated != birth.date {
      flags |= RuleColumns.hasOtherBirthDate
      chunk.rules.oddHeaderBirthDates[chunk.store.headers.count] = birth.validated
    }
    chunk.rules.headers.append(flags)
    let sex = code(row, Column.sex, sexes, line: line, child: child, to: &chunk)
    let ethnicOrigin = code(
      row, Column.ethnicOrigin, ethnicOrigins, line: line, child: child, to: &chunk)
    chunk.store.headers.children.append(child)
    chunk.store.headers.sexes.append(sex)
    chunk.store.headers.birthDates.append(birth.date)
    chunk.store.headers.ethnicOrigins.append(ethnicOrigin)
    chunk.store.headers.motherhood.append(!row[Column.mother].trimmed.isEmpty)
    chunk.store.headers.origins.lines.append(line)
  }
}
