import Documents
import Files

extension ReportRun {
  /// The figures of the year.
  ///
  /// - Throws: `Failure` for an input that cannot be read at all.
  public var figures: PeriodFigures {
    get throws(Failure) { try computed().figures }
  }

  /// Every obligation of the year to hold a review, with its outcome; it names children.
  ///
  /// Ask for it before the figures; otherwise the figures are worked out twice.
  ///
  /// - Throws: `Failure` for an input that cannot be read at all.
  public var obligations: [ObligationRow] {
    get throws(Failure) { try computed(listsObligations: true).obligations }
  }

  /// The obligations as the file `obligations-YYYY-YY.csv`.
  ///
  /// - Throws: `Failure` for an input that cannot be read at all.
  public var obligationsCSV: String {
    get throws(Failure) {
      ObligationsFile.text(try obligations, store: try records.store)
    }
  }

  /// The figures of the year and of earlier years, the latest first.
  ///
  /// Years covered by the inputs are worked out with the current definitions. The others are saved
  /// figures.
  ///
  /// - Throws: `Failure` for saved figures or inputs that cannot be read.
  public var years: [PeriodFigures] {
    get throws {
      let saved = try savedFigures
      var worked = [try figures]
      var period = configuration.period
      while let year = period.yearBefore, let earlier = try figures(of: year) {
        worked.append(earlier)
        period = year
      }
      let others = saved.years.filter { year in !worked.contains { $0.period == year.period } }
      return worked[..<1]
        + (worked[1...] + others).sorted { $0.period.from > $1.period.from }
    }
  }

  /// One figure with its records and rows; nil if the catalogue has no figure with this id.
  ///
  /// - Throws: `Failure` for an input that cannot be read at all.
  public func explanation(of id: String) throws(Failure) -> FigureExplanation? {
    explainFigure(id, from: try records.store, settings: configuration.figureSettings())
  }

  /// The sources of reviews compared with each other, review by review.
  ///
  /// - Throws: `Failure` for an input that cannot be read at all.
  public var reconciliation: Reconciliation {
    get throws(Failure) {
      try reconciledReviews.value { () throws(Failure) in
        reconcileReviews(in: try records.store, settings: configuration.figureSettings())
      }
    }
  }

  /// The saved figures of earlier years that the configuration names.
  var savedFigures: EarlierYears {
    get throws {
      try savedYears.value {
        let saved = try configuration.earlierFigures.map { path in
          try Self.savedFigures(in: configuration.resolve(path))
        }
        return try EarlierYears(
          saved, of: configuration.authority, before: configuration.period)
      }
    }
  }

  /// The figures that an earlier run saved as `figures-YYYY-YY.json`.
  ///
  /// - Throws: `Failure` for a file that cannot be read at all, or that contains a mistake.
  static func savedFigures(in file: String) throws -> PeriodFigures {
    let bytes = try FileSystem.bytes(of: file, largest: 64 << 20, kind: "a file of figures")
    return try PeriodFigures(json: bytes, file: file, version: version)
  }

  /// The figures of the year before: worked out if the inputs cover it, otherwise as saved.
  var previous: PeriodFigures? {
    get throws {
      let saved = try savedFigures
      let worked = try figuresBefore.value { () throws(Failure) in
        try configuration.period.yearBefore.flatMap { year throws(Failure) in
          try figures(of: year)
        }
      }
      return worked ?? saved.yearBefore(configuration.period)
    }
  }

  /// The figures of the year, with every obligation if that is asked for.
  func computed(listsObligations: Bool = false) throws(Failure) -> ComputedFigures {
    let records = try records
    return yearsFigures.withLock { kept in
      if let kept, kept.listsObligations || !listsObligations { return kept.computed }
      let computed = computeFigures(
        from: records.store, importIssues: records.issues,
        settings: configuration.figureSettings(listsObligations: listsObligations))
      kept = (computed, listsObligations)
      return computed
    }
  }

  /// The figures of an earlier year; nil where reviews of that year may be missing.
  private func figures(of period: ReportingPeriod) throws(Failure) -> PeriodFigures? {
    guard let from = try figures.basis?.completeFrom, from <= period.from else { return nil }
    var settings = configuration.figureSettings()
    settings.rules.period = period
    let records = try records
    return computeFigures(
      from: records.store, importIssues: records.issues, settings: settings
    ).figures
  }
}
