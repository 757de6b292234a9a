#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What happens where a mapped file is cut short while it is read: the system sends a signal then.
package enum CutFiles {
  /// The message, kept where a handler of signals may read it.
  nonisolated(unsafe) private static var message = unsafe UnsafeMutableBufferPointer<UInt8>(
    start: nil, count: 0)

  /// Ends the program with a message on standard error and the code 2.
  ///
  /// Call it once, before any file is read. What the program was writing stays unfinished under its
  /// temporary name, and earlier files stay whole.
  package static func endProgram(with text: String) {
    let bytes = Array((text + "\n").utf8)
    unsafe message = .allocate(capacity: bytes.count)
    _ = unsafe message.initialize(from: bytes)
    signal(SIGBUS) { _ in
      // Only what a handler may call: no memory is asked for.
      _ = unsafe write(STDERR_FILENO, CutFiles.message.baseAddress, CutFiles.message.count)
      _exit(2)
    }
  }
}
