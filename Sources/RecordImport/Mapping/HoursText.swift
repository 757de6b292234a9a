import Documents

/// Hours a week as people write them: `37`, `18.5`, `30 hrs`, `22.2 hours per week`; or a share of a post in
/// per cent, `60%`, of which 100 are a full-time post.
package enum HoursText {
  private static let units: Set<String> = {
    let hours = ["hours", "hour", "hrs", "hr", "h", "hrs.", "hr."]
    let weeks = [
      "", " per week", " a week", "/week", " / week", " pw", " p/w", "/w", " weekly", " wk", "/wk",
    ]
    return Set(hours.flatMap { hour in weeks.map { hour + $0 } } + ["pw", "p/w", "%"])
  }()

  /// The number in thousandths; nil for any other text.
  package static func thousandths(in text: String) -> Int? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = FoldedText.of(String(text[number.endIndex...]))
    guard unit.isEmpty || units.contains(unit) else { return nil }
    let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let places = parts.count == 2 ? parts[1] : ""
    guard parts[0].count <= 3, places.count <= 3, !parts[0].isEmpty, !places.contains(".") else {
      return nil
    }
    return Int(parts[0] + places + String(repeating: "0", count: 3 - places.count))
  }
}
