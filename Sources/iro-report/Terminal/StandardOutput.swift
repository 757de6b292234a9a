#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a result could not be printed.
struct StandardOutputError: Error, CustomStringConvertible {
  let code: Int32

  var description: String {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "standard output: it cannot be written (\(reason)); expected room for the whole result"
  }
}

/// Prints results.
enum StandardOutput {
  /// Prints a text whole.
  static func print(_ text: String) throws(StandardOutputError) {
    if let code = Terminal.output.writeAll(text) { throw StandardOutputError(code: code) }
  }
}
