import Documents

extension ReportRun {
  /// The records of the inputs, with the issues found while reading them.
  ///
  /// Files are named as the configuration writes them, so that the report is the same from every
  /// folder in which the program runs. Errors name files relative to the working folder.
  ///
  /// - Throws: `Failure` for an input that cannot be read at all.
  public var records: ImportedRecords {
    get throws(Failure) { try read().records }
  }

  /// The records with all issues, in the order of files and lines.
  ///
  /// Some issues are found while reading. Others can be found only when the period of the report is
  /// known. The report's `issues-YYYY-YY.csv` lists the same issues.
  ///
  /// - Throws: `Failure` for an input that cannot be read at all.
  public var checkedRecords: ImportedRecords {
    get throws(Failure) {
      try allIssues.value { () throws(Failure) in
        var records = try records
        records.issues.append(contentsOf: try computed().issues)
        records.issues.sort(in: records.store)
        return records
      }
    }
  }

  /// Reads inputs without knowing the period, with their issues.
  ///
  /// The checks that need the period of a report are listed as not run.
  ///
  /// - Throws: `Failure` for an input that cannot be read at all.
  public static func checkedRecords(
    of inputs: [String], progress: (@Sendable (Progress) -> Void)? = nil
  ) throws(Failure) -> ImportedRecords {
    var records = try read(inputs, ImportOptions(), progress)
    records.listChecksOfReport()
    return records
  }

  /// The files that a run has read, relative to the working folder; nothing may overwrite them.
  ///
  /// - Throws: `Failure` for an input that cannot be read at all.
  public var filesRead: [String] {
    get throws(Failure) {
      try read().files + (try settingsRead)
    }
  }

  /// The files beside the exports: the configuration, the figures of earlier years and official
  /// statistics.
  var settingsRead: [String] {
    get throws(Failure) {
      var files = [configuration.file].filter { !$0.isEmpty }
      files += configuration.earlierFigures.map(configuration.resolve)
      for source in try official?.sources ?? [] where !files.contains(source.path) {
        files.append(source.path)
      }
      return files
    }
  }

  private func read() throws(Failure) -> (records: ImportedRecords, files: [String]) {
    try readRecords.value { () throws(Failure) in
      var options = ImportOptions()
      let year = configuration.period.to.year
      options.mappings = configuration.mappings.map { $0.readingYears(near: year) }
      options.childIds = configuration.childIds
      options.readsDatasetConferences = configuration.readsDatasetConferences
      options.listsIssues = listsIssues
      for (name, year) in configuration.collectionYears {
        options.collectionYears[configuration.resolve(name)] = year
      }
      var records = try Self.read(
        configuration.inputs.map(configuration.resolve), options, progress)
      for index in records.store.unreadFiles.indices {
        let name = records.store.unreadFiles[index].name
        records.store.unreadFiles[index].name = configuration.written(name)
      }
      records.issues.remove(.fileNotRead)
      records.issues.remove(.tableNotKnown)
      for issue in UnreadFile.issues(about: records.store.unreadFiles) {
        records.issues.append(issue)
      }
      records.issues.sort(in: records.store)
      let files = records.store.sources.map(\.file)
      for index in records.store.sources.indices {
        let source = records.store.sources[index]
        records.store.sources[index].file = configuration.written(source.file)
        records.store.sources[index].returnName = configuration.written(source.returnName)
      }
      records.checksNotRun = records.checksNotRun.map { check in
        CheckNotRun(check.check, scope: configuration.written(check.scope), reason: check.reason)
      }
      if configuration.reportDate == nil { records.listCheckOfReportDate() }
      return (records, files)
    }
  }

  private static func read(
    _ paths: [String], _ options: ImportOptions, _ progress: (@Sendable (Progress) -> Void)?
  ) throws(Failure) -> ImportedRecords {
    var options = options
    if let progress { options.progress = { progress(.reading($0, of: $1)) } }
    defer { progress?(.read) }
    return try importRecords(from: paths, options: options)
  }
}
