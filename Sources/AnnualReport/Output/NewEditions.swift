import Documents
import Files
import ServiceFigures

/// Both editions of a run, made complete beside the present ones until they take their places.
struct NewEditions {
  private let folder: RunFolder
  private let origin: ReportDestination.Origin
  /// The files of each edition by their names below its folder, with its manifest.
  private var files: [Edition: [ReportFile]] = [:]
  private let journal: RunFolder.Journal
  /// Files that are never left out, because the report was made from them.
  private let inputs: Set<FileIdentity>

  /// Sorts the files of a run into editions and adds a manifest to each.
  ///
  /// - Throws: `Failure` for a name that is in neither edition, or leads out of it.
  init(
    in destination: String, _ all: [ReportFile], of origin: ReportDestination.Origin,
    inputs: Set<FileIdentity>
  ) throws(Failure) {
    folder = RunFolder(destination: destination)
    self.origin = origin
    self.inputs = inputs
    for file in all {
      let edition = [Edition.restricted, .public].first { file.name.hasPrefix("\($0.rawValue)/") }
      guard let edition, ReportFolder.staysInside(file.name) else {
        throw Failure.badName(file.name)
      }
      let name = String(file.name.dropFirst(edition.rawValue.count + 1))
      files[edition, default: []].append(ReportFile(name: name, bytes: file.bytes))
    }
    let name = EditionManifest.name(of: origin.label)
    var digest: String?
    // The restricted one comes last, because it has the digest of the other.
    let entries = origin.inputs.map { EditionManifest.Entry(name: $0.name, sha256: $0.sha256) }
    for edition in [Edition.public, .restricted] {
      guard let own = files[edition] else { continue }
      let manifest = EditionManifest(
        label: origin.label, version: origin.version, files: own,
        inputs: edition == .public ? [] : entries, publicManifest: digest
      ).json
      digest = EditionManifest.digest(manifest)
      files[edition, default: []].append(ReportFile(name: name, bytes: manifest))
    }
    journal = RunFolder.Journal(label: origin.label, manifest: digest ?? "")
  }

  // MARK: Making them

  /// Writes the new files and links those of other years and of other people, all below the folder of the run.
  ///
  /// Everything that could fail later is tried or looked at here, before an edition is moved.
  ///
  /// - Throws: `Failure`; nothing is then left of it.
  func prepare() throws(Failure) {
    // What is left of another run must not get into an edition.
    guard try !FileSystem.isTaken(folder.path) else { throw .notEmpty(folder.path) }
    do throws(Failure) {
      for edition in [Edition.restricted, .public] {
        try folder.refuseOther(edition)
        try FileSystem.checkReplaceable(folder.current(edition))
      }
      try makePrivate(folder.path)
      for edition in [Edition.restricted, .public] {
        try write(edition)
        try keepOthers(edition)
        try setPermissions(edition)
      }
      try folder.write(journal)
    } catch {
      discard()
      throw error
    }
  }

  /// Removes them before they have taken their places; of a run that has begun to, it puts back what was there.
  ///
  /// What cannot be removed or put back stays for the next run, which says so.
  func discard() { _ = try? StoppedRun(in: folder.destination)?.mend() }

  private func makePrivate(_ path: String) throws(Failure) {
    try FileSystem.makeFolder(path)
    try FileSystem.setPermissions(0o700, of: path)
  }

  /// Only the owner can read the restricted edition; everybody can read the files of the public one.
  private func write(_ edition: Edition) throws(Failure) {
    guard let own = files[edition] else { return }
    for file in own {
      try Interruption.check()
      let present = "\(folder.current(edition))/\(file.name)"
      if let identity = FileIdentity(present), inputs.contains(identity) {
        throw .isInput(present)
      }
      guard !FileSystem.isFolder(present) else { throw .notReplaced(present) }
      let path = "\(folder.new(edition))/\(file.name)"
      try FileSystem.makeFolder(above: path)
      try FileSystem.create(
        path, file.bytes, permissions: edition == .restricted ? 0o600 : 0o644, named: present)
    }
  }

  /// Gives the new edition everything of the present one that is not of this year.
  ///
  /// A file in no manifest is kept too, and a folder with nothing in it: the program removes nothing that it did not
  /// write. `audit` names it.
  private func keepOthers(_ edition: Edition) throws(Failure) {
    let present = folder.current(edition)
    let replaced = try namesOfYear(in: edition)
    for name in try FileSystem.files(below: present, withEmptyFolders: true) {
      try Interruption.check()
      let (path, target) = ("\(present)/\(name)", "\(folder.new(edition))/\(name)")
      if name.hasSuffix("/") {
        let isOfYear = replaced.contains { $0.hasPrefix(name) }
        if !isOfYear { try FileSystem.makeFolder(String(target.dropLast())) }
        continue
      }
      if try FileSystem.isTaken(target) { continue }
      if replaced.contains(name), FileIdentity(path).map(inputs.contains) != true { continue }
      try FileSystem.makeFolder(above: target)
      try FileSystem.share(path, as: target) { permissions in
        switch edition {
        case .restricted: permissions & 0o077 == 0 ? permissions : 0o600
        case .public: permissions | 0o644
        }
      }
    }
  }

  /// Lets only the owner go into the restricted edition, and everybody into the public one and its folders, as files
  /// are made to be read by them.
  private func setPermissions(_ edition: Edition) throws(Failure) {
    let new = folder.new(edition)
    guard try FileSystem.isTaken(new) else { return }
    switch edition {
    case .restricted: try FileSystem.setPermissions(0o700, of: new)
    case .public:
      if let permissions = FileSystem.permissions(of: folder.current(edition)) {
        try FileSystem.setPermissions(permissions, of: new)
      }
      try FileSystem.openFolders(in: new)
    }
    try FileSystem.flushFolders(below: new)
  }

  /// The names that an earlier run of the same year has written.
  private func namesOfYear(in edition: Edition) throws(Failure) -> Set<String> {
    let name = EditionManifest.name(of: origin.label)
    if let manifest = try folder.manifest(of: origin.label, in: edition) {
      return Set(manifest.files.map(\.name) + [name])
    }
    guard edition == .public else { return [name] }
    // Earlier versions wrote no manifest. An old public edition must not stay beside the new restricted one.
    let known = PublishedNames(origin.label)
    return Set(
      try FileSystem.files(below: folder.current(edition)).filter {
        known.isOfYear($0)
      } + [name])
  }

  // MARK: Taking their places

  /// Puts the new editions into their places.
  ///
  /// - Throws: `Failure`; the editions are then those that were there before.
  func takePlace() throws(Failure) {
    try Interruption.check()
    do throws(Failure) {
      try moveAside(.public)
      if try FileSystem.isTaken(folder.current(.restricted)) {
        if try !FileSystem.exchange(folder.current(.restricted), folder.new(.restricted)) {
          try moveAside(.restricted)
          try FileSystem.move(folder.new(.restricted), to: folder.current(.restricted))
        }
      } else {
        try FileSystem.move(folder.new(.restricted), to: folder.current(.restricted))
      }
      if try FileSystem.isTaken(folder.new(.public)) {
        try FileSystem.move(folder.new(.public), to: folder.current(.public))
      }
    } catch {
      undo()
      throw error
    }
    FileSystem.flush(folder.destination)
  }

  /// Removes what they have replaced.
  ///
  /// - Throws: `Failure` for something that cannot be removed; the new editions are in their places all the same.
  func removeReplaced() throws(Failure) {
    do throws(Failure) { try folder.remove() } catch { throw .left(error, isReplaced: true) }
  }

  private func moveAside(_ edition: Edition) throws(Failure) {
    guard try FileSystem.isTaken(folder.current(edition)) else { return }
    try FileSystem.move(folder.current(edition), to: folder.old(edition))
  }

  /// Takes the restricted edition out of its place if it is there, and puts back what was there before.
  private func undo() {
    let (present, new) = (folder.current(.restricted), folder.new(.restricted))
    if (try? folder.hasTakenPlace(journal)) == true,
      (try? FileSystem.exchange(present, new)) != true
    {
      try? FileSystem.move(present, to: new)
    }
    discard()
  }
}
