/// Maps numbers to places along a line.
struct LinearScale: Sendable {
  /// The numbers at both ends.
  let numbers: ClosedRange<Double>
  /// The places of both ends; the first may be greater than the second, as with heights.
  let start: Double, end: Double

  init(_ numbers: ClosedRange<Double>, from start: Double, to end: Double) {
    self.numbers = numbers
    self.start = start
    self.end = end
  }

  /// The place of a number; a number outside the range is placed at the nearer end.
  func place(of number: Double) -> Double {
    let length = numbers.upperBound - numbers.lowerBound
    guard length > 0 else { return start }
    let within = min(max(number, numbers.lowerBound), numbers.upperBound)
    return start + (within - numbers.lowerBound) / length * (end - start)
  }
}

/// Round numbers to mark along a scale.
struct Ticks: Sendable {
  /// The numbers, from the lowest.
  let numbers: [Double]

  /// The range from the lowest to the highest.
  var range: ClosedRange<Double> { (numbers.first ?? 0)...(numbers.last ?? 1) }

  /// Chooses the round numbers.
  ///
  /// Their number is at most about `count`. The first and the last enclose the range, but stay
  /// within the limits.
  init(covering range: ClosedRange<Double>, about count: Int, within limits: ClosedRange<Double>) {
    var numbers: [Double] = []
    search: for power in 0... {
      var unit = 1.0
      for _ in 0..<power { unit *= 10 }
      for step in [1.0, 2, 5].map({ $0 * unit }) {
        let low = max((range.lowerBound / step).rounded(.down) * step, limits.lowerBound)
        var high = min((range.upperBound / step).rounded(.up) * step, limits.upperBound)
        if high <= low { high = low + step }
        let steps = ((high - low) / step).rounded(.up)
        guard steps <= Double(max(count, 2)) || step > 1e15 else { continue }
        numbers = (0...Int(steps)).map { min(low + Double($0) * step, high) }
        break search
      }
    }
    self.numbers = numbers
  }
}
