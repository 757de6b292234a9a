import Testing

@testable import ServiceFigures

extension Figure {
  /// A figure of the catalogue whose numbers the closure fills.
  static func make(
    _ id: String, _ status: FigureStatus = .available, leftOut: [LeftOut] = [],
    _ fill: (inout FigureNumbers) -> Void = { _ in }
  ) throws -> Figure {
    var result = FigureResult(status: status, leftOut: leftOut)
    fill(&result.numbers)
    return Figure(definition: try #require(Catalogue.definition(id)), result: result)
  }

  /// A share of the catalogue with its interval.
  static func share(
    _ id: String, _ part: Int, of total: Int, _ status: FigureStatus = .available,
    clustered: ClosedRange<Double>? = nil
  ) throws -> Figure {
    var figure = try make(id, status) {
      $0.numerator = part
      $0.denominator = total
      $0.value = total == 0 ? nil : Double(part) / Double(total)
    }
    figure.result.interval = Proportion.wilson(met: part, of: total)
    figure.result.clusteredInterval = clustered.map {
      Interval(
        method: "wilson, clustered by child", level: 0.95, lower: $0.lowerBound,
        upper: $0.upperBound)
    }
    return figure
  }
}
