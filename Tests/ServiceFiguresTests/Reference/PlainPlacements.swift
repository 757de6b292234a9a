import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

/// A placement of a child: the episodes that continue it, temporary ones left out (ruling 28).
private struct PlainPlacement {
  var start: CivilDate
  /// False where the carer's time began before the data.
  var startKnown: Bool
  /// The day the next placement or the period's end came; nil while it lasts.
  var end: CivilDate?
  var episodes: [ReferenceEpisode]
  /// The placement of the same period of care that the child left for this one.
  var left: ReferenceEpisode?
}

// Section E of the catalogue: placements and adoption (rulings 28, 29, 31 and 32).
extension PlainFigures {
  private func placements(of period: ReferencePeriod) -> [PlainPlacement] {
    var found: [PlainPlacement] = []
    var isAfterTemporary = false
    for episode in period.episodes {
      if episode.isTemporary {
        isAfterTemporary = true
        continue
      }
      let before = found.last?.episodes.last
      let isThere =
        before?.place == episode.place && before?.provider == episode.provider
        && before?.address == episode.address
      let isReturn = isAfterTemporary && isThere
      var begins = [.s, .p, .b].contains(episode.rne)
      // Ruling 66: without a reason that is a code, another place is another placement.
      if episode.rne == .blank || episode.rne == .unlisted { begins = before != nil && !isThere }
      isAfterTemporary = false
      if before == nil || begins && !isReturn {
        if !found.isEmpty { found[found.count - 1].end = episode.decom }
        found.append(
          PlainPlacement(
            start: episode.decom, startKnown: begins || period.startKnown, episodes: [episode],
            left: before))
      } else {
        found[found.count - 1].episodes.append(episode)
      }
    }
    if !found.isEmpty { found[found.count - 1].end = period.end }
    return found
  }

  /// Ruling 29: "n months or more at T".
  func lasts(_ months: Int, from start: CivilDate) -> Bool {
    ReferenceCalendar.day(months: months, after: start)
      <= ReferenceCalendar.day(1, after: options.to)
  }

  var placementLines: [String] {
    needingEpisodes([
      "placements.threeOrMore", "placements.longTerm", "placements.changeReasons",
      "adoption.daysToPlacement",
    ]) {
      let changes = statute.children.flatMap(\.periods).flatMap { placements(of: $0) }
        .filter { $0.left != nil && isInPeriod($0.start) }
      let reasons = ["not recorded"] + ReasonPlaceChange.list.map(\.code)
      return figure("placements.threeOrMore", children, isShare: true) { child, _ in
        let ofYear = child.periods.flatMap { placements(of: $0) }.filter { placement in
          placement.start <= options.to && placement.end.map { $0 > options.from } ?? true
        }
        return ofYear.count >= 3 ? .met : .notMet
      } + longTermLines("placements.longTerm")
        + figure(
          "placements.changeReasons", changes,
          by: [
            (
              "reason", reasons,
              { change in
                guard let reason = change.left?.reasonChanged, reason.isListed else {
                  return "not recorded"
                }
                return reason.code
              }
            )
          ]
        ) { _ in .met } + adoptionLines
    } + supportedLines
  }

  /// K3 on the last day; the list of codes has it from 2024-25 on.
  private var supportedLines: [String] {
    let ids = ["placements.supportedAccommodation", "placements.supportedAccommodationUnder16"]
    let isListed = ReferenceReviewDays.reportingYear(of: options.to) > 2023
    return needing(missingEpisodes ?? (isListed ? nil : "the code K3 of Episodes.PLACE"), ids) {
      func place(_ period: ReferencePeriod) -> String {
        let place = period.episodes.last { $0.decom <= options.to }?.place
        return place.map { $0.isListed ? $0.code : "" } ?? ""
      }
      return count(ids[0]) { _, period in
        place(period) == "" ? .leftOut("undetermined") : place(period) == "K3" ? .met : .outside
      }
        + count(ids[1]) { child, period in
          let age = Self.age(authority, child.child, options.to)
          if age.map({ $0 > 15 }) ?? false || !["", "K3"].contains(place(period)) {
            return .outside
          }
          return place(period) == "K3" && age != nil ? .met : .leftOut("undetermined")
        }
    }
  }

  /// A number of children, at least and at most where some of them are open.
  func count(
    _ id: String, _ part: ((child: ReferenceChild, period: ReferencePeriod)) -> Part
  ) -> [String] {
    let parts = children.map(part)
    let met = parts.count { $0 == .met }
    let open = parts.count { $0 == .leftOut("undetermined") }
    return [
      id + (open > 0 ? " partial \(met)...\(met + open)" : "") + " \(met)"
        + leftOut([("undetermined", open)])
    ]
  }

  /// Whether a placement for adoption counts only with the one before it, if both are two years long.
  func longTermLines(_ id: String, countsTwoPlacements: Bool = false) -> [String] {
    figure(
      id, children, isShare: true,
      reasons: ["startUnknown", "ageUnknown", "placementStartUnknown"]
    ) { child, period in
      let age = Self.age(authority, child.child, options.to)
      if let age, age >= 16 { return .outside }
      if !lasts(30, from: period.start) {
        return period.startKnown ? .outside : .leftOut("startUnknown")
      }
      if age == nil { return .leftOut("ageUnknown") }
      // In temporary placements only: in none for two years.
      let all = placements(of: period)
      guard var placement = all.last else { return .notMet }
      if placement.episodes.last?.isPlacedForAdoption == true {
        guard countsTwoPlacements else { return .met }
        placement = all.suffix(2)[all.suffix(2).startIndex]
      }
      if lasts(24, from: placement.start) { return .met }
      return placement.startKnown ? .notMet : .leftOut("placementStartUnknown")
    }
  }

  /// Ruling 31.
  private var adoptionLines: [String] {
    let periods = statute.children.flatMap(\.periods)
    func placed(_ period: ReferencePeriod) -> CivilDate? {
      period.episodes.first(where: \.isPlacedForAdoption)?.decom
    }
    return figure(
      "adoption.daysToPlacement", periods, isDuration: true, reasons: ["startUnknown"],
      days: { Int((placed($0) ?? $0.start).dayNumber) - Int($0.start.dayNumber) }
    ) { period in
      guard let day = placed(period), isInPeriod(day) else { return .outside }
      return period.startKnown ? .met : .leftOut("startUnknown")
    }
  }
}
