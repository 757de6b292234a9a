import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that only its owner can read; it can be removed with everything in it.
package struct TemporaryFolder {
  /// The whole path.
  package let path: String

  /// Makes a folder below `TMPDIR`, or else `/tmp`.
  package init() throws(Failure) {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent.isEmpty ? "/tmp" : parent)/iro-report-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .noTemporaryFolder(FileSystem.reason(errno)) }
    let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = FileSystem.canonical(made)
  }

  /// Removes the folder; anything that cannot be removed stays.
  package func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    // For a link, only the link is removed, not the file or folder that it leads to.
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unsafe unlink(path)
      return
    }
    for name in FileSystem.names(in: path) ?? [] { remove(path + "/" + name) }
    unsafe rmdir(path)
  }
}
