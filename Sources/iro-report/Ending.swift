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
  /// Prints the message of an error and ends the program with its exit code.
  static func end(with error: any Error) -> Never {
    guard let text = ErrorText.of(error) else { IROReport.exit(withError: error) }
    let name = Terminal.error.styled("iro-report:", as: .error)
    Terminal.error.write("\(name) \(Terminal.printable(text))\n")
    exit(ExitCodes.code(for: error).rawValue)
  }
}

/// The exit codes of the program, which are defined only here.
enum ExitCodes {
  /// The data has issues at or above the severity that the user asked about.
  static let somethingFound = ExitCode(1)
  /// The work could not be done because of an input, a setting or the disk.
  static let cannotRun = ExitCode(2)

  /// The code for an error; wrong usage is 64, help and version are 0.
  static func code(for error: any Error) -> ExitCode {
    if let code = error as? ExitCode { return code }
    return ErrorText.of(error) == nil ? IROReport.exitCode(for: error) : cannotRun
  }

  /// The exit code after a check of the data.
  ///
  /// - Parameters:
  ///   - issues: all issues.
  ///   - isStrict: whether warnings count as errors.
  static func code(for issues: IssueList, isStrict: Bool) -> ExitCode {
    let least: Severity = isStrict ? .warning : .error
    let isFound = Severity.allCases.contains { $0 >= least && issues.count(of: $0) > 0 }
    return isFound ? somethingFound : .success
  }
}

/// Turns errors into messages for people; only this type does so.
///
/// Every error message has the form `place: what; expected …` and contains no values from
/// children's records.
enum ErrorText {
  /// The message; nil for errors of usage, which are printed by the argument parser.
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
