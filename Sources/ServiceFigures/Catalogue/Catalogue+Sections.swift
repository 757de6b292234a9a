extension Catalogue {
  /// Figures that are read together, under one heading.
  public struct Section: Sendable {
    /// The heading in print.
    public let heading: String
    /// The figures, in the order of the catalogue.
    public let figures: [FigureDefinition]
  }

  /// The sections in print; reviews and children are never under one heading without their unit.
  public static let sections: [Section] = [
    Section(heading: "Reviews", figures: reviewFigures),
    Section(heading: "Children and their reviews", figures: childReviewFigures),
    Section(heading: "Participation", figures: participationFigures),
    Section(heading: "Challenge", figures: challengeFigures + challengeTimeFigures),
    Section(
      heading: "The team", figures: caseloadFigures + continuityFigures + workforceFigures),
    Section(
      heading: "Records, quality assurance and feedback", figures: recordFigures + qualityFigures),
    Section(heading: "The children", figures: childrenFigures),
    Section(heading: "Placements", figures: placementFigures),
    Section(heading: "Safety and social workers", figures: safetyFigures),
    Section(heading: "Health", figures: healthFigures),
    Section(heading: "Leaving care", figures: careLeaverFigures),
  ]
}
