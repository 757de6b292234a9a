internal import CLinux
import Documents

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program installed on the machine, run as a process with arguments and without a shell.
package struct InstalledProgram {
  /// The whole path of the program.
  package let path: String
  /// The arguments of the program.
  package let arguments: [String]
  /// The environment variables of the program, each `NAME=value`.
  package let environment: [String]

  /// The name without the folders.
  package var name: String { String(path.split(separator: "/").last ?? "") }

  /// The folders that are searched for programs.
  package static var searchPath: String {
    unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
  }

  /// The path of the program with a name; nil where none can be run.
  package static func path(of name: String) -> String? {
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      guard case .file? = FileSystem.kind(path).kind, unsafe access(path, X_OK) == 0 else {
        continue
      }
      return path
    }
    return nil
  }

  /// Describes a program by its whole path, its arguments and its environment variables.
  package init(path: String, arguments: [String], environment: [String]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - file: the file that the program makes, for messages.
  ///   - told: the file that receives the program's output.
  ///   - seconds: how long it may take; after that it is ended, with everything that it has
  ///     started.
  /// - Throws: `Failure` for a program that does not start, fails or is too slow.
  package func run(for file: String, told: String, within seconds: Int) throws(Failure) {
    let process = try Interruption.start { () throws(Failure) in try start(for: file, told: told) }
    defer { Interruption.forget(process) }
    let end = Self.now + Double(seconds)
    var status: Int32 = 0
    while true {
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended == process || (ended < 0 && errno != EINTR) { break }
      guard Self.now < end else {
        kill(-process, SIGKILL)
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        throw .tooSlow(file, name, seconds)
      }
      usleep(20_000)
    }
    // End processes that the program has started and left behind.
    kill(-process, SIGKILL)
    guard status != 0 else { return }
    let signal = status & 0x7F
    let ending =
      signal == 0 ? "ended with code \((status >> 8) & 0xFF)" : "was ended by signal \(signal)"
    throw .failed(file, name, ending, told: Self.lastLine(of: told))
  }

  /// Starts the program in a process group of its own, and returns its process number.
  ///
  /// The program is killed when the thread that has started it ends, so also when this program is killed.
  func start(for file: String, told: String) throws(Failure) -> pid_t {
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe start_program(&process, path, &words, &variables, told)
    guard code == 0 else { throw .notStarted(file, name, FileSystem.reason(code)) }
    return process
  }

  /// The seconds on a clock that nobody can set.
  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The last line of a program's output, for a message on one line.
  private static func lastLine(of path: String) -> String {
    let bytes = (try? FileSystem.bytes(of: path, largest: 1 << 20, kind: "a message")) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return String((lines.last ?? "").prefix(200))
  }
}
