import CareRecords
import Documents

/// Joins the records of all stretches of all files, in their order, into one store.
struct RecordMerge {
  let options: ImportOptions
  private var store = RecordStore()
  private var rules = RuleColumns()
  private var issues: [DataIssue] = []
  /// The places of the escalations whose RAISED is blank.
  private var undated: [Int] = []
  /// For each source the rows of its table that came from it.
  private var rows: [Range<Int>] = []

  init(options: ImportOptions) { self.options = options }

  /// Adds the records of a file.
  ///
  /// - Throws: `Failure` when there are more tables than can be numbered.
  mutating func add(_ file: consuming ReadFile) throws(Failure) {
    guard store.sources.count + file.tables.count < Int(UInt16.max) else {
      throw .tooManyTables(limit: Int(UInt16.max) - 1)
    }
    var sources = [UInt16](repeating: 0, count: RecordTable.allCases.count)
    for found in file.tables {
      sources[found.table.ordinal] = UInt16(store.sources.count)
      store.sources.append(
        InputSource(
          file: file.name, format: found.format, table: found.table, encoding: file.encoding,
          separator: file.separator, sha256: file.sha256, columns: found.columns,
          ignoredColumns: found.ignored, returnName: file.returnName))
      rows.append(store.count(of: found.table)..<store.count(of: found.table))
      noteSource(found, of: file)
    }
    reserve(file)
    var line = file.linesBefore
    var padded: [ChunkRecords.PaddedColumn: UInt32] = [:]
    var pieces = Array(file.pieces.reversed())
    file.pieces = []
    while let piece = pieces.popLast() {
      for (column, first) in piece.padded {
        padded[column] = min(first + line, padded[column] ?? UInt32.max)
      }
      append(piece, sources: sources, after: line)
      line += piece.lineCount
    }
    for (column, first) in padded {
      let table = TableSchemas.all[column.table]
      issues.append(
        DataIssue(
          .valueWithBlanks, source: sources[column.table], line: first,
          column: table.columns[column.column].name, action: .used))
    }
    for found in file.tables {
      let index = Int(sources[found.table.ordinal])
      rows[index] = rows[index].lowerBound..<store.count(of: found.table)
    }
  }

  private mutating func noteSource(_ found: ReadFile.FoundTable, of file: ReadFile) {
    let source = UInt16(store.sources.count - 1)
    for heading in found.ignored {
      issues.append(
        DataIssue(
          .columnIgnored, source: source, line: 0,
          column: heading.isEmpty ? "(no heading)" : heading, action: .used))
    }
    for check in found.notes {
      issues.append(DataIssue(check, source: source, line: 0, action: .used))
    }
    if file.isEncodingAssumed {
      issues.append(DataIssue(.encodingAssumed, source: source, line: 0, action: .used))
    }
  }

  private mutating func reserve(_ file: ReadFile) {
    let headers = file.pieces.reduce(0) { $0 + $1.store.headers.count }
    if headers > 0 { store.headers.reserveCapacity(store.headers.count + headers) }
    let episodes = file.pieces.reduce(0) { $0 + $1.store.episodes.count }
    if episodes > 0 { store.episodes.reserveCapacity(store.episodes.count + episodes) }
    let reviews = file.pieces.reduce(0) { $0 + $1.store.reviews.count }
    if reviews > 0 { store.reviews.reserveCapacity(store.reviews.count + reviews) }
  }

  private mutating func append(_ piece: ChunkRecords, sources: [UInt16], after line: UInt32) {
    let children = store.children.merge(piece.store.children)
    let officers = store.officers.merge(piece.store.officers)
    let texts = store.texts.merge(piece.store.texts)
    let places = store.places.merge(piece.store.places)
    rules.append(piece.rules, sources: sources, after: line)
    store.headers.append(
      piece.store.headers, from: sources[RecordTable.header.ordinal], after: line,
      children: children)
    store.episodes.append(
      piece.store.episodes, from: sources[RecordTable.episodes.ordinal], after: line,
      children: children, places: places)
    store.reviews.append(
      piece.store.reviews, from: sources[RecordTable.reviews.ordinal], after: line,
      children: children, officers: officers, texts: texts)
    for var row in piece.store.otherRows {
      row.child = children[Int(row.child)]
      row.content?.renumber(texts: texts)
      row.source = sources[Int(row.source)]
      row.line += line
      store.otherRows.append(row)
    }
    undated += piece.undatedEscalations.map { $0 + store.escalations.count }
    appendService(
      piece.store, children: children, officers: officers, texts: texts, sources: sources,
      after: line)
    for var issue in piece.issues {
      issue.child = issue.child.map { children[Int($0)] }
      issue.source = issue.source.map { sources[Int($0)] }
      issue.line += line
      issues.append(issue)
    }
    for (table, counts) in piece.counts.enumerated() where counts.read > 0 {
      let source = Int(sources[table])
      store.sources[source].rowsRead += counts.read
      store.sources[source].rowsRefused += counts.refused
      store.sources[source].rowsUsed += counts.read - counts.refused
    }
  }

  private mutating func appendService(
    _ other: RecordStore, children: ContiguousArray<UInt32>, officers: ContiguousArray<UInt32>,
    texts: ContiguousArray<UInt32>, sources: [UInt16], after line: UInt32
  ) {
    func renumbered(_ value: UInt32?, _ numbers: ContiguousArray<UInt32>) -> UInt32? {
      value.map { numbers[Int($0)] }
    }
    for var record in other.escalations {
      record.escalation = texts[Int(record.escalation)]
      record.stage = renumbered(record.stage, texts)
      record.child = renumbered(record.child, children)
      record.officer = renumbered(record.officer, officers)
      record.theme = renumbered(record.theme, texts)
      record.team = renumbered(record.team, texts)
      record.outcome = renumbered(record.outcome, texts)
      record.source = sources[Int(record.source)]
      record.line += line
      store.escalations.append(record)
    }
    for var post in other.officerPosts {
      post.officer = officers[Int(post.officer)]
      post.name = renumbered(post.name, texts)
      post.source = sources[Int(post.source)]
      post.line += line
      store.officerPosts.append(post)
    }
    for var allocation in other.allocations {
      allocation.child = children[Int(allocation.child)]
      allocation.officer = officers[Int(allocation.officer)]
      allocation.source = sources[Int(allocation.source)]
      allocation.line += line
      store.allocations.append(allocation)
    }
    for var record in other.feedback {
      record.score = renumbered(record.score, texts)
      record.scale = renumbered(record.scale, texts)
      record.source = sources[Int(record.source)]
      record.line += line
      store.feedback.append(record)
    }
  }

  /// Runs the checks that look at several rows, and gives the result.
  func finish() -> ImportedRecords {
    var (store, issues) = (store, issues)
    dateEscalations(&store, &issues)
    let mixed = CollectionYears.set(
      in: &store, rows: rows, given: options.collectionYears, &issues)
    let checks = ReturnChecks(store: store, rules: rules, rows: rows, mixedReturns: mixed).run()
    issues += checks.issues
    issues += DatesBeforeBirth.find(in: store, besides: checks.issues)
    issues += ReviewsOutsideYears.find(in: store, mixed: mixed)
    RepeatedRows.find(in: &store, rows: rows, &issues)
    RegisterCheck.find(in: store, &issues)
    issues.sort(by: store.sources)
    let files = CheckedFiles(
      name: CheckedFiles.all, sources: store.sources.filter { !$0.columns.isEmpty },
      hasKnownYear: !ReviewsOutsideYears.years(store, mixed: mixed).isEmpty)
    return ImportedRecords(
      store: store, issues: issues,
      checksNotRun: checks.notRun + files.notRun([.allFiles, .report]))
  }
}

extension RecordMerge {
  /// Gives rows with a blank RAISED the first day that another row of the escalation has.
  ///
  /// Where no row has one, the row is refused (ruling 68).
  private func dateEscalations(_ store: inout RecordStore, _ issues: inout [DataIssue]) {
    guard !undated.isEmpty else { return }
    let isUndated = Set(undated)
    var days: [UInt32: CivilDate] = [:]
    for (place, record) in store.escalations.enumerated() where !isUndated.contains(place) {
      days[record.escalation] = min(days[record.escalation] ?? record.raised, record.raised)
    }
    var refused: Set<Int> = []
    for place in undated {
      let record = store.escalations[place]
      guard let day = days[record.escalation] else {
        refused.insert(place)
        store.sources[Int(record.source)].rowsUsed -= 1
        store.sources[Int(record.source)].rowsRefused += 1
        issues.append(
          DataIssue(
            .requiredBlank, source: record.source, line: record.line,
            column: EscalationColumn.raised, child: record.child, action: .refused))
        continue
      }
      store.escalations[place].raised = day
      if let resolved = record.resolved, resolved < day {
        issues.append(
          DataIssue(
            .resolvedBeforeRaised, source: record.source, line: record.line,
            column: EscalationColumn.resolved, child: record.child, value: resolved.slashText,
            action: .used))
      }
    }
    if refused.isEmpty { return }
    store.escalations = store.escalations.enumerated().filter { !refused.contains($0.offset) }
      .map(\.element)
  }
}

extension ChildRowContent {
  /// Gives the texts of a stretch their numbers in the whole store.
  fileprivate mutating func renumber(texts: ContiguousArray<UInt32>) {
    switch self {
    case .permanence(let record):
      self = .permanence(PreviousPermanence(option: record.option.map { texts[Int($0)] }))
    case .socialWorker(var record):
      record.worker = texts[Int(record.worker)]
      self = .socialWorker(record)
    default: break
    }
  }
}
