import Synchronization

/// A line on the terminal that tells how far long work is.
///
/// It appears after a second, so that short work stays silent, and only on a terminal.
final class ProgressLine: Sendable {
  /// What is counted.
  enum Unit {
    case bytes, children
  }

  private struct State {
    var lastDrawn: ContinuousClock.Instant?
  }

  private static let delay = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)

  private let task: String
  private let unit: Unit
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// Begins the work.
  ///
  /// - Parameters:
  ///   - task: what is done, such as `reading`.
  ///   - unit: what is counted.
  ///   - isQuiet: whether the user wants no line.
  init(_ task: String, unit: Unit, isQuiet: Bool) {
    self.task = task
    self.unit = unit
    isShown = !isQuiet && Terminal.error.isTerminal
  }

  /// Tells how much is done; from any thread.
  func update(_ done: Int, of total: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > Self.delay else { return }
    state.withLock { state in
      if let last = state.lastDrawn, now - last < Self.pause { return }
      state.lastDrawn = now
      let text = ProgressText(task: task, unit: unit, done: done, total: total, after: now - start)
      Terminal.error.write("\r\(text.description)\u{1B}[K")
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      if state.lastDrawn != nil { Terminal.error.write("\r\u{1B}[K") }
      state.lastDrawn = nil
    }
  }
}
