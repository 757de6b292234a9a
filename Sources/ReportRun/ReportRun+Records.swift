import AnnualReport
import RecordImport

/// Reads inputs, with a line of progress.
enum Reading {
  /// Reads files, folders and patterns.
  static func records(
    _ paths: [String], options: ImportOptions = ImportOptions(), isQuiet: Bool
  ) throws(ImportError) -> ImportedRecords {
    let line = ProgressLine("reading", unit: .bytes, isQuiet: isQuiet)
    defer { line.end() }
    var options = options
    options.progress = { done, total in line.update(done, of: total) }
    return try importRecords(from: paths, options: options)
  }

  /// Reads the inputs of a configuration.
  ///
  /// Files are called as the configuration writes them, so that the report is the same from
  /// whichever folder the program is run; errors name them as seen from there.
  ///
  /// - Returns: the records, and the files read as seen from the working folder.
  static func records(
    of configuration: ReportConfiguration, isQuiet: Bool
  ) throws(ImportError) -> (records: ImportedRecords, files: [String]) {
    var options = ImportOptions()
    options.mappings = configuration.mappings
    for (name, year) in configuration.collectionYears {
      options.collectionYears[configuration.resolve(name)] = year
    }
    var records = try records(
      configuration.inputs.map(configuration.resolve), options: options, isQuiet: isQuiet)
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
