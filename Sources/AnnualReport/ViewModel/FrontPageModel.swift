import Documents
import ServiceFigures
import Templates

/// Page one: how the year was, what the board is asked, five figures, and the leading conclusions.
struct FrontPageModel: TemplateModel {
  let report: ReportModel

  static let fields: [TemplateField<FrontPageModel>] = [
    .text("opening", "How the year was, in two or three sentences without numbers") {
      $0.sentences.joined(separator: " ")
    },
    .optionalText("board", "The board that the report is made for, where the settings name it") {
      $0.configuration.board?.name
    },
    .optionalText("meets", "The day on which it meets, where that is set") {
      $0.configuration.board?.meets?.longText
    },
    .optionalText("author", "Who wrote the report, where that is set") { $0.configuration.author },
    .optionalText("approvedBy", "Who approved it, where that is set") {
      $0.configuration.approvedBy
    },
    .textList("asks", "What the board is asked to do, each beginning with a verb") { $0.asks },
    .list("cards", "The five headline figures") { $0.cards },
    .list("strengths", "The three strengths that weigh most, and those a recommendation rests on") {
      $0.leading([.strength])
    },
    .list("weaknesses", "The three weaknesses that weigh most, the urgent ones left out") {
      $0.leading([.weakness])
    },
    .list("urgent", "What must be dealt with now") { $0.report.conclusions([.urgent]) },
    .flag("hasStrengths", "Whether anything is strong") {
      !$0.report.conclusions([.strength]).isEmpty
    },
    .flag("hasWeaknesses", "Whether anything else needs to improve") {
      !$0.report.conclusions([.weakness]).isEmpty
    },
    .flag("hasUrgent", "Whether anything must be dealt with now") {
      !$0.report.conclusions([.urgent]).isEmpty
    },
    .textList("questions", "Five questions that a member of the board could ask, at most") {
      $0.questions
    },
    .flag("hasQuestions", "Whether there is any such question") { !$0.questions.isEmpty },
    .optionalText("more", "How many conclusions are in their own section alone") { $0.more },
  ]

  private var configuration: ReportConfiguration { report.input.configuration }

  private var sentences: [String] {
    YearInWords(
      figures: report.input.figures, previous: report.input.previous,
      conclusions: report.settled.filter { !$0.isDismissed }, assessments: report.assessments
    ).sentences
  }

  /// What the settings say, or else what follows from the conclusions and the recommendations.
  private var asks: [String] {
    if let asked = configuration.board?.askedTo, !asked.isEmpty { return asked }
    let section = "section \(ReportSection.strengths.number)"
    var asks = ["consider the strengths and weaknesses of the service (\(section))"]
    let urgent = report.conclusions([.urgent]).count
    if urgent > 0 {
      let matters = urgent == 1 ? "the matter" : "the matters"
      asks.append("hear at its next meeting what was done about \(matters) to be dealt with now")
    }
    let recommended = report.recommended
    for item in recommended.prefix(Self.most) {
      let text = item.text.hasSuffix(".") ? String(item.text.dropLast()) : item.text
      let start = text.prefix(1).lowercased() + text.dropFirst()
      asks.append("agree to \(start) (\(item.owner), by \(item.due.longText))")
    }
    if recommended.count > Self.most {
      asks.append("agree the other recommendations in \(section)")
    }
    if recommended.isEmpty, !report.conclusions([.urgent, .weakness]).isEmpty {
      asks.append("decide what to recommend about what needs to improve")
    }
    return asks
  }

  /// The most conclusions of a kind, and the most recommendations, that page one prints.
  private static let most = 3

  private var cards: [FigureModel] {
    Catalogue.headlines.map { definition in
      var card = report.figure(definition)
      card.comparator = configuration.comparators.first { $0.figureID == definition.id }
      return card
    }
  }

  /// The conclusions that weigh most; one on which a recommendation rests is never left out.
  private func leading(_ kinds: [ProposedConclusion.Kind]) -> [ConclusionModel] {
    report.leading(kinds, most: Self.most)
  }

  /// The questions of the rules on what is urgent and on the weaknesses, in their order.
  private var questions: [String] {
    let conclusions = report.conclusions([.urgent, .weakness]).map(\.conclusion.proposal)
    var asked: [String] = []
    for question in conclusions.compactMap(\.question) where !asked.contains(question) {
      asked.append(question)
    }
    return Array(asked.prefix(5))
  }

  private var more: String? {
    let shown = leading([.strength]).count + leading([.weakness]).count
    let left = report.conclusions([.strength, .weakness]).count - shown
    guard left > 0 else { return nil }
    let section = ReportSection.strengths.number
    return left == 1
      ? "1 more conclusion is in section \(section)."
      : "\(left) more conclusions are in section \(section)."
  }

  /// The sentences with numbers that no figure gives.
  var counted: String { more ?? "" }
}

extension SettledConclusion {
  /// Whether the manager decided against it.
  var isDismissed: Bool { if case .dismissed = decision { true } else { false } }
}
