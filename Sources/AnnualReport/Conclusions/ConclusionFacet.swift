import ServiceFigures

/// What one test of a rule shows of one figure.
struct ConclusionFacet {
  /// The id under which earlier versions proposed it by itself: `reviews.onTime/last_year`.
  let id: String
  /// What it shows; nil where it only says what the figure is compared with.
  let kind: ProposedConclusion.Kind?
  /// The sentence where it leads.
  let sentence: String
  /// The sentence where another one on the same figure leads.
  let following: String
  /// The numbers behind it.
  let numbers: String
  /// How much it matters.
  let weight: Double
}

/// All that the rule of one figure shows.
struct FigureFacets {
  let figure: Figure
  let rule: ConclusionRule
  /// The facets in the order of the tests, never empty.
  let facets: [ConclusionFacet]

  /// What the figure shows: what is worst in it; nil where it shows nothing.
  var kind: ProposedConclusion.Kind? {
    let kinds = facets.compactMap(\.kind)
    return ProposedConclusion.Kind.allCases.first(where: kinds.contains)
  }

  /// The facet that leads, and then the others.
  ///
  /// The first one that shows what the figure shows leads.
  var ordered: [ConclusionFacet] {
    guard let kind, let lead = facets.firstIndex(where: { $0.kind == kind }) else { return facets }
    return [facets[lead]] + facets[..<lead] + facets[(lead + 1)...]
  }

  /// The sentences: of the facet that leads, and of the others.
  var sentences: [String] {
    ordered.enumerated().map { $0.offset == 0 ? $0.element.sentence : $0.element.following }
  }
}
