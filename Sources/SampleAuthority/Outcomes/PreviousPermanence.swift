import CareRecords

/// The permanent home for which a child had left care before, if there was one (PrevPerm).
struct PreviousPermanence: Sendable {
  /// The option as a code; Z1 for none.
  var option = "Z1"
  /// The authority that arranged the home; 999 means one that is not named.
  var authority = ""
  /// The day of the order, with ZZ for the parts that are not known.
  var date = ""

  private static let options = Weighted<String>(("P1", 330), ("P2", 430), ("P3", 190), ("P4", 50))

  /// Draws the previous home of a child, once for all its periods of care.
  static func draw(for child: Child, _ random: inout SampleRandom) -> PreviousPermanence {
    let hasOne = random.chance(90)
    let option = random.pick(options)
    let precision = random.below(1000)
    guard let start = child.periods.first?.start, !child.person.isUnaccompanied, hasOne else {
      return PreviousPermanence()
    }
    // The child must be old enough to have been in care before and then have lived elsewhere for a
    // year.
    let latest = CivilDate.days(from: child.person.birth.adding(months: 12), to: start) - 365
    guard latest > 0 else { return PreviousPermanence() }
    let day = child.person.birth.adding(months: 12).adding(days: random.below(latest))
    let text = day.slashText
    return PreviousPermanence(
      option: option, authority: "999",
      date: option == "P4"
        ? "ZZ/ZZ/ZZZZ"
        : precision < 800
          ? text : precision < 930 ? "ZZ" + text.dropFirst(2) : "ZZ/ZZ" + text.dropFirst(5))
  }
}
