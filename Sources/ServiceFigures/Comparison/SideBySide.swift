import CareRecords
import Documents

/// Figures that make sense side by side: years of one authority, or authorities in one year.
public struct SideBySide: Sendable {
  /// Whether the figures differ by year or by authority.
  public enum Kind: Hashable, Sendable {
    /// The years of one authority, in their order.
    case years
    /// Several authorities in one period, in the order given; each is compared with the first.
    case authorities
  }

  /// Whether the figures differ by year or by authority.
  public let kind: Kind
  /// The figures, two or more.
  public let periods: [PeriodFigures]

  init(kind: Kind, periods: [PeriodFigures]) {
    self.kind = kind
    self.periods = periods
  }

  /// Combines figures side by side.
  ///
  /// - Throws: `Failure` for figures that cannot be compared, with what to do.
  public init(_ figures: [PeriodFigures]) throws(Failure) {
    guard let first = figures.first, figures.count > 1 else {
      throw Failure(
        figures.first?.place ?? "the comparison", what: "there is nothing to compare it with",
        expected: "the figures of another year or of another authority beside it")
    }
    for other in figures.dropFirst() {
      try Self.check(first, other)
    }
    let isOneAuthority = figures.dropFirst().allSatisfy { $0.isSameAuthority(as: first) }
    kind = isOneAuthority ? .years : .authorities
    if isOneAuthority {
      periods = figures.sorted { $0.period.from < $1.period.from }
      for (earlier, later) in zip(periods, periods.dropFirst()) {
        guard earlier.period.to < later.period.from else { throw Self.overlap(earlier, later) }
      }
    } else {
      periods = figures
      try Self.checkAuthorities(figures)
    }
  }

  /// All figures must have periods of the same length, and all or none must name an authority.
  private static func check(
    _ first: PeriodFigures, _ other: PeriodFigures
  ) throws(Failure) {
    let places = "\(first.place), \(other.place)"
    guard first.period.length == other.period.length else {
      throw Failure(
        places,
        what: "the periods are not of one length: \(first.period.length.words) and "
          + other.period.length.words,
        expected: "periods of the same length, such as whole years")
    }
    guard (first.authority == nil) == (other.authority == nil) else {
      throw Failure(
        places, what: "one of them names no authority",
        expected: "figures that name theirs, as generate writes them")
    }
  }

  private static func checkAuthorities(_ figures: [PeriodFigures]) throws(Failure) {
    for (place, figure) in figures.enumerated() {
      for other in figures[..<place] {
        let places = "\(other.place), \(figure.place)"
        guard other.period == figure.period else {
          throw Failure(
            places, what: "these differ both in the authority and in the period",
            expected: "years of one authority, or several authorities in one period")
        }
        guard !other.isSameAuthority(as: figure) else { throw overlap(other, figure) }
      }
    }
  }

  static func overlap(_ first: PeriodFigures, _ second: PeriodFigures) -> Failure {
    Failure(
      "\(first.place), \(second.place)",
      what: first.period == second.period
        ? "both are of the same authority and period" : "their periods overlap",
      expected: "each authority and day once")
  }
}

extension SideBySide {
  /// Two of the periods, with a comparison of the first with the second.
  public struct Pair: Sendable {
    /// The index of the period that is compared.
    public let now: Int
    /// The index of the period it is compared with.
    public let then: Int
    /// All figures of the two.
    public let comparison: PeriodComparison
  }

  /// The pairs that are compared.
  ///
  /// Each year is compared with the one before it in the list, each authority with the first.
  public var pairs: [Pair] {
    periods.indices.dropFirst().map { place in
      let other = kind == .years ? place - 1 : 0
      return Pair(
        now: place, then: other,
        comparison: PeriodComparison(
          periods[place], since: periods[other], sameSize: kind == .years))
    }
  }
}

extension ReportingPeriod {
  /// The length of a period: in months if it is one to twelve whole months, otherwise in days.
  ///
  /// So February is as long as March, and a leap year is as long as any other year.
  enum Length: Hashable {
    case months(Int)
    case days(Int)

    var words: String {
      switch self {
      case .months(1): "1 month"
      case .months(let count): "\(count) months"
      case .days(1): "1 day"
      case .days(let count): "\(count) days"
      }
    }
  }

  var length: Length {
    let months = (1...12).first { from.adding(months: $0).adding(days: -1) == to }
    return months.map { .months($0) } ?? .days(days)
  }
}

/// Saved figures of years before a report's, of the same authority.
package struct EarlierYears: Sendable {
  /// The years in their order.
  package let years: [PeriodFigures]

  /// Checks saved figures against the report that will show them next to its own.
  ///
  /// - Throws: `Failure` for figures of another authority, for a period that does not end before
  ///   the report's begins or is not as long, and for a year given twice.
  package init(
    _ saved: [PeriodFigures], of authority: Authority?, before period: ReportingPeriod
  ) throws(Failure) {
    years = saved.sorted { $0.period.from < $1.period.from }
    for year in years {
      guard year.authority == nil || Authority.areSame(year.authority, authority) else {
        throw Failure(
          year.place, what: "the figures are of another authority",
          expected: "figures of the authority of the report")
      }
      guard year.period.to < period.from else {
        throw Failure(
          year.place, what: "their period does not end before that of the report begins",
          expected: "figures of an earlier year")
      }
      guard year.period.length == period.length else {
        throw Failure(
          year.place,
          what: "their period has \(year.period.length.words), that of the report "
            + period.length.words,
          expected: "periods of the same length, such as whole years")
      }
    }
    for (earlier, later) in zip(years, years.dropFirst())
    where earlier.period.to >= later.period.from {
      throw SideBySide.overlap(earlier, later)
    }
  }

  /// The year that ends on the day before a period; nil where it is not among them.
  package func yearBefore(_ period: ReportingPeriod) -> PeriodFigures? {
    years.first { $0.period.to == period.from.adding(days: -1) }
  }
}
