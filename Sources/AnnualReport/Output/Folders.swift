import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folders that a report is written into.
enum Folders {
  /// Makes the folder of a file and those above it; one that is there already is fine.
  static func make(above path: String) throws(Failure) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if let status = FileIdentity.status(of: folder) {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw .cannotMakeFolder(folder, ENOTDIR)
      }
      return
    }
    try make(above: folder)
    if unsafe mkdir(folder, 0o755) != 0, errno != EEXIST {
      throw .cannotMakeFolder(folder, errno)
    }
  }

  /// Flushes the names in a folder to the disk, so that they outlast a power cut.
  static func flush(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Whether nothing stands at a path, or a folder with nothing in it.
  ///
  /// - Throws: `Failure` for something else than a folder, or one that cannot be read.
  static func isNewOrEmpty(_ path: String) throws(Failure) -> Bool {
    guard let status = FileIdentity.status(of: path) else { return true }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .cannotMakeFolder(path, ENOTDIR) }
    guard let stream = unsafe opendir(path) else { throw .cannotMakeFolder(path, errno) }
    defer { unsafe closedir(stream) }
    // Every folder holds itself and the one above it.
    var entries = 0
    while unsafe readdir(stream) != nil { entries += 1 }
    return entries <= 2
  }
}

/// What tells whether two paths lead to the same file.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// The identity of what a path leads to, links followed; nil when there is nothing.
  init?(_ path: String) {
    guard let status = Self.status(of: path) else { return nil }
    device = status.st_dev
    number = status.st_ino
  }

  /// What the system knows of a path, nil when there is nothing.
  static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }
}

/// What the system says of failures.
enum SystemWords {
  /// The system's words for an error number.
  static func reason(_ code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}
