import CareRecords

/// What the rows that could not be read may change in a figure.
///
/// Children and reviews that are known to be concerned are left out as undetermined where they are
/// counted. Here is what remains: the rows themselves, and rows that name no child and so may concern
/// any of them.
struct Doubt: Equatable, Sendable {
  /// Rows that would have been records of the figure's own population.
  var refused = 0
  /// Further records that may belong to the population.
  var undetermined = 0
  /// Counted records that may have to be counted otherwise: not met ones that may be met, and met ones
  /// that may be not met or not there.
  var gained = 0
  var lost = 0

  /// Whether the figure is known in part only, however small the doubt: rows without a child can
  /// concern anybody.
  var isPartial: Bool { gained > 0 || lost > 0 || undetermined > 0 }

  /// A doubt of `count` records in both directions.
  static func of(_ count: Int, adds: Bool = false) -> Doubt {
    Doubt(undetermined: adds ? count : 0, gained: count, lost: count)
  }

  static func + (left: Doubt, right: Doubt) -> Doubt {
    Doubt(
      refused: left.refused + right.refused, undetermined: left.undetermined + right.undetermined,
      gained: left.gained + right.gained, lost: left.lost + right.lost)
  }
}

extension UnreadRows {
  /// The most reviews of a child that an episode of care can concern in a year.
  private static let reviewsOfEpisode = 8
  /// The most changes of IRO of a child that an episode of care can concern in a year.
  private static let changesOfEpisode = 8

  /// The most overdue conferences or reviews that one that was held later can take the place of.
  private static let settledByRow = 8

  /// What the rows may change in a figure that counts records.
  func doubt(_ definition: FigureDefinition, _ population: Population) -> Doubt {
    if isEmpty { return Doubt() }
    var doubt = Doubt()
    if let own = population.rows {
      doubt.refused = count(own)
      // The row of a higher stage changes the state of an escalation that is counted.
      if own == .escalations, count(own) > 0, !definition.countsWhatWasRaised {
        doubt.lost += count(own)
        if definition.kind == .proportion { doubt.gained += count(own) }
      }
      if own == .escalations, definition.countsWheneverRaised { doubt.lost += earlierEscalations }
    }
    let tables = definition.tablesNeeded
    switch population.path {
    case \FigureTallies.reviews:
      if definition.countsEarlierReviews { doubt = doubt + .of(2 * namelessReviews) }
      let episodes =
        definition.countsMonths || tables.contains(.episodes)
        ? nameless(.episodes) : namelessShortBreaks
      doubt = doubt + .of(Self.reviewsOfEpisode * episodes)
    case \FigureTallies.obligations, \FigureTallies.intervals:
      doubt = doubt + .of(2 * namelessReviews, adds: true)
      doubt = doubt + .of(Self.reviewsOfEpisode * nameless(.episodes), adds: true)
    case \FigureTallies.children, \FigureTallies.recentReviews, \FigureTallies.recentContacts:
      for table in tables where table != .header {
        let isOfChildren = table == .episodes || population.path == \FigureTallies.children
        let number =
          table == .reviews && definition.countsMonths ? namelessReviews : nameless(table)
        doubt = doubt + .of(number, adds: isOfChildren && table != .reviews)
      }
      doubt.undetermined += count(.annexA)
    case \FigureTallies.starts, \FigureTallies.endings:
      for table in tables { doubt = doubt + .of(nameless(table), adds: table == .episodes) }
    case \FigureTallies.placementChanges, \FigureTallies.recordedChanges,
      \FigureTallies.adoptions:
      doubt = doubt + .of(2 * nameless(.episodes), adds: true)
    case \FigureTallies.deprivations where definition.kind == .duration:
      // A row that names no child may be another order of one that is counted.
      doubt = doubt + .of(nameless(.deprivationOfLiberty))
    case \FigureTallies.conferences where definition.id != Catalogue.conferencesHeld.id:
      // A row may be the conference before another, and another child's row of one that is counted.
      doubt = doubt + .of(2 * count(.conferences))
      if definition.kind == .count { doubt.lost += Self.settledByRow * count(.conferences) }
    case \FigureTallies.carerReviews where definition.id != Catalogue.carerReviewsDue.id:
      doubt = doubt + .of(count(.carerReviews))
      if definition.kind == .count { doubt.lost += Self.settledByRow * count(.carerReviews) }
    case \FigureTallies.handovers:
      doubt = doubt + .of(2 * nameless(.allocations), adds: true)
      doubt = doubt + .of(Self.changesOfEpisode * nameless(.episodes), adds: true)
    default: break
    }
    return doubt
  }
}

extension FigureResult {
  /// A figure of which too much could not be read to say anything.
  static func unread(_ definition: FigureDefinition) -> FigureResult {
    FigureResult(status: .notSupplied(needs: definition.unreadNeed))
  }
}

extension FigureDefinition {
  /// What is needed where too little of what is there tells: of the last column, or the first table.
  var unreadNeed: String {
    let columns = needs.filter { if case .column = $0 { true } else { false } }
    return "enough of \((columns.last ?? needs.first)?.words ?? "")"
  }

  /// The tables whose rows the figure rests on.
  var tablesNeeded: Set<RecordTable> {
    needs.reduce(into: []) { tables, need in
      switch need {
      case .table(let table): tables.insert(table)
      case .column(let column): tables.insert(column.table)
      case .oneOf(let columns): tables.formUnion(columns.map(\.table))
      case .tables(let all, or: let other): tables.formUnion(all + [other])
      case .placement, .stages: break
      }
    }
  }

  /// Whether the figure rests on rows of a table.
  package func restsOn(_ table: RecordTable) -> Bool { tablesNeeded.contains(table) }

  /// Whether an earlier review of the child can change how a review counts: by its due date, or as the
  /// first before the second.
  var countsEarlierReviews: Bool { countsMonths || id == Catalogue.permanenceBySecondReview.id }

  /// Whether it also counts escalations that were raised before the period.
  var countsWheneverRaised: Bool { id == "challenge.open" }

  /// Whether another row of an escalation that is counted cannot change how it counts.
  var countsWhatWasRaised: Bool {
    [Catalogue.challengeRaised.id, "challenge.children", "challenge.improperPressure"].contains(id)
  }
}
