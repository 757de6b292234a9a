/// Finds the name that somebody probably meant to write.
package enum NearestName {
  /// The name in `known` nearest to `name`; nil if none is near enough.
  ///
  /// One mistake is allowed for every three characters, and three at most. Of equally near names
  /// the first in alphabetical order is taken, so that the same mistake always gets the same
  /// advice.
  package static func of(_ name: String, in known: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    let limit = min(3, max(1, wanted.count / 3))
    // A longer name is hardly a typing mistake, and its distance takes time to work out.
    guard wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known.sorted() where candidate != name {
      let scalars = Array(candidate.unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      if distance <= limit, distance < min(scalars.count, best?.distance ?? .max) {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// The known name nearest to `name`, in quotation marks; nil when none is near.
  ///
  /// Messages show this name and not the mistyped one, which may hold anything.
  package static func quoted(_ name: String, in known: [String]) -> String? {
    let lowered = name.lowercased()
    if let same = known.first(where: { $0.lowercased() == lowered }) { return "'\(same)'" }
    return of(name, in: known).map { "'\($0)'" }
  }

  /// How many scalars must be inserted, deleted, replaced or swapped with the next one.
  ///
  /// This is the Damerau-Levenshtein distance in its usual restricted form, which changes no part
  /// of the text twice.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for j in right.indices {
        let replacing = previous[j] + (left[i] == right[j] ? 0 : 1)
        var cost = min(replacing, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
