/// What an official number is about: England, a region or an authority.
public enum OfficialArea: Hashable, Sendable {
  case england
  /// A region, by its code.
  case region(String)
  /// An authority, by its nine-character code.
  case authority(String)

  /// Whether counts of it are rounded to the nearest 10 and shares to whole per cents.
  ///
  /// Those of authorities are exact.
  public var isRounded: Bool { if case .authority = self { false } else { true } }
}

/// What the files say of an authority apart from its numbers.
struct OfficialAuthority: Hashable, Sendable {
  /// The nine-character code.
  var code: String
  /// The three-digit number of the Department; blank where the file has none.
  var number: String
  /// The name.
  var name: String
  /// The code of its region.
  var region: String
}
