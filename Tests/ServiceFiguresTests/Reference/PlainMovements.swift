import CareRecords
import Documents

@testable import ServiceFigures
@testable import StatuteReference

// Section E of the catalogue: children looked after, started and ceased (rulings 27, 31 and 32).
extension PlainFigures {
  /// A child on a day of its care.
  struct Moment {
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
      reason: PlainGroups.ending(period.episodes.last?.rec))
  }

  private func lines(
    _ id: String, _ moments: [Moment], before: [(String, [String]?, (Moment) -> String)] = []
  ) -> [String] {
    let ofHeaders: [(String, [String]?, (Moment) -> String)] = [
      ("sex", PlainGroups.sexes, { Self.sex(authority, $0.child) }),
      ("ethnicGroup", PlainGroups.ethnicGroups, { Self.ethnicGroup(authority, $0.child) }),
    ]
    let ofEpisodes: [(String, [String]?, (Moment) -> String)] = [
      (
        "legalStatus", PlainGroups.legalStatuses, { PlainGroups.legalStatus($0.episode?.ls) }
      ),
      ("placement", PlainGroups.placements, { PlainGroups.placement($0.episode?.place) }),
      ("need", nil, \.need),
    ]
    let band: (String, [String]?, (Moment) -> String) = (
      "ageBand", PlainGroups.ages,
      { PlainGroups.age(Self.age(authority, $0.child, $0.day)) }
    )
    let groups = before + [band] + (authority.headers.isEmpty ? [] : ofHeaders) + ofEpisodes
    return figure(id, moments, by: groups) { _ in .met }
  }

  /// Ruling 32: on a day of change the episode that begins counts.
  private func moment(_ period: ReferencePeriod, on day: CivilDate) -> Moment {
    moment(period, day, period.episodes.last { $0.decom <= day })
  }

  private var periods: [ReferencePeriod] { statute.children.flatMap(\.periods) }

  /// Children looked after on a day.
  func lookedAfter(on day: CivilDate) -> [Moment] {
    periods.filter { $0.isLookedAfter(on: day) }.map { moment($0, on: day) }
  }

  var started: [Moment] {
    periods.filter { isInPeriod($0.start) }.map { moment($0, on: $0.start) }
  }

  var ceased: [Moment] {
    periods.compactMap { period in
      guard let end = period.end, isInPeriod(end) else { return nil }
      return moment(period, end, period.episodes.last)
    }
  }

  var movementLines: [String] {
    needingEpisodes([
      "children.lookedAfter", "children.timeInCare", "children.started", "children.ceased",
    ]) {
      var lookedAfter = lines("children.lookedAfter", lookedAfter(on: options.to))
      if let population = details.population {
        let rate = Double(10_000 * children.count) / Double(population)
        lookedAfter[0] += " value \(JSONWriter.number(rate))"
      }
      let times = figure(
        "children.timeInCare", children, isDuration: true, reasons: ["startUnknown"],
        days: { Int(options.to.dayNumber) - Int($0.period.start.dayNumber) }
      ) { _, period in
        period.startKnown ? .met : .leftOut("startUnknown")
      }
      return lookedAfter + times + lines("children.started", started)
        + lines(
          "children.ceased", ceased, before: [("recGroup", PlainGroups.endings, \.reason)])
    }
  }
}

// MARK: - What must balance

extension PlainFigures {
  /// Section F and ruling 27: for all children and for each group by sex, ethnic group and need.
  var isBalanced: Bool {
    let before = lookedAfter(on: ReferenceCalendar.dayBefore(options.from))
    let after = lookedAfter(on: options.to)
    let keys: [(Moment) -> String] = [
      { _ in "" }, { Self.sex(authority, $0.child) }, { Self.ethnicGroup(authority, $0.child) },
      \.need,
    ]
    return keys.allSatisfy { key in
      Set((before + started + ceased + after).map(key)).allSatisfy { group in
        func count(_ moments: [Moment]) -> Int { moments.count { key($0) == group } }
        return count(before) + count(started) - count(ceased) == count(after)
      }
    }
  }
}
