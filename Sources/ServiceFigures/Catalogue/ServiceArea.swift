/// An area of the service for looked after children as a whole, which the annual report considers
/// beside the work of the IROs (recommendation 9 of the National Association of IROs, April 2021).
///
/// ```swift
/// ServiceArea.placements.figures.map(\.id)  // placements.threeOrMore, placements.longTerm, …
/// ServiceArea.proposed(for: "Delay in permanence planning")  // .planning
/// ```
public enum ServiceArea: String, CaseIterable, Sendable {
  case planning, placements, outcomes, voice

  /// The area in print.
  public var title: String {
    switch self {
    case .planning: "Planning and permanence"
    case .placements: "Placements and stability"
    case .outcomes: "Health, education and leaving care"
    case .voice: "Being heard"
    }
  }

  /// The figures that are about it, in the order of the catalogue.
  public var figures: [FigureDefinition] { Catalogue.figures.filter { $0.area == self } }

  /// Words of themes of challenge by which an area is proposed.
  private var words: [String] {
    switch self {
    case .planning:
      [
        "permanence", "care plan", "planning", "drift", "delay", "court", "order", "adoption",
        "legal", "discharge", "revocation", "decision", "assessment of the child", "visit",
        "life story",
        "reunification",
      ]
    case .placements:
      [
        "placement", "stability", "carer", "foster", "missing", "exploitation", "safeguarding",
        "safety", "liberty", "unregistered", "contextual", "sibling", "social worker",
      ]
    case .outcomes:
      [
        "health", "dental", "camhs", "therap", "education", "school", "pep", "send", "ehcp",
        "pathway", "leaving care", "care leaver", "accommodation after", "independence",
        "immigration", "employment", "after 18", "transition",
      ]
    case .voice:
      [
        "voice", "view", "wishes", "advoca", "contact", "family time", "participation", "consult",
        "report not shared", "complaint",
      ]
    }
  }

  /// The area that the words of a theme of challenge suggest; nil where they suggest none.
  ///
  /// Of several, the one with the longest word counts: "accommodation after 18" says more than
  /// "order".
  ///
  /// - Parameter theme: the theme as the exports write it.
  public static func proposed(for theme: String) -> ServiceArea? {
    let theme = theme.lowercased()
    func longest(_ area: ServiceArea) -> Int {
      area.words.filter { word in
        // A short word counts only by itself, or in the plural: "pep" is in "pepper", too.
        word.count > 4
          ? theme.contains(word)
          : theme.split { !$0.isLetter }.contains { $0 == word || $0 == word + "s" }
      }.map(\.count).max() ?? 0
    }
    let best = allCases.max { longest($0) < longest($1) }
    return best.flatMap { longest($0) > 0 ? $0 : nil }
  }
}

extension FigureDefinition {
  /// The area of the service as a whole that it is about; nil for a figure of the IROs' own work.
  ///
  /// It is that of the part of the report that prints it, or else prints a table of it: where children
  /// went when care ended is planning.
  public var area: ServiceArea? {
    part.area ?? ReportPart.allCases.first { $0.area != nil && tables[$0] != nil }?.area
  }
}

extension ReportPart {
  /// The area of the service as a whole that its figures are about; nil for the IROs' own work.
  public var area: ServiceArea? {
    switch self {
    case .permanencePlans, .whereChildrenWent: .planning
    case .placements: .placements
    case .health, .leavingCare: .outcomes
    case .participation, .feedback: .voice
    case .team, .caseloadRange, .teamMakeUp, .otherDuties, .children, .childrenStarted, .reviews,
      .childrenReviewed, .onTimeByGroup, .challenges, .challengeTimes, .records, .audits,
      .resources:
      nil
    }
  }
}
