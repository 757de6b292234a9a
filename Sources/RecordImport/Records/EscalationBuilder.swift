import CareRecords

/// Makes the records of the service's Escalations table.
struct EscalationBuilder: ServiceBuilder {
  let table = RecordTable.escalations
  let dates = DateReader()
  private var children = IdentifierReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = EscalationColumn
    let childCell = row[Column.child]
    let child =
      childCell.isEmpty ? nil : children.child(childCell, in: &chunk.store.children)
    guard let id = requiredText(row, Column.id, line: line, to: &chunk),
      let raised = requiredDate(row, Column.raised, line: line, child: child, to: &chunk)
    else { return }
    var record = EscalationStageRecord(
      escalation: chunk.store.texts.intern(id), raised: raised,
      source: UInt16(table.ordinal), line: line)
    record.child = child
    record.stage = text(row, Column.stage, line: line, to: &chunk)
    if record.stage == nil {
      chunk.find(
        .requiredBlank, table, line: line, column: Column.stage.ordinal, child: child,
        cell: row[Column.stage], action: .usedWithoutField)
    }
    let officer = trimmed(row, Column.officer, line: line, to: &chunk)
    record.officer = officer.isEmpty ? nil : chunk.store.officers.intern(officer)
    record.theme = text(row, Column.theme, line: line, to: &chunk)
    record.team = text(row, Column.team, line: line, to: &chunk)
    record.outcome = text(row, Column.outcome, line: line, to: &chunk)
    record.stageDate = optionalDate(
      row, Column.stageDate, dates, line: line, child: child, to: &chunk)
    record.responded = optionalDate(
      row, Column.responded, dates, line: line, child: child, to: &chunk)
    record.resolved = optionalDate(
      row, Column.resolved, dates, line: line, child: child, to: &chunk)
    switch word(row, Column.kind, line: line, child: child, to: &chunk).index {
    case 0: record.kind = .challenge
    case 1: record.kind = .goodPractice
    default: record.kind = .blank
    }
    record.improperPressure = answer(
      row, Column.improperPressure, line: line, child: child, to: &chunk)
    if let resolved = record.resolved, resolved < raised {
      chunk.find(
        .resolvedBeforeRaised, table, line: line, column: Column.resolved.ordinal, child: child,
        cell: row[Column.resolved], action: .used)
    }
    chunk.store.escalations.append(record)
  }
}
