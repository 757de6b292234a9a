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
    Self.removeAbandoned()
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

  deinit {
    FileSystem.remove(path)
    Interruption.keep(path)
  }

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
  package static func removeAbandoned() {
    for name in FileSystem.names(in: parent) ?? [] where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      var status = stat()
      guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_uid == geteuid(), let lock = try? FolderLock(path), lock.isOf(path)
      else { continue }
      FileSystem.remove(path)
    }
  }
}
