import Documents
import Synchronization

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that only its owner can read, for files that are needed for a moment.
///
/// It goes with everything in it when it is no longer used, when the program is stopped, or, where the
/// program was killed, with the next run that writes a report or makes such a folder. A lock on the folder tells that its program
/// still runs; process numbers would not, because those of containers begin again at 1.
package final class TemporaryFolder: Sendable {
  /// The whole path.
  package let path: String
  private let lock: FolderLock
  private static let prefix = ".iro-report-temporary-"

  /// Makes a folder below `TMPDIR`, or else `/tmp`.
  package init() throws(Failure) {
    let parent = Self.parent
    try Self.removeAbandoned()
    while true {
      let path = try Self.make(in: parent)
      // Between the two steps another program may take the folder for an abandoned one.
      guard let lock = try? FolderLock(path), lock.isOf(path) else { continue }
      self.path = FileSystem.canonical(path)
      self.lock = lock
      break
    }
    Interruption.remove(path)
  }

  /// Removes the folder with all that is in it; use it no longer.
  ///
  /// - Throws: `Failure` for a folder of which something is left, because it may be restricted.
  package func remove() throws(Failure) {
    if let failure = FileSystem.remove(path, within: Self.patience) { throw failure }
  }

  deinit {
    FileSystem.remove(path, within: Self.patience)
    Interruption.keep(path)
  }

  /// For how many seconds programs that were ended may still write into a folder that is being removed.
  static let patience = 5.0

  private static func make(in parent: String) throws(Failure) -> String {
    var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .noTemporaryFolder(FileSystem.reason(errno)) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static var parent: String {
    let given = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    return given.isEmpty ? "/tmp" : given
  }

  /// Removes the user's own folders whose programs no longer run.
  ///
  /// - Throws: `Failure` if one cannot be found or removed, because what is in it may be restricted.
  package static func removeAbandoned() throws(Failure) {
    guard FileSystem.exists(parent) else { return }
    for name in try FileSystem.names(in: parent) where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      var status = stat()
      guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_uid == geteuid(), let lock = try? FolderLock(path), lock.isOf(path)
      else { continue }
      defer { withExtendedLifetime(lock) {} }
      if let failure = FileSystem.remove(path, within: patience) { throw failure }
    }
  }
}
