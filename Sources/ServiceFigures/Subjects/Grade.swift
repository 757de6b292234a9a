/// A score within its scale, each as it was recorded; nil where it was not.
struct Grade: Hashable, Sendable {
  var scale: String?
  var score: String?

  /// The group that it belongs to; what is not recorded is said in words.
  var key: KeySpaces.Key {
    let blank = KeySpaces.notRecorded
    return KeySpaces.Key(
      "\(scale ?? blank) | \(score ?? blank)",
      "\(scale ?? "Scale \(blank)"): \(score ?? blank)")
  }
}

extension Grade: Comparable {
  /// Scales are in alphabetical order, and in each its scores.
  ///
  /// Numbers are in order as numbers, 2 before 10, and before words. What is not recorded is last.
  static func < (left: Grade, right: Grade) -> Bool {
    if left.scale != right.scale { return precedes(left.scale, right.scale) }
    return precedes(left.score, right.score)
  }

  private static func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left != nil && right == nil }
    switch (number(left), number(right)) {
    case (let one?, let two?) where one != two: return one < two
    case (.some, nil): return true
    case (nil, .some): return false
    default: return left < right
    }
  }

  /// The number that a score is; "nan" and "infinity" are words here, for they have no place in an
  /// order.
  private static func number(_ score: String) -> Double? {
    Double(score).flatMap { $0.isFinite ? $0 : nil }
  }
}
