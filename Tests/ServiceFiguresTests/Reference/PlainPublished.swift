import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

// Figures as the Department counts them, worked out plainly.
extension PlainFigures {
  /// The lines of all figures that the Department counts otherwise.
  var publishedLines: [String] {
    publishedMoves + publishedPlacements + publishedHealth + publishedCareLeavers
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

  /// Of whom nothing is known is one of all care leavers of the age.
  private var publishedCareLeavers: [String] {
    let bands = ["17-18", "19-21"]
    let ids = ["active", "suitableAccommodation"].flatMap { name in
      bands.map { "official.careLeavers.\(name).\($0)" }
    }
    return needing(.oc3, episodes: false, ids) { rows in
      let filled = rows.compactMap { row -> (child: String, says: CareLeaverOutcomes)? in
        guard case .careLeaver(let says) = row.content else { return nil }
        let isBlank =
          says.contact == .blank && says.activity == .blank && says.accommodation == .blank
        return isBlank ? nil : (row.child, says)
      }
      func share<Code: CodeSet>(
        _ name: String, _ field: KeyPath<CareLeaverOutcomes, Code>, _ isMet: (Code) -> Bool
      ) -> [String] {
        bands.flatMap { band in
          figure(
            "official.careLeavers.\(name).\(band)", Array(Set(filled.map(\.child))), isShare: true,
            reasons: ["died", "invalid", "ageUnknown"]
          ) { child in
            let own = filled.filter { $0.child == child }.map(\.says)
            let age = Self.age(authority, child, lastDayOfReturn)
            if age != nil, leaverAge(child) != band { return .outside }
            let contacts = own.map(\.contact)
            // Another word for the contact tells nothing, also not that he or she is alive.
            if contacts.contains(.unlisted), !contacts.contains(where: \.isListed) {
              return .leftOut("invalid")
            }
            if contacts.contains(.died) { return .leftOut("died") }
            if age == nil { return .leftOut("ageUnknown") }
            let codes = own.map { $0[keyPath: field] }
            let listed = codes.filter(\.isListed)
            if !listed.isEmpty { return listed.allSatisfy(isMet) ? .met : .notMet }
            return codes.contains(.unlisted) ? .leftOut("invalid") : .notMet
          }
        }
      }
      return share("active", \.activity) { "FP".contains($0.code.prefix(1)) }
        + share("suitableAccommodation", \.accommodation) { $0.code.hasSuffix("1") }
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
