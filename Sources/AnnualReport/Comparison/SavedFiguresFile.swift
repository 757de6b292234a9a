import ServiceFigures

/// Reads figures that an earlier run saved.
public enum SavedFiguresFile {
  private static let largest = 64 << 20

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - path: `figures-YYYY-YY.json`.
  ///   - version: the version of the program.
  /// - Throws: `ConfigurationError` where the file cannot be read at all, `FiguresError` for what is
  ///   wrong in it.
  public static func read(_ path: String, version: String) throws -> PeriodFigures {
    let bytes = try TextFile.bytes(of: path, largest: largest, kind: "a file of figures")
    return try PeriodFigures(json: bytes, file: path, version: version)
  }

  /// Reads the earlier figures that a configuration names.
  public static func earlier(
    _ configuration: ReportConfiguration, version: String
  ) throws -> EarlierYears {
    let saved = try configuration.earlierFigures.map { path in
      try read(configuration.resolve(path), version: version)
    }
    return try EarlierYears(
      saved, of: configuration.authority, before: configuration.period)
  }
}
