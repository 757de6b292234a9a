import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Section E of the catalogue: children looked after, started and ceased (rulings 27, 31 and 32).
extension PlainFigures {
  private struct Moment {
    var child: String
    var day: CivilDate
    var episode: ReferenceEpisode?
    var need: String
    var reason: String
  }

  private func moment(
    _ period: ReferencePeriod, _ day: CivilDate, _ episode: ReferenceEpisode?
  ) -> Moment {
    // Ruling 32: one need per period, of its latest episode that has one.
    let need = period.episodes.map(\.need).last(where: \.isListed)
    return Moment(
      child: period.child, day: day, episode: episode, need: need?.code ?? "unknown",
      reason: period.episodes.last?.rec.group.key ?? "not recorded")
  }

  private func lines(
    _ id: String, _ moments: [Moment], before: [(String, [String]?, (Moment) -> String)] = []
  ) -> [String] {
    let ofHeaders: [(String, [String]?, (Moment) -> String)] = [
      (
        "sex", ["female", "male", "unknown"],
        { moment in
          let sex = Self.header(authority, moment.child) { $0.sex.isListed ? $0.sex : nil }
          return sex == .male ? "male" : sex == .female ? "female" : "unknown"
        }
      ),
      (
        "ethnicGroup", ["White", "Mixed", "Asian", "Black", "Other", "Not stated"],
        { moment in
          let origin = Self.header(authority, moment.child) {
            $0.ethnic.isListed ? $0.ethnic : nil
          }
          return (origin ?? .blank).group.key
        }
      ),
    ]
    let ofEpisodes: [(String, [String]?, (Moment) -> String)] = [
      (
        "legalStatus", LegalStatusGroup.allCases.map(\.key),
        { $0.episode?.ls.group.key ?? "unknown" }
      ),
      (
        "placement", PlacementGroup.allCases.map(\.key),
        { $0.episode?.place.group.key ?? "unknown" }
      ),
      ("need", nil, \.need),
    ]
    let ages = ["under 1", "1-4", "5-9", "10-15", "16+", "unknown"]
    let band: (String, [String]?, (Moment) -> String) = (
      "ageBand", ages, { ageBand($0.child, on: $0.day) }
    )
    let groups = before + [band] + (authority.headers.isEmpty ? [] : ofHeaders) + ofEpisodes
    return figure(id, moments, by: groups) { _ in .met }
  }

  var wholeLines: [String] {
    needingEpisodes(["children.lookedAfter", "children.started", "children.ceased"]) {
      let periods = statute.children.flatMap(\.periods)
      let atT = children.map { _, period in
        // Ruling 32: on a day of change the episode that begins counts.
        moment(period, options.to, period.episodes.last { $0.decom <= options.to })
      }
      let started = periods.filter { isInPeriod($0.start) }.map { period in
        moment(period, period.start, period.episodes.last { $0.decom == period.start })
      }
      let ceased = periods.compactMap { period -> Moment? in
        guard let end = period.end, isInPeriod(end) else { return nil }
        return moment(period, end, period.episodes.last)
      }
      return lines("children.lookedAfter", atT) + lines("children.started", started)
        + lines(
          "children.ceased", ceased,
          before: [("recGroup", CeasedGroup.allCases.map(\.key), \.reason)])
    }
  }
}
