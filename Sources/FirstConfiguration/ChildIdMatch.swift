import CareRecords

/// How many children of a column are in the return, and the rule with which most are.
struct ChildIdMatch {
  var matched: Int
  var all: Int
  /// The rule that makes the ids those of the return; nil where they are so already.
  var rule: ChildIdRule?

  /// Whether at least half of the children are in the return.
  var isHalf: Bool { matched * 2 >= all }

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
    for rule in rules(for: children) {
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
  private static func rules(for children: Set<String>) -> [ChildIdRule] {
    let lengths = Dictionary(grouping: children, by: \.count).sorted { left, right in
      left.value.count != right.value.count
        ? left.value.count > right.value.count : left.key < right.key
    }.map(\.key).prefix(3)
    let fronts = Dictionary(grouping: children) { id in
      String(id.prefix { !$0.isNumber })
    }.filter { !$0.key.isEmpty && $0.key.count <= 8 && $0.value.count * 2 >= children.count }
      .map(\.key).sorted()
    var rules: [ChildIdRule] = []
    for strip in [nil, ".0", ".00"] {
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
}
