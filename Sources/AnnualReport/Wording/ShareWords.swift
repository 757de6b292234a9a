import ServiceFigures

/// A share in words, for sentences without numbers.
enum ShareWords {
  /// A part of all: `most reviews`, `nearly half of the children`, `one in ten reviews`.
  ///
  /// - Parameters:
  ///   - part: how many it is about, from 0 to `total`.
  ///   - total: how many there are, above 0.
  ///   - noun: what is counted, in the plural.
  static func words(_ part: Int, of total: Int, _ noun: String) -> String {
    if part == 0 { return "no \(noun)" }
    if part == total { return "all \(noun)" }
    let share = Double(part) / Double(total)
    if share < 0.05 { return "few \(noun)" }
    if share >= 0.985 { return "nearly all \(noun)" }
    if share >= 0.85 { return "most \(noun)" }
    guard let nearest = fractions.min(by: { abs($0.value - share) < abs($1.value - share) }) else {
      return "some \(noun)"
    }
    let nearness =
      abs(nearest.value - share) <= 0.01 ? "" : share < nearest.value ? "nearly " : "more than "
    let of = nearest.words.contains(" in ") ? "" : "of the "
    return "\(nearness)\(nearest.words) \(of)\(noun)"
  }

  private static let fractions: [(value: Double, words: String)] = [
    (0.1, "one in ten"), (0.2, "a fifth"), (0.25, "a quarter"), (1 / 3, "a third"),
    (0.5, "half"), (2 / 3, "two thirds"), (0.75, "three quarters"), (0.8, "four in five"),
    (0.9, "nine in ten"),
  ]
}
