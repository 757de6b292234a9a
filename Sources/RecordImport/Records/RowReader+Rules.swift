import CareRecords

/// A row that is being read: where it stands, whose it is, and whether it can be used.
struct ReadRow {
  let line: UInt32
  let child: UInt32?
  let isRefused: Bool
}

extension RowReader {
  /// Reads a code that is none as written: blank, unlisted, or with blanks around it.
  ///
  /// - Parameter rule: the Department's rule that the cell breaks; nil where there is none, and
  ///   only a code that is not in the list is a finding.
  @inline(never)
  func unusualCode<Code: CodeSet>(
    _ row: CellRow, _ column: some ColumnPosition, _ lookup: CodeLookup<Code>, _ rule: Check?,
    _ place: ReadRow,
    to chunk: inout ChunkRecords
  ) -> Code {
    let cell = row[column]
    let trimmed = cell.trimmed
    let member = trimmed.isEmpty ? Code.blank : lookup.member(trimmed) ?? .unlisted
    if place.child != nil { notePadding(cell, column, line: place.line, to: &chunk) }
    guard rule != nil || member == .unlisted else { return member }
    let action: FindingAction = member.isListed ? .used : .usedWithoutField
    chunk.find(
      rule ?? .codeUnlisted, table, line: place.line, column: column.ordinal, child: place.child,
      cell: cell, action: place.isRefused ? .refused : action)
    return member
  }
}
