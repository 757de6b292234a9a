import ReportRun
import Synchronization

/// A line on the terminal that shows the progress of long work.
///
/// It appears only on a terminal, and only after a second, so that short work prints nothing.
final class ProgressLine: Sendable {
  /// What is counted.
  enum Unit {
    case bytes, children
  }

  private struct State {
    var start = ContinuousClock.now
    var lastDrawn: ContinuousClock.Instant?
  }

  private static let delay = Duration.seconds(1)
  private static let pause = Duration.milliseconds(100)

  private let task: String
  private let unit: Unit
  private let isShown: Bool
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

  /// Reports how much is done; any thread may call it.
  func update(_ done: Int, of total: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      let time = now - state.start
      guard time > Self.delay else { return }
      if let last = state.lastDrawn, now - last < Self.pause { return }
      state.lastDrawn = now
      let text = ProgressText(task: task, unit: unit, done: done, total: total, after: time)
      Terminal.error.write("\r\(text.description)\u{1B}[K")
    }
  }

  /// Removes the line; the time of the next task is measured from its own start.
  func end() {
    state.withLock { state in
      if state.lastDrawn != nil { Terminal.error.write("\r\u{1B}[K") }
      state = State()
    }
  }

  /// The line for the progress of a run.
  static func reading(isQuiet: Bool) -> @Sendable (ReportRun.Progress) -> Void {
    let line = ProgressLine("reading", unit: .bytes, isQuiet: isQuiet)
    return { progress in
      switch progress {
      case .reading(let done, of: let total): line.update(done, of: total)
      case .read: line.end()
      }
    }
  }
}

/// The progress of some work in words: `reading: 412 of 980 MB, 310 MB/s, 2 s left`.
private struct ProgressText: CustomStringConvertible {
  private let task: String
  private let unit: ProgressLine.Unit
  private let done: Int
  private let total: Int
  private let seconds: Double

  init(task: String, unit: ProgressLine.Unit, done: Int, total: Int, after time: Duration) {
    self.task = task
    self.unit = unit
    self.done = done
    self.total = total
    seconds =
      Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  var description: String {
    let speed = seconds > 0 ? Double(done) / seconds : 0
    var text = "\(task): \(amount(done)) of \(amount(total)) \(name)"
    text += ", \(amount(Int(speed))) \(name)/s"
    if speed > 0 {
      text += ", \(Int((Double(total - done) / speed).rounded(.up))) s left"
    }
    return text
  }

  private var name: String { unit == .bytes ? "MB" : "children" }

  private func amount(_ number: Int) -> String {
    unit == .bytes ? "\((number + 500_000) / 1_000_000)" : "\(number)"
  }
}
