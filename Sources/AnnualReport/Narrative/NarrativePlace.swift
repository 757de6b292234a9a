import ServiceFigures

/// A place of the reports that the manager writes to: one Markdown file each.
///
/// ```swift
/// NarrativePlace(fileName: "team.md")        // .section(.team)
/// NarrativePlace(fileName: "placements.md")  // .area(.placements)
/// ```
package enum NarrativePlace: Hashable, Sendable, CaseIterable {
  /// A section of the annual report.
  case section(ReportSection)
  /// An area of the service as a whole.
  case area(ServiceArea)
  /// A place of the members' summary or the young people's version.
  case shape(ShapePlace)

  /// A place of a shape that is not the annual report.
  package enum ShapePlace: String, CaseIterable, Sendable {
    case membersVoices = "members-voices"
    case membersChallenge = "members-challenge"
    case youngWelcome = "young-welcome"
    case youngSorry = "young-sorry"
    case youngContact = "young-contact"
  }

  /// All places in the order in which they are printed.
  package static let allCases: [NarrativePlace] =
    ReportSection.allCases.flatMap { section -> [NarrativePlace] in
      [.section(section)] + (section == .service ? ServiceArea.allCases.map { .area($0) } : [])
    } + ShapePlace.allCases.map { .shape($0) }

  /// The place of a file such as `team.md`, by its name now or in an earlier version.
  init?(fileName: String) {
    guard
      let place = Self.allCases.first(where: {
        $0.fileName == Self.former[fileName] ?? fileName
      })
    else { return nil }
    self = place
  }

  /// The names now of files that had others.
  private static let former = [
    "permanence.md": "service.md", "basis.md": "about.md", "method.md": "about.md",
  ]

  /// The name of the template that its text is rendered as, and of its file without the ending.
  var name: String {
    switch self {
    case .section(let section): section.rawValue
    case .area(let area): area.rawValue
    case .shape(let place): place.rawValue
    }
  }

  /// The name of the file that holds its text.
  package var fileName: String { name + ".md" }

  /// The names of its file, now and in earlier versions.
  package var fileNames: [String] {
    [fileName] + Self.former.filter { $0.value == fileName }.map(\.key).sorted()
  }

  /// The section of the annual report that it is part of; nil for the other shapes.
  var section: ReportSection? {
    switch self {
    case .section(let section): section
    case .area: .service
    case .shape: nil
    }
  }

  /// The place in words: `section 3, The team`.
  package var title: String {
    switch self {
    case .section(.summary): "page one, How the year was"
    case .section(let section): "section \(section.number), \(section.title)"
    case .area(let area): "section \(ReportSection.service.number), \(area.title)"
    case .shape(let place): place.title
    }
  }

  /// The heading level of the place: headings of the text come below it.
  var headingLevel: Int32 { if case .area = self { 4 } else { 3 } }
}

extension NarrativePlace.ShapePlace {
  fileprivate var title: String {
    switch self {
    case .membersVoices: "the members’ summary, What children told us"
    case .membersChallenge: "the members’ summary, What IROs challenged"
    case .youngWelcome: "the young people’s version, at the beginning"
    case .youngSorry: "the young people’s version, What went wrong"
    case .youngContact: "the young people’s version, Who can help you"
    }
  }
}
