#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system says of failures.
enum SystemWords {
  /// The system's words for an error number.
  static func reason(_ code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}
