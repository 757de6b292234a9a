import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// The content of a file that is small enough to be read whole.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - largest: the most bytes that the file may have.
  ///   - kind: what the file should be, for messages.
  package static func bytes(
    of path: String, largest: Int, kind: String
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    let code = forEachChunk(of: path) { chunk in
      bytes += chunk
      return bytes.count <= largest
    }
    switch code {
    case nil: return bytes
    case ENOENT: throw Failure(path, what: "there is no such file", expected: kind)
    case E2BIG:
      throw Failure(
        path, what: "the file is too large", expected: "\(kind) of at most \(largest) bytes")
    case let code?:
      throw Failure(path, what: "it cannot be read (\(reasonNotRead(code)))", expected: kind)
    }
  }

  /// Opens a file for reading, and nothing else: a pipe would wait for somebody who writes into it.
  ///
  /// - Returns: the descriptor, which is below 0 where there is an error number; `ENODEV` for a pipe or a device.
  static func openFile(_ path: String) -> (descriptor: Int32, error: Int32) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return (-1, errno) }
    var status = stat()
    var code: Int32 = 0
    if unsafe fstat(descriptor, &status) != 0 {
      code = errno
    } else if status.st_mode & S_IFMT != S_IFREG {
      code = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENODEV
    }
    guard code != 0 else { return (descriptor, 0) }
    close(descriptor)
    return (-1, code)
  }

  /// Why a file cannot be read, in words.
  static func reasonNotRead(_ code: Int32) -> String {
    // A socket cannot even be opened.
    [ENODEV, ENXIO].contains(code) ? "it is a pipe or a device" : reason(code)
  }

  /// Reads a file from front to back, a chunk at a time, as long as `body` returns true.
  ///
  /// - Returns: nil when the whole file was read, otherwise the error number; `E2BIG` if `body`
  ///   stopped.
  static func forEachChunk(
    of path: String, _ body: (ArraySlice<UInt8>) -> Bool
  ) -> Int32? {
    let (descriptor, code) = openFile(path)
    guard descriptor >= 0 else { return code }
    defer { close(descriptor) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      if count == 0 { return nil }
      guard body(chunk[..<count]) else { return E2BIG }
    }
  }
}
