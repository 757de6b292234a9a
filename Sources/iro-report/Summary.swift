import ReportRun

/// The summary printed on standard error at the end; it has numbers only and never names a child.
enum Summary {
  /// The lines on a report that was written.
  static func report(
    _ files: ReportFiles, of run: ReportRun, in destination: ReportDestination,
    replacing replaced: ReplacedReport
  ) throws -> String {
    let folder = destination.path
    // Each edition has a manifest too.
    let manifests = (try? files.publicReport?.get()) == nil ? 1 : 2
    var text = written(files.all, and: manifests, into: folder) + figures(try run.figures)
    if let file = run.configuration.conclusions {
      text += decisions(files.report.settled, in: file)
    }
    text += readiness(files.report.readiness, isFinal: files.report.input.isFinal)
    if let edition = files.publicReport { text += publication(edition) }
    let label = run.configuration.period.label
    if replaced.isUnpublished {
      text +=
        "public edition: the earlier one of \(label) is removed, because it is not of this run\n"
    }
    text += removed(replaced.removed)
    text += issues(
      try run.checkedRecords.issues, listedIn: "restricted/issues-\(label).csv")
    let notes =
      [destination.note].compactMap(\.self) + files.notes + formerFiles(in: folder)
      + editionBefore(files, of: run, in: folder) + edited(replaced.edited)
      + foreignFiles(in: folder) + withoutMetadata(files.report.input.figures)
    for note in notes {
      text += "note: \(Terminal.printable(note))\n"
    }
    if (try? files.publicReport?.get()) != nil {
      text +=
        "before you publish \(Terminal.printable("\(folder)/public: iro-report audit \(folder)"))\n"
    }
    return text
  }

  /// Files of the earlier run that this one has not written again.
  private static func removed(_ files: [String]) -> String {
    guard !files.isEmpty else { return "" }
    let options = ConvertedKind.allCases.filter { kind in
      files.contains { $0.hasSuffix(".\(kind.rawValue)") }
    }.map { "--\($0.rawValue)" }
    return "removed: \(Terminal.printable(list(files))) of the earlier run"
      + (options.isEmpty ? "\n" : "; use \(options.listed("and")) to make them again\n")
  }

  /// Files that somebody has changed, and that the run has replaced.
  private static func edited(_ files: [String]) -> [String] {
    files.isEmpty
      ? []
      : [
        "\(list(files)) had been changed by hand, and the change is gone; the narrative and templates keep changes"
      ]
  }

  /// Files in the editions that no run has written.
  private static func foreignFiles(in folder: String) -> [String] {
    // Files of an earlier version have a note of their own.
    let files = PublishedFolder.foreignFiles(in: folder).filter { file in
      !formerNames.contains { file == $0 || file.hasPrefix($0 + "/") }
    }
    return files.isEmpty
      ? [] : ["\(list(files)) \(files.count == 1 ? "is" : "are") not part of the report"]
  }

  /// The CSV of a period that the Department's platform would not take.
  private static func withoutMetadata(_ figures: PeriodFigures) -> [String] {
    figures.csvMetadata != nil
      ? []
      : [
        "figures-\(figures.period.label).csv has no file of metadata, because the Department's open data "
          + "have no time_identifier for \(figures.period.words)"
      ]
  }

  /// The first of some files, and how many there are more.
  private static func list(_ files: [String]) -> String {
    files.count < 2 ? files.joined() : "\(files[0]) and \(files.count - 1) more"
  }

  /// How many issues there are, and where they are listed.
  static func issues(
    _ issues: IssueList, listedIn place: String = "iro-report check"
  ) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = issues.count(of: severity)
      return count == 0 ? nil : "\(count) \(severity.word)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty
      ? "data: no issues\n" : "data: \(counts.joined(separator: ", ")) (\(place))\n"
  }

  /// How many issues there are in figures: those that `check` lists, and those that only the period
  /// shows, by their codes.
  static func issues(of all: IssueList, checked: IssueList) -> String {
    let later = Check.allCases.compactMap { check -> String? in
      let count = all.count(of: check) - checked.count(of: check)
      return count > 0 && check.severity > .note ? "\(check.code) (\(count))" : nil
    }
    let isAnyChecked = Severity.allCases.contains { $0 > .note && checked.count(of: $0) > 0 }
    if later.isEmpty { return issues(all) }
    let found = later.joined(separator: ", ")
    return issues(
      all, listedIn: isAnyChecked ? "\(found); iro-report check lists the others" : found)
  }

  /// How many report conclusions were proposed, and how many still need a decision.
  private static func decisions(_ settled: [SettledConclusion], in file: String) -> String {
    let open = settled.count { $0.decision == .undecided && $0.decidedOn == nil }
    let moved = settled.count { $0.decidedOn != nil }
    var parts = ["\(settled.count) proposed", "\(open) to be decided"]
    if moved > 0 { parts.append("\(moved) decided on numbers that have moved") }
    return "report: \(parts.joined(separator: ", ")) (\(Terminal.printable(file)))\n"
  }

  /// What must be done before the report is final, or what to look at again once it is final.
  private static func readiness(_ readiness: Readiness, isFinal: Bool) -> String {
    let lines = readiness.lines.map { "  - \(Terminal.printable($0))\n" }.joined()
    if isFinal { return lines.isEmpty ? "" : "to look at again:\n\(lines)" }
    return lines.isEmpty
      ? "nothing keeps the report from being final (--final)\n"
      : "to do before the report is final:\n\(lines)"
  }

  /// How much the public edition withholds, or why there is none.
  private static func publication(_ publication: Result<PublicReport, PublicationRefusal>)
    -> String
  {
    switch publication {
    case .success(let report):
      let summary = report.released.summary
      let others = summary.forOthers
      let period = report.released.figures.period
      return "public edition: \(summary.withheld) of \(summary.all) counts withheld"
        + (others > 0 ? ", \(others) of them to protect the others\n" : "\n")
        + (period.isWholeYear ? "" : overlap(period))
    case .failure(let refusal): return "\(refusal)\n"
    }
  }

  /// Warns that editions of a part of the year and of the year give withheld counts away together.
  private static func overlap(_ period: ReportingPeriod) -> String {
    "\(period.words) is a part of a year: publish no other edition of any of its days, because "
      + "withheld counts could be worked out from both\n"
  }

  /// Files that an earlier version of the program wrote under names without the year.
  private static func formerFiles(in folder: String) -> [String] {
    let names = formerNames.filter(ReportFolder(folder).holds)
    guard !names.isEmpty else { return [] }
    return [
      "\(names.listed("and")) in \(folder) \(names.count == 1 ? "is" : "are") of an earlier version, "
        + "whose names had no year; this run left them as they were"
    ]
  }

  private static let formerNames = [
    "restricted/findings.csv", "restricted/obligations.csv", "restricted/pictures",
    "public/pictures",
  ]

  /// The public edition of the year before, if this one was not calculated with it.
  private static func editionBefore(
    _ files: ReportFiles, of run: ReportRun, in folder: String
  ) -> [String] {
    guard let released = try? files.publicReport?.get().released, released.previous != nil,
      let before = run.configuration.period.yearBefore
    else { return [] }
    let name = "figures-\(before.label).json"
    let isNamed = run.configuration.earlierFigures.contains {
      $0.split(separator: "/").last == name[...]
    }
    guard !isNamed, ReportFolder(folder).holds("public/\(name)") else { return [] }
    return [
      "if \(folder)/public/\(name) was published, name it in earlier_figures, so that both editions "
        + "together identify no child"
    ]
  }

  /// How many files were written, and the first of them, which the user should open.
  static func written(
    _ files: [ReportFile], and others: Int = 0, into folder: String
  ) -> String {
    let folder = Terminal.printable(folder)
    let first = files.first.map { "; open \(folder)/\($0.name)" } ?? ""
    return "wrote \(files.count + others) files into \(folder)\(first)\n"
  }

  /// The first figures that a reader looks for.
  private static func figures(_ figures: PeriodFigures) -> String {
    var parts: [String] = []
    if let held = figures.figure(Catalogue.reviewsHeld.id).flatMap(count) {
      parts.append("\(held) held")
    }
    if let onTime = figures.figure(Catalogue.reviewsOnTime.id), let met = onTime.numbers.numerator,
      let all = onTime.numbers.denominator, let share = Percentage.text(met, of: all)
    {
      parts.append(onTime.status == .available ? "\(share) on time" : "on time known in part")
    }
    if let overdue = figures.figure(Catalogue.reviewsOverdue.id).flatMap(count) {
      parts.append("\(overdue) overdue")
    }
    let words = parts.isEmpty ? "not supplied" : parts.joined(separator: ", ")
    return "reviews \(figures.period.words): \(words)\n"
  }

  /// A count, of which only the least is certain where a part could not be read.
  private static func count(_ figure: Figure) -> String? {
    if case .partial(let lower, let upper) = figure.status {
      return lower == 0 ? "between 0 and \(Int(upper))" : "at least \(Int(lower))"
    }
    return figure.numbers.count.map(String.init)
  }
}
