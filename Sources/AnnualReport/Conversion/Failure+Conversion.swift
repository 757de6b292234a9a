import Documents

// Why a report could not be made into another kind of file.
extension Failure {
  static func notInstalled(_ kind: ConvertedKind, _ program: ConvertedKind.Program) -> Self {
    Failure(
      "--\(kind.rawValue)", what: "\(program.title) is not installed",
      expected: "\(Settings.listed(program.names)) on the PATH (Debian: apt-get install "
        + "\(program.package))")
  }

  static func noFolder(_ reason: String) -> Self {
    Failure(
      "TMPDIR", what: "no folder can be made there (\(reason))",
      expected: "a folder for temporary files that may be written to")
  }

  static func notStarted(_ name: String, _ program: String, _ reason: String) -> Self {
    Failure(
      name, what: "\(program) cannot be started (\(reason))",
      expected: "a program that can be run")
  }

  static func tooSlow(_ name: String, _ program: String, _ seconds: Int) -> Self {
    Failure(
      name, what: "\(program) did not end within \(NumberWords.counted(seconds, "seconds"))",
      expected: "a file in that time")
  }

  static func failed(_ name: String, _ program: String, _ ending: String, told: String) -> Self {
    Failure(
      name,
      what: "\(program) \(ending)\(told.isEmpty ? "" : " and said: \(told)")",
      expected: "a file")
  }

  static func notOfKind(_ name: String, _ program: String, _ kind: ConvertedKind) -> Self {
    Failure(
      name, what: "\(program) wrote no \(kind.title)", expected: "a \(kind.title)")
  }
}
