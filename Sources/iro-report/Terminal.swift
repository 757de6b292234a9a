import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One of the two streams that people see.
struct Terminal {
  /// Where results go.
  static let output = Terminal(descriptor: 1)
  /// Where everything else goes.
  static let error = Terminal(descriptor: 2)

  /// What a text is about, which decides its colour.
  enum Style: String {
    case error = "1;31"
    case warning = "33"
    case note = "2"
  }

  private let descriptor: Int32

  /// Whether the stream is a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The text in colour; plain if the stream is no terminal with colours or `NO_COLOR` is set.
  func styled(_ text: String, as style: Style) -> String {
    guard isTerminal, Self.variable("NO_COLOR") == nil, Self.variable("TERM") != "dumb" else {
      return text
    }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  /// Writes text; a failure is ignored, because there is no other stream on which to report it.
  func write(_ text: String) { _ = writeAll(text) }

  /// Writes all of a text; the number of the error if that fails.
  func writeAll(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let rest = bytes.count - done
        let count = unsafe Self.write(descriptor, bytes.baseAddress?.advanced(by: done), rest)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += count
      }
      return nil
    }
  }

  /// Text on one line, without characters that a terminal would obey.
  ///
  /// File names can contain any character.
  static func printable(_ text: String) -> String { HarmlessText.onOneLine(text) }

  /// Text on several lines, each without control characters.
  static func printableLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { printable(String($0)) }.joined(separator: "\n")
  }

  private static func write(
    _ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int
  ) -> Int { unsafe systemWrite(descriptor, bytes, count) }

  /// A variable of the environment, nil when it is not set or empty.
  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }
}

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

  /// Prints what is written piece by piece; after the first failure nothing more is printed.
  static func print(_ write: (_ output: @escaping ([UInt8]) -> Void) -> Void)
    throws(StandardOutputError)
  {
    var failure: Int32?
    write { bytes in
      guard failure == nil else { return }
      failure = Terminal.output.writeAll(String(decoding: bytes, as: UTF8.self))
    }
    if let failure { throw StandardOutputError(code: failure) }
  }
}

private func systemWrite(
  _ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int
) -> Int { unsafe write(descriptor, bytes, count) }
