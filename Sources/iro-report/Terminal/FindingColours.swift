import CareRecords

/// Colours the headings of findings on a terminal.
enum FindingColours {
  /// The report with the word of severity at the head of a line in colour.
  static func applied(to report: String) -> String {
    guard Terminal.output.isTerminal else { return report }
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map(coloured).joined(separator: "\n")
  }

  private static func coloured(_ line: Substring) -> String {
    for severity in Severity.allCases where line.hasPrefix(severity.word + " ") {
      let word = Terminal.output.styled(severity.word, as: style(of: severity))
      return word + line.dropFirst(severity.word.count)
    }
    return String(line)
  }

  private static func style(of severity: Severity) -> Terminal.Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
