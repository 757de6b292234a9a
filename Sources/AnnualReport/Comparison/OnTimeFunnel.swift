import Pictures
import ServiceFigures

/// Reviews on time of many authorities, between the lines that chance would give.
struct OnTimeFunnel {
  /// One authority that has the figure.
  struct Entry {
    let name: String
    let met: Int
    let all: Int
    let place: FunnelLimits.Place

    fileprivate var share: Double { Double(met) / Double(all) }
  }

  private let limits: FunnelLimits
  private let entries: [Entry]

  /// The reviews of authorities, each with its name in print.
  ///
  /// It is nil where fewer than five of them have the figure.
  init?(_ names: [String], _ authorities: [PeriodFigures]) {
    let counts = zip(names, authorities).compactMap { name, figures in
      Self.counts(figures).map { (name: name, met: $0.met, all: $0.all) }
    }
    guard counts.count >= FigureSpread.fewest else { return nil }
    let (met, all) = counts.reduce((0, 0)) { ($0.0 + $1.met, $0.1 + $1.all) }
    let limits = FunnelLimits(overall: Double(met) / Double(all))
    self.limits = limits
    entries = counts.map {
      Entry(name: $0.name, met: $0.met, all: $0.all, place: limits.place(met: $0.met, of: $0.all))
    }
  }

  private static func counts(_ figures: PeriodFigures) -> (met: Int, all: Int)? {
    let figure = figures[Catalogue.reviewsOnTime]
    guard figure.status == .available, let met = figure.numbers.numerator,
      let all = figure.numbers.denominator, all > 0
    else { return nil }
    return (met, all)
  }

  /// Where an authority lies, such as `below 95%`; nil where it does not have the figure.
  func place(of name: String) -> String? {
    entries.first { $0.name == name }.map { Self.words($0.place) }
  }

  private static func words(_ place: FunnelLimits.Place) -> String {
    switch place {
    case .within: "within"
    case .below(let level): "below \(percent(level))"
    case .above(let level): "above \(percent(level))"
    }
  }

  private static func percent(_ level: Double) -> String {
    "\(NumberWords.decimal(100 * level))%"
  }

  /// The picture, in which one authority is named.
  ///
  /// - Parameter first: the name of that authority.
  func picture(naming first: String) -> ReportPicture {
    let outside = entries.count { $0.place != .within }
    let title =
      "Reviews on time: \(NumberWords.count(outside)) of \(NumberWords.count(entries.count)) "
      + "authorities lie outside the 95% lines around \(NumberWords.percent(limits.overall))"
    return ReportPicture(
      "funnel", title: title,
      description:
        "Each authority by its number of reviews and the share on time; \(first) is the full "
        + "dot. A line at the share of all together, and lines around it that come closer as the "
        + "reviews become more. The scale of shares need not begin at 0.",
      parts: [
        Funnel(
          entries.map { entry in
            Funnel.Point(
              records: entry.all, share: entry.share, words: entry.name == first ? first : nil)
          }, of: Catalogue.reviewsOnTime.unit, overall: limits.overall,
          limits: FunnelLimits.levels.map { level in
            { [limits] in limits.limits(of: $0, level: level) }
          })
      ], tables: [table],
      note:
        "By chance alone 1 in 20 lies outside the full lines (95%) and 1 in 500 outside the dashed "
        + "ones (99.8%). Reviews of one child are alike, so that somewhat more lie outside without "
        + "anything being different.")
  }

  /// The numbers of the picture, one row for each authority.
  private var table: TableModel {
    TableModel(
      caption: "Reviews on time, with the lines of the funnel", firstHeading: "Authority",
      columns: ["Reviews", "On time", "Share"]
        + FunnelLimits.levels.map { "\(Self.percent($0)) lines" } + ["Where it lies"],
      rows: entries.map { entry in
        (
          entry.name,
          [
            NumberWords.count(entry.all), NumberWords.count(entry.met),
            NumberWords.percent(entry.share),
          ]
            + FunnelLimits.levels.map { level in
              let lines = limits.limits(of: entry.all, level: level)
              return "\(NumberWords.percent(lines.lowerBound)) to "
                + NumberWords.percent(lines.upperBound)
            } + [Self.words(entry.place)]
        )
      })
  }
}
