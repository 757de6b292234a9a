import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

/// An escalation as it stands on the last day (rulings 18 to 20).
private struct PlainEscalation {
  var raised: CivilDate
  var stage: String?
  var rank: Int
  var isGoodPractice: Bool
  var child: String?
  var theme: String
  var team: String
  var outcome: String
  var hasPressure: Bool
  var resolved: CivilDate?
  /// The stages reached by the last day, each once.
  var stages: [EscalationRow]
}

// Section C of the catalogue.
extension PlainFigures {
  /// What each figure misses where there is no table of escalations.
  private static let linesWithoutTable: [String] = [
    "raised Escalations", "informal Escalations", "formal Escalations", "cafcass Escalations",
    "children Escalations.CHILD", "per100Children Escalations",
    "improperPressure Escalations.IMPROPER_PRESSURE", "goodPractice Escalations.KIND",
    "resolved20 Escalations.RESOLVED", "daysToResolve Escalations.RESOLVED",
    "daysToRespond Escalations.STAGE_DATE", "open Escalations.RESOLVED",
  ].map { line in
    let words = line.split(separator: " ")
    return "challenge.\(words[0]) notSupplied \(words[1])"
  }

  /// The stages that the authority names, the lowest first; none where it names none.
  private var names: [String] {
    details.namesStages ? ["Team manager", "Service manager", "Director", "Cafcass"] : []
  }

  /// Names are compared without regard to capitals and outer blanks.
  private func rank(_ stage: String?) -> Int {
    let name = stage?.lowercased().split(separator: " ").joined(separator: " ")
    return names.firstIndex { $0.lowercased() == name } ?? -1
  }

  private func stageName(_ stage: String?) -> String {
    rank(stage) < 0 ? stage ?? "not recorded" : names[rank(stage)]
  }

  /// Those that are named, then the others in the order of the alphabet.
  private var stageOrder: [String] {
    names
      + Set(authority.escalations.filter { rank($0.stage) < 0 }.map { stageName($0.stage) })
      .sorted()
  }

  private var escalations: [PlainEscalation] {
    let read = authority.escalations.filter { $0.raised <= options.to }
    return Set(read.map(\.id)).sorted().compactMap { id in
      let rows = Set(read.filter { $0.id == id })
      guard let raised = rows.map(\.raised).min() else { return nil }
      // Lowest first: by rank, of one rank by the day of the stage.
      func order(_ one: EscalationRow, _ other: EscalationRow) -> Bool {
        (rank(one.stage), one.stageDate?.dayNumber ?? .min)
          < (rank(other.stage), other.stageDate?.dayNumber ?? .min)
      }
      // Ruling 10: stages dated after T are not read.
      let reached = rows.filter { $0.stageDate.map { $0 <= options.to } ?? true }.sorted(by: order)
      let lowest = rows.map { $0 }.sorted(by: order).first
      let top = reached.last
      // With none reached it stands at its lowest stage, which tells what it is about.
      let standing = reached.isEmpty ? [lowest].compactMap { $0 } : reached
      func highest(_ field: (EscalationRow) -> String?) -> String? {
        standing.compactMap(field).last
      }
      // A stage of another name, reached after the highest that is named, can be the last one.
      let others = reached.filter { row in
        guard let top, rank(top.stage) >= 0, top.resolved == nil, let day = top.stageDate else {
          return false
        }
        return rank(row.stage) < 0 && row.stageDate.map { $0 > day } ?? false
      }
      let settled = top?.resolved ?? others.compactMap(\.resolved).filter { $0 <= options.to }.max()
      let kind = standing.map(\.kind).last { $0 != .blank }
      let stage = standing.last?.stage
      return PlainEscalation(
        raised: raised, stage: stage, rank: rank(stage), isGoodPractice: kind == .goodPractice,
        child: highest(\.child), theme: highest(\.theme) ?? "not recorded",
        team: highest(\.team) ?? "not recorded",
        outcome: reached.compactMap(\.outcome).last ?? "not recorded",
        hasPressure: reached.contains { $0.pressure == .yes },
        resolved: settled.flatMap { $0 <= options.to ? $0 : nil }, stages: reached)
    }
  }

  var challengeLines: [String] {
    guard details.hasEscalations else { return Self.linesWithoutTable }
    let challenges = escalations.filter { !$0.isGoodPractice }
    let raised = challenges.filter { isInPeriod($0.raised) }
    let inPeriod = escalations.filter { isInPeriod($0.raised) }
    return figure(
      "challenge.raised", raised,
      by: [
        ("stage", stageOrder, { stageName($0.stage) }), ("theme", nil, \.theme),
        ("team", nil, \.team), ("quarter", nil, { quarter(of: $0.raised) }),
        ("outcome", nil, \.outcome), ("themeByOutcome", nil, { "\($0.theme) | \($0.outcome)" }),
      ]
    ) { _ in .met }
      + levelLines(raised) + childLines(raised)
      + [
        "challenge.improperPressure \(inPeriod.count { $0.hasPressure })",
        "challenge.goodPractice \(inPeriod.count { $0.isGoodPractice })",
      ] + timeLines(raised)
      + figure(
        "challenge.open", challenges, days: { workingDays(from: $0.raised, to: options.to) }
      ) { $0.resolved == nil ? .met : .outside }
  }

  /// Ruling 19.
  private func levelLines(_ raised: [PlainEscalation]) -> [String] {
    let levels: [(String, ClosedRange<Int>)] = [
      ("informal", 0...0), ("formal", 1...2), ("cafcass", 3...3),
    ]
    guard details.namesStages else {
      return levels.map { "challenge.\($0.0) notSupplied escalation_stages" }
    }
    return levels.flatMap { name, ranks in
      figure("challenge.\(name)", raised, reasons: ["unknownStage"]) {
        $0.rank < 0 ? .leftOut("unknownStage") : ranks.contains($0.rank) ? .met : .outside
      }
    }
  }

  private func childLines(_ raised: [PlainEscalation]) -> [String] {
    let children = Set(raised.compactMap(\.child)).count
    let withoutChild = raised.count { $0.child == nil }
    let means = monthEnds.map { Double(countLookedAfter(on: $0)) }
    let mean = means.reduce(0, +) / Double(means.count)
    return ["challenge.children \(children)" + leftOut([("notRecorded", withoutChild)])]
      + needingEpisodes(["challenge.per100Children"]) {
        guard mean > 0 else { return ["challenge.per100Children notApplicable"] }
        let rate = JSONWriter.number(100 * Double(raised.count) / mean)
        return ["challenge.per100Children \(raised.count) value \(rate)"]
      }
  }

  private func timeLines(_ raised: [PlainEscalation]) -> [String] {
    figure(
      "challenge.resolved20", raised, isShare: true,
      reasons: ["datesContradict", "openWithinLimit"]
    ) {
      guard let resolved = $0.resolved else {
        return workingDays(from: $0.raised, to: options.to) > details.disputeWorkingDays
          ? .notMet : .leftOut("openWithinLimit")
      }
      if resolved < $0.raised { return .leftOut("datesContradict") }
      return workingDays(from: $0.raised, to: resolved) <= details.disputeWorkingDays
        ? .met : .notMet
    }
      + figure(
        "challenge.daysToResolve", raised, isDuration: true, reasons: ["datesContradict"],
        days: { workingDays(from: $0.raised, to: $0.resolved ?? $0.raised) },
        by: [("stage", stageOrder, { stageName($0.stage) })]
      ) {
        guard let resolved = $0.resolved else { return .outside }
        return resolved < $0.raised ? .leftOut("datesContradict") : .met
      }
      + figure(
        "challenge.daysToRespond", raised.flatMap(\.stages), isDuration: true,
        reasons: ["datesContradict"],
        days: { row in
          guard let date = row.stageDate, let responded = row.responded else { return 0 }
          return workingDays(from: date, to: responded)
        }, by: [("stage", stageOrder, { stageName($0.stage) })]
      ) { row in
        guard let date = row.stageDate, let responded = row.responded, responded <= options.to
        else { return .outside }
        return responded < date ? .leftOut("datesContradict") : .met
      }
  }
}
