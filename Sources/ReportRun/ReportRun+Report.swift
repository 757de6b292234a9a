extension ReportRun {
  /// What the manager writes and decides, read from the files that the configuration names.
  ///
  /// - Throws: `ConfigurationError` with file, line and column of a mistake.
  public var manager: ManagerFiles {
    get throws(ConfigurationError) {
      try managersFiles.value { () throws(ConfigurationError) in
        try ManagerFiles(for: configuration, templates: templates)
      }
    }
  }

  /// Every name that the templates of the report may use, or one of them, with its value, as JSON.
  ///
  /// The values are those of the restricted edition.
  ///
  /// - Parameter name: the way to a part that exists, such as `figures.reviews.onTime`; nil for all.
  /// - Throws: `ConfigurationError`, `ImportError`, `FiguresError` or `ReportError` for what cannot
  ///   be read.
  public func context(named name: String? = nil) throws -> String {
    try ReportContext.json(input(), templates: templates, named: name)
  }

  /// What the restricted edition is made of.
  func input() throws -> ReportInput {
    // A mistake in the manager's files should not wait for the data to be read.
    let manager = try manager
    let previous = try previous
    var input = ReportInput(
      figures: try figures, previous: previous, configuration: configuration,
      reconciliation: try reconciliation,
      checksNotRun: try records.checksNotRun.map { ($0.check, $0.scope, $0.reason) },
      version: Self.version)
    input.manager = manager
    return input
  }
}
