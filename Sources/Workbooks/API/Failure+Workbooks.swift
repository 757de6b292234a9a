import Documents

// Why a workbook could not be read.
extension Failure {
  /// The file, or a part of it, is not what the format asks for.
  static func damaged(_ file: String, _ reason: String) -> Failure {
    Failure(
      file, what: "the workbook cannot be opened: it is cut off or damaged (\(plain(reason)))",
      expected: "a workbook saved again by the spreadsheet program")
  }

  /// The reason, which may name sheets and parts, on one line and not too long.
  private static func plain(_ reason: String) -> String {
    let text = String(
      String.UnicodeScalarView(reason.unicodeScalars.prefix(300).map { $0.isControl ? " " : $0 }))
    return reason.unicodeScalars.count > 300 ? text + "…" : text
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
      file, what: "the workbook is too large to be read (\(plain(reason)))",
      expected: "a workbook that holds only the tables for the report")
  }

  /// The file is something else.
  static func notWorkbook(_ file: String, _ kind: FileKind) -> Failure {
    Failure(
      file, what: "it is \(kind.description), not a workbook that can be read",
      expected: kind.remedy ?? "an Excel workbook (.xlsx) or a CSV file")
  }
}

extension Unicode.Scalar {
  /// Whether it moves the cursor or does something else in place of being shown.
  var isControl: Bool {
    properties.generalCategory == .control || properties.generalCategory == .format
      || self == "\u{2028}" || self == "\u{2029}"
  }
}
