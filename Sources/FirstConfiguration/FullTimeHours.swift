import RecordImport

/// The hours of a full-time post, found in a column of hours a week.
struct FullTimeHours: Equatable {
  /// The hours as the configuration writes them.
  let text: String
  /// The longest hours of the column where nobody in it works full time, so that the hours must be
  /// asked for; nil where somebody does.
  let longest: String?

  /// The hours where the column holds per cents of a post.
  static let perCent = "100"
  private static let usual = ["37", "37.5", "36", "35", "40", "36.25", "36.5", "39"]

  /// Finds the hours; nil for a column that holds shares of a post.
  init?(_ profile: ColumnProfile) {
    let numbers = profile.counts.compactMap { text, _ in
      HoursText.thousandths(in: text).map { Double($0) / 1000 }
    }
    let isHours =
      profile.words.set.contains("hour") && numbers.contains { $0 > 1.5 }
      || numbers.count { $0 > 2 } * 2 > numbers.count
    if profile.counts.contains(where: { $0.text.hasSuffix("%") }) {
      (text, longest) = (Self.perCent, nil)
      return
    }
    guard isHours, let most = numbers.max() else { return nil }
    let found = Self.usual.first { hours in numbers.contains { $0 == Double(hours) } }
    text = found ?? Self.usual[0]
    longest = found == nil ? (most == most.rounded() ? String(Int(most)) : String(most)) : nil
  }
}
