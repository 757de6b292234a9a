/// Finds inclusions that would never end.
///
/// A template may include itself as long as each round goes deeper into the data, because data is
/// finite. So a circle of inclusions must keep to the innermost object or go deeper into it, and
/// must go deeper at least once.
struct RecursionCheck {
  private let parts: [Part]

  /// The first inclusion that leads back to itself without going deeper, and the part it is in.
  static func endlessInclusion(in parts: [Part]) -> (part: Int, inclusion: PartInclusion)? {
    let check = RecursionCheck(parts: parts)
    // If a circle has a step elsewhere, its depth cannot be measured.
    let circles = check.circles { _ in true }
    let straying = check.firstInclusion {
      $0.descent == .elsewhere && circles[$1] == circles[$0.part]
    }
    if let straying { return straying }
    let levelCircles = check.circles { $0.descent == .same }
    return check.firstInclusion { $0.descent == .same && levelCircles[$1] == levelCircles[$0.part] }
  }

  private func firstInclusion(
    where isWanted: (PartInclusion, _ part: Int) -> Bool
  ) -> (part: Int, inclusion: PartInclusion)? {
    for (index, part) in parts.enumerated() {
      if let inclusion = part.inclusions.first(where: { isWanted($0, index) }) {
        return (index, inclusion)
      }
    }
    return nil
  }

  /// A number for each part.
  ///
  /// Two parts have the same number if each leads to the other by inclusions that `counts` accepts.
  /// A part that leads only to itself has a number of its own. That is enough, because both ends of
  /// the inclusion then have that number.
  ///
  /// This is Kosaraju's algorithm with stacks of its own. It first finds the order in which parts
  /// are left, then searches backwards from the last left.
  private func circles(_ counts: (PartInclusion) -> Bool) -> [Int] {
    var incoming: [[Int]] = Array(repeating: [], count: parts.count)
    var outgoing: [[Int]] = Array(repeating: [], count: parts.count)
    for (index, part) in parts.enumerated() {
      for inclusion in part.inclusions where counts(inclusion) {
        outgoing[index].append(inclusion.part)
        incoming[inclusion.part].append(index)
      }
    }
    var circle = Array(repeating: -1, count: parts.count)
    for start in leavingOrder(outgoing).reversed() where circle[start] < 0 {
      circle[start] = start
      var waiting = [start]
      while let part = waiting.popLast() {
        for next in incoming[part] where circle[next] < 0 {
          circle[next] = start
          waiting.append(next)
        }
      }
    }
    return circle
  }

  private func leavingOrder(_ outgoing: [[Int]]) -> [Int] {
    var order: [Int] = []
    var isSeen = Array(repeating: false, count: outgoing.count)
    for start in outgoing.indices where !isSeen[start] {
      isSeen[start] = true
      var path = [(part: start, next: 0)]
      while let (part, next) = path.last {
        guard next < outgoing[part].count else {
          order.append(part)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = outgoing[part][next]
        guard !isSeen[target] else { continue }
        isSeen[target] = true
        path.append((target, 0))
      }
    }
    return order
  }
}
