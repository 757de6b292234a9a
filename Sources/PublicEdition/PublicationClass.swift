import ServiceFigures

/// How a figure may be published, by what it counts.
public enum PublicationClass: Hashable, Sendable {
  /// What the service did, over the whole authority: printed exactly.
  case service
  /// Children: 1 to 5 is withheld, and what would give such a number away.
  case children
  /// The staff of the service as a whole: printed exactly, without what is about single IROs.
  case staff
  /// Not in the public edition at all.
  case restricted
}

extension FigureDefinition {
  /// How the figure may be published.
  ///
  /// A figure that nobody has placed yet is not published.
  public var publicationClass: PublicationClass {
    switch id {
    // It cannot be more than the challenges raised, which are printed exactly.
    case "challenge.children": return .restricted
    // What the service did for children, not what the children are.
    case "children.allOnTime", "children.upToDate", "children.neverReviewed",
      "children.reviewedInSixMonths", "participation.seenBefore", "caseload.unallocated",
      "caseload.allocatedIn5Days", "continuity.sameIRO":
      return .service
    case "continuity.changes", "quality.feedback", "reviews.shortBreak": return .children
    default: break
    }
    switch id.prefix(while: { $0 != "." }) {
    case "reviews", "challenge", "records", "midway", "quality": return .service
    case "caseload", "workforce": return .staff
    case "children", "participation", "placements", "adoption", "socialWorkers", "missing",
      "health",
      "careLeavers":
      return .children
    default: return .restricted
    }
  }

  /// Another figure whose table is of the same records, so that what describes the one tells of the
  /// groups of the other.
  public var figureOfSameRecords: String? {
    id == "reviews.late" ? "reviews.daysLateBands" : nil
  }

  /// The figure of the children of whom this one counts what they did.
  var figureOfItsChildren: String? {
    id == "missing.incidents" ? "missing.children" : nil
  }

  /// The breakdowns that the public edition prints in an authority of a size.
  ///
  /// Those of a share are tables of two dimensions, the groups and whether it was so; all of one
  /// share meet in the second, so that they form a tree.
  ///
  /// - Parameter isLarge: whether tables of two dimensions may be printed.
  func publishedBreakdowns(isLarge: Bool) -> [Dimension] {
    let wanted: [Dimension] =
      switch id {
      case "reviews.onTime": [.kind, .quarter, .ageBand, .sex, .ethnicGroup, .placement]
      case "participation.viewsConveyed": [.ageBand, .sex, .ethnicGroup]
      case "reviews.late": [.reason]
      case "reviews.daysLateBands": [.band]
      case "participation.codes": [.code]
      case "challenge.raised": [.theme, .outcome, .quarter]
      case "children.lookedAfter": [.ageBand, .sex, .ethnicGroup, .legalStatus, .placement, .need]
      case "children.ceased": [.recGroup]
      case "placements.changeReasons": [.changeReason]
      case "continuity.changes": [.changes]
      case "socialWorkers.perChild": [.workers]
      case "health.sdqScore": [.sdqBand]
      case "quality.audits", "quality.feedback": [.score]
      default: []
      }
    return kind == .proportion && !isLarge ? [] : wanted.filter(breakdowns.contains)
  }
}
