import CareRecords

extension CSVFile {
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
    var chunk = read(range, options)
    // The tables of an SSD extract are joined first.
    if recognition.format != .ssdCSV { chunk.sort(into: partitioning) }
    return chunk
  }

  private func read(_ range: Range<Int>, _ options: ImportOptions) -> ChunkRecords {
    if let mapping = recognition.mapping {
      let builder = MappedBuilder(
        mapping, feeding: recognition.columns, fieldLimit: options.limits.fieldBytes,
        rowPrefix: "\(file.name):\(range.lowerBound)")
      return read(range, builder, options)
    }
    let table = recognition.schema.table
    switch table {
    case .header: return read(range, HeaderBuilder(isReturn: true), options)
    case .episodes: return read(range, EpisodeBuilder(isReturn: true), options)
    case .reviews:
      let builder = ReviewBuilder(
        isExtended: recognition.format == .serviceCSV,
        hasCodes: recognition.positions[ReviewColumn.code.ordinal] >= 0)
      return read(range, builder, options)
    case .escalations: return read(range, EscalationBuilder(), options)
    case .officers: return read(range, OfficerBuilder(), options)
    case .allocations: return read(range, AllocationBuilder(), options)
    case .feedback: return read(range, FeedbackBuilder(), options)
    default: return read(range, ChildRowBuilder(table), options)
    }
  }

  private func read<Builder: RowBuilder>(
    _ range: Range<Int>, _ builder: Builder, _ options: ImportOptions
  ) -> ChunkRecords {
    var builder = builder
    // Joining the tables of an SSD extract changes issues, so there they are listed.
    var chunk = ChunkRecords(listsIssues: options.listsIssues || recognition.format == .ssdCSV)
    let table = builder.table
    chunk.reserve(table, rows: range.count / averageRow)
    let limit = options.limits.fieldBytes
    // A cell of a plain row is never longer than the usual limit, and a lower one is for tests.
    let plain = limit < PlainRow.longestText ? nil : builder.plainCells(recognition.positions)
    let plan = plain.map {
      PlainRowPlan(width: width, positions: recognition.positions, kind: $0)
    }
    var plainRow = PlainRow()
    var rows = 0
    bytes.withBytes(range) { bytes in
      var scanner = CSVScanner(bytes, separator: separator.byte)
      unsafe recognition.positions.withUnsafeBufferPointer { positions in
        while true {
          if let plan, scanner.readPlain(plan, &plainRow),
            builder.addPlain(
              plainRow, line: scanner.nextLine, to: &chunk, text: { scanner.text($0) })
          {
            scanner.passPlain()
            rows += 1
            continue
          }
          guard scanner.next() else { break }
          rows += 1
          guard scanner.cellCount == width else {
            chunk.refuse(.cellCount, table, line: scanner.line)
            continue
          }
          guard !scanner.hasTextAfterQuote else {
            chunk.refuse(.unclosedQuote, table, line: scanner.line)
            continue
          }
          let row = unsafe scanner.row(positions)
          if scanner.byteCount > limit, row.hasCell(longerThan: limit) {
            chunk.refuse(.elementTooLong, table, line: scanner.line)
            continue
          }
          builder.add(row, line: scanner.line, to: &chunk)
        }
      }
      chunk.lineCount = scanner.nextLine - 1
    }
    chunk.counts[table.ordinal].read = rows
    return chunk
  }
}
