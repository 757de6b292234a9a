import CareRecords

/// The children whose periods of care an SSD extract tells of, by the id of the period.
struct PeriodOwners {
  private var children: [String: String] = [:]
  /// Ids that stand beside several children.
  private var ambiguous: Set<String> = []

  /// Reads the stretches of the episodes.
  init(_ episodes: [ChunkRecords]) {
    for piece in episodes {
      for (row, id) in piece.keys.texts.enumerated() where !id.isEmpty {
        let key = id.uppercased()
        let child = piece.store.children[piece.store.episodes.children[row]]
        if let known = children[key], known != child { ambiguous.insert(key) }
        children[key] = child
      }
    }
  }

  /// The child of a period whose id is in capitals, as ids of children are kept; nil where there
  /// is none, or several.
  func child(of period: String) -> String? {
    ambiguous.contains(period) ? nil : children[period]
  }
}

extension ChunkRecords {
  /// Puts children in the place of periods of care in a stretch of SSD reviews, and refuses rows
  /// of which the child is not known.
  ///
  /// Where the table names the child itself, that serves for periods that are not known.
  mutating func nameChildren(_ owners: PeriodOwners) {
    let named = keys.texts
    var children = IdentifierPool()
    var numbers: [UInt32?] = []
    var refused: Set<UInt32> = []
    for row in 0..<store.reviews.count {
      let period = Self.trimmed(store.children[store.reviews.children[row]])
      let child = owners.child(of: period) ?? (named[row].isEmpty ? nil : named[row].uppercased())
      numbers.append(child.map { children.intern($0) })
      guard child == nil else { continue }
      let line = store.reviews.origins.lines[row]
      refused.insert(line)
      // A row without a date has been refused already.
      if store.reviews.dates[row] != nil { counts[RecordTable.reviews.ordinal].refused += 1 }
      issues.append(
        DataIssue(
          .careIdUnknown, source: UInt16(RecordTable.reviews.ordinal), line: line,
          column: "CLAR_CLA_ID", value: period, action: .refused))
    }
    var byLine: [UInt32: UInt32] = [:]
    for (row, number) in numbers.enumerated() {
      byLine[store.reviews.origins.lines[row]] = number
    }
    for index in issues.indices {
      issues[index].child = byLine[issues[index].line]
      if refused.contains(issues[index].line) { issues[index].action = .refused }
    }
    keepReviews(numbers)
    store.children = children
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { unsafe ByteField($0).trimmed.text }
  }

  /// Keeps the reviews that have a child's number, under that number.
  private mutating func keepReviews(_ numbers: [UInt32?]) {
    let table = store.reviews
    guard numbers.contains(nil) else {
      store.reviews.children = ContiguousArray(numbers.compactMap { $0 })
      return
    }
    let rows = numbers.indices.filter { numbers[$0] != nil }
    rules.reviews = ContiguousArray(rows.map { rules.reviews[$0] })
    rules.oddReviewBirthDates = [:]
    var kept = ReviewTable()
    kept.children = ContiguousArray(numbers.compactMap { $0 })
    kept.dates = table.dates.kept(rows)
    kept.codes = ContiguousArray(rows.map { table.codes[$0] })
    kept.birthDates = table.birthDates.kept(rows)
    kept.origins.lines = LineColumn(rows.lazy.map { table.origins.lines[$0] })
    kept.service = table.service.map { service in
      // The extract has due dates and cancellations, and nothing else of these columns.
      var columns = ServiceReviewColumns(blankCount: rows.count)
      columns.due = service.due.kept(rows)
      columns.cancelled = ContiguousArray(rows.map { service.cancelled[$0] })
      return columns
    }
    store.reviews = kept
  }
}

extension DateColumn {
  /// The column with these rows only.
  fileprivate func kept(_ rows: [Int]) -> DateColumn {
    var column = DateColumn()
    for row in rows { column.append(self[row]) }
    return column
  }
}
