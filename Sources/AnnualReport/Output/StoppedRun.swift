import Documents
import Files

/// A run that ended before its editions were all in their places.
package struct StoppedRun {
  private let folder: RunFolder

  /// What a run has left in the folder of a report; nil if it has left nothing.
  package init?(in destination: String) throws(Failure) {
    folder = RunFolder(destination: destination)
    guard try FileSystem.isTaken(folder.path) else { return nil }
  }

  /// Mends what a run that was stopped has left in a folder of reports.
  ///
  /// - Returns: what was found and done, in words; nil where there was nothing.
  /// - Throws: `Failure` if the run still goes on, or what it left cannot be mended.
  package static func mend(in destination: String) throws(Failure) -> String? {
    guard try StoppedRun(in: destination) != nil else { return nil }
    let lock = try FolderLock(destination)
    defer { withExtendedLifetime(lock) {} }
    // The run may have come to its end meanwhile.
    return try StoppedRun(in: destination)?.mend()
  }

  /// Completes the run if its restricted edition is in place, or else puts back what was there before; then removes
  /// what is left.
  ///
  /// Hold the lock of the folder.
  ///
  /// - Returns: what was found and done, in words; nil where no words are needed, because nothing was left.
  /// - Throws: `Failure` if an edition cannot be moved to its place, or something cannot be removed. All that could
  ///   still be needed is then still there.
  package func mend() throws(Failure) -> String? {
    let isEmpty = try FileSystem.names(in: folder.path).isEmpty
    let found = isEmpty ? nil : try mendEditions()
    FileSystem.flush(folder.destination)
    do throws(Failure) { try folder.remove() } catch { throw .left(error, isReplaced: false) }
    return found
  }

  private func mendEditions() throws(Failure) -> String {
    guard let run = try folder.readJournal() else {
      return "a run was stopped before it changed the report; what it had begun was removed"
    }
    guard try folder.hasTakenPlace(run) else {
      for edition in [Edition.restricted, .public] { try putBack(edition) }
      return "the run of \(run.label) was stopped while it replaced the report; "
        + "the report is again as it was before"
    }
    try complete(.public)
    return "the run of \(run.label) was stopped when its report was nearly complete; "
      + "it is complete now"
  }

  private func complete(_ edition: Edition) throws(Failure) {
    let (new, current) = (folder.new(edition), folder.current(edition))
    guard try FileSystem.isTaken(current) else { return try move(new, to: current) }
    // A run that has changed nothing in the report may have been stopped before it moved anything.
    let present = Set(try FileSystem.files(below: current))
    guard try FileSystem.files(below: new).allSatisfy(present.contains) else {
      throw .inTheWay(current, of: new)
    }
  }

  private func putBack(_ edition: Edition) throws(Failure) {
    let (old, current) = (folder.old(edition), folder.current(edition))
    guard try FileSystem.isTaken(old) else { return }
    guard try !FileSystem.isTaken(current) else { throw .inTheWay(current, of: old) }
    try move(old, to: current)
  }

  /// Moves an edition, if it is there, to its place.
  private func move(_ edition: String, to place: String) throws(Failure) {
    guard try FileSystem.isTaken(edition) else { return }
    do throws(Failure) { try FileSystem.move(edition, to: place) } catch {
      throw .notMoved(edition, to: place, error)
    }
  }
}

extension Failure {
  /// Something that a run has left cannot be removed.
  ///
  /// - Parameter isReplaced: whether it is of this run, which has come to its end otherwise.
  static func left(_ failure: Failure, isReplaced: Bool) -> Failure {
    let before =
      isReplaced
      ? "the new report is in its place, but this is left of the earlier one: "
      : "a run has left this: "
    return Failure(failure.place, what: before + failure.what, expected: failure.expected)
  }

  /// There is something in the folder in which a run makes its editions.
  static func notEmpty(_ path: String) -> Failure {
    Failure(
      path, what: "there is already something here, which no run can use",
      expected: "nothing here; move it elsewhere")
  }

  fileprivate static func inTheWay(_ place: String, of edition: String) -> Failure {
    Failure(
      place,
      what:
        "a run was stopped while it replaced this edition, which is in \(edition); there is something else here "
        + "now", expected: "that you move it elsewhere, so that the edition can be put back")
  }

  fileprivate static func notMoved(
    _ edition: String, to place: String, _ failure: Failure
  ) -> Failure {
    Failure(
      place,
      what:
        "a run was stopped while it replaced this edition, which is in \(edition): \(failure.what)",
      expected: "permission to move it here, or that you move it yourself")
  }
}
