extension [String] {
  /// The texts as a sentence lists them: `a`, `a or b`, `a, b or c`.
  ///
  /// - Parameter conjunction: `and` or `or`.
  package func listed(_ conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
