import Documents
import Files

/// A file of a report that is to be written.
public struct ReportFile: Hashable, Sendable {
  /// The path below the folder of the report, such as `restricted/conclusions.csv`.
  public var name: String
  /// The content.
  public var bytes: [UInt8]

  /// Describes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Describes a text file in UTF-8.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// Writes files into a folder so that a failed or interrupted run leaves the earlier ones.
///
/// All files are first written in full under other names in the folders where they belong, and flushed to the disk.
/// Only when every file is there do they take their places, each in one step. If even that fails half-way, the files
/// that were replaced are put back. A report has another way, because its editions belong together:
/// `ReportDestination`.
package struct ReportFolder {
  /// The folder as the user named it.
  package let path: String

  /// Names a folder, which is made when the first file is written.
  package init(_ path: String) { self.path = path }

  /// Whether there is a file or folder of this name in it.
  package func holds(_ name: String) -> Bool { FileSystem.exists("\(path)/\(name)") }

  /// Writes files, all or none.
  ///
  /// Only their owner can read new ones; a file that is replaced keeps its permissions.
  ///
  /// - Parameters:
  ///   - files: the files; each name once.
  ///   - inputs: paths of files that must not be overwritten.
  /// - Throws: `Failure`; the files that were there before are then unchanged.
  package func write(_ files: [ReportFile], inputs: [String]) throws(Failure) {
    for file in files {
      guard Self.staysInside(file.name) else { throw .badName(file.name) }
    }
    let targets = files.map { (path: path + "/" + $0.name, bytes: $0.bytes) }
    try Interruption.hold { () throws(Failure) in try Self.replace(targets, inputs: inputs) }
  }

  /// Writes one file by its path.
  package static func write(_ bytes: [UInt8], to path: String, inputs: [String]) throws(Failure) {
    try Interruption.hold { () throws(Failure) in
      try replace([(path: path, bytes: bytes)], inputs: inputs)
    }
  }

  /// Replaces files, all or none.
  ///
  /// - Parameters:
  ///   - targets: the files by their paths.
  ///   - inputs: paths of files that must not be overwritten.
  ///   - locked: a folder whose lock is held already.
  ///   - last: what is done when all files are in their places; if it fails, they are put back.
  static func replace(
    _ targets: [(path: String, bytes: [UInt8])], inputs: [String], locked: String? = nil,
    last: () throws(Failure) -> Void = {}
  ) throws(Failure) {
    let known = Set(inputs.compactMap { FileIdentity($0) })
    for target in targets {
      if let identity = FileIdentity(target.path), known.contains(identity) {
        throw .isInput(target.path)
      }
    }
    var replacements: [FileReplacement] = []
    var locks: [FileIdentity: FolderLock?] = [:]
    if let identity = locked.flatMap({ FileIdentity($0) }) { locks[identity] = .some(nil) }
    do throws(Failure) {
      for target in targets {
        try FileSystem.makeFolder(above: target.path)
        let folder = FileReplacement.folder(of: target.path)
        if let identity = FileIdentity(folder), locks[identity] == nil {
          locks[identity] = try FolderLock(folder, waiting: 10)
        }
        guard !replacements.contains(where: { $0.target == target.path }) else {
          throw .givenTwice(target.path)
        }
        replacements.append(try FileReplacement(of: target.path, with: target.bytes))
      }
      for index in replacements.indices { try replacements[index].takePlace() }
      try last()
    } catch {
      for replacement in replacements.reversed() { replacement.undo() }
      throw error
    }
    for replacement in replacements { replacement.finish() }
    for folder in Set(targets.map { FileReplacement.folder(of: $0.path) }) {
      FileSystem.flush(folder)
    }
    // The locks are given back only now.
    withExtendedLifetime(locks) {}
  }

  /// Removes what a killed run has left beside files, and gives a file its name back if it has none.
  ///
  /// - Parameter locked: a folder whose lock is held already.
  static func mend(_ paths: [String], locked: String) throws(Failure) {
    for path in paths {
      guard try FileReplacement.isUnfinished(path) else { continue }
      let folder = FileReplacement.folder(of: path)
      let isHeld = FileIdentity(folder) == FileIdentity(locked)
      let lock = isHeld ? nil : try FolderLock(folder, waiting: 10)
      try FileReplacement.mend(path)
      withExtendedLifetime(lock) {}
    }
  }

  /// Whether a name leads to a file below the folder.
  static func staysInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

/// Why a report could not be written; what was there before is unchanged.
extension Failure {
  static func isInput(_ path: String) -> Failure {
    Failure(
      path, what: "this is one of the inputs, which are never changed", expected: "another folder")
  }

  static func givenTwice(_ path: String) -> Failure {
    Failure(path, what: "two files are to have this name", expected: "each name once")
  }

  static func badName(_ name: String) -> Failure {
    Failure(
      name, what: "the name leads out of the folder of the report", expected: "a path inside it")
  }
}
