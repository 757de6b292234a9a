import Documents

// Why a workbook could not be read.
extension Failure {
  /// The file, or a part of it, is not what the format asks for.
  static func damaged(_ file: String, _ reason: String) -> Failure {
    Failure(
      file, what: "the workbook cannot be opened: it is cut off or damaged (\(reason))",
      expected: "a workbook saved again by the spreadsheet program")
  }

  /// The workbook asks for a password.
  static func protected(_ file: String) -> Failure {
    Failure(
      file, what: "the workbook is protected by a password",
      expected: "a workbook saved without a password")
  }

  /// The workbook passes a limit.
  static func tooLarge(_ file: String, _ reason: String) -> Failure {
    Failure(
      file, what: "the workbook is too large to be read (\(reason))",
      expected: "a workbook that holds only the tables for the report")
  }

  /// The file is something else.
  static func notWorkbook(_ file: String, _ kind: FileKind) -> Failure {
    Failure(
      file, what: "it is \(kind.description), not a workbook that can be read",
      expected: kind.remedy ?? "an Excel workbook (.xlsx) or a CSV file")
  }
}
