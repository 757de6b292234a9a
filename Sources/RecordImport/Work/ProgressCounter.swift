import Synchronization

/// Counts the bytes done on all cores, and tells the caller.
final class ProgressCounter: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let report: (@Sendable (Int, Int) -> Void)?

  init(total: Int, report: (@Sendable (Int, Int) -> Void)?) {
    self.total = total
    self.report = report
  }

  /// A counter that tells nobody.
  static var silent: ProgressCounter { ProgressCounter(total: 0, report: nil) }

  /// Adds bytes that have been read.
  func add(_ bytes: Int) {
    guard let report else { return }
    let sum = done.add(bytes, ordering: .relaxed).newValue
    report(min(sum, total), total)
  }
}
