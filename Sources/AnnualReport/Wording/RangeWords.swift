import ServiceFigures

/// A figure that is known in part, in print.
package enum RangeWords {
  /// The range of a figure: `between 91.2% and 94.0%`, `at least 5`, `between 4 and 6`.
  ///
  /// A count is true as "at least" where nothing that was counted may have to be taken away; that it is
  /// at least 0 would say nothing.
  package static func words(_ figure: Figure, _ lower: Double, _ upper: Double) -> String {
    let definition = figure.definition
    switch definition.kind {
    case .proportion: return between(NumberWords.percent(lower), NumberWords.percent(upper))
    case .rate where definition.isShare:
      return between(NumberWords.percent(lower), NumberWords.percent(upper))
    case .rate: return between(NumberWords.tenths(lower), NumberWords.tenths(upper))
    case .duration: return between(NumberWords.decimal(lower), NumberWords.decimal(upper))
    case .count, .distribution:
      return lower == 0
        ? between("0", NumberWords.count(Int(upper)))
        : "at least \(NumberWords.count(Int(lower)))"
    }
  }

  private static func between(_ lower: String, _ upper: String) -> String {
    lower == upper ? lower : "between \(lower) and \(upper)"
  }
}
