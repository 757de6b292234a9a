import Templates

/// Repeats a mistyped name only by what it was probably meant to be.
public enum Nearest {
  /// The known name nearest to `name` in quotation marks, nil when none is near.
  public static func quoted(_ name: String, in known: [String]) -> String? {
    let lowered = name.lowercased()
    if let same = known.first(where: { $0.lowercased() == lowered }) { return "'\(same)'" }
    return NearestName.of(name, in: known).map { "'\($0)'" }
  }
}
