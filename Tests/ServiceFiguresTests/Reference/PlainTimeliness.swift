import CareRecords

@testable import ServiceFigures
@testable import StatuteReference

// Section A of the catalogue.
extension PlainFigures {
  private static let kinds = [
    "first", "second", "subsequent", "adoption", "continued", "shortBreak",
  ]

  var breakdowns: [(String, [String]?, (PlainReview) -> String)] {
    func months(_ review: PlainReview) -> Int {
      let day = review.judged.date.components
      return (day.year - options.from.year) * 12 + day.month - 4
    }
    let ofEpisodes: [(String, [String]?, (PlainReview) -> String)] = [
      (
        "legalStatus",
        PlainGroups.legalStatuses, \.legalStatus
      ),
      (
        "placement",
        PlainGroups.placements, \.placement
      ),
    ]
    let ofHeaders: [(String, [String]?, (PlainReview) -> String)] = [
      ("sex", PlainGroups.sexes, \.sex),
      ("ethnicGroup", PlainGroups.ethnicGroups, \.ethnic),
    ]
    return [
      ("kind", Self.kinds, { $0.judged.kind.rawValue }),
      ("quarter", nil, { "\(options.from.year)-Q\(months($0) / 3 + 1)" }),
      ("month", nil, { String($0.judged.date.description.prefix(7)) }),
      ("ageBand", PlainGroups.ages, { PlainGroups.age($0.age) }),
    ] + (authority.headers.isEmpty ? [] : ofHeaders) + (options.episodesLoaded ? ofEpisodes : [])
      + [("iro", nil, \.officer), ("team", nil, \.team)]
  }

  var reviewLines: [String] {
    let rows = Dictionary(
      grouping: authority.reviews.filter { options.from <= $0.date && $0.date <= options.to },
      by: { "\($0.child) \($0.date)" })
    let cancelled = rows.values.count { day in day.allSatisfy { $0.cancelled == .yes } }
    let shortBreaks = reviews.count { $0.judged.isShortBreak }
    let left = [("cancelled", cancelled), ("shortBreak", shortBreaks)].filter { $0.1 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let late = held.filter { $0.judged.verdict == .late }
    return ["reviews.held \(held.count)" + (left.isEmpty ? "" : " (\(left))")]
      + figure(
        "reviews.onTime", held, isShare: true, reasons: ["undetermined"], by: breakdowns
      ) {
        $0.judged.verdict == .onTime
          ? .met : $0.judged.verdict == .late ? .notMet : .leftOut("undetermined")
      }
      + figure(
        "reviews.late", late, days: { $0.judged.daysLate ?? 0 },
        by: [("reason", nil, \.lateReason)]
      ) { _ in .met }
      + figure(
        "reviews.daysLateBands", late,
        by: [
          (
            "band", ["1-7", "8-28", "29-91", "over 91"],
            {
              let days = $0.judged.daysLate ?? 0
              return days <= 7 ? "1-7" : days <= 28 ? "8-28" : days <= 91 ? "29-91" : "over 91"
            }
          )
        ]
      ) { _ in .met }
  }

  var obligationLines: [String] {
    needingEpisodes(["reviews.overdue", "reviews.missed"]) {
      let ordinary = statute.obligations.filter { $0.kind != .shortBreak }
      let kind: (String, [String]?, (ReferenceObligation) -> String) = (
        "kind", Self.kinds, { $0.kind.rawValue }
      )
      return figure(
        "reviews.overdue", ordinary,
        days: { [to = options.to] in
          Int(to.dayNumber) - Int($0.latest?.dayNumber ?? to.dayNumber)
        }, by: [kind]
      ) { $0.verdict == .overdue ? .met : .outside }
        + figure("reviews.missed", ordinary, by: [kind]) { [options] in
          guard $0.verdict == .missed, let latest = $0.latest else { return .outside }
          return options.from <= latest && latest <= options.to ? .met : .outside
        }
    }
  }

  var countLines: [String] {
    let rows = Dictionary(
      grouping: authority.reviews.filter { options.from <= $0.date && $0.date <= options.to },
      by: { "\($0.child) \($0.date)" })
    let cancelled = rows.values.count { day in day.allSatisfy { $0.cancelled == .yes } }
    let disagreeing = held.count { review in
      guard let obligation = review.judged.obligation, let due = review.judged.due,
        let latest = obligation.latest, obligation.earliest == latest
      else { return false }
      return due != latest
    }
    return ["reviews.cancelled \(cancelled)"]
      + needingEpisodes(["reviews.shortBreak"]) {
        ["reviews.shortBreak \(reviews.count { $0.judged.isShortBreak })"]
      } + ["reviews.dueDisagreement \(disagreeing)"]
  }

  private typealias ChildInCare = (child: ReferenceChild, period: ReferencePeriod)

  /// The groups of a child on the last day; without a Header nobody's sex and ethnic group are known.
  private var childGroups: [(String, [String]?, (ChildInCare) -> String)] {
    func episode(_ child: ChildInCare) -> ReferenceEpisode? {
      child.period.episodes.last { $0.decom <= options.to }
    }
    let ofHeaders: [(String, [String]?, (ChildInCare) -> String)] = [
      ("sex", PlainGroups.sexes, { Self.sex(authority, $0.child.child) }),
      ("ethnicGroup", PlainGroups.ethnicGroups, { Self.ethnicGroup(authority, $0.child.child) }),
    ]
    return [
      (
        "ageBand", PlainGroups.ages,
        { PlainGroups.age(Self.age(authority, $0.child.child, options.to)) }
      )
    ] + (authority.headers.isEmpty ? [] : ofHeaders) + [
      ("legalStatus", PlainGroups.legalStatuses, { PlainGroups.legalStatus(episode($0)?.ls) }),
      ("placement", PlainGroups.placements, { PlainGroups.placement(episode($0)?.place) }),
    ]
  }

  var childLines: [String] {
    needingEpisodes(["children.allOnTime", "children.upToDate", "children.neverReviewed"]) {
      let to = options.to
      func firstDue(_ period: ReferencePeriod) -> CivilDate {
        ReferenceWindowRules(
          completeFrom: statute.completeFrom, timetable: options.timetable,
          dayCount: options.dayCount
        ).firstDue(.ordinary, from: period.start)
      }
      return figure(
        "children.allOnTime", children, isShare: true, reasons: ["nothingDue", "undetermined"],
        by: childGroups
      ) { child, period in
        guard firstDue(period) <= to else { return .outside }
        let due = child.obligations.filter(countsForChild).map(\.verdict)
        if due.contains(where: { [.late, .overdue, .missed].contains($0) }) { return .notMet }
        if due.contains(.undetermined) { return .leftOut("undetermined") }
        return due.isEmpty ? .leftOut("nothingDue") : .met
      }
        + figure("children.upToDate", children, isShare: true, reasons: ["undetermined"]) {
          child, _ in
          let open = child.obligations.filter {
            $0.held == nil && $0.sequenceEnd == nil && $0.sequence != .shortBreak
          }.map(\.verdict)
          if open.contains(.overdue) { return .notMet }
          return open.contains(.undetermined) ? .leftOut("undetermined") : .met
        }
        + figure("children.neverReviewed", children) { child, period in
          let hasReview = child.reviews.contains {
            $0.period.map { child.periods[$0] == period } ?? false
          }
          return firstDue(period) <= to && period.startKnown && period.start >= statute.completeFrom
            && !hasReview ? .met : .outside
        }
    }
  }

  /// Ruling 13.
  private func countsForChild(_ obligation: ReferenceObligation) -> Bool {
    // What only the recorded day decides was due on that day: the earliest of the rows of the day.
    let recorded =
      !obligation.recorded
      ? nil
      : statute.reviews.first { review in
        review.child == obligation.child && review.date == obligation.held
      }?.due
    guard obligation.sequence != .shortBreak, let latest = recorded ?? obligation.latest,
      options.from <= latest, latest <= options.to
    else { return false }
    if obligation.earliest == latest { return true }
    if let end = obligation.sequenceEnd, end < options.from { return false }
    if let held = obligation.held, held < options.from { return false }
    return true
  }
}
