import Documents
import ServiceFigures

/// Which section of the report covers each matter that guidance asks for.
enum Coverage {
  /// What recommendation 9 and other recommendations of the National Association of IROs ask for.
  private static let others: [(matter: String, askedBy: String, sections: [ReportSection])] = [
    ("Strengths and weaknesses of the service as a whole", "NAIRO 9", [.strengths]),
    ("Recommendations about critical areas for improvement", "NAIRO 9", [.strengths, .followup]),
    ("The health of the service", "NAIRO 1–5, 7, 8, 10, 17–21", [.healthcheck]),
  ]

  /// The table of the method section.
  ///
  /// - Parameters:
  ///   - written: the sections that have a narrative. Their text can cover what the figures do not
  ///     reach.
  ///   - missing: matters about which the report says nothing.
  static func table(written: Set<ReportSection>, missing: [HandbookMatter]) -> TableModel {
    let rows = HandbookMatter.allCases.map { matter in
      let place = "\(matter.section.number)"
      let reach = written.contains(matter.section) ? nil : matter.reach
      return (
        matter.name,
        [
          "7.11",
          missing.contains(matter) ? "nothing yet" : reach.map { "\(place), \($0)" } ?? place,
        ]
      )
    }
    let others = Self.others.map { other in
      (other.matter, [other.askedBy, other.sections.map { "\($0.number)" }.listed("and")])
    }
    return TableModel(
      caption: "What the annual report should cover, and where it does",
      firstHeading: "Matter", columns: ["Asked for by", "Section"], rows: rows + others)
  }
}
