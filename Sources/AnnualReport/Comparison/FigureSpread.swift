import ServiceFigures

/// How the authorities that have a figure lie, and where the first of them is among them.
///
/// The values are those by which authorities of any size can be compared. So counts have no spread, and
/// shares and medians of few records, or of part of the records, take no part in one.
struct FigureSpread {
  let definition: FigureDefinition
  /// The values, the lowest first.
  private let values: [Double]
  private let own: Double?

  /// The fewest authorities of which the spread of a figure is given.
  static let fewest = 5

  /// The spread of a figure over authorities, the first of which is the reader's own.
  ///
  /// It is nil where fewer than five of them have the figure.
  init?(_ definition: FigureDefinition, of authorities: [PeriodFigures]) {
    let values = authorities.compactMap { Self.value($0[definition]) }.sorted()
    guard values.count >= Self.fewest else { return nil }
    self.definition = definition
    self.values = values
    own = authorities.first.flatMap { Self.value($0[definition]) }
  }

  private static func value(_ figure: Figure) -> Double? {
    guard figure.status == .available else { return nil }
    switch figure.definition.kind {
    case .proportion:
      guard figure.numbers.denominator ?? 0 >= FigureComparison.fewest else { return nil }
      return figure.numbers.value
    case .rate: return figure.numbers.value
    case .duration:
      guard figure.numbers.count ?? 0 >= FigureComparison.fewest else { return nil }
      return figure.numbers.median
    case .count, .distribution: return nil
    }
  }

  /// The title of the figure; that of a duration says that medians are compared.
  var title: String {
    definition.kind == .duration ? "\(definition.title), median" : definition.title
  }

  /// The place of the first authority among all that have the figure, such as `3rd highest of 148`.
  ///
  /// It is nil where the first has no value.
  var place: String? {
    own.map { own in
      NumberWords.place(
        fromHighest: 1 + values.count { $0 > own }, fromLowest: 1 + values.count { $0 < own },
        of: values.count)
    }
  }

  /// The value below which a share of the authorities lie, from 0 to 1, in print: `84.5%`.
  func quantile(_ share: Double) -> String {
    Quantiles.quantile(share, ofSorted: values).map(words) ?? Symbol.notAvailable
  }

  private func words(_ value: Double) -> String {
    if definition.kind == .proportion || definition.isShare { return NumberWords.percent(value) }
    return definition.kind == .rate ? NumberWords.tenths(value) : NumberWords.decimal(value)
  }
}
