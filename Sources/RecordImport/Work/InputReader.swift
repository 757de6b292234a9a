import CareRecords
import Documents
import Files
import Synchronization

/// The records of one file in stretches, in the order of the file.
struct ReadFile: Sendable {
  var name: String
  var returnName: String
  var format: InputFormat
  var encoding: String
  var separator: String?
  var sha256: String
  /// The tables found with their columns, in the order of the list of tables.
  var tables: [FoundTable]
  /// The number of lines before the first stretch.
  var linesBefore: UInt32
  var pieces: [ChunkRecords]
  /// Whether the encoding was assumed because nothing else fitted.
  var isEncodingAssumed = false
  /// The line of the headings of a CSV file; 1 unless something stands above them.
  var headingLine = 1
  /// The position of its mapping among those of the user; nil if it is read by none.
  var userMapping: Int?
  /// The sheet of a workbook, and the letters of its columns.
  var sheet: SheetFacts?
  var letters: [String: String] = [:]

  /// A table in a file.
  struct FoundTable: Sendable {
    var table: RecordTable
    var format: InputFormat
    var columns: [String]
    var ignored: [String]
    /// Checks that are about the file as a whole.
    var notes: [Check] = []
  }
}

/// Reads files on all cores.
struct InputReader {
  let options: ImportOptions
  let partitioning: Partitioning

  /// A stretch of work; the longest come first, so that no core waits for another at the end.
  private enum Task {
    case digest(file: Int)
    case xml(file: Int)
    case xmlPiece(file: Int, piece: Int)
    case piece(file: Int, piece: Int)
  }

  private enum Outcome: Sendable {
    case digest(String?)
    case xml(Result<XMLRecords, Failure>)
    case xmlPiece(XMLRecords.Piece?)
    case piece(ChunkRecords)
  }

  /// Reads every file, in their order.
  ///
  /// - Returns: the records, and the files from which nothing is read.
  func read(
    _ files: [InputFile]
  ) throws(Failure) -> (files: [ReadFile], passedOver: [UnreadFile]) {
    let progress = ProgressCounter(
      total: files.reduce(0) { $0 + $1.size }, report: options.progress)
    let opened = try open(files)
    let passedOver = opened.compactMap { input in
      if case .passedOver(let file) = input.content { file } else { nil }
    }
    let inputs = opened.filter { if case .passedOver = $0.content { false } else { true } }
    try checkMappings(opened)
    guard !inputs.isEmpty else { throw .nothingRead(in: passedOver) }
    let tasks = tasks(for: inputs)
    let (options, partitioning) = (options, partitioning)
    let outcomes = concurrentMap(tasks.count) { index -> Outcome in
      switch tasks[index] {
      case .digest(let file): return .digest(FileDigest.sha256(of: inputs[file].file.path))
      case .xml(let file):
        let input = inputs[file]
        return .xml(
          XMLRecords.read(input.bytes, of: input.file, options, partitioning, progress))
      case .xmlPiece(let file, let piece):
        let input = inputs[file]
        guard case .xml(let pieces?) = input.content else { return .xmlPiece(nil) }
        return .xmlPiece(
          XMLRecords.read(
            piece: piece, of: pieces, input.bytes, of: input.file, options, partitioning, progress))
      case .piece(let file, let piece):
        guard case .csv(let csv) = inputs[file].content else { return .piece(ChunkRecords()) }
        return .piece(csv.read(piece: piece, options, partitioning, progress))
      }
    }
    for input in inputs where !input.isUnchanged { throw .changedMeanwhile(input.file.name) }
    return (try assemble(inputs, tasks, outcomes), passedOver)
  }

  /// Opens files and recognises them.
  private func open(_ files: [InputFile]) throws(Failure) -> [OpenInput] {
    var inputs: [OpenInput] = []
    for file in files { inputs += try OpenInput.open(file) }
    let surveyed = survey(inputs)
    let options = options
    let prepared = concurrentMap(surveyed.count) { index in
      Result { () throws(Failure) in try surveyed[index].prepared(options) }
    }
    var kept: [OpenInput] = []
    for result in prepared { kept.append(try result.get()) }
    return kept
  }

  /// Throws for a mapping of the user's by which no file is read: it has a mistake, or a file is
  /// missing.
  private func checkMappings(_ inputs: [OpenInput]) throws(Failure) {
    let used = Set(
      inputs.compactMap { input -> Int? in
        guard case .csv(let csv) = input.content else { return nil }
        return csv.recognition.userMapping
      })
    for (index, mapping) in options.mappings.enumerated() where !used.contains(index) {
      // A file in a folder that the mapping nearly fits is passed over, so its reason is the cause.
      for input in inputs {
        if case .passedOver(let file) = input.content, file.reason.contains(mapping.name) {
          throw Failure(file.name, what: file.reason)
        }
      }
      throw .unusedMapping(mapping)
    }
  }

  /// Looks through the bytes of CSV files, all pieces of all files at once.
  private func survey(_ inputs: [OpenInput]) -> [OpenInput] {
    var ranges: [(file: Int, range: Range<Int>)] = []
    for (index, input) in inputs.enumerated() where !input.isXML {
      for from in stride(from: 0, to: input.bytes.count, by: options.pieceLength) {
        ranges.append((index, from..<min(from + options.pieceLength, input.bytes.count)))
      }
    }
    let pieces = ranges
    let surveys = concurrentMap(pieces.count) { index in
      let (file, range) = pieces[index]
      let survey = inputs[file].bytes.withBytes(range) { ByteSurvey($0) }
      inputs[file].bytes.dropPages(range)
      return survey
    }
    var result = inputs
    for (piece, survey) in zip(pieces, surveys) { result[piece.file].survey.add(survey) }
    return result
  }

  private func tasks(for inputs: [OpenInput]) -> [Task] {
    var tasks: [(task: Task, size: Int)] = []
    for (index, input) in inputs.enumerated() {
      tasks.append((.digest(file: index), input.file.size))
      switch input.content {
      case .csv(let csv):
        for piece in csv.pieces.indices {
          tasks.append((.piece(file: index, piece: piece), csv.pieces[piece].count))
        }
      case .xml(nil): tasks.append((.xml(file: index), input.file.size * 3))
      case .xml(let pieces?):
        for piece in pieces.ranges.indices {
          tasks.append(
            (.xmlPiece(file: index, piece: piece), pieces.ranges[piece].count * 3))
        }
      case .unknown, .passedOver: break
      }
    }
    return tasks.enumerated().sorted { left, right in
      (right.element.size, left.offset) < (left.element.size, right.offset)
    }.map(\.element.task)
  }

  private func assemble(
    _ inputs: [OpenInput], _ tasks: [Task], _ outcomes: [Outcome]
  ) throws(Failure) -> [ReadFile] {
    var digests = [String?](repeating: nil, count: inputs.count)
    var xml = [Result<XMLRecords, Failure>?](repeating: nil, count: inputs.count)
    var pieces = inputs.map { input in
      if case .csv(let csv) = input.content {
        return [ChunkRecords?](repeating: nil, count: csv.pieces.count)
      }
      return []
    }
    var xmlPieces = inputs.map { input in
      if case .xml(let pieces?) = input.content {
        return [XMLRecords.Piece?](repeating: nil, count: pieces.ranges.count)
      }
      return []
    }
    for (task, outcome) in zip(tasks, outcomes) {
      switch (task, outcome) {
      case (.digest(let file), .digest(let digest)): digests[file] = digest
      case (.xml(let file), .xml(let records)): xml[file] = records
      case (.xmlPiece(let file, let piece), .xmlPiece(let records)):
        xmlPieces[file][piece] = records
      case (.piece(let file, let piece), .piece(let records)): pieces[file][piece] = records
      default: break
      }
    }
    var files: [ReadFile] = []
    for (index, input) in inputs.enumerated() {
      guard let digest = digests[index] else {
        throw .unreadable(input.file.name, reason: "reading failed")
      }
      switch input.content {
      case .csv(let csv):
        files.append(
          csv.result(
            reread(csv, pieces[index].compactMap { $0 }), sha256: digest, options, partitioning))
      case .xml(let pieces):
        let read = xmlPieces[index].compactMap { $0 }
        let found =
          pieces == nil
          ? xml[index]
          : read.count == xmlPieces[index].count
            ? XMLRecords.joined(read, of: input.file)
            // A piece could not be read by itself, so the whole file is read.
            : whole(input, options)
        guard var records = try found?.get() else { continue }
        if !records.unreadColumns.isEmpty {
          var options = options
          options.unreadColumns = records.unreadColumns
          records = try whole(input, options).get()
        }
        files.append(records.result(sha256: digest))
      case .unknown, .passedOver: break
      }
    }
    return files
  }
}

extension InputReader {
  /// Reads an XML file as a whole.
  private func whole(_ input: OpenInput, _ options: ImportOptions) -> Result<XMLRecords, Failure> {
    XMLRecords.read(input.bytes, of: input.file, options, partitioning, ProgressCounter.silent)
  }

  /// Reads the pieces of a CSV file once more where a column has a day written month first.
  private func reread(_ csv: CSVFile, _ pieces: [ChunkRecords]) -> [ChunkRecords] {
    var options = options
    options.unreadColumns = UnreadColumns(pieces.lazy.map(\.orders))
    guard !options.unreadColumns.isEmpty else { return pieces }
    let (unread, partitioning) = (options, partitioning)
    return concurrentMap(pieces.count) { piece in
      csv.read(piece: piece, unread, partitioning, ProgressCounter.silent)
    }
  }
}

/// Counts the bytes done on all cores, and reports them to the caller.
final class ProgressCounter: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let report: (@Sendable (Int, Int) -> Void)?

  init(total: Int, report: (@Sendable (Int, Int) -> Void)?) {
    self.total = total
    self.report = report
  }

  /// A counter that reports to nobody.
  static var silent: ProgressCounter { ProgressCounter(total: 0, report: nil) }

  /// Adds bytes that have been read.
  func add(_ bytes: Int) {
    guard let report else { return }
    let sum = done.add(bytes, ordering: .relaxed).newValue
    report(min(sum, total), total)
  }
}
