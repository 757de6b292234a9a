import CareRecords

/// How many children of a column are in the return, and the rule with which most are.
struct ChildIdMatch {
  var matched: Int
  var all: Int
  /// The rule that makes the ids those of the return; nil where they are so already.
  var rule: ChildIdRule?

  /// Whether at least half of the children are in the return.
  var isHalf: Bool { matched * 2 >= all }

  /// Whether so many children are not in the return that their ids may be written otherwise.
  var isDoubtful: Bool { matched * 5 < all * 4 }

  /// - Parameter most: how many ids are looked at, where a rough answer is enough.
  static func best(
    _ profile: ColumnProfile, _ children: Set<String>, most: Int = .max
  ) -> ChildIdMatch {
    let ids = profile.counts.prefix(most).map { Self.plain($0.text) }
    func matched(_ rule: ChildIdRule?) -> Int {
      ids.count { children.contains((rule?.id($0) ?? $0).uppercased()) }
    }
    let plain = ChildIdMatch(matched: matched(nil), all: ids.count, rule: nil)
    guard plain.matched < ids.count, !children.isEmpty else { return plain }
    var best = plain
    for rule in rules(for: children, ids) {
      let match = ChildIdMatch(matched: matched(rule), all: ids.count, rule: rule)
      // A rule must bring in many children, or it fits a few by chance.
      if match.matched > best.matched, match.matched * 2 >= match.all { best = match }
    }
    return best
  }

  /// The id without what a spreadsheet puts around it: `="0012"` and `'0012`.
  private static func plain(_ text: String) -> String {
    var text = text
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 3 {
      text = String(text.dropFirst(2).dropLast())
    }
    return text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  /// The rules that could make an id one of these, the simplest first.
  private static func rules(for children: Set<String>, _ ids: [String]) -> [ChildIdRule] {
    let lengths = Dictionary(grouping: children, by: \.count).sorted { left, right in
      left.value.count != right.value.count
        ? left.value.count > right.value.count : left.key < right.key
    }.map(\.key).prefix(3)
    let fronts = Dictionary(grouping: children) { id in
      String(id.prefix { !$0.isNumber })
    }.filter { !$0.key.isEmpty && $0.key.count <= 8 && $0.value.count * 2 >= children.count }
      .map(\.key).sorted()
    // What many ids of the file have around their number, and may have too much.
    let ends = many(ids.map { Substring($0.reversed().prefix { !$0.isNumber }) })
      .map { String($0.reversed()) }
    var rules: [ChildIdRule] = many(ids.map { $0.prefix { !$0.isNumber } }).flatMap { front in
      [ChildIdRule(stripFront: front)]
        + lengths.map { ChildIdRule(stripFront: front, pad: $0) }
        + [ChildIdRule(strip: ".0", stripFront: front)]
        + fronts.map { ChildIdRule(stripFront: front, prefix: $0) }
    }
    for strip in [nil, ".0", ".00"] + ends.map(Optional.some) {
      if strip != nil { rules.append(ChildIdRule(strip: strip)) }
      for length in lengths { rules.append(ChildIdRule(strip: strip, pad: length)) }
      for front in fronts {
        rules.append(ChildIdRule(strip: strip, prefix: front))
        for length in lengths where length > front.count {
          rules.append(ChildIdRule(strip: strip, pad: length - front.count, prefix: front))
        }
      }
    }
    return rules
  }

  /// What at least three and a fifth of some texts begin with, the most frequent first.
  ///
  /// More than three letters could be the name of a child, which a configuration must not show.
  private static func many(_ texts: [Substring]) -> [String] {
    var counts: [String: Int] = [:]
    for text in texts where text.count <= 3 {
      for length in 0..<text.count { counts[String(text.prefix(length + 1)), default: 0] += 1 }
    }
    return counts.filter { $0.value >= 3 && $0.value * 5 >= texts.count }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
