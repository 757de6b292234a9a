/// How far some work is, in words: `reading: 412 of 980 MB, 310 MB/s, 2 s left`.
struct ProgressText: CustomStringConvertible {
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
