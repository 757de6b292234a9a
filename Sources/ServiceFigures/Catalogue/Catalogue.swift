/// All figures, in the order in which they are printed.
///
/// To add a figure, add one definition to the list of its subject. The report, the files, the
/// method appendix, the comparison and the public edition all read it from here.
package enum Catalogue {
  /// The definitions of all figures.
  package static let figures: [FigureDefinition] = sections.flatMap(\.figures)

  /// The headline figures.
  package static let headlines = figures.filter(\.isHeadline)

  /// The definition with an id that a file or a user named; nil if no figure has this id.
  package static func definition(_ id: String) -> FigureDefinition? {
    figures.first { $0.id == id }
  }

  /// Figures that are read together, under one heading.
  package struct Section: Sendable {
    /// The heading in print.
    package let heading: String
    /// The figures, in the order of the catalogue.
    package let figures: [FigureDefinition]
  }

  /// The sections, in the order in which they are printed.
  ///
  /// Figures that count reviews and figures that count children are in different sections, or their
  /// titles say which of the two they count.
  package static let sections: [Section] = [
    Section(heading: "Reviews", figures: reviewFigures),
    Section(heading: "Children and their reviews", figures: childReviewFigures),
    Section(heading: "Participation", figures: participationFigures),
    Section(heading: "Challenge", figures: challengeFigures + challengeTimeFigures),
    Section(
      heading: "The team", figures: caseloadFigures + continuityFigures + workforceFigures),
    Section(heading: "Conferences and foster carers' reviews", figures: otherDutyFigures),
    Section(
      heading: "Records, quality assurance and feedback", figures: recordFigures + qualityFigures),
    Section(heading: "The children", figures: childrenFigures),
    Section(heading: "Permanence and placements", figures: placementFigures),
    Section(heading: "Safety and social workers", figures: safetyFigures),
    Section(heading: "Health", figures: healthFigures),
    Section(heading: "Leaving care", figures: careLeaverFigures),
  ]
}
