import ArgumentParser

/// The option of every command that can take a while.
struct QuietOption: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print nothing on standard error but errors.")
  var quiet = false
}

/// The arguments of every command that reads exports.
struct InputArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders or patterns such as 'exports/*.csv'; each file is recognised by its columns "
        + "or elements.",
      valueName: "input"),
    completion: .file())
  var inputs: [String]
}
