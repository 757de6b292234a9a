import Pictures
import ServiceFigures

/// Reviews on time from quarter to quarter.
struct OnTimePicture {
  /// The share of one quarter.
  struct Quarter {
    let label: String
    let met: Int
    let total: Int
    let interval: Interval

    var share: Double { Double(met) / Double(total) }
    var words: String { NumberWords.percent(share) }
  }

  let quarters: [Quarter]
  let test: Standard.Test?

  /// Nil where there are not at least two quarters to show.
  init?(_ figure: Figure, _ standard: Standard?) {
    let rows = figure.rows(by: .quarter)
    guard !rows.contains(where: \.isWithheld) else { return nil }
    quarters = rows.compactMap { row in
      guard let met = row.numbers.numerator, let total = row.numbers.denominator,
        let interval = Proportion.wilson(met: met, of: total)
      else { return nil }
      return Quarter(label: row.label, met: met, total: total, interval: interval)
    }
    guard quarters.count > 1 else { return nil }
    test = standard?.test
  }

  static func make(_ input: ReportInput) -> ReportPicture? {
    guard let figure = input.wholeFigure(Catalogue.reviewsOnTime),
      let picture = OnTimePicture(
        figure, input.localStandards[figure.id] ?? figure.definition.standard)
    else { return nil }
    return ReportPicture(
      "reviews-on-time", title: picture.title, description: picture.description,
      parts: picture.parts, tables: [input.table(figure, by: .quarter)])
  }

  private var expected: Double? {
    switch test {
    case .atLeast(let least): least
    case .all: 1
    default: nil
    }
  }

  var title: String {
    let shares = quarters.sorted { $0.share < $1.share }
    guard let low = shares.first, let high = shares.last else { return "" }
    if low.met == low.total { return "Every review was held on time in every quarter" }
    let range =
      low.words == high.words
      ? "\(low.words) of reviews were held on time in every quarter"
      : "Between \(low.words) and \(high.words) of reviews were held on time from quarter to quarter"
    return range + ending
  }

  private var ending: String {
    let all = quarters.count
    switch test {
    case .all:
      let full = quarters.count { $0.met == $0.total }
      return full == 0
        ? "; in no quarter were all of them" : "; in \(full) of \(all) quarters all of them were"
    case .atLeast(let least):
      let expected = "the \(NumberWords.percent(least)) expected"
      let below = quarters.count { $0.interval.upper < least }
      if below == all { return ", in all \(all) quarters clearly below \(expected)" }
      if below > 0 { return ", in \(below) of \(all) quarters clearly below \(expected)" }
      return quarters.allSatisfy { $0.interval.lower >= least }
        ? ", clearly above \(expected) in all \(all) quarters"
        : ", in no quarter clearly below \(expected)"
    default: return ""
    }
  }

  private var description: String {
    "A dot for the share of each quarter, with a line through it for its 95% interval. The scale "
      + "does not begin at 0."
  }

  private var parts: [any Part] {
    var key: [Key.Entry] = [.init(.interval(.first), "share with its 95% interval")]
    if let expected { key.append(.init(.dashes, "expected: \(NumberWords.percent(expected))")) }
    return [
      Key(key),
      Trend(
        quarters.map { quarter in
          Trend.Point(
            label: Self.lines(quarter.label), share: quarter.share,
            interval: quarter.interval.lower...quarter.interval.upper, words: quarter.words)
        }, expected: expected),
    ]
  }

  /// `April to June 2024` on two lines that are narrow enough: `Apr–Jun` and `2024`.
  private static func lines(_ label: String) -> [String] {
    let words = label.split(separator: " ")
    guard words.count == 4, words[1] == "to" else { return [label] }
    return [
      words[0] == words[2] ? String(words[0]) : "\(words[0].prefix(3))–\(words[2].prefix(3))",
      String(words[3]),
    ]
  }
}
