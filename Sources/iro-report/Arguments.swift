import ArgumentParser
import ReportRun

/// The option of every command that can take a while.
struct QuietOption: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print only errors on standard error.")
  var quiet = false
}

/// The argument of every command that reads a report's configuration.
struct ConfigurationArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The configuration, a YAML file.", valueName: "config"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String
}

/// The argument of commands that read either exports or a configuration that names the exports.
enum Inputs {
  static let help = ArgumentHelp(
    "Files, folders or patterns such as 'exports/*.csv'; each file is recognised by its columns "
      + "or elements. Or one configuration (.yaml), which names its inputs.",
    valueName: "input")

  /// The configuration among the arguments; nil if they are exports.
  ///
  /// - Throws: `ValidationError` for a configuration given together with other inputs.
  static func configuration(in arguments: [String]) throws(ValidationError) -> String? {
    guard let file = arguments.first(where: ReportRun.isConfiguration) else { return nil }
    guard arguments.count == 1 else {
      throw ValidationError(
        "A configuration names its inputs: give it alone, or inputs without a configuration.")
    }
    return file
  }
}

extension CivilDate: ExpressibleByArgument {
  /// Reads a date such as `2025-03-31`.
  public init?(argument: String) { self.init(text: argument) }
}

// Options with a fixed set of values use the same words as the files.

extension IntervalRule: ExpressibleByArgument {}
