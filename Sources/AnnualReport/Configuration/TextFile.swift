import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is small enough to be read whole.
package enum TextFile {
  /// The content of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - largest: the most bytes that are read.
  ///   - kind: what the file should be, for messages.
  package static func bytes(
    of path: String, largest: Int, kind: String
  ) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno, kind) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, errno, kind)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= largest else {
        throw Failure(
          path, what: "the file is too large", expected: "\(kind) of at most \(largest) bytes")
      }
    }
  }

  private static func unreadable(
    _ path: String, _ code: Int32, _ kind: String
  ) -> Failure {
    let what =
      code == ENOENT
      ? "there is no such file" : "it cannot be read (\(SystemWords.reason(code)))"
    return Failure(path, what: what, expected: kind)
  }
}
