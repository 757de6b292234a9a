import ServiceFigures

/// A published share or rate of an area, with the numbers behind it.
public struct OfficialShare: Hashable, Sendable {
  /// The children counted; for England and regions rounded to the nearest 10.
  public let part: OfficialNumber?
  /// The children that they are a share of; nil for a rate.
  public let whole: OfficialNumber?
  /// The share in per cent or the rate for every 10,000 children, as published: a whole number.
  public let published: OfficialNumber?
  /// The children of the area; nil where the file does not have them.
  public let population: OfficialNumber?
  /// Whether the counts are rounded.
  public let isRounded: Bool

  init(_ part: OfficialTable.Row?, of whole: OfficialTable.Row?, area: OfficialArea) {
    self.part = part?.count
    self.whole = whole?.count
    published = part?.share
    population = part?.population
    isRounded = area.isRounded
  }

  /// The two numbers of a share, where they are exact.
  public var counts: (part: Int, whole: Int)? {
    guard !isRounded, let part = part?.number, let whole = whole?.number, whole > 0, part <= whole,
      let part = Int(exactly: part), let whole = Int(exactly: whole)
    else { return nil }
    return (part, whole)
  }

  /// The share in per cent or the rate: exact where both numbers are, else as published; nil where a
  /// symbol stands for it.
  public var value: Double? {
    if let counts { return 100 * Double(counts.part) / Double(counts.whole) }
    return published?.number
  }

  /// The symbol in its place; nil where the value is known.
  public var symbol: OfficialSymbol? {
    guard value == nil else { return nil }
    for case .symbol(let symbol)? in [published, part, whole] { return symbol }
    return .notAvailable
  }

  /// The values that the published one stands for: a rounded one may be half of one lower or higher.
  public var range: ClosedRange<Double>? {
    // More than 0, and rounded to it.
    if symbol == .roundsToZero { return 0...0.5 }
    guard let value else { return nil }
    if counts != nil { return value...value }
    return max(0, value - 0.5)...(value + 0.5)
  }
}

/// Where an authority stands with a figure among others.
public struct OfficialStanding: Sendable {
  /// One statistical neighbour.
  public struct Neighbour: Sendable {
    /// Its name; nil where the files do not have it.
    public let name: String?
    /// Its share; nil where the files do not have it.
    public let share: OfficialShare?
  }

  /// The published number.
  public let measure: OfficialMeasure
  /// The year in which the period of the numbers ends.
  public let year: Int
  /// Whether that is an earlier year than the report's, because no later one is published.
  public let isOfAnotherYear: Bool
  /// The file that the numbers are from.
  public let source: OfficialStatistics.Source?
  /// England.
  public let england: OfficialShare?
  /// The region of the authority, with its name.
  public let region: (name: String, share: OfficialShare)?
  /// The statistical neighbours, the nearest first; empty where no file says who they are.
  public let neighbours: [Neighbour]
  /// What the Department published of the authority itself.
  public let own: OfficialShare?

  /// The shares of the neighbours whose value is known, the lowest first.
  public var neighboursKnown: [OfficialShare] {
    neighbours.compactMap(\.share).filter { $0.value != nil }
      .sorted { ($0.value ?? 0) < ($1.value ?? 0) }
  }

  private var known: [Double] { neighboursKnown.compactMap(\.value) }

  /// The fewest neighbours of which a mean and a median are given.
  public static let fewestNeighbours = 5

  /// The mean of the neighbours' values, which the Local Authority Interactive Tool prints; nil for
  /// fewer than five.
  public var neighboursMean: Double? {
    guard known.count >= Self.fewestNeighbours else { return nil }
    return known.reduce(0, +) / Double(known.count)
  }

  /// The median of the neighbours' values, which the Department's dashboard prints; nil for fewer than
  /// five.
  public var neighboursMedian: Double? {
    guard known.count >= Self.fewestNeighbours else { return nil }
    return Quantiles.quantile(0.5, ofSorted: known)
  }

  /// The place of a value among the neighbours' values, from the highest and from the lowest.
  ///
  /// It is nil for fewer than five neighbours. Of equal values all have the first of their places.
  ///
  /// - Parameter value: ours, in per cent or for every 10,000 children.
  public func place(of value: Double) -> (fromHighest: Int, fromLowest: Int)? {
    guard known.count >= Self.fewestNeighbours else { return nil }
    return (1 + known.count { $0 > value }, 1 + known.count { $0 < value })
  }
}
