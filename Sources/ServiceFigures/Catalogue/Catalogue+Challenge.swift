import CareRecords
import StatutoryReviews

extension Catalogue {
  private static let needs: [Need] = [.table(.escalations)]

  /// How many challenges were raised.
  package static let challengeRaised = FigureDefinition(
    "challenge.raised", "Challenges raised", unit: "challenges", kind: .count,
    is: "Escalations raised in the period that challenge practice, each counted once at the "
      + "highest stage it reached.",
    citation: .annualReport, by: [.stage, .theme, .team, .quarter, .outcome, .themeByOutcome],
    needs: needs,
    in: .challenges, tables: [.challenges: [.outcome, .themeByOutcome, .quarter, .team]],
    covers: [.disputes, .procedures], isHeadline: true, isGraded: false,
    publication: .service([.theme, .outcome, .quarter]), counts: .itsOwn,
    .counting(\.challenges) { challenge in challenge.raised { _ in .met } })

  /// Challenges that reached a formal stage.
  package static let challengeFormal = level(
    "challenge.formal", "Formal challenges", .formal,
    is: "Challenges raised in the period whose highest stage is a formal one.")

  /// Challenges that were referred to Cafcass.
  package static let challengeCafcass = level(
    "challenge.cafcass", "Challenges referred to Cafcass", .cafcass,
    is: "Challenges raised in the period whose highest stage is a referral to Cafcass.")

  /// Reports that somebody put improper pressure on an IRO.
  package static let improperPressure = FigureDefinition(
    "challenge.improperPressure", "Reports of improper pressure on an IRO",
    unit: "escalations", kind: .count,
    is: "Escalations raised in the period that report improper pressure on an IRO.",
    says: FigureWording("reports of improper pressure on an IRO", "were made"),
    citation: .nairo2, direction: .lowerIsBetter,
    standard: Standard(.none, words: "no improper pressure", source: "NAIRO, recommendation 2"),
    needs: [.column(EscalationColumn.improperPressure)],
    in: .challenges, covers: [.procedures], publication: .service(), counts: .itsOwn,
    .counting(\.challenges) { challenge in
      guard challenge.isRaisedInPeriod else { return .outside }
      if challenge.isPressureUnread { return .leftOut(.undetermined) }
      return challenge.hasImproperPressure ? .met : .outside
    })

  /// Section C: how much challenge there was and what it was about.
  ///
  /// More challenge is neither good nor bad, so these figures have no direction.
  static let challengeFigures: [FigureDefinition] = [
    challengeRaised,
    level(
      "challenge.informal", "Challenges that went no further than an informal stage", .informal,
      is: "Challenges raised in the period whose highest stage is an informal one."),
    challengeFormal,
    challengeCafcass,
    FigureDefinition(
      "challenge.children", "Children about whom a challenge was raised", unit: "children",
      kind: .count,
      is: "Different children about whom at least one challenge was raised in the period.",
      leftOut: [.notRecorded], citation: .annualReport,
      needs: [.column(EscalationColumn.child)],
      in: .challenges, covers: [.procedures], isGraded: false,
      // It cannot be more than the challenges raised, which are printed exactly.
      publication: .restricted, counts: .itsOwn,
      .counting(\.challenges) { challenge in
        challenge.raised {
          if $0.isChildUnread || $0.isKindUnread { return .leftOut(.undetermined) }
          if $0.child == nil { return .leftOut(.notRecorded) }
          return $0.isFirstOfChild ? .met : .outside
        }
      }),
    FigureDefinition(
      "challenge.per100Children", "Challenges for every 100 children looked after",
      unit: "challenges per 100 children", kind: .rate,
      is: "Challenges raised in the period for every 100 of the mean number of children looked "
        + "after on the month ends of the period.",
      citation: .annualReport, needs: needs + [.table(.episodes)],
      rate: .events, in: .challenges, covers: [.procedures], isGraded: false,
      publication: .service(), counts: .itsOwn,
      .service { facts in
        var result = FigureResult()
        let children = facts.lookedAfterAtMonthEnds.reduce(0, +)
        guard children > 0 else {
          result.status = .notApplicable
          return result
        }
        result.numbers.count = facts.challengesRaised
        result.numbers.value =
          Double(100 * facts.challengesRaised * facts.monthEnds.count) / Double(children)
        return result
      }),
    improperPressure,
    FigureDefinition(
      "challenge.goodPractice", "Notices of good practice", unit: "notices", kind: .count,
      is: "Escalations raised in the period that praise practice.",
      citation: .annualReport, needs: [.column(EscalationColumn.kind)],
      in: .challenges, covers: [.procedures], publication: .service(), counts: .itsOwn,
      .counting(\.challenges) { challenge in
        guard challenge.isRaisedInPeriod else { return .outside }
        if challenge.isKindUnread { return .leftOut(.undetermined) }
        return challenge.kind == .goodPractice ? .met : .outside
      }),
  ]

  /// Section C: how long challenges take.
  static let challengeTimeFigures: [FigureDefinition] = [
    FigureDefinition(
      "challenge.resolved20", "Challenges settled within the time allowed", unit: "challenges",
      kind: .proportion,
      is: "Of the challenges raised in the period that were settled or have been open for longer "
        + "than the time allowed, those settled within it: 20 working days by guidance, the first day "
        + "not counted, or what the authority sets.",
      says: FigureWording(
        "challenges", "were settled within the time allowed",
        others: "were not settled within the time allowed"),
      numerator: "challenges settled within the time allowed",
      denominator: "challenges settled, or open for longer",
      leftOut: [.openWithinLimit, .datesContradict], citation: .dispute,
      direction: .higherIsBetter,
      standard: Standard(
        .all, words: "every dispute within the time allowed", source: "IRO Handbook 6.2"),
      needs: [.column(EscalationColumn.resolved)],
      in: .challengeTimes, covers: [.procedures], uses: [.disputeWorkingDays],
      publication: .service(), counts: .itsOwn,
      .counting(\.challenges) { challenge in
        challenge.raised {
          if $0.isEndUnread { return .leftOut(.undetermined) }
          if $0.isContradictory { return .leftOut(.datesContradict) }
          if $0.workingDays > $0.limit { return .notMet }
          return $0.resolved == nil ? .leftOut(.openWithinLimit) : .met
        }
      }),
    FigureDefinition(
      "challenge.daysToResolve", "Working days to settle a challenge", unit: "working days",
      kind: .duration,
      is: "Working days from the day a challenge was raised to the day it was settled, of those "
        + "raised in the period and settled.",
      leftOut: [.datesContradict], citation: .dispute, direction: .lowerIsBetter, by: [.stage],
      needs: [.column(EscalationColumn.resolved)],
      in: .challengeTimes, tables: [.challengeTimes: [.stage]], covers: [.procedures],
      publication: .service(), counts: .itsOwn,
      .counting(\.challenges) { challenge in
        challenge.raised {
          if $0.isEndUnread { return .leftOut(.undetermined) }
          if $0.resolved == nil { return .outside }
          return $0.isContradictory ? .leftOut(.datesContradict) : .met
        }
      } amount: {
        $0.workingDays
      }),
    FigureDefinition(
      "challenge.daysToRespond", "Working days to respond at a stage", unit: "working days",
      kind: .duration,
      is: "Working days from the day a stage was reached to the response, of the stages of "
        + "challenges raised in the period.",
      leftOut: [.datesContradict], citation: .dispute, direction: .lowerIsBetter, by: [.stage],
      needs: [.column(EscalationColumn.stageDate), .column(EscalationColumn.responded)],
      in: .challengeTimes, tables: [.challengeTimes: [.stage]], covers: [.procedures],
      publication: .service(), counts: .itsOwn,
      .counting(\.stages) { stage in
        if stage.isUnread { return .leftOut(.undetermined) }
        guard stage.daysToRespond != nil else { return .outside }
        return stage.isContradictory ? .leftOut(.datesContradict) : .met
      } amount: {
        $0.daysToRespond ?? 0
      }),
    FigureDefinition(
      "challenge.open", "Challenges open at the end of the period", unit: "challenges",
      kind: .count,
      is: "Challenges not settled on the last day, whenever they were raised, with their age in "
        + "working days.",
      citation: .dispute, needs: [.column(EscalationColumn.resolved)],
      in: .challengeTimes, covers: [.procedures], isGraded: false, publication: .service(),
      counts: .itsOwn,
      .counting(\.challenges) {
        guard $0.kind != .goodPractice else { return .outside }
        if $0.isEndUnread { return .leftOut(.undetermined) }
        if $0.resolved != nil { return .outside }
        return $0.isKindUnread ? .leftOut(.undetermined) : .met
      } amount: {
        $0.workingDays
      }),
  ]

  private static func level(
    _ id: String, _ title: String, _ level: Challenge.Level, is sentence: String
  ) -> FigureDefinition {
    FigureDefinition(
      id, title, unit: "challenges", kind: .count, is: sentence, leftOut: [.unknownStage],
      citation: .annualReport, needs: needs + [.stages], in: .challenges, covers: [.procedures],
      isGraded: false, publication: .service(), counts: .itsOwn,
      .counting(\.challenges) { challenge in
        challenge.raised {
          if $0.isStageUnread { return .leftOut(.undetermined) }
          if $0.level == .unknown { return .leftOut(.unknownStage) }
          return $0.level == level ? .met : .outside
        }
      })
  }
}
