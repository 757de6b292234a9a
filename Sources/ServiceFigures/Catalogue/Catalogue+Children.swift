import CareRecords
import StatutoryReviews

extension Catalogue {
  private static let groups: [Dimension] = [
    .ageBand, .sex, .ethnicGroup, .legalStatus, .placement, .need,
  ]

  /// Section E: the children, as far as their episodes of care tell.
  static let childrenFigures: [FigureDefinition] = [
    FigureDefinition(
      "children.lookedAfter", "Children looked after on the last day", unit: "children",
      kind: .count,
      is: "Children looked after on the last day of the period, agreed short breaks left out.",
      citation: .nairo9, by: groups, needs: [.table(.episodes)], isPerPopulation: true,
      .children(Measure { _ in .met })),
    FigureDefinition(
      "children.uasc", "Unaccompanied asylum-seeking children", unit: "children", kind: .count,
      is: "Children looked after on the last day who were unaccompanied and seeking asylum on that "
        + "day.",
      citation: .nairo9, needs: [.table(.episodes), .table(.uasc)],
      .children(Measure { $0.isAsylumSeeker ? .met : .outside })),
    FigureDefinition(
      "children.started", "Periods of care that began", unit: "periods of care", kind: .count,
      is: "Periods of care whose first day lies in the period; a child who came back counts again.",
      citation: .nairo9, by: groups, needs: [.table(.episodes)],
      .starts(Measure { _ in .met })),
    FigureDefinition(
      "children.ceased", "Periods of care that ended", unit: "periods of care", kind: .count,
      is: "Periods of care that ended in the period, by where the child went.",
      citation: .nairo9, by: [.recGroup] + groups, needs: [.table(.episodes)],
      .endings(Measure { _ in .met })),
  ]
}
