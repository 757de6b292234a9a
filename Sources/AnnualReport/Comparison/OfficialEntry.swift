import OfficialStatistics
import ServiceFigures

/// One published number with where the authority stands, as cells of a table.
struct OfficialEntry {
  let measure: OfficialMeasure
  let standing: OfficialStanding
  /// Ours, counted as the Department counts it.
  let ours: Figure
  /// The children of the area that the configuration names; nil where it does not.
  let population: Int?
  let isPublic: Bool

  /// Our number; nil where a public edition has no released number for it.
  var own: String? {
    guard case .available = ours.status else {
      return FigureModel(figure: ours, previous: nil, assessment: nil).value
    }
    if measure.isRate {
      return rate.map(NumberWords.tenths) ?? (isPublic ? nil : Symbol.notAvailable)
    }
    guard let part = ours.numbers.numerator, let whole = ours.numbers.denominator else {
      return Symbol.notApplicable
    }
    if isPublic, ours.numbers.value == nil { return Symbol.tooFew }
    return Percentage.text(part, of: whole) ?? Symbol.notApplicable
  }

  /// Our rate for every 10,000 children: of the population that is set, or else of the one that the
  /// Department's file gives for the authority.
  private var rate: Double? {
    if measure.variant == nil, let value = ours.numbers.value { return value }
    // A public edition prints no rate but the one that was released.
    if isPublic { return nil }
    let children = population.map { Double($0) } ?? standing.own?.population?.number
    guard let count = ours.numbers.count, let children, children > 0 else { return nil }
    return 10_000 * Double(count) / children
  }

  var england: String { words(standing.england) }
  var region: String { words(standing.region?.share) }

  /// The mean of the neighbours and their median: `11.0%, 10.8%`.
  var neighboursMiddle: String {
    guard standing.neighboursMean != nil else { return noNeighbours }
    return "\(words(standing.neighboursMean)), \(words(standing.neighboursMedian))"
  }

  /// The values of the neighbours that the files have, the lowest first.
  var neighbours: String {
    let known = standing.neighboursKnown
    return known.isEmpty ? noNeighbours : known.map(words).joined(separator: ", ")
  }

  /// What stands in place of neighbours' values: that the Department withheld them, or that the files
  /// do not have them.
  private var noNeighbours: String {
    hasWithheldNeighbours ? Symbol.withheld : Symbol.notAvailable
  }

  private var hasWithheldNeighbours: Bool {
    standing.neighbours.contains { $0.share?.symbol == .confidential }
  }

  /// Whether ours is better, worse or too close to call; `[z]` for a rate, which has no better side, and
  /// where one of the two is not known.
  var againstEngland: String {
    guard !measure.isRate, let range = standing.england?.range else { return Symbol.notApplicable }
    return ours.words(against: (range.lowerBound / 100)...(range.upperBound / 100))
      ?? Symbol.notApplicable
  }

  /// Our place among the neighbours: `3rd highest of 11`.
  var place: String {
    let value = measure.isRate ? rate : ours.numbers.value.map { $0 * 100 }
    guard case .available = ours.status, let value, let place = standing.place(of: value) else {
      return Symbol.notAvailable
    }
    // Of a few children chance decides the place.
    if !measure.isRate, ours.numbers.denominator ?? 0 < FigureComparison.fewest {
      return "too few to say"
    }
    return NumberWords.place(
      fromHighest: place.fromHighest, fromLowest: place.fromLowest,
      of: standing.neighboursKnown.count + 1)
  }

  private func words(_ share: OfficialShare?) -> String {
    guard let share else { return Symbol.notAvailable }
    guard let value = share.value else { return share.symbol?.cell ?? Symbol.notAvailable }
    if measure.isRate { return NumberWords.decimal(value) }
    return share.counts.flatMap { Percentage.text($0.part, of: $0.whole) }
      ?? "\(NumberWords.decimal(value))%"
  }

  private func words(_ value: Double?) -> String {
    value.map { NumberWords.tenths($0) + (measure.isRate ? "" : "%") } ?? Symbol.notAvailable
  }

  // MARK: - Ours beside what was published of us

  /// Our numbers: `26 of 261`; nil where they are not known.
  var counts: String? {
    guard case .available = ours.status else { return nil }
    if measure.isRate { return ours.numbers.count.map(NumberWords.count) }
    guard let part = ours.numbers.numerator, let whole = ours.numbers.denominator else {
      return nil
    }
    return "\(NumberWords.count(part)) of \(NumberWords.count(whole))"
  }

  /// The numbers that the Department published of the authority for the same year; nil where it
  /// published none.
  var publishedCounts: String? {
    guard !standing.isOfAnotherYear, let own = standing.own else { return nil }
    if measure.isRate {
      return own.part?.number.flatMap { Int(exactly: $0) }.map(NumberWords.count)
    }
    return own.counts.map { "\(NumberWords.count($0.part)) of \(NumberWords.count($0.whole))" }
  }
}

extension OfficialSymbol {
  /// What stands in a cell for it.
  fileprivate var cell: String {
    switch self {
    case .confidential: Symbol.withheld
    case .notApplicable: Symbol.notApplicable
    case .notAvailable: Symbol.notAvailable
    case .roundsToZero: "under 0.5%"
    case .unreliable: "unreliable"
    case .low: "low"
    }
  }
}
