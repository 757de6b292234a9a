#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folders that a report is written into.
enum Folders {
  /// Makes the folder of a file and those above it; one that is there already is fine.
  static func make(above path: String) throws(OutputError) {
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
}
