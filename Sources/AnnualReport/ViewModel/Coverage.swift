/// Which section of the report covers each matter that guidance asks for.
enum Coverage {
  /// A matter of the IRO Handbook, paragraph 7.11, in our own words.
  struct Matter: Hashable, Sendable {
    let name: String
    let section: ReportSection
    /// The beginnings of the ids of the figures any of which covers it.
    let figures: [String]
    /// How far figures can cover it.
    var reach: String?
  }

  /// The matters of paragraph 7.11.
  static let matters: [Matter] = [
    Matter(
      name: "Development, caseloads, continuity and make-up of the IRO service", section: .team,
      figures: ["caseload.", "continuity.", "workforce."]),
    Matter(
      name: "Reviews held on time and out of time, and why", section: .reviews,
      figures: ["reviews.onTime"]),
    Matter(
      name: "Participation of children and their parents", section: .participation,
      figures: ["participation."]),
    Matter(
      name: "Quality assurance of reviews and children's feedback", section: .quality,
      figures: ["quality.", "records.", "midway."]),
    Matter(
      name: "Disputes, the issues they are about and their outcomes", section: .challenge,
      figures: ["challenge.raised"]),
    Matter(
      name: "Resources that put the service at risk", section: .resources,
      figures: ["caseload.perFTE", "workforce."], reach: "as far as the figures tell"),
    Matter(
      name: "Procedures for resolving concerns, and good practice", section: .challenge,
      figures: ["challenge."], reach: "as far as the data tells"),
  ]

  /// What recommendation 9 of the National Association of IROs, and the others, ask for.
  private static let others: [(String, [String])] = [
    ("Strengths and weaknesses of the service as a whole", ["NAIRO 9", "11"]),
    ("Recommendations about critical areas for improvement", ["NAIRO 9", "11 and 12"]),
    ("The health of the service", ["NAIRO 1–5, 7, 8, 10, 17–21", "13"]),
  ]

  /// The table of the method section.
  ///
  /// - Parameters:
  ///   - written: the sections that have a narrative, in which the reach of figures is no limit.
  ///   - missing: matters of which the report says nothing.
  static func table(written: Set<ReportSection>, missing: [Matter]) -> TableModel {
    let rows = matters.map { matter in
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
    return TableModel(
      caption: "What the annual report should cover, and where it does",
      firstHeading: "Matter", columns: ["Asked for by", "Section"], rows: rows + others)
  }
}
