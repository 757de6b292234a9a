import OfficialStatistics
import Pictures
import ServiceFigures

/// Shares next to those of England, which the Department publishes.
struct OfficialPicture {
  /// The fewest shares of which a picture is drawn.
  private static let fewest = 3

  /// The shares that can be called better, worse or too close to call.
  let entries: [OfficialEntry]

  static func make(_ input: ReportInput) -> ReportPicture? {
    guard let tables = OfficialTables(input) else { return nil }
    let entries = tables.comparable
    guard entries.count >= fewest else { return nil }
    let picture = OfficialPicture(entries: entries)
    return ReportPicture(
      "next-to-england", title: picture.title,
      description: "For each share two marks on one scale: ours full, with a line through it for "
        + "its 95% interval, and England’s hollow, with a line for what its rounded share can be. "
        + "The scale need not begin at 0.",
      parts: picture.parts, tables: [tables.summary(entries)])
  }

  /// What the picture says, in one sentence: how many are clearly better or worse.
  var title: String {
    let words = entries.map(\.againstEngland)
    let counts = ["better", "worse", "higher", "lower", "too close to call"].map { word in
      (word, words.count { $0 == word })
    }.filter { $0.1 > 0 }
    let all = NumberWords.count(entries.count)
    return "Of \(all) shares held against England’s, "
      + counts.map { word, count in
        "\(NumberWords.count(count)) \(count == 1 ? "is" : "are") \(word)"
      }.listed("and")
  }

  private var parts: [any Part] {
    [
      Key([
        .init(.interval(.first), "ours with its 95% interval"),
        .init(.hollowInterval(.third), "England"),
      ]),
      IntervalRows(
        entries.map { entry in
          IntervalRows.Row(entry.measure.title, [ours(entry), england(entry)].compactMap { $0 })
        }),
    ]
  }

  private func ours(_ entry: OfficialEntry) -> IntervalRows.Entry? {
    guard let share = entry.ours.numbers.value, let interval = entry.ours.printedInterval,
      let words = entry.own
    else { return nil }
    return IntervalRows.Entry(
      share: share, interval: interval, words: "Ours: \(words)", isHollow: false)
  }

  private func england(_ entry: OfficialEntry) -> IntervalRows.Entry? {
    guard let england = entry.standing.england, let value = england.value,
      let range = england.range
    else { return nil }
    return IntervalRows.Entry(
      share: value / 100,
      interval: min(1, range.lowerBound / 100)...min(1, range.upperBound / 100),
      words: "England: \(entry.england)", isHollow: true)
  }
}
