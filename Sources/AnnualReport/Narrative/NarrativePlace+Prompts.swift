import ServiceFigures

extension NarrativePlace {
  /// What to write, one line each; it is what good reports of other authorities have.
  package var prompts: [String] {
    switch self {
    case .section(let section): section.prompts
    case .area(let area): area.prompts
    case .shape(let place): place.prompts
    }
  }

  /// A file in which nothing is written yet: a comment with the prompts, and last year's text.
  package func emptyFile(lastYear: String? = nil) -> String {
    var text =
      "<!-- \(title.capitalisedFirst). What you write below this comment is printed there.\n"
    text += prompts.map { "- \($0)\n" }.joined()
    text += """
      Figures by their names, such as {{reviews.onTime.value}}, are filled in. Nothing is printed while
      there is nothing but comments.
      """
    if let lastYear, lastYear.contains(where: { !$0.isWhitespace }), !Self.isEmptyFile(lastYear) {
      // A comment ends at the first such sign.
      let quoted = lastYear.replacing("-->", with: "-- >").replacing("<!--", with: "< !--")
      text += "\n\nLast year's text:\n\n\(quoted)"
      if !quoted.hasSuffix("\n") { text += "\n" }
    }
    return text + " -->\n"
  }

  /// Whether a text is no more than the comment of an empty file, of this version or an earlier one.
  private static func isEmptyFile(_ text: String) -> Bool {
    text.hasPrefix("<!-- ") && text.split(separator: "-->").count <= 1
  }
}

extension ReportSection {
  fileprivate var prompts: [String] {
    switch self {
    case .summary:
      [
        "two or three sentences that say how the year was for children; they take the place of those "
          + "that the program proposes"
      ]
    case .voices:
      [
        "what children said about their reviews and their care, in their words where they agreed",
        "what was changed because of it",
        "one or two examples, so that nobody can be recognised",
      ]
    case .followup: ["what made the difference, or stood in the way"]
    case .team:
      [
        "who manages the service, to whom it answers and how it is kept independent",
        "who left, who came, vacancies and agency staff, and what that meant for children",
        "training and supervision in the year",
      ]
    case .children: ["what changed in who comes into care, and why as far as you know"]
    case .reviews:
      ["why reviews were late, and what was done", "how reviews are held and recorded"]
    case .participation:
      [
        "how children are prepared for reviews and help to run them",
        "advocacy: who offers it, who takes it up", "how parents and carers take part",
      ]
    case .service:
      ["what IROs see across the service: what works, what holds children back"]
    case .challenge:
      [
        "how a concern is raised, stage by stage",
        "what challenge changed for children, with examples",
        "good practice that IROs saw", "work with the courts and with Cafcass",
      ]
    case .quality: ["what audits of reviews found, and what was done about it"]
    case .resources: ["what the service lacks, or may lack next year, and what that puts at risk"]
    case .strengths: ["what you conclude from the year beyond the figures"]
    case .healthcheck: ["anything that an answer of yes, partly or no does not say"]
    case .about: ["anything that readers should know about the data"]
    }
  }
}

extension ServiceArea {
  fileprivate var prompts: [String] {
    switch self {
    case .planning: ["how soon children have a plan for permanence, and what causes drift or delay"]
    case .placements:
      ["where children live, how settled they are, and what IROs did when that broke down"]
    case .outcomes: ["health, education and leaving care as IROs see them in reviews"]
    case .voice: ["how children’s views change decisions, beyond their reviews"]
    }
  }
}

extension NarrativePlace.ShapePlace {
  fileprivate var prompts: [String] {
    switch self {
    case .membersVoices: ["what children told you, in two or three sentences for councillors"]
    case .membersChallenge: ["one or two things that challenge changed for a child"]
    case .youngWelcome: ["a greeting from somebody whom the children know"]
    case .youngSorry: ["what went wrong for children this year, and that you are sorry"]
    case .youngContact:
      ["who can be asked here: names, telephone, e-mail, the children in care council"]
    }
  }
}
