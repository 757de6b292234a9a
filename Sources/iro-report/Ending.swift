import ArgumentParser

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ends the program with an error.
enum Ending {
  /// Prints an error as people read it and ends with its code.
  static func end(with error: any Error) -> Never {
    guard let text = ErrorText.of(error) else { IROReport.exit(withError: error) }
    let name = Terminal.error.styled("iro-report:", as: .error)
    Terminal.error.write("\(name) \(Terminal.printable(text))\n")
    exit(ExitCodes.code(for: error).rawValue)
  }
}
