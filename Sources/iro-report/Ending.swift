import ArgumentParser
import Documents
import ReportRun
import SampleAuthority

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

/// The codes with which the program ends; nothing else decides them.
enum ExitCodes {
  /// Issues at or above the severity that was asked about.
  static let somethingFound = ExitCode(1)
  /// An input, a setting or the disk keeps the work from being done.
  static let cannotRun = ExitCode(2)

  /// The code for an error; wrong usage is 64, help and version are 0.
  static func code(for error: any Error) -> ExitCode {
    if let code = error as? ExitCode { return code }
    return ErrorText.of(error) == nil ? IROReport.exitCode(for: error) : cannotRun
  }

  /// The code for what a check of the data has found.
  ///
  /// - Parameters:
  ///   - issues: all issues.
  ///   - isStrict: whether warnings count as errors do.
  static func code(for issues: [DataIssue], isStrict: Bool) -> ExitCode {
    let least: Severity = isStrict ? .warning : .error
    return issues.contains { $0.check.severity >= least } ? somethingFound : .success
  }
}

/// Turns errors into text for people; nothing else does.
///
/// Every error of the program has the form `place: what; expected …`, without values of children's
/// records.
enum ErrorText {
  /// The message, nil for errors about the usage of the program, which have their own form.
  static func of(_ error: any Error) -> String? {
    switch error {
    case let error as Failure: error.description
    case let error as ReportError: error.description
    case let error as TemplateError: error.description
    case let error as StandardOutputError: error.description
    default: nil
    }
  }
}
