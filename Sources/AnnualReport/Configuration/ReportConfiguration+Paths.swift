// Paths in a configuration are relative to its file, so that a report can be made from anywhere.
extension ReportConfiguration {
  /// What stands before a path of the configuration to reach it from the working folder: empty, or
  /// the folder of the configuration with a slash.
  public var pathPrefix: String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  /// A path of the configuration as seen from the working folder.
  public func resolve(_ path: String) -> String {
    path.hasPrefix("/") ? path : pathPrefix + path
  }

  /// A path below the folder of the configuration as the configuration would write it.
  ///
  /// Reports name their inputs this way, so that they are the same wherever the program is run.
  public func written(_ path: String) -> String {
    path.hasPrefix(pathPrefix) ? String(path.dropFirst(pathPrefix.count)) : path
  }
}
