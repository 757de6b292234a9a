import PublishedCounts
import ServiceFigures

/// The fixed steps by which categories are merged where an authority has few children.
///
/// They go by the number of children looked after alone, never by how many are in a category, so
/// that a merged category tells nothing of what is in it.
struct CategoryLadder {
  /// The fewest children looked after for tables of two dimensions.
  static let fewestForTwoDimensions = 200
  /// The fewest children looked after for every category to stand by itself.
  static let fewestForAll = 400

  /// Children looked after on the last day.
  let children: Int

  /// Whether tables of two dimensions may be printed.
  var isLarge: Bool { children >= Self.fewestForTwoDimensions }

  /// The rows of a breakdown with its categories merged; the numbers of those merged are added up.
  func merged(_ rows: [FigureRow], by dimension: Dimension) -> [FigureRow] {
    if Self.isFreeText(dimension) { return Self.withoutRareTexts(rows) }
    guard children < Self.fewestForAll else { return rows }
    var result: [FigureRow] = []
    for row in rows {
      let (key, label) = category(row, dimension)
      if let index = result.firstIndex(where: { $0.key == key }) {
        result[index].numbers = Self.sum(result[index].numbers, row.numbers)
      } else {
        result.append(FigureRow(key: key, label: label, numbers: row.numbers))
      }
    }
    return result
  }

  /// Whether the groups are texts that somebody typed, which may name a child.
  private static func isFreeText(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .theme, .outcome, .reason, .score: true
    default: false
    }
  }

  /// Texts that stand on few records together, without the texts.
  private static func withoutRareTexts(_ rows: [FigureRow]) -> [FigureRow] {
    let isRare: (FigureRow) -> Bool = { row in
      row.key != "not recorded" && (row.numbers.count ?? 0) <= CountSystemBuilder().threshold
    }
    let rare = rows.filter(isRare)
    guard let first = rare.first else { return rows }
    let numbers = rare.dropFirst().reduce(first.numbers) { sum($0, $1.numbers) }
    return rows.filter { !isRare($0) }
      + [FigureRow(key: "all others", label: "All others", numbers: numbers)]
  }

  private func category(_ row: FigureRow, _ dimension: Dimension) -> (key: String, label: String) {
    switch (dimension, row.key) {
    case (.ageBand, "under 1"), (.ageBand, "1-4"): return ("under 5", "Under 5")
    case (.ageBand, "5-9") where !isLarge: return ("5-15", "5 to 15")
    case (.ageBand, "10-15") where !isLarge: return ("5-15", "5 to 15")
    case (.ethnicGroup, "White"), (.ethnicGroup, "unknown"): return (row.key, row.label)
    case (.ethnicGroup, _) where !isLarge: return ("other than White", "Other than White")
    default: return (row.key, row.label)
    }
  }

  private static func sum(_ one: FigureNumbers, _ other: FigureNumbers) -> FigureNumbers {
    func sum(_ path: KeyPath<FigureNumbers, Int?>) -> Int? {
      one[keyPath: path].flatMap { first in other[keyPath: path].map { first + $0 } }
    }
    var numbers = FigureNumbers()
    numbers.count = sum(\.count)
    numbers.numerator = sum(\.numerator)
    numbers.denominator = sum(\.denominator)
    return numbers
  }
}
