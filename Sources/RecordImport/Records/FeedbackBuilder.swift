import CareRecords

/// Makes the records of the service's Feedback table: audits of reviews and children's feedback.
struct FeedbackBuilder: ServiceBuilder {
  let table = RecordTable.feedback
  let dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = FeedbackColumn
    guard let date = requiredDate(row, Column.date, line: line, child: nil, to: &chunk),
      requiredText(row, Column.kind, line: line, to: &chunk) != nil
    else { return }
    let kind: FeedbackKind
    switch word(row, Column.kind, line: line, child: nil, to: &chunk).index {
    case 0: kind = .audit
    case 1: kind = .feedback
    default: kind = .unlisted
    }
    chunk.store.feedback.append(
      FeedbackRecord(
        date: date, kind: kind, score: text(row, Column.score, line: line, to: &chunk),
        scale: text(row, Column.scale, line: line, to: &chunk), source: UInt16(table.ordinal),
        line: line))
  }
}
