import ServiceFigures
import Testing

@testable import PublicEdition

/// Invented members of a pool, with the shares that a test needs and few others.
enum PoolMaking {
  /// Figures of an authority with 300 children looked after, 600 reviews of which 540 were on time, and
  /// other shares by their ids.
  static func member(
    _ number: Int, year: Int = 2024, _ shares: [String: (Int, Int)] = [:],
    partial: [String] = []
  ) throws -> PeriodFigures {
    var all = shares
    all["reviews.onTime"] = shares["reviews.onTime"] ?? (540, 600)
    let order = Catalogue.figures.map(\.id).filter { all[$0] != nil }
    return PeriodFigures.make(
      year, of: "Place \(number)",
      [try .make("children.lookedAfter") { $0.count = 300 }]
        + (try order.map { id in
          let (part, total) = all[id] ?? (0, 0)
          return try .share(
            id, part, of: total,
            partial.contains(id) ? .partial(lower: 0.1, upper: 0.9) : .available)
        }))
  }

  /// Members that all have one share of children, by the numerators and denominators given.
  static func members(_ id: String, _ shares: [(Int, Int)]) throws -> [PeriodFigures] {
    try shares.enumerated().map { try member($0 + 1, [id: $1]) }
  }
}

extension PooledFigures {
  /// The shares as a test reads them: `reviews.onTime 2700 of 3000 (5)`.
  var lines: [String] {
    shares.map { "\($0.definition.id) \($0.part) of \($0.total) (\($0.authorities))" }
  }

  /// What is left out for a reason that the figures give, and not because no member has it.
  var leftOutLines: [String] {
    leftOut.filter { !["no member has it", "no public edition prints it"].contains($0.reason) }
      .map { "\($0.definition.id): \($0.reason)" }
  }
}
