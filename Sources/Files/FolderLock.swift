import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps other runs of the program out of a folder as long as the lock exists.
///
/// The system holds the lock and gives it back when the program ends, however it ends. A file system that has
/// no locks keeps nobody out.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Locks a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder, which must be there.
  ///   - seconds: how long to wait for another run that holds the lock.
  ///   - isShared: whether others may hold a shared lock too, because the folder is only read.
  /// - Throws: `Failure` if there is no folder at the path, or another run still holds its lock.
  package init(
    _ folder: String, waiting seconds: Double = 0, isShared: Bool = false
  ) throws(Failure) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(folder, errno) }
    var tries = Int(seconds * 50)
    while flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0, errno == EWOULDBLOCK {
      guard tries > 0 else {
        close(descriptor)
        throw .inUse(folder)
      }
      tries -= 1
      usleep(20_000)
    }
    self.descriptor = descriptor
  }

  /// Whether the folder at the path is still the one that is locked, and not one made since.
  package func isOf(_ folder: String) -> Bool {
    var locked = stat()
    var found = stat()
    guard unsafe fstat(descriptor, &locked) == 0, unsafe lstat(folder, &found) == 0 else {
      return false
    }
    return locked.st_dev == found.st_dev && locked.st_ino == found.st_ino
  }

  deinit { close(descriptor) }
}
