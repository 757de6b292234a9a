import CareRecords

/// Makes the records of the service's register of officers (IROs).
struct OfficerBuilder: ServiceBuilder {
  let table = RecordTable.officers
  let dates = DateReader()

  mutating func add(_ row: CellRow, line: UInt32, to chunk: inout ChunkRecords) {
    typealias Column = OfficerColumn
    guard let officer = requiredText(row, Column.officer, line: line, to: &chunk) else { return }
    var post = OfficerPost(
      officer: chunk.store.officers.intern(officer), source: UInt16(table.ordinal), line: line)
    post.name = text(row, Column.name, line: line, to: &chunk)
    post.fteThousandths = thousandths(row, Column.fte, places: 3, line: line, to: &chunk)
    post.start = optionalDate(row, Column.start, dates, line: line, child: nil, to: &chunk)
    post.end = optionalDate(row, Column.end, dates, line: line, child: nil, to: &chunk)
    let employment = word(row, Column.employment, line: line, child: nil, to: &chunk)
    switch employment.index {
    case 0: post.employment = .permanent
    case 1: post.employment = .agency
    case 2: post.employment = .fixedTerm
    default: post.employment = employment.isBlank ? .blank : .unlisted
    }
    post.sex = code(row, Column.sex, Sex.lookup, line: line, child: nil, to: &chunk)
    post.ethnicOrigin = code(
      row, Column.ethnicOrigin, EthnicOrigin.lookup, line: line, child: nil, to: &chunk)
    post.childProtectionCases = thousandths(
      row, Column.childProtectionCases, places: 0, line: line, to: &chunk
    ).map { $0 / 1000 }
    post.otherCases = thousandths(
      row, Column.otherCases, places: 0, line: line, to: &chunk
    ).map { $0 / 1000 }
    chunk.store.officerPosts.append(post)
  }
}
