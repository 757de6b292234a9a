import ArgumentParser
import CareRecords

/// The codes with which the program ends; nothing else decides them.
enum ExitCodes {
  /// Findings at or above the severity that was asked about.
  static let findings = ExitCode(1)
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
  ///   - findings: all findings.
  ///   - isStrict: whether warnings count as errors do.
  static func code(for findings: [Finding], isStrict: Bool) -> ExitCode {
    let least: Severity = isStrict ? .warning : .error
    return findings.contains { $0.check.severity >= least } ? self.findings : .success
  }
}
