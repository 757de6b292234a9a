import Templates

/// Why a report could not be rendered.
public enum ReportError: Error, CustomStringConvertible {
  /// The templates could not be read.
  case sources(ConfigurationError)
  /// A template is wrong; the error says where.
  case template(TemplateError)

  /// The whole message on one line.
  public var description: String {
    switch self {
    case .sources(let error): error.description
    case .template(let error): error.description
    }
  }
}
