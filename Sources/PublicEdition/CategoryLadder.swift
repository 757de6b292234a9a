import ServiceFigures

/// The fixed steps by which categories are merged where an authority has few children.
///
/// The steps depend only on the number of children looked after, never on how many are in a
/// category. So a merged category reveals nothing about what is in it.
struct CategoryLadder {
  /// The fewest children looked after for tables of two dimensions.
  static let fewestForTwoDimensions = 200

  /// The number of children looked after on the last day.
  let children: Int
  /// The largest count that is withheld because it is small.
  var threshold = PublicFigures.customaryThreshold

  /// Whether tables of two dimensions may be printed.
  var isLarge: Bool { children >= Self.fewestForTwoDimensions }

  /// The rows of a breakdown with its categories merged and their numbers added up.
  ///
  /// A merged row takes the place of the last of its categories. If `rows` has every possible
  /// category, that place reveals nothing.
  ///
  /// - Parameter divided: whether the table has a second dimension, which divides each category.
  func merged(
    _ rows: [FigureRow], by dimension: Dimension, divided: Bool = false
  ) -> [FigureRow] {
    if Self.isFreeText(dimension) { return withoutRareTexts(rows) }
    var result: [FigureRow] = []
    for row in rows {
      guard let group = mergedCategory(of: row, dimension, divided) else {
        result.append(row)
        continue
      }
      var numbers = row.numbers
      if let index = result.firstIndex(where: { $0.key == group.key }) {
        numbers = Self.sum(result.remove(at: index).numbers, numbers)
      }
      result.append(
        FigureRow(key: group.key, label: group.label, numbers: numbers, isMerged: true))
    }
    return result
  }

  /// The group into which a category is merged at this size; the widest where there are several.
  private func mergedCategory(
    of row: FigureRow, _ dimension: Dimension, _ divided: Bool
  ) -> MergedCategory? {
    Self.mergedCategories.first {
      children < (divided ? $0.fewestForEachDivided : $0.fewestForEach)
        && $0.dimension == dimension && $0.categories.contains(row.key)
    }
  }

  /// Whether the groups are texts that somebody typed, which may name a child.
  private static func isFreeText(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .theme, .outcome, .reason, .score: true
    default: false
    }
  }

  /// The rows with the rare texts merged into one row, which does not show the texts.
  ///
  /// A text is rare if it is on so few records that their number would be withheld. "Not recorded"
  /// counts as a text.
  ///
  /// If the merged texts together are on few records too, the next rarest text joins them, so that
  /// no row is a small number. All texts with as many records as that text then join as well.
  ///
  /// If only the merged row would be left, there are no rows.
  private func withoutRareTexts(_ rows: [FigureRow]) -> [FigureRow] {
    func count(_ row: FigureRow) -> Int { row.numbers.count ?? 0 }
    var joined: Set<String> = []
    var records = 0
    var last = 0
    for row in rows.sorted(by: { count($0) < count($1) }) where count(row) > 0 {
      let isRare = count(row) <= max(threshold, last) || (1...threshold).contains(records)
      // Somebody may have typed the words that we use for the merged row.
      guard isRare || row.key.lowercased() == FigureRow.allOthers else { continue }
      joined.insert(row.key)
      records += count(row)
      if isRare { last = count(row) }
    }
    let others = rows.filter { joined.contains($0.key) }
    guard let first = others.first else { return rows }
    let kept = rows.filter { !joined.contains($0.key) && count($0) > 0 }
    guard !kept.isEmpty else { return [] }
    let numbers = others.dropFirst().reduce(first.numbers) { Self.sum($0, $1.numbers) }
    let label = joined.contains("not recorded") ? "All others, or not recorded" : "All others"
    return kept + [
      FigureRow(key: FigureRow.allOthers, label: label, numbers: numbers, isMerged: true)
    ]
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
