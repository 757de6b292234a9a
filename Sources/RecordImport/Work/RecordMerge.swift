import CareRecords
import Documents

/// Joins what was read of all files.
///
/// It numbers sources, officers and texts, and gives each partition its rows.
struct RecordMerge {
  let options: ImportOptions
  private let partitioning: Partitioning
  private var store = RecordStore()
  private var issues: IssueList
  /// The places of the escalations whose RAISED is blank.
  private var undated: [Int] = []
  /// The ids of children whom issues, smaller tables and the service's tables name.
  private var named = IdentifierPool()
  private var texts = IdentifierPool()
  private var childless: [RuleColumns.ChildlessRow] = []
  private var pieces: [StagedPiece] = []
  private var rows: [StagedPartition]
  /// What the mappings of the user translate.
  private var words = UnusedWords()
  /// The reporting years of the days in each source's file.
  private var years: [YearCounts] = []

  init(options: ImportOptions, partitioning: Partitioning) {
    self.options = options
    self.partitioning = partitioning
    issues = IssueList(isListed: options.listsIssues)
    rows = Array(repeating: StagedPartition(), count: partitioning.count)
  }

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
      noteSource(found, of: file)
    }
    var line = file.linesBefore
    var notes: [CellNote.Key: CellNote] = [:]
    var orders = DateOrders()
    var years = YearCounts()
    var pieces = Array(file.pieces.reversed())
    file.pieces = []
    while let piece = pieces.popLast() {
      for (key, note) in piece.notes {
        let note = note.after(line)
        notes[key, default: note.none].add(note)
      }
      orders.add(piece.orders, after: line)
      years.add(piece.partitions.years)
      if let mapping = file.userMapping, let table = file.tables.first?.table {
        words.add(piece.translated, mapping: mapping, source: sources[table.ordinal])
      }
      let lineCount = piece.lineCount
      append(piece, sources: sources, after: line)
      line += lineCount
    }
    for issue in orders.issues(sources: sources) { issues.append(issue) }
    // A mapping that says how days are written turns the two orders round.
    for found in file.tables
    where file.userMapping.map({ options.mappings[$0].dates.isEmpty }) ?? true {
      store.sources[Int(sources[found.table.ordinal])].daysOfUnknownOrder =
        orders.unread(in: found.table)
    }
    for (key, note) in notes {
      issues.append(
        DataIssue(
          key.check, source: sources[key.table.ordinal], line: note.line,
          column: TableSchemas[key.table].columns[note.column].name, value: "\(note.cells)",
          action: .used))
    }
    // The days of an XML file are counted once, not for each of its tables.
    for index in file.tables.indices { self.years.append(index == 0 ? years : YearCounts()) }
  }

  /// Notes the files from which nothing is read.
  mutating func note(_ files: [UnreadFile]) {
    store.unreadFiles = files
    for issue in UnreadFile.issues(about: files) { issues.append(issue) }
  }

  private mutating func noteSource(_ found: ReadFile.FoundTable, of file: ReadFile) {
    let source = UInt16(store.sources.count - 1)
    store.sources[Int(source)].sheet = file.sheet?.name
    store.sources[Int(source)].letters = file.letters
    func note(_ check: Check, line: UInt32 = 0, _ detail: String) {
      issues.append(DataIssue(check, source: source, line: line, value: detail, action: .used))
    }
    if file.headingLine > 1 {
      note(.headingBelow, line: UInt32(file.headingLine), "headings in line \(file.headingLine)")
    }
    if let hidden = file.sheet?.hidden { note(.hiddenCells, hidden) }
    if let merged = file.sheet?.merged, !merged.isEmpty {
      note(.mergedCells, merged.joined(separator: ", "))
    }
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

  private mutating func append(
    _ piece: consuming ChunkRecords, sources: [UInt16], after line: UInt32
  ) {
    for row in piece.refused { if let child = row.child { _ = piece.children.intern(child) } }
    let children = named.merge(piece.children)
    let officers = store.officers.merge(piece.store.officers)
    let texts = store.texts.merge(piece.store.texts)
    let cases = store.cases.merge(piece.store.cases)
    let odd = self.texts.merge(piece.odd.texts)
    let number = pieces.count
    for (partition, rows) in piece.partitions.headers {
      self.rows[partition].headers.append(.init(piece: number, rows: rows))
    }
    for (partition, rows) in piece.partitions.episodes {
      self.rows[partition].episodes.append(.init(piece: number, rows: rows))
    }
    for (partition, rows) in piece.partitions.places {
      self.rows[partition].places.append(.init(piece: number, rows: rows))
    }
    for (partition, rows) in piece.partitions.reviews {
      self.rows[partition].reviews.append(.init(piece: number, rows: rows))
    }
    for (partition, rows) in piece.partitions.serviceReviews {
      self.rows[partition].serviceReviews.append(.init(piece: number, rows: rows))
    }
    for var row in piece.otherRows {
      row.child = children[Int(row.child)]
      row.content?.renumber(texts: texts)
      row.writtenId = row.writtenId.map { odd[Int($0)] }
      row.source = sources[Int(row.source)]
      row.line += line
      rows[partitioning.partition(of: named.key(of: row.child), in: named)].otherRows.append(row)
    }
    for var row in piece.odd.childless {
      row.source = sources[Int(row.source)]
      row.line += line
      childless.append(row)
    }
    for row in piece.refused {
      let child = row.child.map { children[Int(piece.children.intern($0))] }
      store.unreadRows.append(
        UnreadRow(
          table: row.table, child: child, first: row.first.date, last: row.last.date,
          mayBeShortBreak: row.mayBeShortBreak, source: sources[row.table.ordinal]))
    }
    undated += piece.undatedEscalations.map { $0 + store.escalations.count }
    appendService(
      piece.store, children: children, officers: officers, texts: texts, sources: sources,
      after: line)
    appendOtherDuties(
      piece.store, officers: officers, cases: cases, sources: sources, after: line)
    issues.append(
      contentsOf: piece.issues, child: { children[Int($0)] }, source: { sources[Int($0)] },
      after: line)
    for (table, counts) in piece.counts.enumerated() where counts.read > 0 {
      let source = Int(sources[table])
      store.sources[source].rowsRead += counts.read
      store.sources[source].rowsRefused += counts.refused
      store.sources[source].refusedFor.merge(counts.refusedFor, uniquingKeysWith: +)
      store.sources[source].rowsSetAside += counts.setAside
      store.sources[source].rowsUsed += counts.used
    }
    pieces.append(
      StagedPiece(
        sources: sources, linesBefore: line, longIds: piece.children,
        longPlaces: piece.longPlaces, officers: officers, texts: texts, odd: piece.odd,
        oddTexts: odd))
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
      allocation.officer = renumbered(allocation.officer, officers)
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

  private mutating func appendOtherDuties(
    _ other: RecordStore, officers: ContiguousArray<UInt32>, cases: ContiguousArray<UInt32>,
    sources: [UInt16], after line: UInt32
  ) {
    for var record in other.conferences {
      record.child = record.child.map { cases[Int($0)] }
      record.family = record.family.map { cases[Int($0)] }
      record.officer = record.officer.map { officers[Int($0)] }
      record.source = sources[Int(record.source)]
      record.line += line
      store.conferences.append(record)
    }
    for var record in other.carerReviews {
      record.carer = cases[Int(record.carer)]
      record.officer = record.officer.map { officers[Int($0)] }
      record.source = sources[Int(record.source)]
      record.line += line
      store.carerReviews.append(record)
    }
  }

  /// Puts the rows of each child together, runs the checks that look at several rows, and gives the
  /// result.
  mutating func finish() -> ImportedRecords {
    let given = ReturnsOfFolder.split(
      in: &store, years: years, given: options.collectionYears, &issues)
    let mixed = CollectionYears.set(in: &store, years: years, given: given, &issues)
    let checks = ReturnChecks(
      store.sources, mixedReturns: mixed, listsIssues: options.listsIssues)
    join(checks)
    for issue in ChildlessRows(childless, checks).issues() { issues.append(issue) }
    for issue in DatesBeforeBirth.allocations(in: store) { issues.append(issue) }
    NameSpellings.join(in: &store, &issues)
    RegisterCheck.findHours(in: store, &issues)
    FilesOfAnotherYear.find(in: &store, &issues)
    ChildIdComparison(store).find(in: &store, &issues)
    EscalationNumbers.split(&store, undated: Set(undated), &issues)
    dateEscalations()
    RepeatedRows.mergeService(in: &store, &issues)
    RegisterCheck.find(in: store, &issues)
    for issue in ConferenceDays.issues(in: store) { issues.append(issue) }
    noteEmptyTables()
    for issue in words.issues(options.mappings) { issues.append(issue) }
    issues.sort(in: store)
    let files = CheckedFiles(
      name: CheckedFiles.all, sources: store.sources.filter { !$0.columns.isEmpty },
      hasKnownYear: !ReviewsOutsideYears.years(store.sources, mixed: mixed).isEmpty)
    return ImportedRecords(
      store: store, issues: issues,
      checksNotRun: checks.notRun + files.notRun([.allFiles, .report]))
  }

  /// Notes the tables that have headings and no rows, where others have rows.
  ///
  /// Of a table of events, such as UASC, it is usual that there are none.
  private mutating func noteEmptyTables() {
    guard store.sources.contains(where: { $0.rowsRead > 0 }) else { return }
    let usuallyFilled: Set<RecordTable> = [.header, .episodes, .reviews, .officers, .allocations]
    for (index, source) in store.sources.enumerated()
    where source.rowsRead == 0 && !source.columns.isEmpty && usuallyFilled.contains(source.table) {
      issues.append(DataIssue(.noRows, source: UInt16(index), line: 0, action: .used))
    }
  }

  /// Makes the partitions and numbers all children.
  private mutating func join(_ checks: ReturnChecks) {
    for number in 0..<UInt32(named.count) {
      rows[partitioning.partition(of: named.key(of: number), in: named)].named.append(number)
    }
    let waiting = rows.map { Waiting($0) }
    rows = []
    let (pieces, named, texts) = (pieces, named, texts)
    let joined = concurrentMap(waiting.count) { index in
      PartitionJoin(index, waiting[index].take(), pieces, named: named, oddTexts: texts)
        .run(checks)
    }
    self.pieces = []
    var numbers = ContiguousArray<UInt32>(repeating: 0, count: named.count)
    var first: UInt32 = 0
    self.store.partitions = joined.map { partition in
      for (named, number) in zip(partition.named, partition.numbers) {
        numbers[Int(named)] = first + number
      }
      var records = partition.records
      records.firstChild = first
      first += UInt32(records.ids.count)
      return records
    }
    renumber(numbers)
    var outside = ReviewsOutsideYears.FirstRows()
    for (partition, records) in zip(joined, self.store.partitions) {
      issues.append(
        contentsOf: partition.issues, child: { records.firstChild + $0 }, source: { $0 }, after: 0)
      outside.add(partition.outsideYears, firstChild: records.firstChild, self.store.id)
    }
    for issue in outside.issues { issues.append(issue) }
  }

  /// Gives what names a child by its number in `named` the number in the store.
  private mutating func renumber(_ numbers: ContiguousArray<UInt32>) {
    for index in store.escalations.indices {
      store.escalations[index].child = store.escalations[index].child.map { numbers[Int($0)] }
    }
    for index in store.allocations.indices {
      store.allocations[index].child = numbers[Int(store.allocations[index].child)]
    }
    for index in store.unreadRows.indices {
      store.unreadRows[index].child = store.unreadRows[index].child.map { numbers[Int($0)] }
    }
    issues.renumberChildren { numbers[Int($0)] }
  }
}

extension RecordMerge {
  /// Gives rows with a blank RAISED the first day that another row of the escalation has.
  ///
  /// Where no row has one, the row is refused (ruling 68).
  private mutating func dateEscalations() {
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
        store.sources[Int(record.source)].refusedFor[.requiredBlank, default: 0] += 1
        store.unreadRows.append(
          UnreadRow(
            table: .escalations, child: record.child, first: nil, last: record.resolved,
            source: record.source))
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
