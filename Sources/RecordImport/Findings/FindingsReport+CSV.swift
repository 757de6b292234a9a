import CareRecords

extension FindingsReport {
  /// One line a finding, as RFC 4180 has it but for LF line ends.
  func csv() -> String {
    var text = Self.columns.joined(separator: ",") + "\n"
    for finding in findings {
      let cells = [
        finding.check.code, finding.check.severity.word, file(of: finding),
        finding.line > 0 ? "\(finding.line)" : "", child(of: finding), finding.column,
        value(of: finding), finding.action.words, finding.check.rule,
      ]
      text += cells.map(Self.cell).joined(separator: ",") + "\n"
    }
    return text
  }

  /// A cell, quoted where it must be; an apostrophe keeps a spreadsheet from running text from an
  /// input as a formula.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      text = "'" + text
    }
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
