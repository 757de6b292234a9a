import ServiceFigures

/// The columns of a figure's table, and what stands in them.
struct TableForm {
  /// The headings of the columns of numbers.
  let columns: [String]
  /// The column whose numbers of the year before are printed too.
  let leading: String
  private let figure: Figure
  private let isPublic: Bool
  private let hasDays: Bool
  private let isPerPost: Bool
  /// The total of which each row of a table of counts is a share.
  private let total: Int?

  private var definition: FigureDefinition { figure.definition }

  /// The form of a table with these rows.
  init(_ figure: Figure, _ rows: [FigureRow], isPublic: Bool) {
    self.figure = figure
    self.isPublic = isPublic
    let kind = figure.definition.kind
    hasDays = kind == .duration || rows.contains { $0.numbers.median != nil }
    isPerPost = kind == .distribution && rows.contains { $0.numbers.value != nil }
    total =
      rows.contains(where: \.isWithheld)
      ? figure.numbers.count : rows.reduce(0) { $0 + ($1.numbers.count ?? 0) }
    (columns, leading) =
      switch kind {
      case .proportion:
        (["Number", "Out of", "Share"] + (isPublic ? [] : ["Left out"]), "Share")
      case .duration: (["Number", "Median", "90th percentile", "Longest"], "Median")
      case .rate: (["Children", "Rate"], "Rate")
      case .distribution where isPerPost: (["Number", "For each full-time post"], "Number")
      case .count, .distribution:
        (
          hasDays ? ["Number", "Median days", "90th percentile", "Longest"] : ["Number", "Share"],
          "Number"
        )
      }
  }

  /// The cells of a row of this year.
  func cells(_ row: FigureRow) -> [String] {
    let numbers = row.numbers
    if row.isWithheld {
      return columns.map { _ in Symbol.withheld(definition) }
    }
    switch definition.kind {
    case .proportion:
      let part = numbers.numerator ?? 0
      let all = numbers.denominator ?? 0
      let left = row.leftOut.reduce(0) { $0 + $1.count }
      return [
        NumberWords.count(part), NumberWords.count(all),
        Self.part(part, of: all, isPublic: isPublic),
      ] + (isPublic ? [] : [NumberWords.count(left)])
    case .rate:
      return [
        numbers.count.map(NumberWords.count) ?? Symbol.notApplicable,
        numbers.value.map(NumberWords.tenths) ?? Symbol.notApplicable,
      ]
    case .distribution where isPerPost:
      let count = numbers.count ?? 0
      return [
        NumberWords.count(count),
        numbers.value.map(NumberWords.tenths)
          ?? (count == 0 ? Symbol.notApplicable : Symbol.notAvailable),
      ]
    case .duration, .count, .distribution:
      if hasDays {
        return [numbers.count.map { Double($0) }, numbers.median, numbers.p90, numbers.max].map {
          $0.map(NumberWords.decimal) ?? Symbol.notApplicable
        }
      }
      let count = numbers.count ?? 0
      return [NumberWords.count(count), Self.part(count, of: total, isPublic: isPublic)]
    }
  }

  /// The one cell of a row of the year before.
  ///
  /// - Parameter isPublic: whether it is of a public edition, which gives no share of few.
  func cellBefore(_ row: FigureRow, isPublic: Bool) -> String {
    let numbers = row.numbers
    if row.isWithheld { return Symbol.withheld(definition) }
    switch definition.kind {
    case .proportion:
      let part = numbers.numerator ?? 0
      guard let all = numbers.denominator, all > 0 else { return Symbol.notApplicable }
      // A share of few has only its two numbers.
      let share = Self.part(part, of: all, isPublic: isPublic)
      let words = share == Symbol.tooFew ? NumberWords.count(part) : share
      return "\(words) of \(NumberWords.count(all))"
    case .rate: return numbers.value.map(NumberWords.tenths) ?? Symbol.notApplicable
    case .duration: return numbers.median.map(NumberWords.decimal) ?? Symbol.notApplicable
    case .count, .distribution: return NumberWords.count(numbers.count ?? 0)
    }
  }

  /// A part of a total as a percentage; a public edition gives it only for totals of 20 or more.
  private static func part(_ count: Int, of total: Int?, isPublic: Bool) -> String {
    guard let total else { return Symbol.withheld }
    if isPublic, total > 0, total < FigureComparison.fewest { return Symbol.tooFew }
    return Percentage.text(count, of: total) ?? Symbol.notApplicable
  }
}
