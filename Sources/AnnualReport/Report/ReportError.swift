import Templates

/// Why a report could not be rendered.
public enum ReportError: Error, CustomStringConvertible {
  /// The templates could not be read.
  case sources(ConfigurationError)
  /// A template is wrong; the error says where.
  case template(TemplateError)

  /// A final report was asked for, and this keeps it from being one; with the configuration's file.
  case notReady(String, [String])

  /// The whole message on one line.
  public var description: String {
    switch self {
    case .sources(let error): error.description
    case .template(let error): error.description
    case .notReady(let file, let obstacles):
      "\(file): the report cannot be final: \(obstacles.joined(separator: "; ")); expected "
        + "\(obstacles.count == 1 ? "that" : "each of these") done, or a draft"
    }
  }
}
