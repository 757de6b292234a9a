import Documents
import Files

/// The folder that a report is written into, kept from other runs as long as this object exists.
///
/// A run replaces both editions as whole folders, so that they are always of one run:
///
/// 1. Everything is made below the folder `.iro-report-run` of the destination: the new files, and links to all
///    files of other years and of other people that are in the editions now.
/// 2. The public edition that was there is moved aside.
/// 3. The restricted edition takes its place, in one step.
/// 4. The new public edition takes its place.
/// 5. What was there before is removed.
///
/// A run that is stopped leaves the editions as they were, the new ones, or one restricted edition without a public
/// one. The next run, or `audit`, finds out which and completes it (`StoppedRun`). Where a file system cannot
/// exchange two folders in one step, there is for a moment no restricted edition either.
///
/// ```swift
/// let destination = try ReportDestination("out")
/// try run.files().write(into: destination)
/// ```
public final class ReportDestination: Sendable {
  /// The folder as the user named it.
  public let path: String
  /// What a run that was stopped had left, in words; nil where nothing was left.
  public let note: String?
  private let lock: FolderLock
  /// The folders that were made for it; they go again if nothing is written.
  private let made: [String]

  /// Locks a folder, which is made if it does not exist, and mends what a stopped run has left there.
  ///
  /// Temporary folders that killed runs have left go, too.
  ///
  /// - Throws: `Failure` if the folder cannot be made, is an edition of a report or is in one, another run is
  ///   writing into it, or what a run has left there cannot be mended.
  public init(_ path: String) throws(Failure) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    if let edition = try EditionFolder(path) { throw edition.notWritten }
    // A run that makes no Word documents and PDFs can do without; one that makes some says what is wrong.
    try? TemporaryFolder.removeAbandoned()
    while true {
      let made = try FileSystem.makeFolder(path)
      let lock = try FolderLock(path)
      // A run that failed meanwhile may have removed the folder that it had made.
      guard lock.isOf(FileSystem.canonical(path)) else { continue }
      (self.made, self.lock) = (made, lock)
      break
    }
    Interruption.removeIfEmpty(made.reversed())
    note = try StoppedRun(in: path)?.mend()
    Interruption.say("\(path) is as it was before")
  }

  deinit {
    for folder in made.reversed() { FileSystem.removeIfEmpty(folder) }
    Interruption.removeIfEmpty([])
  }

  /// Whether there is a file of this name.
  package func holds(_ name: String) -> Bool { FileSystem.exists("\(path)/\(name)") }

  /// What belongs to the report beside its files.
  package struct Origin: Sendable {
    /// The period of the report, such as 2024-25.
    var label: String
    /// The version of the program.
    var version: String
    /// What the report was made from, with digests.
    var inputs: [(name: String, sha256: String)]

    /// Describes where a report comes from.
    package init(label: String, version: String, inputs: [(name: String, sha256: String)]) {
      self.label = label
      self.version = version
      self.inputs = inputs
    }
  }

  /// Replaces both editions of a year by new ones; without files of a public edition, there is none afterwards.
  ///
  /// - Parameters:
  ///   - files: the files, below `restricted` and `public`; each name once.
  ///   - origin: where they come from.
  ///   - managerFiles: the manager's files that are changed together with them.
  ///   - inputs: paths of files that must not be overwritten.
  /// - Returns: what becomes of the earlier report of the year.
  /// - Throws: `Failure`; everything is then as it was before. Only where the earlier report cannot be removed, it is
  ///   in the folder of the run beside the new one.
  @discardableResult
  package func write(
    _ files: [ReportFile], of origin: Origin, with managerFiles: [ManagerFile], inputs: [String]
  ) throws(Failure) -> ReplacedReport {
    try refuseToReplaceEdited(label: origin.label)
    let replaced = try ReplacedReport(in: path, label: origin.label, by: files)
    let editions = try NewEditions(
      in: path, files, of: origin, inputs: Set(inputs.compactMap { FileIdentity($0) }))
    try Interruption.hold { () throws(Failure) in
      try ReportFolder.mend(managerFiles.map(\.path), locked: path)
      try editions.prepare()
      do throws(Failure) {
        try ReportFolder.replace(
          managerFiles.filter { !$0.isWritten }.map { (path: $0.path, bytes: Array($0.text.utf8)) },
          inputs: inputs, locked: path
        ) { () throws(Failure) in try editions.takePlace() }
        Interruption.say("\(path) holds the new report")
      } catch {
        editions.discard()
        throw error
      }
      try editions.removeReplaced()
    }
    return replaced
  }

  /// Makes sure that no Word document of an earlier run of the year would be lost that somebody has edited.
  ///
  /// - Throws: `Failure` that names the document and says what to do.
  package func refuseToReplaceEdited(label: String) throws(Failure) {
    if let edited = try ReplacedReport(in: path, label: label).editedDocument {
      throw Failure(
        "\(path)/\(edited)",
        what:
          "it has been edited since the report was written, and a new run would replace or remove it; move it "
          + "to a folder outside \(path) first")
    }
  }
}
