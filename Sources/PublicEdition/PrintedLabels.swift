import CareRecords
import ServiceFigures

extension Dimension {
  /// The words that a public edition may print for a group.
  ///
  /// They are the words of the group or of the merged category. The row of all other texts has two forms, and a text
  /// that somebody typed is its own label.
  ///
  /// - Parameters:
  ///   - key: the key of the group in files.
  ///   - period: the period, whose months and quarters are groups too.
  package func printedLabels(of key: String, in period: ReportingPeriod) -> [String] {
    let merged = CategoryLadder.mergedCategories.first { $0.dimension == self && $0.key == key }
    if let merged { return [merged.label] + [merged.formerLabel].compactMap(\.self) }
    if let label = groups(in: period)?.first(where: { $0.key == key })?.label { return [label] }
    return key == FigureRow.allOthers
      ? ["All others", "All others, or not recorded"]
      : [key, key.replacing(" | ", with: ": "), key == "not recorded" ? "Not recorded" : key]
  }
}
