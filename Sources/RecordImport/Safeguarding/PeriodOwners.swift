import CareRecords

/// The child of each period of care in an SSD extract, by the id of the period.
struct PeriodOwners {
  private var children: [String: String] = [:]
  /// Ids of periods that have several children.
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

  /// The child of a period; nil where there is none, or several.
  ///
  /// The id must be in capitals, as ids of children are kept.
  func child(of period: String) -> String? {
    ambiguous.contains(period) ? nil : children[period]
  }
}

extension ChunkRecords {
  /// Replaces periods of care by their children in a stretch of SSD reviews.
  ///
  /// A row whose child is not known is refused. Where the table names the child itself, that child
  /// is used for a period that is not known.
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
      // A row without a date has already been counted as refused.
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

  /// Keeps the reviews that have a child, with the new number of the child.
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
      // Of these columns, the extract has only due dates and cancellations.
      var columns = ServiceReviewColumns(blankCount: rows.count)
      columns.due = service.due.kept(rows)
      columns.cancelled = ContiguousArray(rows.map { service.cancelled[$0] })
      return columns
    }
    store.reviews = kept
  }
}

extension DateColumn {
  /// The column with only these rows.
  fileprivate func kept(_ rows: [Int]) -> DateColumn {
    var column = DateColumn()
    for row in rows { column.append(self[row]) }
    return column
  }
}
