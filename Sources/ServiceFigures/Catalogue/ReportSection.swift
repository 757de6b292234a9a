/// A section of the report, named as its template and its narrative are.
public enum ReportSection: String, CaseIterable, Sendable {
  case summary, voices, followup, team, children, reviews, participation, service, challenge
  case quality, resources, strengths, healthcheck, about

  /// The place in the report, from 1; page one, the summary, is 0.
  public var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The heading in print, without the number.
  public var title: String {
    switch self {
    case .summary: "How the year was"
    case .voices: "What children told us, and what changed"
    case .followup: "Last year’s recommendations: what happened"
    case .team: "The team"
    case .children: "The children"
    case .reviews: "Reviews"
    case .participation: "Participation"
    case .service: "The service for looked after children as a whole"
    case .challenge: "Challenge and its impact"
    case .quality: "Quality assurance"
    case .resources: "Resources at risk"
    case .strengths: "Strengths, weaknesses and recommendations"
    case .healthcheck: "The service health check"
    case .about: "About the figures"
    }
  }

  /// The figures that it prints, in the order of the catalogue.
  ///
  /// A section that prints no figures of its own has none, and so it needs no narrative.
  public var figures: [FigureDefinition] { Self.printed[self] ?? [] }

  private static let printed: [ReportSection: [FigureDefinition]] = {
    var printed: [ReportSection: [FigureDefinition]] = [:]
    for figure in Catalogue.figures {
      for section in Set([figure.section] + figure.otherParts.map(\.section)) {
        printed[section, default: []].append(figure)
      }
    }
    return printed
  }()
}

/// A part of a section, which prints figures, tables or both.
///
/// The names are those that templates use.
public enum ReportPart: String, CaseIterable, Sendable {
  case team, caseloadRange, teamMakeUp, otherDuties
  case children, childrenStarted
  case reviews, childrenReviewed, onTimeByGroup
  case participation
  case permanencePlans, whereChildrenWent, placements, health, leavingCare
  case challenges, challengeTimes
  case records, audits, feedback
  case resources

  /// The section that it is part of.
  public var section: ReportSection {
    switch self {
    case .team, .caseloadRange, .teamMakeUp, .otherDuties: .team
    case .children, .childrenStarted: .children
    case .reviews, .childrenReviewed, .onTimeByGroup: .reviews
    case .participation: .participation
    case .permanencePlans, .whereChildrenWent, .placements, .health, .leavingCare: .service
    case .challenges, .challengeTimes: .challenge
    case .records, .audits: .quality
    case .feedback: .voices
    case .resources: .resources
    }
  }

  /// The heading in print; nil if the section does not print one for this part.
  public var heading: String? {
    switch self {
    case .team, .caseloadRange, .children, .participation, .challenges, .resources: nil
    case .teamMakeUp: "Make-up of the team"
    case .otherDuties: "Child protection conferences and foster carers’ reviews"
    case .childrenStarted: "Children who came into care"
    case .reviews: "By review"
    case .childrenReviewed: "By child"
    case .onTimeByGroup: "On time for every group of children"
    case .permanencePlans: "Plans for permanence"
    case .whereChildrenWent: "Where children went"
    case .placements: "Placements and the people around the child"
    case .health: "Health and behaviour"
    case .leavingCare: "Leaving care"
    case .challengeTimes: "Time taken"
    case .records: "Records of reviews"
    case .audits: "Audits of reviews"
    case .feedback: "Children’s feedback"
    }
  }

  /// The figures that it prints, in the order of print.
  public var figures: [FigureDefinition] { contents.figures }

  /// The figures of other parts that it prints once more, in the order of the catalogue.
  public var figuresOfOtherParts: [FigureDefinition] { contents.figuresOfOtherParts }

  /// The breakdowns that it prints as tables, in the order of the catalogue.
  public var tables: [(figure: FigureDefinition, dimension: Dimension)] { contents.tables }

  /// The figures and tables that the definitions place in one part.
  private struct Contents {
    var figures: [FigureDefinition] = []
    var figuresOfOtherParts: [FigureDefinition] = []
    var tables: [(figure: FigureDefinition, dimension: Dimension)] = []
  }

  private var contents: Contents { Self.contents[self] ?? Contents() }

  /// Made once, because templates ask for it every time they name a part.
  private static let contents: [ReportPart: Contents] = {
    var contents: [ReportPart: Contents] = [:]
    for figure in Catalogue.figures {
      if !figure.isTableOnly { contents[figure.part, default: Contents()].figures.append(figure) }
      for part in figure.otherParts {
        contents[part, default: Contents()].figuresOfOtherParts.append(figure)
      }
      for (part, dimensions) in figure.tables {
        contents[part, default: Contents()].tables += dimensions.map { (figure, $0) }
      }
    }
    for part in contents.keys {
      // Figures with the same order number stay in the order of the catalogue.
      let places = Dictionary(grouping: contents[part]?.figures ?? [], by: \.order)
      contents[part]?.figures = places.sorted { $0.key < $1.key }.flatMap(\.value)
    }
    return contents
  }()
}

/// A matter that the annual report must cover (IRO Handbook, paragraph 7.11), in our own words.
public enum HandbookMatter: CaseIterable, Sendable {
  case service, timeliness, participation, quality, disputes, resources, procedures

  /// The matter in print.
  public var name: String {
    switch self {
    case .service: "Development, caseloads, continuity and make-up of the IRO service"
    case .timeliness: "Reviews held on time and out of time, and why"
    case .participation: "Participation of children and their parents"
    case .quality: "Quality assurance of reviews and children's feedback"
    case .disputes: "Disputes, the issues they are about and their outcomes"
    case .resources: "Resources that put the service at risk"
    case .procedures: "Procedures for resolving concerns, and good practice"
    }
  }

  /// The section that covers it.
  public var section: ReportSection {
    switch self {
    case .service: .team
    case .timeliness: .reviews
    case .participation: .participation
    case .quality: .quality
    case .disputes, .procedures: .challenge
    case .resources: .resources
    }
  }

  /// The limits of what figures can show about the matter; nil if they cover it completely.
  public var reach: String? {
    switch self {
    case .resources: "as far as the figures tell"
    case .procedures: "as far as the data tells"
    case .service, .timeliness, .participation, .quality, .disputes: nil
    }
  }

  /// The figures that cover it; one of them is enough.
  public var figures: [FigureDefinition] { Catalogue.figures.filter { $0.covers.contains(self) } }
}
