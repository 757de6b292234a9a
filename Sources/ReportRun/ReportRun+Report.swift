import Documents
import Files
import OfficialStatistics
import ServiceFigures

extension ReportRun {
  /// The manager's text and decisions, read from the files that the configuration names.
  ///
  /// - Throws: `Failure` with file, line and column of a mistake.
  public var manager: ManagerFiles {
    get throws(Failure) {
      try managersFiles.value { () throws(Failure) in
        try ManagerFiles(for: configuration, templates: templates)
      }
    }
  }

  /// The official statistics that the configuration names; nil where it names none.
  ///
  /// - Throws: `Failure` for a path that does not exist, where no file has any, and for an authority
  ///   whose name and codes are of different authorities in them.
  public var official: OfficialStatistics? {
    get throws(Failure) {
      try officialStatistics.value { () throws(Failure) in
        guard !configuration.official.isEmpty else { return nil }
        let official = try OfficialStatistics(
          readingFrom: configuration.official.map(configuration.resolve),
          written: configuration.written)
        let names = configuration.authority.map(official.contradiction) ?? []
        guard names.isEmpty else {
          throw Failure(
            configuration.file,
            what: "in the official statistics the name and the codes of the authority are of "
              + names.listed("and"),
            expected: "those of one authority")
        }
        return official
      }
    }
  }

  /// The report of the restricted edition, ready to be rendered.
  ///
  /// It holds the issues, the decisions on its conclusions, and what must be done before it is
  /// final.
  ///
  /// - Parameters:
  ///   - isFinal: whether it is marked as final. A report that is not ready is refused only when it is
  ///     rendered.
  ///   - isPublished: whether a public edition is made beside it.
  /// - Throws: `Failure` for files that cannot be read.
  public func report(isFinal: Bool = false, isPublished: Bool = true) throws -> Report {
    try reports[(isFinal ? 2 : 0) + (isPublished ? 1 : 0)].value {
      // Report a mistake in the manager's files before the data is read.
      let manager = try manager
      let previous = try previous
      var input = ReportInput(
        figures: try figures, previous: previous, configuration: configuration,
        manager: manager, reconciliation: try reconciliation, official: try official,
        checksNotRun: try records.checksNotRun, isFinal: isFinal, version: Self.version)
      input.publishedBefore = try publishedBefore
      input.isPublished = isPublished
      return Report(input)
    }
  }

  /// One section of the restricted edition, without a page around it.
  ///
  /// ```swift
  /// let reviews = try run.section(.reviews, as: .markdown)
  /// ```
  ///
  /// - Parameters:
  ///   - section: the section.
  ///   - language: HTML or Markdown.
  /// - Throws: what `report` throws, and `ReportError` for templates and narrative.
  public func section(
    _ section: ReportSection, as language: TemplateLanguage
  ) throws -> String {
    try report().section(section, as: language, templates: templates)
  }

  /// Every name that the templates of the report may use, or one of them, with its value, as JSON.
  ///
  /// The values are those of the restricted edition.
  ///
  /// - Parameter name: the path to one part, such as `figures.reviews.onTime`; nil for all.
  /// - Throws: what `report` throws, and `ReportError` for style sheets and narrative.
  public func context(named name: String? = nil) throws -> String {
    try report().context(named: name, templates: templates)
  }

  /// The report of the public edition, or why there is none; it uses released figures only.
  ///
  /// - Parameter isFinal: whether it is marked as final.
  /// - Throws: what `report` throws.
  public func publicReport(
    isFinal: Bool = false
  ) throws -> Result<PublicReport, PublicationRefusal> {
    let manager = try manager
    let official = try official
    return try publicFigures.map {
      PublicReport(
        $0, configuration: configuration, manager: manager, official: official, isFinal: isFinal,
        version: Self.version)
    }
  }

  /// Figures of the restricted edition cannot be what the public edition is compared with.
  ///
  /// Readers have the public edition of that year: what both say together must give no child away.
  private static func isNotPublished(_ saved: PeriodFigures) -> Failure {
    let place = saved.file ?? ""
    let published = place.replacing("restricted/", with: "public/")
    let name =
      published != place && FileSystem.exists(published)
      ? published : "figures-\(saved.period.label).json of the public edition of that year"
    return Failure(
      place,
      what: "these are the figures of a restricted edition, but readers of a public edition have "
        + "the figures that were published",
      expected: "\(name), or --restricted-only")
  }

  /// Last year's figures as the public edition printed them; nil where no such file is named.
  private var publishedBefore: PeriodFigures? {
    get throws {
      try savedFigures.yearBefore(configuration.period).flatMap {
        $0.edition == .public ? $0 : nil
      }
    }
  }

  /// The figures that may be published, or why there are none.
  private var publicFigures: Result<PublicFigures, PublicationRefusal> {
    get throws {
      try released.value {
        // Last year's figures as printed have priority over the same figures worked out now.
        let saved = try savedFigures.yearBefore(configuration.period)
        let before = try publishedBefore ?? previous
        let figures = try figures
        if let refusal = PublicFigures.refusal(of: figures) { return .failure(refusal) }
        if let saved, saved.edition == .restricted { throw Self.isNotPublished(saved) }
        var published: [String: [OfficialCounts]] = [:]
        if let official = try official, let authority = configuration.authority {
          // What an edition of the year before printed is not decided again.
          let undecided = before?.edition == .public ? nil : before?.period
          let periods = [figures.period, undecided].compactMap { $0 }
          if let unread = official.unreadable(of: authority, in: periods) {
            return .failure(PublicationRefusal("\(unread)"))
          }
          for period in periods {
            published[period.label] = official.published(of: authority, in: period)
          }
        }
        return Result { () throws(PublicationRefusal) in
          try PublicFigures(
            releasing: figures, previous: before, official: published,
            threshold: configuration.withholdUpTo)
        }
      }
    }
  }
}
