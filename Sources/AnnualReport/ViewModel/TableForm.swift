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
  /// What a count known in part leaves open in any row; nil where all is known.
  private let doubt: (taken: Int, added: Int)?

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
    doubt = Self.doubt(figure, rows)
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

  /// How many counted records of any row may have to be taken away, and how many more may belong to
  /// any, where a count is known in part.
  private static func doubt(_ figure: Figure, _ rows: [FigureRow]) -> (taken: Int, added: Int)? {
    let definition = figure.definition
    guard definition.kind == .count || definition.kind == .distribution,
      case .partial(let lower, let upper) = figure.status, let count = figure.numbers.count
    else { return nil }
    let known = rows.reduce(0) { $0 + Self.unknown($1, definition) }
    return (max(0, count - Int(lower)), max(0, Int(upper) - count - known))
  }

  /// The records of a row of which it is not known whether they count.
  private static func unknown(_ row: FigureRow, _ definition: FigureDefinition) -> Int {
    row.leftOut.filter { definition.unknownReasons.contains($0.reason) }.reduce(0) { $0 + $1.count }
  }

  /// The number of a row known in part, as its figure is printed; nil where the row is certain.
  private func range(_ row: FigureRow) -> String? {
    guard let doubt else { return nil }
    let (count, own) = (row.numbers.count ?? 0, Self.unknown(row, definition))
    let (lower, upper) = (max(0, count - doubt.taken), count + own + doubt.added)
    guard lower < upper else { return nil }
    return RangeWords.words(figure, Double(lower), Double(upper))
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
        range(row) ?? NumberWords.count(count),
        numbers.value.map(NumberWords.tenths)
          ?? (count == 0 ? Symbol.notApplicable : Symbol.notAvailable),
      ]
    case .duration, .count, .distribution:
      let range = range(row)
      if hasDays {
        let days = [numbers.median, numbers.p90, numbers.max]
        return [range ?? numbers.count.map(NumberWords.count) ?? Symbol.notApplicable]
          + days.map { $0.map(NumberWords.decimal) ?? Symbol.notApplicable }
      }
      let count = numbers.count ?? 0
      // Of a total known in part there is no share.
      if let range { return [range, Symbol.notAvailable] }
      if doubt != nil { return [NumberWords.count(count), Symbol.notAvailable] }
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
