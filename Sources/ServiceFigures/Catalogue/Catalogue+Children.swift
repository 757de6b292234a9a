import CareRecords
import StatutoryReviews

extension Catalogue {
  private static let groups: [Dimension] = [
    .ageBand, .sex, .ethnicGroup, .legalStatus, .placement, .need,
  ]

  /// How many children are looked after on the last day.
  package static let childrenLookedAfter = FigureDefinition(
    "children.lookedAfter", "Children looked after on the last day", unit: "children",
    kind: .count,
    is: "Children looked after on the last day of the period, agreed short breaks left out.",
    citation: .nairo9, by: groups, needs: [.table(.episodes)], isPerPopulation: true,
    in: .children,
    tables: [.children: [.ageBand, .sex, .ethnicGroup, .legalStatus, .placement, .need]],
    publication: .children(groups), counts: .all(.lookedAfter),
    .counting(\.children) { _ in .met })

  /// How many periods of care began.
  package static let childrenStarted = FigureDefinition(
    "children.started", "Periods of care that began", unit: "periods of care", kind: .count,
    is: "Periods of care whose first day lies in the period; a child who came back counts again.",
    citation: .nairo9, by: groups, needs: [.table(.episodes)],
    in: .children, tables: [.childrenStarted: [.ageBand, .need]], publication: .children(),
    counts: .all(.started),
    .counting(\.starts) { _ in .met })

  /// How many periods of care ended.
  package static let childrenCeased = FigureDefinition(
    "children.ceased", "Periods of care that ended", unit: "periods of care", kind: .count,
    is: "Periods of care that ended in the period, by where the child went.",
    citation: .nairo9, by: [.recGroup] + groups, needs: [.table(.episodes)],
    in: .children, alsoIn: [.whereChildrenWent],
    tables: [.whereChildrenWent: [.recGroup, .ageBand]], publication: .children([.recGroup]),
    counts: .all(.ceased),
    .counting(\.endings) { _ in .met })

  /// Section E: the children, as far as their episodes of care show.
  static let childrenFigures: [FigureDefinition] = [
    childrenLookedAfter,
    FigureDefinition(
      "children.uasc", "Unaccompanied asylum-seeking children", unit: "children", kind: .count,
      is: "Children looked after on the last day who were unaccompanied and seeking asylum on that "
        + "day.",
      citation: .nairo9, needs: [.table(.episodes), .table(.uasc)],
      in: .children, publication: .children(), counts: .itsOwn,
      .counting(\.children) {
        $0.isAsylumUnread ? .leftOut(.undetermined) : $0.isAsylumSeeker ? .met : .outside
      }),
    FigureDefinition(
      "children.timeInCare", "Days in care of the children looked after on the last day",
      unit: "days", kind: .duration,
      is: "Calendar days from the day care began to the last day of the period, of the children "
        + "looked after on that day. Of a child who came back, the days since then count. Children whose "
        + "start is not known, often those longest in care, are left out.",
      leftOut: [.startUnknown], citation: .nairo9, needs: [.table(.episodes)],
      in: .children, publication: .children(sameRecordsAs: [childrenLookedAfter]),
      counts: .all(.lookedAfter),
      .counting(\.children) {
        $0.inCare.isKnown ? .met : .leftOut(.startUnknown)
      } amount: {
        $0.daysInCare
      }),
    childrenStarted,
    childrenCeased,
  ]
}
