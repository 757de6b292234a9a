import Foundation

/// Runs in which the system refuses calls, or other things are amiss.
extension Program {
  private static let strace = ["/usr/bin/strace", "-qq", "-o", "/dev/null"]

  /// Whether calls can be refused here.
  static let canTrace = (try? run([], by: strace + ["/bin/true"]))?.code == 0

  /// Runs the program while the system refuses a call, or kills the program at it.
  ///
  /// - Parameters:
  ///   - fault: the call and what happens, as strace has it: `openat:error=EIO:when=1`.
  ///   - path: the only path of which calls count; nil for all.
  static func run(
    _ arguments: [String], with fault: String, at path: String? = nil, in folder: String
  ) throws -> Result {
    let call = fault.prefix { $0 != ":" }
    return try run(
      arguments, in: folder,
      by: strace + (path.map { ["-P", $0] } ?? []) + [
        "-e", "trace=\(call)", "-e", "inject=\(fault)",
      ])
  }

  /// Runs the program with the permissions that files do not get.
  static func run(_ arguments: [String], umask: String, in folder: String) throws -> Result {
    try run(
      arguments, in: folder, by: ["/bin/sh", "-c", "umask \(umask); exec \"$0\" \"$@\""])
  }
}
