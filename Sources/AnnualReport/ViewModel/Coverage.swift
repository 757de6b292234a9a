/// Which section of the report covers each matter that guidance asks for.
enum Coverage {
  /// Matters of the IRO Handbook, paragraph 7.11, and of recommendation 9 of the National
  /// Association of IROs, in our own words.
  static let table = TableModel(
    caption: "What the annual report should cover, and where it does",
    firstHeading: "Matter", columns: ["Asked for by", "Section"],
    rows: [
      ("Development, caseloads, continuity and make-up of the IRO service", ["7.11", "3"]),
      ("Reviews held on time and out of time, and why", ["7.11", "5"]),
      ("Participation of children and their parents", ["7.11", "6"]),
      ("Quality assurance of reviews and children's feedback", ["7.11", "9"]),
      ("Disputes, the issues they are about and their outcomes", ["7.11", "8"]),
      ("Resources that put the service at risk", ["7.11", "10, as far as the figures tell"]),
      (
        "Procedures for resolving concerns, and good practice",
        ["7.11", "8, as far as the data tells"]
      ),
      ("Strengths and weaknesses of the service as a whole", ["NAIRO 9", "11"]),
      ("Recommendations about critical areas for improvement", ["NAIRO 9", "11 and 12"]),
      (
        "The health of the service",
        ["NAIRO 1–5, 7, 8, 10, 17–21", "13"]
      ),
    ])
}
