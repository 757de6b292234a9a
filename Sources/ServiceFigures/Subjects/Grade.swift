/// A score and its scale, both as recorded; nil if not recorded.
struct Grade: Hashable, Sendable {
  var scale: String?
  var score: String?

  /// The key and the label of the grade; a blank grade is labelled as not recorded.
  var key: KeySpaces.Key {
    let blank = KeySpaces.notRecorded
    return KeySpaces.Key(
      "\(scale ?? blank) | \(score ?? blank)",
      "\(scale ?? "Scale \(blank)"): \(score ?? blank)")
  }
}

extension Grade: Comparable {
  /// Orders scales alphabetically, and the scores within each scale.
  ///
  /// Numbers are ordered by value, so that 2 comes before 10, and come before words. A missing
  /// value is last.
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

  /// The score as a number; "nan" and "infinity" count as words, because they cannot be ordered.
  private static func number(_ score: String) -> Double? {
    Double(score).flatMap { $0.isFinite ? $0 : nil }
  }
}
