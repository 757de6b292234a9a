import AnnualReport
import RecordImport
import SampleAuthority
import ServiceFigures
import Templates

/// Turns errors into text for people; nothing else does.
///
/// Every error of the program has the form `place: what; expected …`, without values of children's
/// records.
enum ErrorText {
  /// The message, nil for errors about the usage of the program, which have their own form.
  static func of(_ error: any Error) -> String? {
    switch error {
    case let error as ImportError: error.description
    case let error as FiguresError: error.description
    case let error as ConfigurationError: error.description
    case let error as OutputError: error.description
    case let error as ConversionError: error.description
    case let error as ReportError: error.description
    case let error as TemplateError: error.description
    case let error as SampleError: error.description
    case let error as StandardOutputError: error.description
    default: nil
    }
  }
}
