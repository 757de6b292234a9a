import CareRecords
import ServiceFigures

/// What a report needs before it is final, and what should be looked at.
public struct Readiness: Sendable {
  /// Matters of the IRO Handbook, paragraph 7.11, about which the report says nothing.
  let missing: [HandbookMatter]
  /// What keeps the report from being final, one line each.
  public let obstacles: [String]
  /// What should be looked at, one line each: sections with nothing in them, and slips in the
  /// narrative.
  public let remarks: [String]

  /// The obstacles and then the remarks, one line each.
  public var lines: [String] { obstacles + remarks }

  init(_ input: ReportInput, _ settled: [SettledConclusion]) {
    let manager = input.manager
    let written = manager.narrative.sections
    let missing = HandbookMatter.allCases.filter { matter in
      !written.contains(matter.section) && !input.hasFigures(matter.figures)
    }
    self.missing = missing
    obstacles =
      missing.map { matter in
        "nothing is said of a matter of the IRO Handbook, paragraph 7.11 "
          + "(\(matter.name.prefix(1).lowercased() + matter.name.dropFirst())): supply the data, or "
          + "write \(matter.section.fileName)"
      }
      + (input.isPublic
        ? []
        : UnreadInput.all(of: input.figures, input.configuration).filter { $0.accepted == nil }
          .map(\.toDo))
      + Self.undecided(settled, in: input.configuration)
      + Self.unansweredPressure(settled, in: input.configuration)
    let asked = Set(missing.map(\.section))
    let empty = ReportSection.allCases.filter { section in
      !section.figures.isEmpty && !written.contains(section) && !asked.contains(section)
        && !input.hasFigures(section.figures)
    }
    remarks =
      empty.map { "section \($0.number) has no figures: supply the data, or write \($0.fileName)" }
      + (input.isPublic
        ? []
        : Self.withoutArea(input) + Self.officersByName(input) + Self.unnamedEdition(input)
          + Self.notInStatistics(input)
          + NarrativeLint(manager.narrative, input).all)
  }

  private static func withoutArea(_ input: ReportInput) -> [String] {
    let themes = AreasTable.themesWithoutArea(input)
    guard !themes.isEmpty else { return [] }
    let words =
      themes.count == 1 ? "1 theme of challenge is" : "\(themes.count) themes of challenge are"
    let misspelt = AreasTable.misspeltThemes(input).map { written, theme in
      "'challenge_areas' names '\(written)', which no challenge is about: '\(theme)' is in no area"
    }
    return ["\(words) in no area of the service: name them below the key 'challenge_areas'"]
      + misspelt
  }

  /// Files in which IROs are written by their names and not by their ids in the register.
  private static func officersByName(_ input: ReportInput) -> [String] {
    let sources = input.figures.basis?.inputs ?? []
    func line(_ source: InputSource, _ count: Int, _ what: String) -> String? {
      count == 0 ? nil : "\(source.file): \(NumberWords.counted(count, "rows")) \(what)"
    }
    return sources.flatMap { source in
      [
        line(
          source, source.rowsByName,
          source.rowsByName == 1
            ? "names an IRO by NAME and not by the id of the register, and counts as that IRO's"
            : "name IROs by NAME and not by the id of the register, and count as those IROs'"),
        line(
          source, source.rowsOfSharedName,
          (source.rowsOfSharedName == 1 ? "names an IRO" : "name IROs")
            + " by a NAME that more than one IRO of the register has: write the id"),
      ].compactMap { $0 }
    }
  }

  /// An authority that the official statistics do not have, so that nothing of it is next to England,
  /// and nothing that readers can look up there is in the proof of the public edition.
  private static func notInStatistics(_ input: ReportInput) -> [String] {
    guard let official = input.official, let authority = input.figures.authority,
      !official.has(authority)
    else { return [] }
    return [
      "the official statistics have no authority '\(authority.name)', so its region, its neighbours and what the "
        + "Department published of it are left out, of the public edition's proof too: give its code in "
        + "'authority'"
    ]
  }

  /// The file that would give the public edition the tables of the year before.
  private static func unnamedEdition(_ input: ReportInput) -> [String] {
    guard input.isPublished, let before = input.previous?.period, input.publishedBefore == nil
    else { return [] }
    return [
      "the tables of the public edition have no numbers of \(before.words): if that year's public edition was "
        + "published, name its figures-\(before.label).json in earlier_figures"
    ]
  }

  /// Improper pressure on an IRO, of which the report must say what was done.
  private static func unansweredPressure(
    _ settled: [SettledConclusion], in configuration: ReportConfiguration
  ) -> [String] {
    let isUnanswered = settled.contains { conclusion in
      guard conclusion.proposal.id == Catalogue.improperPressure.id,
        conclusion.proposal.kind == .urgent
      else { return false }
      if case .reworded = conclusion.decision { return false }
      return true
    }
    guard isUnanswered else { return [] }
    let place = configuration.conclusions ?? "a file that the key 'conclusions' names"
    return [
      "improper pressure on an IRO was reported: say what was done about it, by rewording that "
        + "conclusion in \(place)"
    ]
  }

  private static func undecided(
    _ settled: [SettledConclusion], in configuration: ReportConfiguration
  ) -> [String] {
    let open = settled.count { $0.decision == .undecided }
    guard open > 0 else { return [] }
    let conclusions =
      open == 1 ? "1 proposed conclusion waits" : "\(open) proposed conclusions wait"
    let place = configuration.conclusions ?? "a file that the key 'conclusions' names"
    return ["\(conclusions) to be adopted, reworded or dismissed in \(place)"]
  }
}

extension ReportInput {
  /// Whether any of these figures can be given, wholly or in part.
  func hasFigures(_ definitions: [FigureDefinition]) -> Bool {
    definitions.contains { definition in
      switch figures.figure(definition.id)?.status {
      case .available, .partial: true
      case .notSupplied, .notApplicable, .withheld, .definedOtherwise, .unknown, nil: false
      }
    }
  }
}
