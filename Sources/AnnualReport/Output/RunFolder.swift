import Documents
import Files
import ServiceFigures

typealias Edition = PeriodFigures.Edition

/// The folder below a destination in which a run makes its editions, and keeps those that it replaces.
struct RunFolder {
  /// The folder of the report.
  let destination: String

  /// The folder itself.
  var path: String { destination + "/.iro-report-run" }

  /// The edition that readers see.
  func current(_ edition: Edition) -> String { "\(destination)/\(edition.rawValue)" }
  /// The edition that is being made.
  func new(_ edition: Edition) -> String { "\(path)/new-\(edition.rawValue)" }
  /// The edition that was there before, while it is not removed yet.
  func old(_ edition: Edition) -> String { "\(path)/old-\(edition.rawValue)" }

  /// Makes sure that an edition that readers see is a folder, and no link to one, or is not there.
  func refuseOther(_ edition: Edition) throws(Failure) {
    let present = current(edition)
    guard try !FileSystem.isTaken(present) || FileSystem.isFolder(present) else {
      throw Failure(
        present, what: "there is already something here that is not a folder",
        expected: "a folder or nothing")
    }
  }

  /// The manifest of a period in the edition that readers see; nil where there is none.
  ///
  /// - Throws: `Failure` where it cannot be read, because it must not pass for none.
  func manifest(of label: String, in edition: Edition) throws(Failure) -> EditionManifest? {
    let path = manifestPath(of: label, in: edition)
    guard let bytes = try bytesIfThere(path, largest: 1 << 26, kind: "a manifest") else {
      return nil
    }
    return try? EditionManifest(json: bytes, file: path)
  }

  private func manifestPath(of label: String, in edition: Edition) -> String {
    "\(current(edition))/\(EditionManifest.name(of: label))"
  }

  /// The content of a file; nil where there is nothing.
  private func bytesIfThere(
    _ path: String, largest: Int, kind: String
  ) throws(Failure) -> [UInt8]? {
    guard try FileSystem.isTaken(path) else { return nil }
    return try FileSystem.bytes(of: path, largest: largest, kind: kind)
  }

  /// What is known of the run; it is there from when its editions are complete until all else is removed, which
  /// happens in the order of the names.
  private var journal: String { path + "/run.json" }

  /// A run whose editions are complete and begin to take their place.
  struct Journal {
    /// The period of the report.
    var label: String
    /// The digest of the manifest of its restricted edition, by which that edition is known.
    var manifest: String
  }

  /// Writes down that the editions are complete.
  func write(_ run: Journal) throws(Failure) {
    var json = JSONWriter()
    json.object { json in
      json.key("period", run.label)
      json.key("manifest", run.manifest)
    }
    try FileSystem.create(
      journal, Array(json.text.utf8), permissions: 0o600, named: journal)
    FileSystem.flush(path)
  }

  /// Reads what is written down; nil where the editions were not complete.
  ///
  /// - Throws: `Failure` where it cannot be read.
  func readJournal() throws(Failure) -> Journal? {
    guard
      let bytes = try bytesIfThere(journal, largest: 1 << 16, kind: "a run"),
      let top = try? JSONNode(bytes, file: journal, kind: "a run").object(["period", "manifest"]),
      let label = try? top.required("period").text(),
      let manifest = try? top.required("manifest").text()
    else { return nil }
    return Journal(label: label, manifest: manifest)
  }

  /// Whether the restricted edition that readers see is the one of the run.
  ///
  /// - Throws: `Failure` where its manifest cannot be read.
  func hasTakenPlace(_ run: Journal) throws(Failure) -> Bool {
    let path = manifestPath(of: run.label, in: .restricted)
    return try bytesIfThere(path, largest: 1 << 26, kind: "a manifest")
      .map(EditionManifest.digest) == run.manifest
  }

  /// Removes the folder with all that is in it.
  ///
  /// What is known of the run goes last: as long as something of an edition is left, a later run can find out
  /// what it is.
  ///
  /// - Throws: `Failure` for the first thing that cannot be removed.
  func remove() throws(Failure) {
    guard try FileSystem.isTaken(path) else { return }
    let parts = try FileSystem.names(in: path).map { "\(path)/\($0)" }.filter { $0 != journal }
    for part in parts + [path] {
      if let failure = FileSystem.remove(part, within: 0.5) { throw failure }
    }
  }
}
