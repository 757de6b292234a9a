import Documents
import Synchronization

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What happens when somebody stops the program: with Ctrl-C, by its number, or by closing the terminal.
///
/// A thread of its own waits for these signals. It lets a write come to its end, ends the programs that were
/// started, removes temporary folders, and then ends the program as the signal would have.
package enum Interruption {
  private struct Cleaning {
    /// Folders to be removed with all that is in them.
    var folders: Set<String> = []
    /// Folders to be removed if they are still empty, the lower ones first.
    var emptyFolders: [String] = []
    /// The process groups of programs that were started.
    var programs: Set<pid_t> = []
    /// What the program has done so far, in words.
    var state: String?
  }

  private static let cleaning = Mutex(Cleaning())
  private static let writing = Mutex(())
  private static let isStopping = Atomic(false)
  /// The signals that are waited for, set before the thread that waits begins.
  nonisolated(unsafe) private static var waitedFor = sigset_t()

  /// Begins to wait for signals.
  ///
  /// Call it once, before another thread is started. Signals that the program was started without, as by `nohup`, are left alone.
  package static func handle() {
    unsafe sigemptyset(&waitedFor)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) {
      unsafe sigaddset(&waitedFor, signal)
    }
    unsafe pthread_sigmask(SIG_BLOCK, &waitedFor, nil)
    var thread = pthread_t()
    let code = unsafe pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
    if code != 0 { unsafe pthread_sigmask(SIG_UNBLOCK, &waitedFor, nil) }
  }

  /// Does something that comes to its end even if the program is stopped meanwhile.
  package static func hold(_ body: () throws(Failure) -> Void) throws(Failure) {
    try writing.withLock { _ throws(Failure) in try body() }
  }

  /// Ends what is held, where that can still be undone, if the program is being stopped.
  package static func check() throws(Failure) {
    guard !isStopping.load(ordering: .relaxed) else { throw .interrupted }
  }

  /// Waits for the end if the program is being stopped, so that it ends as the signal ends it and with no message.
  package static func waitForEnd() {
    while isStopping.load(ordering: .relaxed) { sleep(1) }
  }

  /// Has a folder removed, with all that is in it, when the program is stopped.
  static func remove(_ folder: String) { cleaning.withLock { _ = $0.folders.insert(folder) } }

  /// Has a folder stay when the program is stopped.
  static func keep(_ folder: String) { cleaning.withLock { _ = $0.folders.remove(folder) } }

  /// Has folders removed, if they are empty, when the program is stopped; the lower ones first.
  package static func removeIfEmpty(_ folders: [String]) {
    cleaning.withLock { $0.emptyFolders = folders }
  }

  /// Has the program say, when it is stopped, what it has done so far.
  package static func say(_ state: String) { cleaning.withLock { $0.state = state } }

  /// Starts a program that is ended, with all that it starts, when this program is stopped.
  static func start(_ body: () throws(Failure) -> pid_t) throws(Failure) -> pid_t {
    try cleaning.withLock { cleaning throws(Failure) in
      let program = try body()
      cleaning.programs.insert(program)
      return program
    }
  }

  /// A program has ended by itself.
  static func forget(_ program: pid_t) { cleaning.withLock { _ = $0.programs.remove(program) } }

  private static func isIgnored(_ number: Int32) -> Bool {
    guard let before = signal(number, SIG_DFL) else { return false }
    let isIgnored =
      unsafe unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if isIgnored { signal(number, SIG_IGN) }
    return isIgnored
  }

  /// Prints that the program was stopped; whether anybody can still read it makes no difference.
  private static func report(_ state: String?) {
    var pipe = sigset_t()
    unsafe sigemptyset(&pipe)
    unsafe sigaddset(&pipe, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &pipe, nil)
    // A terminal shows ^C, and may show the progress, on the line of the cursor.
    let start = isatty(STDERR_FILENO) == 1 ? "\n" : ""
    let line = Array("\(start)iro-report: stopped\(state.map { "; \($0)" } ?? "")\n".utf8)
    _ = unsafe line.withUnsafeBytes { bytes in
      unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }

  /// Waits for the first signal, cleans up and ends the program.
  private static func wait() -> Never {
    var received: Int32 = 0
    while unsafe sigwait(&waitedFor, &received) != 0 {}
    isStopping.store(true, ordering: .relaxed)
    writing.withLock { _ -> Never in
      let state = cleaning.withLock { cleaning in
        for program in cleaning.programs { kill(-program, SIGKILL) }
        for folder in cleaning.folders {
          FileSystem.remove(folder, within: TemporaryFolder.patience)
        }
        for folder in cleaning.emptyFolders { FileSystem.removeIfEmpty(folder) }
        return cleaning.state
      }
      report(state)
      // The program that started this one then learns how it ended.
      signal(received, SIG_DFL)
      unsafe pthread_sigmask(SIG_UNBLOCK, &waitedFor, nil)
      kill(getpid(), received)
      // The first process of a container is not ended by its own signals.
      _exit(128 + received)
    }
  }
}
