import CareRecords
import StatutoryReviews

extension Catalogue {
  private static let officer: [Need] = [
    .table(.episodes),
    .either(AllocationColumn.start, ReviewColumn.officer),
  ]

  /// The share of children who kept their IRO.
  package static let continuitySameIRO = FigureDefinition(
    "continuity.sameIRO", "Children with the same IRO all through the period", unit: "children",
    kind: .proportion,
    is: "Of the children looked after on every day of the period, those who had one IRO on every "
      + "day; a gap between two allocations breaks it, and a child without an IRO has not kept "
      + "one. Without allocations, those whose reviews of the period name one IRO; a child whose "
      + "reviews name none is left out.",
    says: FigureWording(
      "children", "kept the same IRO", others: "did not keep the same IRO",
      inShort: ("{children} kept the IRO they knew", "{children} lost the IRO they knew")),
    numerator: "children with one IRO on every day",
    denominator: "children looked after on every day",
    leftOut: [.noIRO], citation: .annualReport, direction: .higherIsBetter, needs: officer,
    in: .team, covers: [.service], family: .continuity, publication: .service(),
    counts: .all(.lookedAfterThroughout),
    .counting(\.children) { child in
      guard let continuity = child.continuity else { return .outside }
      if continuity.isUnread { return .leftOut(.undetermined) }
      if continuity.isUnknown { return .leftOut(.noIRO) }
      return continuity.isSame ? .met : .notMet
    })

  /// Section D: whether children keep their officer.
  static let continuityFigures: [FigureDefinition] = [
    continuitySameIRO,
    FigureDefinition(
      "continuity.changes", "Children by changes of IRO in the period", unit: "children",
      spreadUnit: "changes", kind: .distribution,
      is: "Children looked after on every day of the period, by how often their IRO changed to "
        + "another one; gaps between two allocations to one IRO are no change.",
      leftOut: [.noIRO], citation: .annualReport, direction: .lowerIsBetter, by: [.changes],
      needs: officer,
      in: .team, isTableOnly: true, tables: [.team: [.changes]], covers: [.service],
      publication: .children([.changes]),
      counts: .all(.lookedAfterThroughout),
      .counting(\.children) { child in
        guard let continuity = child.continuity else { return .outside }
        if continuity.isUnread { return .leftOut(.undetermined) }
        return continuity.changes == nil ? .leftOut(.noIRO) : .met
      } amount: {
        $0.continuity?.changes ?? 0
      }),
    FigureDefinition(
      "continuity.handovers", "Changes of IRO, by the post that ended or began", unit: "changes",
      kind: .distribution,
      is: "The changes from one IRO to another of the children looked after on every day of the "
        + "period. A change belongs to the former IRO if all posts of that IRO have ended, the last "
        + "of them within 31 days of the change; otherwise to the next IRO if the first post of that "
        + "IRO began within 31 days of it; otherwise to neither.",
      citation: .annualReport, direction: .lowerIsBetter, by: [.handover],
      needs: [
        .table(.episodes), .column(AllocationColumn.start), .column(OfficerColumn.start),
        .column(OfficerColumn.end),
      ],
      in: .team, isTableOnly: true, tables: [.team: [.handover]], covers: [.service],
      publication: .restricted, counts: .itsOwn,
      .counting(\.handovers) { $0.group == nil ? .leftOut(.undetermined) : .met }),
  ]

  /// Section D: the team.
  static let workforceFigures: [FigureDefinition] = [
    FigureDefinition(
      "workforce.turnover", "IROs who left, as a share of the team", unit: "share of the team",
      kind: .rate,
      is: "The full-time equivalent of the IROs whose last post ended in the period, divided by "
        + "the mean full-time equivalent in post on the month ends.",
      leftOut: [.fteUnknown], citation: .annualReport, direction: .lowerIsBetter,
      needs: [.column(OfficerColumn.fte), .column(OfficerColumn.end)],
      rate: .share, in: .team, alsoIn: [.resources], order: 1, covers: [.service, .resources],
      publication: .staff, counts: .itsOwn,
      .service { facts in
        var result = FigureResult()
        result.leftOut =
          [
            LeftOut(
              reason: .fteUnknown, count: facts.leavers.count { $0.fteThousandths == nil })
          ].nonZero
        let team = facts.fteAtMonthEnds.reduce(0, +)
        guard team > 0 else {
          result.status = .notApplicable
          return result
        }
        let left = facts.leavers.reduce(0) { $0 + ($1.fteThousandths ?? 0) }
        result.numbers.count = facts.leavers.count
        result.numbers.value = Double(left * facts.fteAtMonthEnds.count) / Double(team)
        return result
      }),
    FigureDefinition(
      "workforce.agency", "Agency IROs, as a share of the team", unit: "share of the team",
      kind: .rate,
      is: "The full-time equivalent of agency IROs in post on the last day, divided by that of all "
        + "IROs in post whose employment is recorded.",
      leftOut: [.fteUnknown, .notRecorded], citation: .annualReport, direction: .lowerIsBetter,
      needs: [.column(OfficerColumn.fte), .column(OfficerColumn.employment)],
      rate: .share, in: .team, alsoIn: [.resources], order: 1, covers: [.service, .resources],
      publication: .staff, counts: .itsOwn,
      .service { facts in
        let posts = facts.inPost.compactMap(\.post)
        let recorded = posts.filter { $0.employment != .blank && $0.employment != .unlisted }
        let agency = recorded.filter { $0.employment == .agency }
        var result = FigureResult()
        result.leftOut =
          [
            LeftOut(
              reason: .fteUnknown, count: recorded.count { $0.fteThousandths == nil }),
            LeftOut(reason: .notRecorded, count: posts.count - recorded.count),
          ].nonZero
        let team = recorded.reduce(0) { $0 + ($1.fteThousandths ?? 0) }
        guard team > 0 else {
          result.status = .notApplicable
          return result
        }
        result.numbers.count = agency.count
        result.numbers.value =
          Double(agency.reduce(0) { $0 + ($1.fteThousandths ?? 0) }) / Double(team)
        return result
      }),
    FigureDefinition(
      "workforce.makeUp", "IROs in post by sex and ethnic group", unit: "IROs",
      kind: .distribution,
      is: "People in post as IROs on the last day, by sex and by ethnic group, to be read beside "
        + "the same of the children.",
      citation: .annualReport, by: [.sex, .ethnicGroup],
      needs: [.table(.officers), .either(OfficerColumn.sex, OfficerColumn.ethnicOrigin)],
      in: .teamMakeUp, isTableOnly: true, tables: [.teamMakeUp: [.sex, .ethnicGroup]],
      covers: [.service, .resources], publication: .staff, counts: .itsOwn,
      .service { facts in
        let posts = facts.inPost.compactMap(\.post)
        var result = FigureResult()
        result.numbers.count = posts.count
        func rows(_ keys: [(key: String, label: String)], _ key: (OfficerPost) -> String)
          -> [FigureRow]
        {
          keys.compactMap { group in
            let count = posts.count { key($0) == group.key }
            guard count > 0 else { return nil }
            var numbers = FigureNumbers()
            numbers.count = count
            return FigureRow(key: group.key, label: group.label, numbers: numbers)
          }
        }
        result.breakdowns = [
          Breakdown(
            dimension: .sex,
            rows: rows(KeySpaces.sexes.map { ($0.key, $0.label) }) {
              KeySpaces.sexes[KeySpaces.slot($0.sex)].key
            }),
          Breakdown(
            dimension: .ethnicGroup,
            rows: rows(EthnicGroup.allCases.map { ($0.key, $0.key) }) { $0.ethnicOrigin.group.key }),
        ].filter { facts.makeUp.contains($0.dimension) }
        return result
      }),
  ]
}
