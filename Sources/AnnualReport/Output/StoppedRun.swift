import Documents
import Files

/// A run that ended before its editions were all in their places.
package struct StoppedRun {
  private let folder: RunFolder

  /// What a run has left in the folder of a report; nil if it has left nothing.
  package init?(in destination: String) {
    folder = RunFolder(destination: destination)
    guard FileSystem.isTaken(folder.path) else { return nil }
  }

  /// Mends what a run that was stopped has left in a folder of reports.
  ///
  /// - Returns: what was found and done, in words; nil where there was nothing.
  /// - Throws: `Failure` if the run still goes on, or what it left cannot be mended.
  package static func mend(in destination: String) throws(Failure) -> String? {
    guard StoppedRun(in: destination) != nil else { return nil }
    let lock = try FolderLock(destination)
    defer { withExtendedLifetime(lock) {} }
    // The run may have come to its end meanwhile.
    guard let stopped = StoppedRun(in: destination) else { return nil }
    let note = stopped.mend()
    guard StoppedRun(in: destination) == nil else { throw .notMended(stopped.folder.path) }
    return note
  }

  /// Completes the run if its restricted edition is in place, or else puts back what was there before; then removes
  /// what is left.
  ///
  /// Hold the lock of the folder.
  ///
  /// - Returns: what was found and done, in words; nil where no words are needed, because nothing was left.
  package func mend() -> String? {
    let isEmpty = FileSystem.names(in: folder.path) == []
    let found = isEmpty ? nil : mendEditions()
    FileSystem.flush(folder.destination)
    if !isNeeded { FileSystem.remove(folder.path) }
    return found
  }

  /// Whether an edition could not be moved to its place, so that its only copy is here.
  private var isNeeded: Bool {
    guard let run = folder.readJournal() else { return false }
    func isOnlyCopy(_ path: String, of edition: Edition) -> Bool {
      FileSystem.isTaken(path) && !FileSystem.isTaken(folder.current(edition))
    }
    return folder.hasTakenPlace(run)
      ? isOnlyCopy(folder.new(.public), of: .public)
      : [Edition.restricted, .public].contains { isOnlyCopy(folder.old($0), of: $0) }
  }

  private func mendEditions() -> String {
    guard let run = folder.readJournal() else {
      return "a run was stopped before it changed the report; what it had begun was removed"
    }
    guard folder.hasTakenPlace(run) else {
      putBack(.restricted)
      putBack(.public)
      return "the run of \(run.label) was stopped while it replaced the report; "
        + "the report is again as it was before"
    }
    let isMissing = !FileSystem.isTaken(folder.current(.public))
    if isMissing, FileSystem.isTaken(folder.new(.public)) {
      try? FileSystem.move(folder.new(.public), to: folder.current(.public))
    }
    return "the run of \(run.label) was stopped when its report was nearly complete; "
      + "it is complete now"
  }

  private func putBack(_ edition: Edition) {
    guard !FileSystem.isTaken(folder.current(edition)), FileSystem.isTaken(folder.old(edition))
    else { return }
    try? FileSystem.move(folder.old(edition), to: folder.current(edition))
  }
}

extension Failure {
  fileprivate static func notMended(_ path: String) -> Failure {
    Failure(
      path, what: "a run was stopped here, and what it has left cannot be removed",
      expected: "a folder that may be written to, or the report to be written again")
  }
}
