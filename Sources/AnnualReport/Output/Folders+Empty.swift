#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Folders {
  /// Whether nothing stands at a path, or a folder with nothing in it.
  ///
  /// - Throws: `OutputError` for something else than a folder, or one that cannot be read.
  static func isNewOrEmpty(_ path: String) throws(OutputError) -> Bool {
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
