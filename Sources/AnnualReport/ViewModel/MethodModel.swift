import CareRecords
import PublicEdition
import ServiceFigures
import StatutoryReviews
import Templates

/// How the figures were made: what a reader needs to check each of them.
struct MethodModel: TemplateModel {
  struct Statement: TemplateModel {
    let words: String
    let holds: Bool

    static let fields: [TemplateField<Statement>] = [
      .text("words", "A check on totals") { $0.words },
      .flag("holds", "Whether the totals agree") { $0.holds },
    ]
  }

  let input: ReportInput

  static let fields: [TemplateField<MethodModel>] = [
    .text("completeFrom", "The day from which the loaded reviews are complete") {
      $0.basis?.completeFrom.longText ?? Symbol.notAvailable
    },
    .optionalText("recorded", "Reviews settled by the due date that the service recorded") {
      let count = $0.basis?.recordedDueDates ?? 0
      return count == 0 ? nil : NumberWords.counted(count, "reviews")
    },
    .flag("hasEpisodes", "Whether any table of episodes of care was supplied") {
      !$0.sources(of: .episodes).isEmpty
    },
    .flag("lacksPlacements", "Whether no table of episodes shows both legal status and placement") {
      $0.lacksPlacements
    },
    .flag("hasInspectionList", "Whether list 8 of Annex A was supplied") {
      $0.supplies(.annexA)
    },
    .flag("usesInspectionList", "Whether a figure rests on list 8 of Annex A") {
      $0.usesInspectionList
    },
    .flag("countsDays", "Whether days are counted in place of months") {
      $0.input.figures.intervalRule == IntervalRule.dayCount.rawValue
    },
    .flag("isRelaxed", "Whether timescales were relaxed in part of the period") {
      $0.relaxation != nil
    },
    .optionalText("relaxation", "When that was, and what relaxed them") { $0.relaxation?.words },
    .object("definitions", "Every figure with its definition, what it counts and its source") {
      $0.definitions
    },
    .optionalObject("exclusions", "What was left out of each figure, with the number") {
      $0.exclusions
    },
    .optionalObject("partial", "The figures known in part, with the data that would settle them") {
      $0.partial
    },
    .optionalObject("unread", "The files with rows that could not be read, and why") {
      $0.unread
    },
    .text("disputeDays", "Working days within which a dispute should be settled") {
      NumberWords.counted($0.settings.disputeWorkingDays, "working days")
    },
    .text("allocationDays", "Working days within which a child is allocated to an IRO") {
      NumberWords.counted($0.settings.allocationWorkingDays, "working days")
    },
    .object("dataQuality", "What the checks found") { $0.dataQuality },
    .flag("hasIssues", "Whether the checks found anything") {
      $0.basis?.dataQuality.isEmpty == false
    },
    .optionalObject("checksNotRun", "The checks that could not be run, and why") {
      $0.checksNotRun
    },
    .object("inputs", "The files that were read") { $0.inputs },
    .list("reconciliations", "Two sources of reviews each, year by year") {
      $0.reconciliations
    },
    .optionalObject("official", "The files of official statistics that were read") {
      OfficialTables($0.input)?.sources
    },
    .optionalObject("officialDifferences", "What the Department counts otherwise, and how") {
      OfficialTables($0.input)?.differences
    },
    .optionalObject("officialCheck", "Our numbers beside those published of the authority") {
      OfficialTables($0.input)?.check
    },
    .list("balance", "The checks on totals") { model in
      (model.basis?.balance ?? []).map { Statement(words: $0.words, holds: $0.holds) }
    },
    .flag("isBalanced", "Whether all checks on totals agree") {
      $0.basis?.balance.allSatisfy { $0.holds } ?? false
    },
    .textList("sources", "The full references of statute and guidance") { $0.sources },
    .text("version", "The version of the program") { $0.input.version },
  ]

  private var timetable: ReviewTimetable { input.configuration.timetable }

  private var relaxation: ReviewTimetable.Relaxation? {
    let period = input.figures.period
    return timetable.relaxation(meeting: DueWindow(earliest: period.from, latest: period.to))
  }

  private var basis: FigureBasis? { input.figures.basis }

  private func sources(of table: RecordTable) -> [InputSource] {
    basis?.inputs.filter { $0.table == table } ?? []
  }

  private func supplies(_ table: RecordTable) -> Bool {
    sources(of: table).contains { !$0.columns.isEmpty }
  }

  /// Whether a figure is worked out from list 8 of Annex A.
  ///
  /// This is so only if the reviews or the episodes of care were not supplied.
  private var usesInspectionList: Bool {
    guard supplies(.annexA) else { return false }
    let upToDate = input.figures.figure(Catalogue.childrenUpToDate.id)
    return if case .notSupplied = upToDate?.status { true } else { false }
  }

  private var lacksPlacements: Bool {
    let episodes = sources(of: .episodes)
    return !episodes.isEmpty
      && !episodes.contains { $0.has(EpisodeColumn.legalStatus) && $0.has(EpisodeColumn.placement) }
  }

  private var definitions: TableModel {
    TableModel(
      caption: "Every figure and what it means", firstHeading: "Figure",
      columns: ["Definition", "What is counted", "Direction", "Source"],
      rows: input.figures.figures.map { figure in
        let definition = figure.definition
        return (
          "\(definition.title) (\(figure.id))",
          [
            definition.sentence, definition.counted, definition.direction.words,
            definition.citation.short,
          ]
        )
      })
  }

  private var settings: FigureSettings { input.configuration.figureSettings() }

  private var exclusions: TableModel? {
    if input.isPublic { return nil }
    let rows = input.figures.figures.compactMap { figure in
      NumberWords.leftOut(figure.leftOut).map { (figure.definition.title, [$0]) }
    }
    guard !rows.isEmpty else { return nil }
    return TableModel(
      caption: "Records left out of a figure", firstHeading: "Figure", columns: ["Left out"],
      rows: rows)
  }

  private var partial: TableModel? {
    if input.isPublic { return nil }
    let rows = input.figures.figures.compactMap { figure -> (String, [String])? in
      guard case .partial = figure.status else { return nil }
      let undetermined = figure.leftOut.first { $0.reason == .undetermined }?.count ?? 0
      return (
        figure.definition.title,
        [
          FigureModel(figure: figure, previous: nil, assessment: nil).value,
          NumberWords.count(undetermined), basis?.remedy(for: figure) ?? "",
        ]
      )
    }
    guard !rows.isEmpty else { return nil }
    return TableModel(
      caption: "Figures known in part", firstHeading: "Figure",
      columns: ["Range", "Undetermined", "To settle it, load"], rows: rows)
  }

  private var dataQuality: TableModel {
    TableModel(
      caption: "What the checks found", firstHeading: "Check",
      columns: ["Rule", "Severity", "Rows"],
      rows: (basis?.dataQuality ?? []).map { item in
        (
          item.check.code,
          [item.check.rule, item.severity.word, NumberWords.count(item.count)]
        )
      })
  }

  private var checksNotRun: TableModel? {
    guard !input.checksNotRun.isEmpty else { return nil }
    return TableModel(
      caption: "Checks that could not be run", firstHeading: "Check",
      columns: ["Rule", "Where", "Why"],
      rows: input.checksNotRun.map { item in
        (item.check.code, [item.check.rule, item.scope, item.reason])
      })
  }

  private var unread: TableModel? {
    if input.isPublic { return nil }
    let files = UnreadInput.all(of: input.figures, input.configuration)
    guard !files.isEmpty else { return nil }
    return TableModel(
      caption: "Rows that could not be read", firstHeading: "File",
      columns: ["Rows", "Most often", "Accepted because"],
      rows: files.map { file in
        (file.name, [NumberWords.count(file.rows), file.reason, file.accepted ?? "not accepted"])
      })
  }

  private var inputs: TableModel {
    TableModel(
      caption: "The files that were read", firstHeading: "File",
      columns: ["Table", "Read", "Used", "Refused", "Set aside", "SHA-256"],
      rows: (basis?.inputs ?? []).map { source in
        (
          source.name,
          [
            source.table.name, NumberWords.count(source.rowsRead),
            NumberWords.count(source.rowsUsed), NumberWords.count(source.rowsRefused),
            NumberWords.count(source.rowsSetAside), source.sha256,
          ]
        )
      })
  }

  private var sources: [String] {
    var seen = Set<String>()
    let cited =
      input.figures.figures.map(\.definition.citation)
      + TimetableRule.allCases.map { timetable[$0] }
    return cited.map { "\($0.short): \($0.full)." }.filter { seen.insert($0).inserted }.sorted()
  }
}

/// What is withheld from the public edition, and how much.
struct DisclosureModel: TemplateModel {
  let counts: PublicFigures.Summary

  static let fields: [TemplateField<DisclosureModel>] = [
    .text("symbol", "The symbol in place of a number that is withheld") { _ in Symbol.withheld },
    .text("largest", "The largest count of children that is withheld because it is small") {
      NumberWords.count($0.counts.threshold)
    },
    .text("words", "How many numbers are withheld") { $0.words },
  ]

  /// How many numbers are withheld in all.
  ///
  /// Some are withheld because they are small, others only to protect those. The sentence does not
  /// say how many there are of each. A reader who could work out which ones are small would know
  /// that none of them is 0.
  private var words: String {
    let printed = NumberWords.counted(counts.all, "counts")
    guard counts.withheld > 0 else { return "Of \(printed) none is withheld." }
    let isOrAre = counts.withheld == 1 ? "is" : "are"
    return "Of \(printed) \(NumberWords.count(counts.withheld)) \(isOrAre) withheld."
  }
}
