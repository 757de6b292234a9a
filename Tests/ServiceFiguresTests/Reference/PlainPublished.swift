import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

// Figures as the Department counts them, worked out plainly.
extension PlainFigures {
  /// The lines of all figures that the Department counts otherwise.
  var publishedLines: [String] {
    publishedMoves + publishedPlacements + publishedHealth
  }

  /// The Department counts a child once a year.
  private var publishedMoves: [String] {
    func line(_ name: String, _ moments: [Moment]) -> String {
      let count = Set(moments.map(\.child)).count
      let rate = details.population.map { population in
        " value \(JSONWriter.number(Double(10_000 * count) / Double(population)))"
      }
      return "official.children.\(name) \(count)\(rate ?? "")"
    }
    return needingEpisodes(["official.children.started", "official.children.ceased"]) {
      [line("started", started), line("ceased", ceased)]
    }
  }

  private var publishedPlacements: [String] {
    let reasons = ReasonPlaceChange.list.map(\.code)
    let ids = ["longTerm"] + reasons.map { "changeReasons.\($0)" }
    return needingEpisodes(ids.map { "official.placements.\($0)" }) {
      let ends = statute.children.flatMap(\.periods).flatMap(\.episodes).filter { episode in
        episode.reasonChanged != .blank && episode.dec.map(isInPeriod) ?? false
      }
      return longTermLines("official.placements.longTerm", countsTwoPlacements: true)
        + reasons.flatMap { reason in
          figure(
            "official.placements.changeReasons.\(reason)", ends, isShare: true,
            reasons: ["invalid"]
          ) { end in
            guard end.reasonChanged.isListed else { return .leftOut("invalid") }
            return end.reasonChanged.code == reason ? .met : .notMet
          }
        }
    }
  }

  /// Whoever has no answer is one of all children.
  private var publishedHealth: [String] {
    let ids = [
      "assessment", "dental", "immunisations", "convicted", "substanceMisuse", "sdqCompleted",
      "sdqScore",
    ]
    let reasons = ["startUnknown", "ageUnknown"]
    return needing(.oc2, episodes: true, ids.map { "official.health.\($0)" }) { rows in
      func share(
        _ id: String, ages: ClosedRange<Int>? = nil, among: (([HealthOutcomes]) -> Bool)? = nil,
        _ isMet: ([HealthOutcomes]) -> Bool
      ) -> [String] {
        figure("official.health.\(id)", children, isShare: true, reasons: reasons) {
          child, period in
          if let part = outside(child, period, ages: ages) { return part }
          let own = health(rows, child.child)
          if let among, !among(own) { return .outside }
          return isMet(own) ? .met : .notMet
        }
      }
      /// Ruling 30: one no is enough where yes is the better answer.
      func allYes(
        _ field: @escaping (HealthOutcomes) -> Answer
      ) -> ([HealthOutcomes]) -> Bool {
        { $0.contains { field($0) == .yes } && !$0.contains { field($0) == .no } }
      }
      func highest(_ own: [HealthOutcomes]) -> Int? {
        own.compactMap(\.difficultiesScore).max().map { Int($0) }
      }
      return share("assessment", allYes(\.healthAssessment))
        + share("dental", allYes(\.dentalCheck))
        + share("immunisations", allYes(\.immunisations))
        + share("convicted", ages: 10...17) { $0.contains { $0.convicted == .yes } }
        + share("substanceMisuse") { $0.contains { $0.substanceMisuse == .yes } }
        + share("sdqCompleted", ages: 5...16) { highest($0) != nil }
        + share("sdqScore", ages: 5...16, among: { highest($0) != nil }) {
          (highest($0) ?? 0) >= 17
        }
    }
  }
}
