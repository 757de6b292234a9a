import CareRecords
import Documents

/// Reads files, folders and patterns into records.
///
/// Each file is recognised by its columns or elements. CSV and XML give the same records. Inputs
/// are never changed, and nothing is sent anywhere.
///
/// - Parameters:
///   - paths: files, folders (with what is below them) and patterns such as `exports/*.csv`, as
///     the user named them.
///   - options: limits, collection years and a progress hook.
/// - Returns: the records with all issues; the same for any order of the paths and any number of
///   cores.
/// - Throws: `Failure` for a file that cannot be read at all; then no records are returned.
package func importRecords(
  from paths: [String], options: ImportOptions = ImportOptions()
) throws(Failure) -> ImportedRecords {
  let inputs = try InputPaths(paths)
  let files = inputs.files
  for file in files where file.size > options.limits.fileBytes {
    throw .tooLarge(file.name, limit: options.limits.fileBytes)
  }
  let partitioning =
    options.partitions.map { Partitioning(atLeast: $0) }
    ?? Partitioning(forBytes: files.reduce(0) { $0 + $1.size })
  let reader = InputReader(options: options, partitioning: partitioning)
  let found = try reader.read(files)
  try ReadFile.checkConferences(found.files)
  var read = Array(try SafeguardingJoin.joined(found.files, partitioning).reversed())
  var merge = RecordMerge(options: options, partitioning: partitioning)
  merge.note(inputs.passedOver + found.passedOver)
  while let file = read.popLast() { try merge.add(file) }
  return merge.finish()
}

/// How inputs are read.
package struct ImportOptions: Sendable {
  /// Limits that keep a hostile or mistaken file from using up the machine.
  package struct Limits: Sendable {
    /// The largest file, in bytes; 4 GiB unless set.
    package var fileBytes = 4 << 30
    /// The longest cell or element, in bytes; 64 KiB unless set.
    ///
    /// A row with a longer one is refused.
    package var fieldBytes = 64 << 10
    /// The most text of one record in XML, in bytes, with sixteen for each cell and each element, also
    /// an empty one; 16 MiB unless set.
    package var recordBytes = 16 << 20
    /// The deepest nesting of XML elements; 32 unless set.
    package var depth = 32

    /// Makes the usual limits.
    package init() {}
  }

  /// Bounds on files, fields and nesting.
  package var limits = Limits()

  /// The year in which the collection year of a return begins, by the name of the return.
  ///
  /// The name is the folder of the CSV files as the user named it, or the XML file. For other
  /// returns the year is worked out from their dates.
  package var collectionYears: [String: Int] = [:]

  /// How files of other systems are read into our tables.
  package var mappings: [FileMapping] = []

  /// How the ids of children become those of the return, in all files; nil to read them as they are.
  ///
  /// The rule of a mapping is used in its place.
  package var childIds: ChildIdRule?

  /// Whether the conferences of an SSD extract are read, because IROs chair them.
  package var readsDatasetConferences = false

  /// Whether each issue is listed; otherwise they are only counted.
  package var listsIssues = true

  /// Called with the bytes done and the bytes in all; any thread calls it each time a piece is
  /// done.
  package var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// The length of the pieces that large files are cut into, in bytes.
  ///
  /// The result does not depend on it.
  var pieceLength = 4 << 20

  /// The number of partitions that children are divided into; nil for what suits the size.
  ///
  /// The result does not depend on it.
  var partitions: Int?

  /// The columns in which no day is read, because they are written month first.
  var unreadColumns = UnreadColumns()

  /// Makes the usual options.
  package init() {}
}

/// What was read: the records, and the issues in them.
public struct ImportedRecords: Sendable {
  /// The records and the sources that they came from.
  public var store: RecordStore
  /// What the data gets wrong, in the order of files, lines and checks.
  public var issues: IssueList
  /// The checks that could not be run, with the reason.
  public var checksNotRun: [CheckNotRun]

  /// Joins records and issues.
  public init(store: RecordStore, issues: IssueList, checksNotRun: [CheckNotRun]) {
    self.store = store
    self.issues = issues
    self.checksNotRun = checksNotRun
  }
}

/// A check that could not be run on a return, because some data is missing.
public struct CheckNotRun: Hashable, Sendable {
  /// The check.
  public let check: Check
  /// The name of the return, or of the service's exports.
  public let scope: String
  /// Why, in words: `no Episodes table`.
  public let reason: String

  /// Describes a check that was not run.
  public init(_ check: Check, scope: String, reason: String) {
    self.check = check
    self.scope = scope
    self.reason = reason
  }
}
