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

  /// Writes a new file and flushes it to the disk.
  ///
  /// - Parameters:
  ///   - path: where nothing may be yet.
  ///   - permissions: who may do what with the file.
  ///   - name: the file in messages.
  package static func create(
    _ path: String, _ bytes: [UInt8], permissions: UInt32, named name: String
  ) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(name, errno) }
    let failure = fill(descriptor, bytes, mode_t(permissions))
    // Some write errors are reported only when the file is closed.
    let closed = close(descriptor)
    guard let code = failure ?? (closed == 0 ? nil : errno) else { return }
    unsafe unlink(path)
    throw .cannotWrite(name, code)
  }

  /// Writes, flushes and sets permissions; returns the error number of the first failure.
  static func fill(_ descriptor: Int32, _ bytes: [UInt8], _ mode: mode_t) -> Int32? {
    if let code = writeAll(bytes.span, to: descriptor) { return code }
    if mode != 0o600, fchmod(descriptor, mode) != 0 { return errno }
    return fsync(descriptor) == 0 ? nil : errno
  }

  /// Makes a folder and the folders above it; nothing happens where it exists already.
  ///
  /// - Returns: the folders that were made, the upper ones first.
  @discardableResult
  package static func makeFolder(_ path: String) throws(Failure) -> [String] {
    switch kind(path).kind {
    case .folder: return []
    case .file, .other: throw .cannotMakeFolder(path, ENOTDIR)
    case nil: break
    }
    let above = try makeFolder(above: path)
    if unsafe mkdir(path, 0o755) == 0 { return above + [path] }
    guard errno == EEXIST else { throw .cannotMakeFolder(path, errno) }
    return above
  }

  /// Makes the folder of a file and the folders above it; nothing happens where it exists already.
  ///
  /// - Returns: the folders that were made, the upper ones first.
  @discardableResult
  package static func makeFolder(above path: String) throws(Failure) -> [String] {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return [] }
    return try makeFolder(String(path[..<slash]))
  }

  /// Whether there is nothing at a path, or an empty folder.
  ///
  /// - Throws: `Failure` for anything other than a folder, or a folder that cannot be read.
  package static func isNewOrEmpty(_ path: String) throws(Failure) -> Bool {
    switch kind(path).kind {
    case nil: return true
    case .file, .other: throw .cannotMakeFolder(path, ENOTDIR)
    case .folder: return try names(in: path).isEmpty
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
