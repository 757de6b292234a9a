extension Direction {
  /// The direction in words: `higher is better`.
  public var words: String {
    switch self {
    case .higherIsBetter: "higher is better"
    case .lowerIsBetter: "lower is better"
    case .neither: "neither is better"
    }
  }
}

extension FigureDefinition {
  /// What is counted, in one phrase: `reviews held on time, out of reviews held on time or late`.
  public var counted: String {
    switch kind {
    case .proportion: "\(numerator), out of \(denominator)"
    case .count: "number of \(unit)"
    case .rate, .duration: unit
    case .distribution:
      if let first = breakdowns.first {
        "\(unit), by \(phrase(of: first))"
      } else {
        "\(unit): smallest, median, mean and largest"
      }
    }
  }

  /// The heading of a breakdown inside a sentence; abbreviations keep their capitals.
  public func phrase(of dimension: Dimension) -> String {
    let heading = heading(of: dimension)
    return heading.hasPrefix("IRO") ? heading : heading.prefix(1).lowercased() + heading.dropFirst()
  }
}

extension Standard {
  /// The expectation with its source: `every review in time (regulation 33)`.
  public var statement: String { "\(words) (\(source))" }
}
