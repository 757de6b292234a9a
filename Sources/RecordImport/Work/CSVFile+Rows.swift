import CareRecords
import Files

extension CSVFile {
  /// Rows to be read: those of a piece, or single ones.
  private enum Stretch {
    case piece(Range<Int>)
    case rows([PendingRow])

    /// Where the rows begin, so that the rows of two stretches can be told apart.
    var start: String {
      switch self {
      case .piece(let range): "\(range.lowerBound)"
      case .rows(let rows): "few \(rows.count)"
      }
    }
  }

  /// Reads the rows of one piece into records.
  func read(
    piece: Int, _ options: ImportOptions, _ partitioning: Partitioning,
    _ progress: ProgressCounter
  ) -> ChunkRecords {
    let range = pieces[piece]
    defer {
      bytes.dropPages(range)
      progress.add(file.size * range.count / max(bytes.count, 1))
    }
    return read(.piece(range), options, partitioning)
  }

  /// Settles the rows with few cells that no row of their own piece follows.
  ///
  /// Below the last row of the file that could be used they are notes; else they are refused.
  func settled(
    _ pieces: [ChunkRecords], _ options: ImportOptions, _ partitioning: Partitioning
  ) -> [ChunkRecords] {
    guard pieces.contains(where: { !$0.pending.isEmpty }) else { return pieces }
    var settled: [ChunkRecords] = []
    var isUsedBelow = false
    for var piece in pieces.reversed() {
      let pending = piece.pending
      piece.pending = []
      if !isUsedBelow {
        for row in pending { piece.setAside(recognition.schema.table, line: row.line) }
      }
      let isUsedHere = piece.hasUsedRow
      settled.append(piece)
      // Its lines count from the start of the piece, so it comes before it and has none of its own.
      if isUsedBelow, !pending.isEmpty {
        settled.append(read(.rows(pending), options, partitioning))
      }
      isUsedBelow = isUsedBelow || isUsedHere
    }
    return settled.reversed()
  }

  private func read(
    _ stretch: Stretch, _ options: ImportOptions, _ partitioning: Partitioning
  ) -> ChunkRecords {
    var chunk = read(stretch, options)
    // The tables of an SSD extract are joined first.
    if recognition.format != .ssdCSV { chunk.sort(into: partitioning) }
    return chunk
  }

  private func read(_ stretch: Stretch, _ options: ImportOptions) -> ChunkRecords {
    if let mapping = recognition.mapping {
      let builder = MappedBuilder(
        mapping, feeding: recognition.columns, fieldLimit: options.limits.fieldBytes,
        rowPrefix: "\(file.name) \(sheet?.name ?? ""):\(stretch.start)")
      return read(stretch, builder, options)
    }
    let table = recognition.schema.table
    switch table {
    case .header: return read(stretch, HeaderBuilder(isReturn: true), options)
    case .episodes: return read(stretch, EpisodeBuilder(isReturn: true), options)
    case .reviews:
      let builder = ReviewBuilder(
        isExtended: recognition.format == .serviceCSV,
        hasCodes: recognition.positions[ReviewColumn.code.ordinal] >= 0)
      return read(stretch, builder, options)
    case .escalations: return read(stretch, EscalationBuilder(), options)
    case .officers: return read(stretch, OfficerBuilder(), options)
    case .allocations: return read(stretch, AllocationBuilder(), options)
    case .feedback: return read(stretch, FeedbackBuilder(), options)
    case .conferences: return read(stretch, ConferenceBuilder(), options)
    case .carerReviews: return read(stretch, CarerReviewBuilder(), options)
    default: return read(stretch, ChildRowBuilder(table), options)
    }
  }

  private func read<Builder: RowBuilder>(
    _ stretch: Stretch, _ builder: Builder, _ options: ImportOptions
  ) -> ChunkRecords {
    var rows = RowReading(self, builder, options)
    switch stretch {
    case .piece(let range): rows.read(range)
    case .rows(let pending): for row in pending { rows.read(row, from: bytes) }
    }
    return rows.chunk
  }

  /// The position of the last cell that a row must have; the cells after it may be missing.
  ///
  /// A sheet has no cells behind the last that is filled.
  var lastNeeded: Int {
    if sheet != nil { return -1 }
    let columns = recognition.schema.columns
    let needed =
      recognition.mapping.map { mapping in
        mapping.fields.indices.filter { !columns[mapping.fields[$0].column].mayBeBlank }
      } ?? columns.indices.filter { !columns[$0].mayBeBlank }
    return needed.map { Int(recognition.positions[$0]) }.max() ?? 0
  }
}

/// A row with few cells: a note if no row below it can be used.
struct PendingRow: Sendable {
  /// Where it is in the file.
  var range: Range<Int>
  /// Its line in the piece.
  var line: UInt32
}

/// Reads rows of a CSV file into records.
private struct RowReading<Builder: RowBuilder> {
  private let file: CSVFile
  private let options: ImportOptions
  private let table: RecordTable
  private let frame: RowFrame
  private let lastNeeded: Int
  private var builder: Builder
  private(set) var chunk: ChunkRecords

  init(_ file: CSVFile, _ builder: Builder, _ options: ImportOptions) {
    self.file = file
    self.options = options
    self.builder = builder
    self.builder.leaveUnread(options.unreadColumns)
    table = builder.table
    frame = RowFrame(file)
    lastNeeded = file.lastNeeded
    // Joining the tables of an SSD extract changes issues, so there they are listed.
    chunk = ChunkRecords(listsIssues: options.listsIssues || file.recognition.format == .ssdCSV)
    // A mapping's own rule has been followed; reviews of an SSD extract name periods of care.
    let namesCare = file.recognition.format == .ssdCSV && table == .reviews
    if !namesCare, !file.recognition.hasOwnChildIds { chunk.childIds = options.childIds }
  }

  /// Reads a piece of the file.
  mutating func read(_ range: Range<Int>) {
    chunk.reserve(table, rows: range.count / file.averageRow)
    let positions = file.recognition.positions
    // A cell of a plain row is never longer than the usual limit, and a lower one is for tests.
    let isPlain =
      options.limits.fieldBytes >= PlainRow.longestText && options.unreadColumns.isEmpty
      && chunk.childIds == nil
    let plan = (isPlain ? builder.plainCells(positions) : nil).map {
      PlainRowPlan(width: file.width, positions: positions, kind: $0)
    }
    var plainRow = PlainRow()
    var rows = 0
    file.bytes.withBytes(range) { bytes in
      var scanner = CSVScanner(bytes, separator: file.separator.byte)
      while true {
        if let plan, scanner.readPlain(plan, &plainRow), chunk.pending.isEmpty,
          builder.addPlain(
            plainRow, line: scanner.nextLine, to: &chunk, text: { scanner.text($0) })
        {
          scanner.passPlain()
          rows += 1
          continue
        }
        let start = scanner.position
        guard scanner.next() else { break }
        let row = PendingRow(
          range: range.lowerBound + start..<range.lowerBound + scanner.position,
          line: scanner.line)
        if read(&scanner, row, in: bytes, from: range.lowerBound) { rows += 1 }
      }
      chunk.lineCount = scanner.nextLine - 1
    }
    chunk.counts[table.ordinal].read = rows
    if chunk.counts[table.ordinal].used > chunk.pending.count { chunk.hasUsedRow = true }
  }

  /// Reads a row again that is no note.
  mutating func read(_ row: PendingRow, from bytes: MappedFile) {
    bytes.withBytes(row.range) { bytes in
      var scanner = CSVScanner(bytes, separator: file.separator.byte)
      if scanner.next() { add(&scanner, line: row.line) }
    }
  }

  /// Reads the row of a scanner; false where it is none.
  private mutating func read(
    _ scanner: inout CSVScanner, _ row: PendingRow, in bytes: FileBytes, from start: Int
  ) -> Bool {
    switch frame.kind(of: scanner) {
    case .blank:
      chunk.note(.blankRows, table, line: row.line, column: 0)
      return false
    case .total, .heading: chunk.setAside(table, line: row.line)
    case .sparse where !isUsable(&scanner): chunk.pending.append(row)
    case .sparse, .record:
      refusePending(before: scanner, in: bytes, from: start)
      add(&scanner, line: row.line)
    }
    return true
  }

  /// Refuses the rows with few cells above a row that may be used.
  private mutating func refusePending(
    before scanner: borrowing CSVScanner, in bytes: FileBytes, from start: Int
  ) {
    if chunk.pending.isEmpty { return }
    let pending = chunk.pending
    chunk.pending = []
    for row in pending {
      let range = row.range.lowerBound - start..<row.range.upperBound - start
      var again = CSVScanner(bytes.stretch(range), separator: file.separator.byte)
      if again.next() { add(&again, line: row.line) }
    }
  }

  /// Whether a row becomes a record.
  private func isUsable(_ scanner: inout CSVScanner) -> Bool {
    var trial = self
    trial.chunk = ChunkRecords(listsIssues: false)
    trial.add(&scanner, line: 1)
    return trial.chunk.counts[table.ordinal].refused == 0
  }

  private mutating func add(_ scanner: inout CSVScanner, line: UInt32) {
    if scanner.cellCount != file.width, !scanner.fit(to: file.width, lastNeeded: lastNeeded) {
      chunk.refuse(.cellCount, table, line: line)
      return
    }
    guard !scanner.hasTextAfterQuote else {
      chunk.refuse(.unclosedQuote, table, line: line)
      return
    }
    if file.hasPaddedQuotes { scanner.unquotePadded() }
    let limit = options.limits.fieldBytes
    unsafe file.recognition.positions.withUnsafeBufferPointer { positions in
      let row = unsafe scanner.row(positions)
      if scanner.byteCount > limit, row.hasCell(longerThan: limit) {
        chunk.refuse(.elementTooLong, table, line: line)
      } else {
        builder.add(row, line: line, to: &chunk)
      }
    }
  }
}
