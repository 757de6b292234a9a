import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Writes all bytes to an open file; returns the error number if that fails.
  package static func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32? {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = unsafe write(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += count
      }
      return nil
    }
  }

  /// Makes a folder and the folders above it; nothing happens where it exists already.
  package static func makeFolder(_ path: String) throws(Failure) {
    switch kind(path).kind {
    case .folder: return
    case .file, .other: throw .cannotMakeFolder(path, ENOTDIR)
    case nil: break
    }
    try makeFolder(above: path)
    if unsafe mkdir(path, 0o755) != 0, errno != EEXIST { throw .cannotMakeFolder(path, errno) }
  }

  /// Lets nobody but its owner into a folder.
  package static func closeToOthers(_ path: String) throws(Failure) {
    guard unsafe chmod(path, 0o700) == 0 else { throw .notClosed(path, errno) }
  }

  /// Makes the folder of a file and the folders above it; nothing happens where it exists already.
  package static func makeFolder(above path: String) throws(Failure) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try makeFolder(String(path[..<slash]))
  }

  /// Whether there is nothing at a path, or an empty folder.
  ///
  /// - Throws: `Failure` for anything other than a folder, or a folder that cannot be read.
  package static func isNewOrEmpty(_ path: String) throws(Failure) -> Bool {
    switch kind(path).kind {
    case nil: return true
    case .file, .other: throw .cannotMakeFolder(path, ENOTDIR)
    case .folder:
      guard let names = names(in: path) else { throw .cannotMakeFolder(path, errno) }
      return names.isEmpty
    }
  }

  /// Flushes the names in a folder to the disk, so that they survive a power cut.
  package static func flush(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
